package review

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"

	utilyaml "k8s.io/apimachinery/pkg/util/yaml"
	kjson "sigs.k8s.io/json"
	"sigs.k8s.io/yaml"
)

// listDepth is how deep lists of lists are followed; kubectl knows no limit and no use for it.
const listDepth = 16

// Text reviews every object of a text of YAML or JSON documents, read as kubectl reads them.
func Text(text []byte, withObjects bool, each func(*Result)) {
	source := bytes.NewReader(text)
	buffered := bufio.NewReader(source)
	reader := utilyaml.NewYAMLReader(buffered)
	for number, start := 0, 0; ; number++ {
		document, err := reader.Read()
		end := len(text) - source.Len() - buffered.Buffered()
		if err == nil && len(document) > 0 {
			withPlace := func(r *Result) {
				r.Document, r.Start, r.End = number, start, min(start+len(document), len(text))
				each(r)
			}
			documentObjects(document, withObjects, withPlace)
		}
		start = end
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			r := &Result{Document: number, Start: start, End: len(text), Errors: []Error{}, Warnings: []string{}}
			r.refuse(Error{Reason: "YAMLInvalid", Detail: err.Error(), Message: err.Error()})
			each(r)
			return
		}
	}
}

func documentObjects(document []byte, withObjects bool, each func(*Result)) {
	if utilyaml.IsJSONBuffer(document) {
		jsonObjects(document, withObjects, each)
		return
	}
	data, duplicates, err := toJSON(document)
	if err != nil {
		r := &Result{Errors: []Error{}, Warnings: []string{}}
		r.refuse(yamlError(err))
		each(r)
		return
	}
	if bytes.Equal(data, []byte("null")) {
		return
	}
	first := true
	objects(data, "", 0, withObjects, func(r *Result) {
		if first {
			for _, d := range duplicates {
				r.refuse(d)
			}
			first = false
		}
		each(r)
	})
}

// jsonObjects reads JSON documents that follow one another; mostly it is one.
func jsonObjects(document []byte, withObjects bool, each func(*Result)) {
	if json.Valid(document) {
		objects(document, "", 0, withObjects, each)
		return
	}
	decoder := json.NewDecoder(bytes.NewReader(document))
	for {
		var data json.RawMessage
		err := decoder.Decode(&data)
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			line := 1 + bytes.Count(document[:min(int(decoder.InputOffset()), len(document))], []byte("\n"))
			var syntax *json.SyntaxError
			column := 0
			if errors.As(err, &syntax) {
				read := document[:min(int(syntax.Offset), len(document))]
				line, column = 1+bytes.Count(read, []byte("\n")), len(read)-bytes.LastIndexByte(read, '\n')-1
			}
			r := &Result{Errors: []Error{}, Warnings: []string{}}
			r.refuse(Error{Reason: "JSONInvalid", Detail: err.Error(), Message: "error parsing JSON: " + err.Error(), Line: line, Column: column})
			each(r)
			return
		}
		objects(data, "", 0, withObjects, each)
	}
}

// objects follows lists to their objects, as kubectl does.
func objects(data []byte, path string, depth int, withObjects bool, each func(*Result)) {
	var list struct {
		Kind  string            `json:"kind"`
		Items []json.RawMessage `json:"items"`
	}
	isList := bytes.Contains(data, []byte(`"items"`)) && kjson.UnmarshalCaseSensitivePreserveInts(data, &list) == nil &&
		list.Items != nil && strings.HasSuffix(list.Kind, "List")
	if !isList {
		r := object(data, withObjects)
		r.Path = path
		each(r)
		return
	}
	if depth == listDepth {
		r := &Result{Path: path, Kind: list.Kind, Errors: []Error{}, Warnings: []string{}}
		text := fmt.Sprintf("lists are nested more than %d deep", listDepth)
		r.refuse(Error{Reason: "BadRequest", Field: "items", Detail: text, Message: "items: " + text})
		each(r)
		return
	}
	for i, item := range list.Items {
		objects(item, join(path, fmt.Sprintf("items[%d]", i)), depth+1, withObjects, each)
	}
}

var inYAML = regexp.MustCompile(`line (\d+): (.*)`)

// toJSON converts as kubectl does. A key that is there twice is told of; kubectl would take the last one.
func toJSON(document []byte) ([]byte, []Error, error) {
	data, err := yaml.YAMLToJSONStrict(document)
	if err == nil || !strings.Contains(err.Error(), "already set in map") {
		return data, nil, err
	}
	var duplicates []Error
	for _, match := range inYAML.FindAllStringSubmatch(err.Error(), -1) {
		line, _ := strconv.Atoi(match[1])
		duplicates = append(duplicates, Error{
			Reason: "FieldDuplicate", Detail: match[2], Message: "strict decoding error: yaml: " + match[2], Line: line,
		})
	}
	data, err = yaml.YAMLToJSON(document)
	return data, duplicates, err
}

func yamlError(err error) Error {
	text := strings.TrimPrefix(err.Error(), "yaml: ")
	e := Error{Reason: "YAMLInvalid", Detail: text, Message: "error converting YAML to JSON: " + err.Error()}
	if match := inYAML.FindStringSubmatch(text); match != nil {
		e.Line, _ = strconv.Atoi(match[1])
		e.Detail = match[2]
		// Its lines are the document's, those of a review the text's.
		e.Message = "error converting YAML to JSON: yaml: " + match[2]
	}
	return e
}
