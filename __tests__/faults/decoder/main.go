// Reads pairs of a YAML text and the JSON that it should be, and prints those that kubectl's decoder sees in another way.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"reflect"

	utilyaml "k8s.io/apimachinery/pkg/util/yaml"
	"sigs.k8s.io/yaml"
)

type pair struct {
	YAML string            `json:"yaml"`
	JSON []json.RawMessage `json:"json"`
}

// Documents are divided as kubectl divides them, and each is decoded as it decodes them.
func decode(text string) ([]any, error) {
	reader := utilyaml.NewYAMLReader(bufio.NewReader(bytes.NewBufferString(text)))
	var documents []any
	for {
		document, err := reader.Read()
		if err == io.EOF {
			return documents, nil
		}
		if err != nil {
			return nil, err
		}
		data, err := yaml.YAMLToJSONStrict(document)
		if err != nil {
			return nil, err
		}
		var value any
		if err := json.Unmarshal(data, &value); err != nil {
			return nil, err
		}
		documents = append(documents, value)
	}
}

func compare(p pair) string {
	found, err := decode(p.YAML)
	if err != nil {
		return err.Error()
	}
	if len(found) != len(p.JSON) {
		return fmt.Sprintf("%d documents", len(found))
	}
	for i, data := range p.JSON {
		var expected any
		if err := json.Unmarshal(data, &expected); err != nil {
			return err.Error()
		}
		if !reflect.DeepEqual(found[i], expected) {
			return fmt.Sprintf("document %d: %#v", i, found[i])
		}
	}
	return ""
}

func main() {
	decoder := json.NewDecoder(bufio.NewReaderSize(os.Stdin, 1<<20))
	count := 0
	for {
		var p pair
		if err := decoder.Decode(&p); err == io.EOF {
			break
		} else if err != nil {
			panic(err)
		}
		count += len(p.JSON)
		if problem := compare(p); problem != "" {
			fmt.Fprintf(os.Stderr, "%s\n%s\n", problem, p.YAML)
			os.Exit(1)
		}
	}
	fmt.Println(count)
}
