// Reads lines of JSON, each a text and what another reader made of it, and says of each what kubectl makes of it.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/big"
	"os"
	"strings"

	goyaml "go.yaml.in/yaml/v2"
	"k8s.io/apimachinery/pkg/runtime"
	utiljson "k8s.io/apimachinery/pkg/util/json"
	utilyaml "k8s.io/apimachinery/pkg/util/yaml"
	"k8s.io/cli-runtime/pkg/resource"
	"sigs.k8s.io/yaml"
)

// question has the documents and the objects that another reader found in a text; null where it refused them.
type question struct {
	Text      string            `json:"text"`
	Documents []json.RawMessage `json:"documents"`
	Objects   []json.RawMessage `json:"objects"`
}

type answer struct {
	// Error is why kubectl refuses the documents of the text, and ObjectsError why it refuses the objects in them.
	Error        string `json:"error,omitempty"`
	ObjectsError string `json:"objectsError,omitempty"`
	// Documents is how many there are that are not null.
	Documents int `json:"documents"`
	// Differs is where the other reader's documents, or its objects, are not kubectl's.
	Differs string `json:"differs,omitempty"`
	// Admission is where the objects that kube-admission reads are not kubectl's.
	Admission string `json:"admission,omitempty"`
	// Ignored is whether kubectl forgets a part of the text: what follows a document's end, or the first of two equal keys.
	Ignored bool `json:"ignored,omitempty"`
}

func main() {
	lines := bufio.NewReaderSize(os.Stdin, 1<<20)
	answers := json.NewEncoder(os.Stdout)
	for {
		line, err := lines.ReadBytes('\n')
		if len(bytes.TrimSpace(line)) > 0 {
			var q question
			if err := json.Unmarshal(line, &q); err != nil {
				panic(err)
			}
			if err := answers.Encode(q.answer()); err != nil {
				panic(err)
			}
		}
		if err != nil {
			return
		}
	}
}

func (q question) answer() answer {
	a := answer{Ignored: ignores(q.Text)}
	documents, err := documentsOf(q.Text)
	a.Documents = len(documents)
	if err != nil {
		a.Error = err.Error()
	} else if q.Documents != nil {
		a.Differs = difference("document", documents, q.Documents)
	}
	objects, err := objectsOf(q.Text)
	for _, document := range documents {
		if fields, isMap := document.(map[string]any); isMap && (fields["apiVersion"] == nil || fields["apiVersion"] == "") && err == nil {
			// kubectl asks the server for the kind, which knows none without a version.
			err = errors.New("apiVersion is missing")
		}
	}
	a.Admission = admissionDiffers(q.Text, objects, err)
	// The review of kube-admission calls the kind unknown.
	for _, object := range objects {
		fields, _ := object.(map[string]any)
		if _, hasItems := fields["items"]; fields["apiVersion"] == "v1" && fields["kind"] == "List" && !hasItems {
			err = errors.New("no server has a kind List")
		}
	}
	if err != nil {
		a.ObjectsError = err.Error()
	} else if q.Objects != nil && a.Differs == "" {
		a.Differs = difference("object", objects, q.Objects)
	}
	return a
}

// documentsOf reads a text as kubectl's StreamVisitor does.
func documentsOf(text string) ([]any, error) {
	decoder := utilyaml.NewYAMLOrJSONDecoder(strings.NewReader(text), 4096)
	var documents []any
	for {
		raw := runtime.RawExtension{}
		if err := decoder.Decode(&raw); err != nil {
			if errors.Is(err, io.EOF) {
				return documents, nil
			}
			return documents, err
		}
		if raw.Raw = bytes.TrimSpace(raw.Raw); len(raw.Raw) == 0 || bytes.Equal(raw.Raw, []byte("null")) {
			continue
		}
		var value any
		if err := utiljson.Unmarshal(raw.Raw, &value); err != nil {
			return documents, err
		}
		documents = append(documents, value)
	}
}

// objectsOf reads a text with kubectl's builder of resources, which asks no server.
func objectsOf(text string) ([]any, error) {
	infos, err := resource.NewLocalBuilder().Unstructured().Local().
		Stream(strings.NewReader(text), "text").Flatten().Do().Infos()
	if err != nil {
		return nil, err
	}
	var objects []any
	for _, info := range infos {
		object, err := runtime.DefaultUnstructuredConverter.ToUnstructured(info.Object)
		if err != nil {
			return nil, err
		}
		objects = append(objects, object)
	}
	return objects, nil
}

// ignores is whether a document of YAML ends before its text does, or has a key twice. Objects of JSON may be before it, and kubectl
// skips the blank lines after them.
func ignores(text string) bool {
	for {
		if ignoresInYAML(text) {
			return true
		}
		objects := json.NewDecoder(strings.NewReader(text))
		var object map[string]any
		if objects.Decode(&object) != nil {
			return false
		}
		text = strings.TrimSpace(text[objects.InputOffset():])
	}
}

func ignoresInYAML(text string) bool {
	reader := utilyaml.NewYAMLReader(bufio.NewReaderSize(strings.NewReader(text), len(text)+1))
	for {
		document, err := reader.Read()
		if err != nil {
			return false
		}
		decoder := goyaml.NewDecoder(bytes.NewReader(document))
		var part any
		if decoder.Decode(&part) == nil && !errors.Is(decoder.Decode(&part), io.EOF) {
			return true
		}
		if _, err := yaml.YAMLToJSONStrict(document); err != nil && strings.Contains(err.Error(), "already set in map") {
			return true
		}
	}
}

func difference(name string, expected []any, found []json.RawMessage) string {
	if len(expected) != len(found) {
		return fmt.Sprintf("%d %ss, not %d", len(found), name, len(expected))
	}
	for i, data := range found {
		decoder := json.NewDecoder(bytes.NewReader(data))
		decoder.UseNumber()
		var value any
		if err := decoder.Decode(&value); err != nil {
			return err.Error()
		}
		if at := differenceIn(expected[i], value); at != "" {
			return fmt.Sprintf("%s %d%s", name, i, at)
		}
	}
	return ""
}

func differenceIn(expected, found any) string {
	switch expected := expected.(type) {
	case map[string]any:
		fields, isMap := found.(map[string]any)
		if !isMap || len(fields) != len(expected) {
			break
		}
		for key, value := range expected {
			field, has := fields[key]
			if !has {
				return fmt.Sprintf(" lacks %q", key)
			}
			if at := differenceIn(value, field); at != "" {
				return fmt.Sprintf(".%s%s", key, at)
			}
		}
		return ""
	case []any:
		items, isList := found.([]any)
		if !isList || len(items) != len(expected) {
			break
		}
		for i := range expected {
			if at := differenceIn(expected[i], items[i]); at != "" {
				return fmt.Sprintf("[%d]%s", i, at)
			}
		}
		return ""
	case int64, float64:
		// To Go the number of the other reader is a text, which is the shortest of a float.
		number, isNumber := found.(json.Number)
		if !isNumber {
			break
		}
		if i, err := number.Int64(); err == nil && expected == any(i) {
			return ""
		}
		if f, err := number.Float64(); err == nil && equal(expected, f) {
			return ""
		}
	default:
		if expected == found {
			return ""
		}
	}
	return fmt.Sprintf(": %#v, not %#v", found, expected)
}

func equal(expected any, found float64) bool {
	if i, isInteger := expected.(int64); isInteger {
		exact, accuracy := big.NewFloat(found).Int(nil)
		return accuracy == big.Exact && exact.Cmp(big.NewInt(i)) == 0
	}
	return expected == found
}
