package review

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strings"

	utilyaml "k8s.io/apimachinery/pkg/util/yaml"
)

// placed takes the review of an object, and its place in what was read.
type placed func(r *Result, start, end int)

// after is for what is read from a later place on.
func (p placed) after(at int) placed {
	return func(r *Result, start, end int) { p(r, at+start, at+end) }
}

// Text reviews every object of a text of YAML or JSON documents, read as kubectl reads them.
func Text(text []byte, withObjects bool, each func(*Result)) {
	source := bytes.NewReader(text)
	// The reader of documents loses a last line that fills the buffer.
	buffered := bufio.NewReaderSize(source, len(text)+1)
	reader := utilyaml.NewYAMLReader(buffered)
	for number, start := 0, 0; ; number++ {
		document, err := reader.Read()
		end := len(text) - source.Len() - buffered.Buffered()
		each := placed(func(r *Result, from, to int) {
			r.Document, r.Start, r.End = number, from, to
			each(r)
		})
		switch {
		case err == nil:
			reviewDocument(document, withoutSeparator(text[start:end]), withObjects, each.after(start))
		case errors.Is(err, io.EOF):
			return
		default:
			// kubectl reads no further, and its reader has lost what was before the separator. It is reviewed all the same, and
			// so is what follows: all mistakes are told at once.
			separator := start + lastLine(text[start:end])
			before := text[start:separator]
			reviewDocument(readAgain(before), before, withObjects, each.after(start))
			each(unread(Error{Reason: "YAMLInvalid", Detail: err.Error(), Message: err.Error(), Line: 1, Column: 1}), separator, end)
		}
		start = end
	}
}

// lastLine is where it begins.
func lastLine(text []byte) int {
	return bytes.LastIndexByte(bytes.TrimSuffix(text, []byte("\n")), '\n') + 1
}

// withoutSeparator is the document in what was read for it. The reader's own copy differs in the ends of its lines.
func withoutSeparator(read []byte) []byte {
	if last := lastLine(read); last > 0 && bytes.HasPrefix(read[last:], []byte("---")) {
		return read[:last]
	}
	return read
}

// readAgain is a document as the reader gives it.
func readAgain(written []byte) []byte {
	document, err := utilyaml.NewYAMLReader(bufio.NewReaderSize(bytes.NewReader(written), len(written)+1)).Read()
	if err != nil {
		return nil
	}
	return document
}

func reviewDocument(document, written []byte, withObjects bool, each placed) {
	if len(document) == 0 {
		return
	}
	if utilyaml.IsJSONBuffer(document) {
		jsonObjects(written, withObjects, each)
		return
	}
	data, repeated, err := toJSON(document)
	if err != nil {
		each(unread(yamlError(document, err)), 0, len(written))
		return
	}
	yamlObjects(document, written, data, repeated, withObjects, each)
}

// unread is the review of what is no object.
func unread(mistake Error) *Result {
	r := &Result{Errors: []Error{}, Warnings: []string{}}
	r.refuse(mistake)
	return r
}

func yamlObjects(document, written, data []byte, repeated []repetition, withObjects bool, each placed) {
	end := len(written)
	remainder, more := remainderOf(document)
	if more {
		end = remainder.in(written)
	}
	if !bytes.Equal(data, []byte("null")) {
		objects(data, "", 0, 0, withObjects, func(r *Result, _, _ int) {
			repeated = tellRepeated(r, repeated)
			each(r, 0, end)
		})
	}
	if len(repeated) > 0 {
		// Of no item, but of the list itself.
		r := &Result{Errors: []Error{}, Warnings: []string{}}
		for _, again := range repeated {
			again.Field = join(again.object, again.Field)
			r.refuse(again.Error)
		}
		each(r, 0, end)
	}
	if more {
		detail := "kubectl ignores this, which follows the end of a document: a line of --- begins the next one"
		each(unread(Error{Reason: "YAMLInvalid", Detail: detail, Message: detail, Line: 1, Column: 1}), end, len(written))
	}
}

// jsonObjects reads JSON documents that follow one another; mostly it is one. Each gets its own place. What is not JSON may
// be YAML that begins with a brace: kubectl tries that, but no longer after two objects of JSON (YAMLOrJSONDecoder of
// k8s.io/apimachinery/pkg/util/yaml, which does not tell where its objects are).
func jsonObjects(written []byte, withObjects bool, each placed) {
	alone := func(r *Result, start, end int) {
		r.Alone = true
		each(r, start, end)
	}
	decoder := json.NewDecoder(bytes.NewReader(written))
	for read, end := 0, 0; ; read++ {
		var data json.RawMessage
		err := decoder.Decode(&data)
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			if read > 1 || !yamlInstead(written[end:], withObjects, each.after(end)) {
				each(unread(jsonError(written[end:], end, err)), end, len(written))
			}
			return
		}
		end = int(decoder.InputOffset())
		objects(data, "", end-len(data), 0, withObjects, alone)
	}
}

// yamlInstead reviews the rest of what is no JSON, if it is YAML.
func yamlInstead(rest []byte, withObjects bool, each placed) bool {
	start := len(rest) - len(bytes.TrimLeft(rest, " \t\r\n"))
	if newline := bytes.IndexByte(rest[:start], '\n'); newline >= 0 {
		start = newline + 1
	}
	document := readAgain(rest[start:])
	if len(document) == 0 {
		return false
	}
	data, repeated, err := toJSON(document)
	if err != nil {
		return false
	}
	yamlObjects(document, rest[start:], data, repeated, withObjects, each.after(start))
	return true
}

func jsonError(rest []byte, start int, err error) Error {
	stop := len(rest)
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		stop = max(0, min(int(syntax.Offset)-start, len(rest)))
	}
	read := rest[:stop]
	return Error{
		Reason: "JSONInvalid", Detail: err.Error(), Message: "error parsing JSON: " + err.Error(),
		Line: 1 + bytes.Count(read, []byte("\n")), Column: max(1, len(read)-bytes.LastIndexByte(read, '\n')-1),
	}
}

// tellRepeated adds to an object's review what is repeated in it, and gives back what is not in it.
func tellRepeated(r *Result, repeated []repetition) []repetition {
	var others []repetition
	for _, again := range repeated {
		inner, within := strings.CutPrefix(again.object, r.Path)
		if within && r.Path != "" && inner != "" {
			// A list that is nested too deep has items of its own.
			inner, within = strings.CutPrefix(inner, ".")
		}
		if !within {
			others = append(others, again)
			continue
		}
		again.Field = join(inner, again.Field)
		r.refuse(again.Error)
	}
	return others
}
