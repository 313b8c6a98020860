// Package manifests reads the objects of a text of YAML or JSON documents as kubectl does (k8s.io/cli-runtime/pkg/resource).
package manifests

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"slices"
	"sync"

	utilyaml "k8s.io/apimachinery/pkg/util/yaml"
)

// Span is a part of a text, by its offsets in bytes.
type Span struct{ Start, End int }

// In returns the part of a text.
func (s Span) In(text []byte) []byte { return text[s.Start:s.End] }

// Part is an object of a text, or a part of the text that kubectl cannot read.
type Part struct {
	// Span is that of the document for all objects of a document of YAML. For an object of JSON it is its own, and Alone is set.
	Span
	Alone bool
	// Document is the text between two separators that has the part.
	Document Span
	// Path is the object's path in its document: `items[2]` in a list, otherwise empty.
	Path string
	// List is set for a list. Its items are parts of their own, which follow.
	List *List
	// Data is the object in JSON. It is nil if the text cannot be read.
	Data []byte
	// Duplicates are the keys that the object has twice, of which kubectl uses the last.
	Duplicates []Duplicate
	// Problem is the reason why kubectl refuses the part.
	Problem *Problem
}

// List has the fields of a list that its items inherit.
type List struct{ APIVersion, Kind string }

// Problem is the reason why kubectl refuses a part of a text.
type Problem struct {
	// Reason is YAMLInvalid or JSONInvalid for a text that cannot be read, otherwise FieldValueInvalid or FieldValueForbidden.
	Reason string
	// Field is the path of a field of the object that is invalid.
	Field string
	// Detail tells what is wrong, and Redacted tells it without a quotation of the text.
	Detail, Redacted string
	// Before completes the detail to kubectl's message.
	Before string
	// Line and Column are the position in the part. They count from 1, and are 0 if they are unknown.
	Line, Column int
	// Context is the text that kubectl reads when it finds the problem.
	Context Span
	// Continues is set if nothing separates the part from the object before it.
	Continues bool
}

// guessed is the number of bytes in which kubectl looks for the brace of JSON (StreamVisitor of k8s.io/cli-runtime).
const guessed = 4096

// Read calls a function with each part of a text in UTF-8, in order. kubectl stops at the first part that it cannot read; Read
// continues after the next separator, so that all errors are found at once.
//
// continued tells that the text continues another one after a separator: kubectl reads JSON as such only at the start.
func Read(text []byte, continued bool, each func(Part)) {
	r := &reader{text: text, each: each}
	r.read(continued)
}

func (r *reader) read(continued bool) {
	start := 0
	if !continued && utilyaml.IsJSONBuffer(r.text[:min(guessed, len(r.text))]) {
		start = r.json()
	}
	r.yaml(start)
}

type reader struct {
	text []byte
	each func(Part)
	// document is the current one.
	document Span
	keeps    bool
	// notJSON is the problem to report if the next document is not YAML either.
	notJSON *Part
}

func (r *reader) emit(p Part) {
	p.Document = r.document
	r.each(p)
}

func (r *reader) refuse(span Span, p Problem) {
	p.Context = span
	r.emit(Part{Span: span, Problem: &p})
}

// yaml reads the documents of YAML after an offset.
func (r *reader) yaml(start int) {
	source := bytes.NewReader(r.text[start:])
	// The reader of documents loses the last line if it fills the buffer.
	buffered := bufio.NewReaderSize(source, source.Len()+1)
	documents := utilyaml.NewYAMLReader(buffered)
	for first, at := 0, start; ; first = at {
		content, err := documents.Read()
		end := len(r.text) - source.Len() - buffered.Buffered()
		read := r.text[at:end]
		switch {
		case err == nil:
			written := Span{at, at + len(withoutSeparator(read))}
			r.document = Span{first, written.End}
			r.yamlDocument(content, written)
		case errors.Is(err, io.EOF):
			return
		default:
			// kubectl's reader has lost the text before the separator.
			separator := at + lastLine(read)
			r.document = Span{first, separator}
			r.yamlDocument(readDocument(r.text[at:separator]), Span{at, separator})
			r.emit(Part{Span: Span{separator, end}, Problem: &Problem{
				Reason: yamlInvalid, Detail: err.Error(), Redacted: "invalid Yaml document separator: " + redacted,
				Line: 1, Column: 1, Context: Span{at, end},
			}})
		}
		at = end
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

// yamlDocument reads a document: content is the reader's copy, written the original text.
func (r *reader) yamlDocument(content []byte, written Span) {
	if len(content) == 0 {
		return
	}
	notJSON := r.notJSON
	r.notJSON = nil
	data, duplicates, err := r.toJSON(content)
	if err != nil {
		problem := yamlProblem(content, err)
		if notJSON != nil && !problem.isTemplate() {
			written.Start, problem = notJSON.Start, *notJSON.Problem
		}
		r.refuse(written, problem)
		return
	}
	end := written.End
	remainder, more := remainderOf(content)
	if more {
		end = written.Start + remainder.in(written.In(r.text))
	}
	r.objects(Part{Span: Span{written.Start, end}, Data: data}, duplicates)
	if more {
		detail := "kubectl ignores this, which follows the end of a document: a line of --- begins the next one"
		r.refuse(Span{end, written.End}, Problem{
			Reason: yamlInvalid, Detail: detail, Redacted: detail, Line: 1, Column: 1, Continues: true,
		})
	}
}

// kept are documents that Keep has read, until they are read again. The engine reads several texts at the same time.
var kept struct {
	sync.Mutex
	documents map[string]keptDocument
	size      int
}

// mostKept is the size of the documents that are kept: some are never read again.
const mostKept = 32 << 20

type keptDocument struct {
	data       []byte
	duplicates []Duplicate
}

// Keep reads a text as Read does, and keeps what its documents are in JSON for the next time that they are read. Definitions of
// custom resources are read before any review and reviewed later, and YAML takes longer to read than to review.
func Keep(text []byte, each func(Part)) {
	r := &reader{text: text, each: each, keeps: true}
	r.read(false)
}

func (r *reader) toJSON(content []byte) ([]byte, []Duplicate, error) {
	if k, found := takeKept(content, r.keeps); found {
		return k.data, k.duplicates, nil
	}
	data, duplicates, err := toJSON(content)
	if r.keeps && err == nil {
		keep(content, keptDocument{data, duplicates})
	}
	return data, duplicates, err
}

func takeKept(content []byte, stays bool) (k keptDocument, found bool) {
	kept.Lock()
	defer kept.Unlock()
	if k, found = kept.documents[string(content)]; found && !stays {
		kept.size -= len(content)
		delete(kept.documents, string(content))
	}
	return k, found
}

func keep(content []byte, k keptDocument) {
	kept.Lock()
	defer kept.Unlock()
	kept.size += len(content)
	if kept.documents == nil || kept.size > mostKept {
		kept.documents, kept.size = map[string]keptDocument{}, len(content)
	}
	kept.documents[string(content)] = k
}

// ofItem returns the duplicate keys of an item of a list, or of an object that is no item.
func ofItem(duplicates []Duplicate, item int) []Duplicate {
	return slices.DeleteFunc(slices.Clone(duplicates), func(d Duplicate) bool { return d.item != item })
}
