package review

import (
	"fmt"
	"strconv"
	"strings"
)

// fieldPath is a path as Kubernetes writes it, with its steps.
type fieldPath struct {
	text  string
	steps []step
	// known is the number of steps that the object has. value is that of the field, if the object has all of them.
	known int
	value any
	// place are the steps in the manifest if they differ from those of the text.
	place []any
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
	path := fieldPath{text: text}
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
			if !known {
				found.name, child, known = inOtherCase(node, text[start:ends[0]])
			}
		}
		if known && path.isWhole() {
			path.known++
		}
		path.steps = append(path.steps, found)
		tree = child
		at = min(found.end+closed, len(text))
	}
	path.value = tree
	return path
}

// inOtherCase returns a key in other letters: the server writes spec.SessionAffinity and cephFS.
func inOtherCase(node map[string]any, name string) (key string, child any, known bool) {
	for key, child := range node {
		if strings.EqualFold(key, name) {
			return key, child, true
		}
	}
	return name, nil, false
}

// isWhole returns whether the object has the field.
func (p fieldPath) isWhole() bool { return p.known == len(p.steps) }

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

// names returns the steps in the manifest.
func (p fieldPath) names() []any {
	if p.place != nil {
		return p.place
	}
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
