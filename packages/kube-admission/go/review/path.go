package review

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
)

// fieldPath is a path as Kubernetes writes it, with its steps.
type fieldPath struct {
	text  string
	steps []step
	// exact is set if the object has the field.
	exact bool
}

// step is the name of a field, the key of a map or the number of an item, with its position in the text of the path.
type step struct {
	name       any
	start, end int
}

// candidateLimit is the number of dots or brackets that a key of a map can have.
const candidateLimit = 64

// parsePath finds the steps of a path in an object. Some paths of the server have keys with dots that are not in brackets: the
// longest key that the object has wins.
func parsePath(text string, tree any) fieldPath {
	path := fieldPath{text: text, exact: true}
	for at := 0; at < len(text); {
		start, ends := at, []int(nil)
		closed := 0
		switch text[at] {
		case '[':
			start, closed = at+1, 1
			ends = bracketed(text, start)
		case '.':
			start = at + 1
			fallthrough
		default:
			ends = dotted(text, start)
		}
		found := step{text[start:ends[0]], start, ends[0]}
		var child any
		known := false
		switch node := tree.(type) {
		case []any:
			if i, err := strconv.Atoi(text[start:ends[0]]); err == nil && i >= 0 && i < len(node) {
				found.name, child, known = i, node[i], true
			}
		case map[string]any:
			for i := len(ends) - 1; i >= 0 && !known; i-- {
				if child, known = node[text[start:ends[i]]]; known {
					found = step{text[start:ends[i]], start, ends[i]}
				}
			}
		}
		path.exact = path.exact && known
		path.steps = append(path.steps, found)
		tree = child
		at = min(found.end+closed, len(text))
	}
	return path
}

// dotted returns the offsets at which a step that begins at start can end, the nearest first.
func dotted(text string, start int) (ends []int) {
	for i := start; i < len(text) && len(ends) < candidateLimit; i++ {
		if (text[i] == '.' || text[i] == '[') && i > start {
			ends = append(ends, i)
		}
	}
	return append(ends, len(text))
}

func bracketed(text string, start int) (ends []int) {
	for i := start; i < len(text) && len(ends) < candidateLimit; i++ {
		if text[i] == ']' && (i+1 == len(text) || text[i+1] == '.' || text[i+1] == '[') {
			ends = append(ends, i)
		}
	}
	if len(ends) == 0 {
		ends = []int{len(text)}
	}
	return ends
}

func (p fieldPath) name(i int) string {
	if i >= len(p.steps) {
		return ""
	}
	name, _ := p.steps[i].name.(string)
	return name
}

func (p fieldPath) names() []any {
	names := make([]any, len(p.steps))
	for i, s := range p.steps {
		names[i] = s.name
	}
	return names
}

// printable returns the text without the keys that may be data.
func (p fieldPath) printable() string {
	var b strings.Builder
	at := 0
	for _, s := range p.steps {
		b.WriteString(p.text[at:s.start])
		at = s.end
		if name, isKey := s.name.(string); isKey && !isIndex(name) {
			b.WriteString(printableName(name))
		} else {
			b.WriteString(p.text[s.start:s.end])
		}
	}
	return b.String() + p.text[at:]
}

func isIndex(name string) bool {
	i, err := strconv.Atoi(name)
	return err == nil && i >= 0 && i < 1000
}

// subject is the object of a review.
type subject struct {
	kind string
	data []byte
	// redact is set if no message must quote the object. redactDecoding is the same for errors of the decoding: in a list, wrong
	// indentation can move the fields of a Secret into another object.
	redact, redactDecoding bool

	tree   any
	parsed bool
}

// path finds the steps of a path of the object.
func (s *subject) path(text string) fieldPath {
	if text == "" {
		return fieldPath{}
	}
	if !s.parsed {
		s.parsed = true
		decoder := json.NewDecoder(bytes.NewReader(s.data))
		decoder.UseNumber()
		if decoder.Decode(&s.tree) != nil {
			s.tree = nil
		}
	}
	path := parsePath(text, s.tree)
	if rest, isData := strings.CutPrefix(text, "data"); isData && !path.exact && s.kind == "Secret" {
		// The server validates stringData as data.
		if inManifest := parsePath("stringData"+rest, s.tree); inManifest.exact {
			path.exact, path.steps[0].name = true, "stringData"
			for i, s := range inManifest.steps[1:] {
				shift := len("stringData") - len("data")
				s.start, s.end = s.start-shift, s.end-shift
				path.steps = append(path.steps[:i+1], s)
			}
		}
	}
	return path
}

// joined returns the text of steps, as the reader of YAML writes them.
func joined(steps []any, redact bool) string {
	text := ""
	for _, s := range steps {
		switch name := s.(type) {
		case int:
			text += fmt.Sprintf("[%d]", name)
		case string:
			if redact {
				name = printableName(name)
			}
			text = join(text, name)
		}
	}
	return text
}
