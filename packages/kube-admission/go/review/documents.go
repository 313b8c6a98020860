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

// emit receives the review of an object, and the position of the object in the text that was read.
type emit func(r *Result, start, end int)

// from returns an emit for a part of the text that begins at an offset.
func (e emit) from(offset int) emit {
	return func(r *Result, start, end int) { e(r, offset+start, offset+end) }
}

// Options are the options of a review.
type Options struct {
	// Stored returns each admitted object as the server would store it, which takes as long as the review.
	Stored bool
	// Redact removes the data of Secrets from all messages.
	Redact bool
	// RedactStored removes it also from the object that would be stored.
	RedactStored bool
	// Kubectl reviews each object as kubectl sends it, and adds warnings about what kubectl does to it.
	Kubectl bool
}

// document has the properties that all objects of a document share.
type document struct {
	Options
	// continuesSecret is set if a Secret ends directly before this text, without a separator: the text may be a part of it.
	continuesSecret bool
	// text is searched for signs of a Secret when they matter; secretSigns is the result.
	text        []byte
	secretSigns *bool
	// aliasesSecret is set if an alias may put the data of a Secret anywhere.
	aliasesSecret bool
	isList        bool
}

// Text reviews every object of a text of YAML or JSON documents without redaction.
func Text(text []byte, stored bool, each func(*Result)) { Options{Stored: stored}.Text(text, each) }

// Text reviews every object of a text of YAML or JSON documents, which it reads as kubectl does.
func (o Options) Text(text []byte, each func(*Result)) {
	source := bytes.NewReader(text)
	// The reader of documents loses the last line if it fills the buffer.
	buffered := bufio.NewReaderSize(source, len(text)+1)
	reader := utilyaml.NewYAMLReader(buffered)
	secretEnd := -1
	for number, start := 0, 0; ; number++ {
		content, err := reader.Read()
		end := len(text) - source.Len() - buffered.Buffered()
		d := &document{Options: o, continuesSecret: start == secretEnd}
		each := emit(func(r *Result, from, to int) {
			r.Document, r.Start, r.End = number, from, to
			if r.Redacted {
				secretEnd = to
				d.continuesSecret = true
			}
			each(r)
		})
		switch {
		case err == nil:
			d.review(content, withoutSeparator(text[start:end]), each.from(start))
		case errors.Is(err, io.EOF):
			return
		default:
			// kubectl stops here, and its reader has lost the text before the separator. That text and the following documents
			// are reviewed all the same, so that all errors are reported at once.
			separator := start + lastLine(text[start:end])
			before := text[start:separator]
			d.review(readDocument(before), before, each.from(start))
			detail := err.Error()
			redact := d.redactsUnreadable(text[start:end])
			if redact {
				detail = "invalid Yaml document separator: " + redacted
			}
			each(refused(Error{Reason: "YAMLInvalid", Detail: detail, Message: detail, Line: 1, Column: 1}, redact), separator, end)
		}
		start = end
	}
}

// lastLine returns the offset of the last line.
func lastLine(text []byte) int {
	return bytes.LastIndexByte(bytes.TrimSuffix(text, []byte("\n")), '\n') + 1
}

// withoutSeparator returns the document in the text that was read for it. The reader's own copy has other line ends.
func withoutSeparator(read []byte) []byte {
	if last := lastLine(read); last > 0 && bytes.HasPrefix(read[last:], []byte("---")) {
		return read[:last]
	}
	return read
}

// readDocument returns a document as kubectl's reader returns it.
func readDocument(written []byte) []byte {
	document, err := utilyaml.NewYAMLReader(bufio.NewReaderSize(bytes.NewReader(written), len(written)+1)).Read()
	if err != nil {
		return nil
	}
	return document
}

// review reviews a document: content is the reader's copy, written the original text.
func (d *document) review(content, written []byte, each emit) {
	if len(content) == 0 {
		return
	}
	d.findAliases(written)
	if utilyaml.IsJSONBuffer(content) {
		d.jsonObjects(written, each)
		return
	}
	data, duplicates, err := toJSON(content)
	if err != nil {
		redact := d.redactsUnreadable(written)
		each(refused(yamlError(content, err, redact), redact), 0, len(written))
		return
	}
	d.yamlObjects(content, written, data, duplicates, each)
}

