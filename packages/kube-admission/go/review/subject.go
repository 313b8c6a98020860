package review

import (
	"bytes"
	"encoding/json"
	"fmt"
)

// subject is the object of a review.
type subject struct {
	kind, namespace, name string
	data                  []byte
	// redact is set if no message must quote the object. redactDecoding is the same for errors of the decoding: in a list, wrong
	// indentation can move the fields of a Secret into another object.
	redact, redactDecoding bool

	tree   any
	parsed bool
}

// manifest returns the object as it is written.
func (s *subject) manifest() any {
	if !s.parsed {
		s.parsed = true
		decoder := json.NewDecoder(bytes.NewReader(s.data))
		decoder.UseNumber()
		if decoder.Decode(&s.tree) != nil {
			s.tree = nil
		}
	}
	return s.tree
}

// path finds the steps of a path of the object.
func (s *subject) path(text string) fieldPath {
	if text == "" {
		return fieldPath{}
	}
	return placed(parsePath(text, s.manifest()), s.manifest())
}

// named returns the path of the list's item with a name, or that of the list.
func (s *subject) named(list, name string) string {
	items, _ := parsePath(list, s.manifest()).value.([]any)
	for i, item := range items {
		if fields, isObject := item.(map[string]any); isObject && fields["name"] == name {
			return fmt.Sprintf("%s[%d]", list, i)
		}
	}
	return list
}
