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

// Options say what a review gives.
type Options struct {
	// Stored is whether an object that is admitted is given as it would be stored, which takes as long as the review.
	Stored bool
	// Redact is whether the data of Secrets is left out of all texts.
	Redact bool
	// RedactStored is whether it is left out of the object as it would be stored, too.
	RedactStored bool
}

// document is what is known of a document when its objects are reviewed.
type document struct {
	Options
	// follows is whether a Secret ends where this document, or the rest of it, begins, without a separator: it may be a piece of it.
	follows bool
	// text is searched for signs of a Secret, once they matter; secretive is what was found.
	text      []byte
	secretive *bool
	// shared is whether a Secret's data may be anywhere, by an alias.
	shared bool
	isList bool
}

// Text reviews every object of a text of YAML or JSON documents, read as kubectl reads them.
func Text(text []byte, stored bool, each func(*Result)) { Options{Stored: stored}.Text(text, each) }

// Text reviews every object of a text of YAML or JSON documents, read as kubectl reads them.
func (o Options) Text(text []byte, each func(*Result)) {
	source := bytes.NewReader(text)
	// The reader of documents loses a last line that fills the buffer.
	buffered := bufio.NewReaderSize(source, len(text)+1)
	reader := utilyaml.NewYAMLReader(buffered)
	secretEnd := -1
	for number, start := 0, 0; ; number++ {
		content, err := reader.Read()
		end := len(text) - source.Len() - buffered.Buffered()
		d := &document{Options: o, follows: start == secretEnd}
		each := placed(func(r *Result, from, to int) {
			r.Document, r.Start, r.End = number, from, to
			if r.Redacted {
				secretEnd = to
				d.follows = true
			}
			each(r)
		})
		switch {
		case err == nil:
			d.review(content, withoutSeparator(text[start:end]), each.after(start))
		case errors.Is(err, io.EOF):
			return
		default:
			// kubectl reads no further, and its reader has lost what was before the separator. It is reviewed all the same, and
			// so is what follows: all mistakes are told at once.
			separator := start + lastLine(text[start:end])
			before := text[start:separator]
			d.review(readAgain(before), before, each.after(start))
			detail := err.Error()
			hide := d.hidesUnreadable(text[start:end])
			if hide {
				detail = "invalid Yaml document separator: " + redacted
			}
			each(unread(Error{Reason: "YAMLInvalid", Detail: detail, Message: detail, Line: 1, Column: 1}, hide), separator, end)
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

// review takes a document as its reader gives it, and as it is written.
func (d *document) review(content, written []byte, each placed) {
	if len(content) == 0 {
		return
	}
	d.read(written)
	if utilyaml.IsJSONBuffer(content) {
		d.jsonObjects(written, each)
		return
	}
	data, repeated, err := toJSON(content)
	if err != nil {
		hide := d.hidesUnreadable(written)
		each(unread(yamlError(content, err, hide), hide), 0, len(written))
		return
	}
	d.yamlObjects(content, written, data, repeated, each)
}

// unread is the review of what is no object.
func unread(mistake Error, hide bool) *Result {
	r := &Result{Errors: []Error{}, Warnings: []string{}, Redacted: hide}
	r.refuse(mistake)
	return r
}

func (d *document) yamlObjects(content, written, data []byte, repeated []repetition, each placed) {
	end := len(written)
	remainder, more := remainderOf(content)
	if more {
		end = remainder.in(written)
	}
	if !bytes.Equal(data, []byte("null")) {
		d.objects(data, "", 0, 0, func(r *Result, _, _ int) {
			repeated = tellRepeated(r, repeated)
			each(r, 0, end)
		})
	}
	if len(repeated) > 0 {
		// Of no item, but of the list itself.
		r := &Result{Errors: []Error{}, Warnings: []string{}, Redacted: d.isSecretive()}
		for _, again := range repeated {
			r.refuse(again.error(again.object, r.Redacted))
		}
		each(r, 0, end)
	}
	if more {
		detail := "kubectl ignores this, which follows the end of a document: a line of --- begins the next one"
		rest := written[end:]
		d.follows = d.follows || d.isSecretive()
		each(unread(Error{Reason: "YAMLInvalid", Detail: detail, Message: detail, Line: 1, Column: 1}, d.hidesUnreadable(rest)), end, len(written))
	}
}

// jsonObjects reads JSON documents that follow one another; mostly it is one. Each gets its own place. What is not JSON may
// be YAML that begins with a brace: kubectl tries that, but no longer after two objects of JSON (YAMLOrJSONDecoder of
// k8s.io/apimachinery/pkg/util/yaml, which does not tell where its objects are).
func (d *document) jsonObjects(written []byte, each placed) {
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
			if read > 1 || !d.yamlInstead(written[end:], each.after(end)) {
				hide := d.hidesUnreadable(written[end:])
				each(unread(jsonError(written[end:], end, err, hide), hide), end, len(written))
			}
			return
		}
		end = int(decoder.InputOffset())
		d.objects(data, "", end-len(data), 0, alone)
	}
}

// yamlInstead reviews the rest of what is no JSON, if it is YAML.
func (d *document) yamlInstead(rest []byte, each placed) bool {
	start := len(rest) - len(bytes.TrimLeft(rest, " \t\r\n"))
	if newline := bytes.IndexByte(rest[:start], '\n'); newline >= 0 {
		start = newline + 1
	}
	content := readAgain(rest[start:])
	if len(content) == 0 {
		return false
	}
	data, repeated, err := toJSON(content)
	if err != nil {
		return false
	}
	d.yamlObjects(content, rest[start:], data, repeated, each.after(start))
	return true
}

func jsonError(rest []byte, start int, err error, hide bool) Error {
	stop := len(rest)
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		stop = max(0, min(int(syntax.Offset)-start, len(rest)))
	}
	read := rest[:stop]
	detail := err.Error()
	if hide {
		detail = "the text is no JSON"
	}
	return Error{
		Reason: "JSONInvalid", Detail: detail, Message: "error parsing JSON: " + detail,
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
		r.refuse(again.error(inner, r.subject.hide || r.subject.hideDamage))
	}
	return others
}