// refused returns the review of a text that is not an object.
func refused(err Error, redact bool) *Result {
	r := &Result{Errors: []Error{}, Warnings: []string{}, Redacted: redact}
	r.refuse(err)
	return r
}

func (d *document) yamlObjects(content, written, data []byte, duplicates []duplicateKey, each emit) {
	end := len(written)
	remainder, more := remainderOf(content)
	if more {
		end = remainder.in(written)
	}
	if !bytes.Equal(data, []byte("null")) {
		d.objects(data, "", 0, 0, func(r *Result, _, _ int) {
			duplicates = addDuplicateKeys(r, duplicates)
			each(r, 0, end)
		})
	}
	if len(duplicates) > 0 {
		// These keys belong to the list itself, not to an item.
		r := &Result{Errors: []Error{}, Warnings: []string{}, Redacted: d.mayHoldSecret()}
		for _, duplicate := range duplicates {
			r.refuse(duplicate.error(duplicate.object, r.Redacted))
		}
		each(r, 0, end)
	}
	if more {
		detail := "kubectl ignores this, which follows the end of a document: a line of --- begins the next one"
		rest := written[end:]
		d.continuesSecret = d.continuesSecret || d.mayHoldSecret()
		each(refused(Error{Reason: "YAMLInvalid", Detail: detail, Message: detail, Line: 1, Column: 1}, d.redactsUnreadable(rest)), end, len(written))
	}
}

// jsonObjects reviews objects of JSON that follow one another, mostly a single one. Text that is not JSON may be YAML that
// begins with a brace: kubectl tries to read it as YAML, but not after two objects of JSON (YAMLOrJSONDecoder of
// k8s.io/apimachinery/pkg/util/yaml, which does not report the positions of its objects).
func (d *document) jsonObjects(written []byte, each emit) {
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
			if read > 1 || !d.reviewAsYAML(written[end:], each.from(end)) {
				redact := d.redactsUnreadable(written[end:])
				each(refused(jsonError(written[end:], end, err, redact), redact), end, len(written))
			}
			return
		}
		end = int(decoder.InputOffset())
		d.objects(data, "", end-len(data), 0, alone)
	}
}

// reviewAsYAML reviews text that is not JSON if it is YAML, and returns whether it is.
func (d *document) reviewAsYAML(rest []byte, each emit) bool {
	start := len(rest) - len(bytes.TrimLeft(rest, " \t\r\n"))
	if newline := bytes.IndexByte(rest[:start], '\n'); newline >= 0 {
		start = newline + 1
	}
	content := readDocument(rest[start:])
	if len(content) == 0 {
		return false
	}
	data, duplicates, err := toJSON(content)
	if err != nil {
		return false
	}
	d.yamlObjects(content, rest[start:], data, duplicates, each.from(start))
	return true
}

func jsonError(rest []byte, start int, err error, redact bool) Error {
	stop := len(rest)
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		stop = max(0, min(int(syntax.Offset)-start, len(rest)))
	}
	read := rest[:stop]
	detail := err.Error()
	if redact {
		detail = "the text is not JSON"
	}
	return Error{
		Reason: "JSONInvalid", Detail: detail, Message: "error parsing JSON: " + detail,
		Line: 1 + bytes.Count(read, []byte("\n")), Column: max(1, len(read)-bytes.LastIndexByte(read, '\n')-1),
	}
}

// addDuplicateKeys adds the duplicate keys of an object to its review, and returns those of other objects.
func addDuplicateKeys(r *Result, duplicates []duplicateKey) []duplicateKey {
	var others []duplicateKey
	for _, duplicate := range duplicates {
		inner, within := strings.CutPrefix(duplicate.object, r.Path)
		if within && r.Path != "" && inner != "" {
			// The object can be a list that is nested too deep, and the key one of an item's.
			inner, within = strings.CutPrefix(inner, ".")
		}
		if !within {
			others = append(others, duplicate)
			continue
		}
		r.refuse(duplicate.error(inner, r.subject.redact || r.subject.redactDecoding))
	}
	return others
}
