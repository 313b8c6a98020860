package manifests

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"unicode"
	"unicode/utf8"
)

// json reads the objects of JSON with which a text begins, and returns the offset at which YAML begins (YAMLOrJSONDecoder of
// k8s.io/apimachinery/pkg/util/yaml, which does not report the positions of its objects).
func (r *reader) json() int {
	r.document = Span{0, startOfNext(r.text, 0)}
	decoder := json.NewDecoder(bytes.NewReader(r.text))
	for count, end := 0, 0; ; count++ {
		var data json.RawMessage
		err := decoder.Decode(&data)
		if err == nil {
			end = int(decoder.InputOffset())
			r.objects(Part{Span: Span{end - len(data), end}, Alone: true, Data: data}, nil)
			continue
		}
		if errors.Is(err, io.EOF) {
			return len(r.text)
		}
		blank, isYAML := beforeYAML(r.text[end:])
		rest := Span{end + blank, startOfNext(r.text, end)}
		problem := jsonProblem(rest.In(r.text), rest.Start, err)
		switch {
		case isYAML && count == 1 && bytes.HasPrefix(r.text[rest.Start:], []byte("---")):
			return rest.Start
		case isYAML && count <= 1:
			r.notJSON = &Part{Span: rest, Problem: &problem}
			return rest.Start
		}
		// kubectl expects more JSON after two objects of JSON.
		if count > 0 && !problem.isTemplate() {
			problem.Detail += " (only JSON may follow JSON here: separate documents with a line of ---)"
		}
		r.refuse(rest, problem)
		return rest.End
	}
}

// beforeYAML returns how many bytes of a text that is not JSON kubectl skips before it reads YAML, and whether it reads YAML at
// all: it looks at four bytes to find the first that is not a space.
func beforeYAML(text []byte) (int, bool) {
	for at := 0; len(text)-at >= 4; {
		r, size := utf8.DecodeRune(text[at:])
		switch {
		case r == utf8.RuneError:
			return 0, false
		case !unicode.IsSpace(r):
			return at, true
		}
		at += size
		if r == '\n' {
			return at, true
		}
	}
	return 0, false
}

// startOfNext returns the offset of the next separator, or of the end.
func startOfNext(text []byte, from int) int {
	if at := bytes.Index(text[from:], []byte("\n---")); at >= 0 {
		return from + at + 1
	}
	return len(text)
}

// jsonProblem returns the problem of a document, or the rest of one, that begins at an offset of the decoder's.
func jsonProblem(text []byte, start int, err error) Problem {
	if at, detail := templateIn(text); detail != "" {
		return templateProblem(text, at, detail)
	}
	stop := len(text)
	if syntax := (*json.SyntaxError)(nil); errors.As(err, &syntax) {
		if stop = max(0, int(syntax.Offset)-start); stop > len(text) {
			stop, err = len(text), io.ErrUnexpectedEOF
		}
	}
	read := text[:stop]
	return Problem{
		Reason: "JSONInvalid", Detail: err.Error(), Redacted: "the text is not JSON", Before: "error parsing JSON: ",
		Line: 1 + bytes.Count(read, []byte("\n")), Column: max(1, len(read)-bytes.LastIndexByte(read, '\n')-1),
	}
}
