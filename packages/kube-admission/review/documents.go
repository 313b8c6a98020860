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
	"sigs.k8s.io/yaml"
)

// listDepth is how deep lists of lists are followed; kubectl knows no limit and no use for it.
const listDepth = 16

// Text reviews every object of a text of YAML or JSON documents, read as kubectl reads them.
func Text(text []byte, withObjects bool, each func(*Result)) {
	source := bytes.NewReader(text)
	// The reader of documents loses a last line that fills the buffer.
	buffered := bufio.NewReaderSize(source, len(text)+1)
	reader := utilyaml.NewYAMLReader(buffered)
	for number, start := 0, 0; ; number++ {
		document, err := reader.Read()
		end := len(text) - source.Len() - buffered.Buffered()
		if err == nil && len(document) > 0 {
			written := withoutSeparator(text[start:end])
			if utilyaml.IsJSONBuffer(document) {
				jsonObjects(written, withObjects, func(r *Result) {
					r.Document, r.Start, r.End = number, start+r.Start, start+r.End
					each(r)
				})
			} else {
				yamlObjects(document, withObjects, func(r *Result) {
					r.Document, r.Start, r.End = number, start, start+len(written)
					each(r)
				})
			}
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

// withoutSeparator is the document in what was read for it. The reader's own copy differs in the ends of its lines.
func withoutSeparator(read []byte) []byte {
	last := bytes.LastIndexByte(bytes.TrimSuffix(read, []byte("\n")), '\n') + 1
	if last > 0 && bytes.HasPrefix(read[last:], []byte("---")) {
		return read[:last]
	}
	return read
}

func yamlObjects(document []byte, withObjects bool, each func(*Result)) {
	data, duplicates, err := toJSON(document)
	if err != nil {
		r := &Result{Errors: []Error{}, Warnings: []string{}}
		r.refuse(yamlError(document, err))
		each(r)
		return
	}
	if bytes.Equal(data, []byte("null")) {
		return
	}
	first := true
	objects(data, "", 0, 0, withObjects, func(r *Result, _, _ int) {
		if first {
			for _, d := range duplicates {
				r.refuse(d)
			}
			first = false
		}
		each(r)
	})
}

// jsonObjects reads JSON documents that follow one another; mostly it is one. Each gets its own place.
func jsonObjects(document []byte, withObjects bool, each func(*Result)) {
	withPlace := func(r *Result, start, end int) {
		r.Start, r.End = start, end
		each(r)
	}
	start, end := 0, 0
	decoder := json.NewDecoder(bytes.NewReader(document))
	for {
		var data json.RawMessage
		err := decoder.Decode(&data)
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			start, end = end, len(document)
			stop := len(document)
			var syntax *json.SyntaxError
			if errors.As(err, &syntax) {
				stop = min(int(syntax.Offset), len(document))
			}
			read := document[start:stop]
			line, column := 1+bytes.Count(read, []byte("\n")), max(1, len(read)-bytes.LastIndexByte(read, '\n')-1)
			r := &Result{Errors: []Error{}, Warnings: []string{}}
			r.refuse(Error{Reason: "JSONInvalid", Detail: err.Error(), Message: "error parsing JSON: " + err.Error(), Line: line, Column: column})
			withPlace(r, start, end)
			return
		}
		end = int(decoder.InputOffset())
		start = end - len(data)
		objects(data, "", start, 0, withObjects, withPlace)
	}
}

// objects follows lists to their objects, as kubectl does; it tells where each is in the data.
func objects(data []byte, path string, start, depth int, withObjects bool, each func(r *Result, start, end int)) {
	kind, items, isList := itemsOf(data)
	if !isList {
		r := object(data, withObjects)
		r.Path = path
		each(r, start, start+len(data))
		return
	}
	if depth == listDepth {
		r := &Result{Path: path, Kind: kind, Errors: []Error{}, Warnings: []string{}}
		text := fmt.Sprintf("lists are nested more than %d deep", listDepth)
		r.refuse(Error{Reason: "BadRequest", Field: "items", Detail: text, Message: "items: " + text})
		each(r, start, start+len(data))
		return
	}
	for i, item := range items {
		objects(data[item.start:item.end], join(path, fmt.Sprintf("items[%d]", i)), start+item.start, depth+1, withObjects, each)
	}
}

type span struct{ start, end int }

// itemsOf are the items of a list, and their places.
func itemsOf(data []byte) (kind string, items []span, isList bool) {
	if !bytes.Contains(data, []byte(`"items"`)) {
		return "", nil, false
	}
	decoder := json.NewDecoder(bytes.NewReader(data))
	if open, err := decoder.Token(); err != nil || open != json.Delim('{') {
		return "", nil, false
	}
	for decoder.More() {
		var err error
		switch key, _ := decoder.Token(); key {
		case "kind":
			err = decoder.Decode(&kind)
		case "items":
			items, err = spansOf(decoder)
		default:
			var skipped json.RawMessage
			err = decoder.Decode(&skipped)
		}
		if err != nil {
			return "", nil, false
		}
	}
	return kind, items, items != nil && strings.HasSuffix(kind, "List")
}

func spansOf(decoder *json.Decoder) ([]span, error) {
	if open, err := decoder.Token(); err != nil || open != json.Delim('[') {
		return nil, errors.Join(err, errors.ErrUnsupported)
	}
	items := []span{}
	for decoder.More() {
		var item json.RawMessage
		if err := decoder.Decode(&item); err != nil {
			return nil, err
		}
		end := int(decoder.InputOffset())
		items = append(items, span{end - len(item), end})
	}
	_, err := decoder.Token()
	return items, err
}

var inYAML = regexp.MustCompile(`line (\d+): (.*)`)

// A mapping may say again what another, merged into it, says.
var merging = regexp.MustCompile(`<<[ \t]*:`)

// toJSON converts as kubectl does. A key that is there twice is told of; kubectl would take the last one.
func toJSON(document []byte) ([]byte, []Error, error) {
	if bytes.Contains(document, []byte("<<")) && merging.Match(document) {
		data, err := yaml.YAMLToJSON(document)
		return data, nil, err
	}
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

func yamlError(document []byte, err error) Error {
	text := strings.TrimPrefix(err.Error(), "yaml: ")
	e := Error{Reason: "YAMLInvalid", Detail: text}
	if match := inYAML.FindStringSubmatch(text); match != nil {
		e.Line, _ = strconv.Atoi(match[1])
		// Its lines are the document's, those of a review the text's.
		e.Detail = match[2]
	}
	e.Message = "error converting YAML to JSON: yaml: " + e.Detail
	if before, _, isTemplate := bytes.Cut(document, []byte("{{")); isTemplate {
		e.Line, e.Column = 1+bytes.Count(before, []byte("\n")), len(before)-bytes.LastIndexByte(before, '\n')
		e.Message += " (this looks like a template: render it first, such as with helm template)"
	}
	return e
}
