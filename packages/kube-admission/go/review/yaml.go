package review

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"

	yamlv2 "go.yaml.in/yaml/v2"
	yamlv3 "go.yaml.in/yaml/v3"
	"sigs.k8s.io/yaml"
)

var inYAML = regexp.MustCompile(`line (\d+): (.*)`)

// toJSON converts as kubectl does. A key that is there twice is told of; kubectl would take the last one.
func toJSON(document []byte) ([]byte, []repetition, error) {
	data, err := yaml.YAMLToJSONStrict(document)
	if err == nil || !strings.Contains(err.Error(), "already set in map") {
		return data, nil, err
	}
	repeated := repetitions(document, err.Error())
	data, err = yaml.YAMLToJSON(document)
	return data, repeated, err
}

// repetition is a key that is there twice in a mapping, with the object that it is in: the path of an item, or none.
type repetition struct {
	object string
	// steps lead from the object to the key, which is written so.
	steps        []any
	key          string
	line, column int
}

// error is of an object at a path.
func (r repetition) error(object string, hide bool) Error {
	key := r.key
	if hide && !isName(strings.Trim(key, `"`)) {
		key = redacted
	}
	text := fmt.Sprintf("key %s already set in map", key)
	return Error{
		Reason: "FieldDuplicate", Field: join(object, joined(r.steps, hide)), Detail: text,
		Message: "strict decoding error: yaml: " + text, Line: r.line, Column: r.column,
	}
}

var alreadySet = regexp.MustCompile(`line (\d+): key (.*) already set in map`)

// repetitions finds what the converter, which says it of lines only, said. To that one a key is twice there, too, where it
// says again what was merged into its mapping; that is none.
func repetitions(document []byte, said string) []repetition {
	var root yamlv3.Node
	f := finder{merges: false}
	if yamlv3.Unmarshal(document, &root) == nil && len(root.Content) > 0 {
		f.item(root.Content[0], "")
	}
	if len(f.found) > 0 || f.merges {
		return f.found
	}
	// It takes more for equal than is written alike: `yes` and `true`.
	for _, match := range alreadySet.FindAllStringSubmatch(said, -1) {
		line, _ := strconv.Atoi(match[1])
		f.found = append(f.found, repetition{key: match[2], line: line, column: 1})
	}
	return f.found
}

type finder struct {
	found  []repetition
	merges bool
}

// item looks into an object, or into a list's.
func (f *finder) item(node *yamlv3.Node, object string) {
	items := listed(node)
	f.walk(node, object, nil, items)
	if items == nil {
		return
	}
	for i, item := range items.Content {
		f.item(item, join(object, fmt.Sprintf("items[%d]", i)))
	}
}

// listed are the items of a list; the last, where there are two.
func listed(node *yamlv3.Node) (items *yamlv3.Node) {
	if node.Kind != yamlv3.MappingNode {
		return nil
	}
	isList := false
	for i := 0; i+1 < len(node.Content); i += 2 {
		switch value := node.Content[i+1]; node.Content[i].Value {
		case "kind":
			isList = strings.HasSuffix(value.Value, "List")
		case "items":
			items = value
		}
	}
	if !isList || items == nil || items.Kind != yamlv3.SequenceNode {
		return nil
	}
	return items
}

// walk follows no alias: what it stands for is where it is written.
func (f *finder) walk(node *yamlv3.Node, object string, path []any, but *yamlv3.Node) {
	switch {
	case node == but:
	case node.Kind == yamlv3.SequenceNode:
		for i, item := range node.Content {
			f.walk(item, object, append(slices.Clip(path), i), but)
		}
	case node.Kind == yamlv3.MappingNode:
		seen := map[string]bool{}
		for i := 0; i+1 < len(node.Content); i += 2 {
			key, value := node.Content[i], node.Content[i+1]
			child := append(slices.Clip(path), any(key.Value))
			if key.ShortTag() == "!!merge" {
				f.merges = true
			} else if name := shown(key); seen[name] {
				f.found = append(f.found, repetition{object, child, name, key.Line, key.Column})
			} else if key.Kind == yamlv3.ScalarNode {
				seen[name] = true
			}
			f.walk(value, object, child, but)
		}
	}
}

func shown(key *yamlv3.Node) string {
	if key.ShortTag() == "!!str" {
		return strconv.Quote(key.Value)
	}
	return key.Value
}

// remainder is where something follows the end of a document.
type remainder struct{ line, column int }

// in is its offset. The lines of what was written have other ends than those of the document.
func (r remainder) in(written []byte) int {
	at := 0
	for range r.line - 1 {
		newline := bytes.IndexByte(written[at:], '\n')
		if newline < 0 {
			break
		}
		at += newline + 1
	}
	return min(at+r.column-1, len(written))
}

// remainderOf looks for what the converter, and so kubectl, does not read: it stops at the end of the first document.
func remainderOf(document []byte) (remainder, bool) {
	if isPlain(document) {
		return remainder{}, false
	}
	decoder := yamlv2.NewDecoder(bytes.NewReader(document))
	var ignored struct{}
	if errors.Is(decoder.Decode(&ignored), io.EOF) {
		return remainder{}, false
	}
	err := decoder.Decode(&ignored)
	if errors.Is(err, io.EOF) {
		return remainder{}, false
	}
	at, found := afterJSON(document)
	if !found {
		line := 1
		if match := inYAML.FindStringSubmatch(fmt.Sprint(err)); match != nil {
			line, _ = strconv.Atoi(match[1])
			if strings.Contains(match[2], "<document start>") {
				// The parser counts lines from 0, unlike the scanner (go.yaml.in/yaml/v2, decode.go).
				line++
			}
		}
		at = startOf(document, line)
	}
	before := document[:at]
	return remainder{1 + bytes.Count(before, []byte("\n")), at - bytes.LastIndexByte(before, '\n')}, true
}

var lineBreak = regexp.MustCompile("\n|\r|\u0085|\u2028|\u2029")

// startOf is where a line of YAML's begins, which more ends than one of a text.
func startOf(document []byte, line int) int {
	breaks := lineBreak.FindAllIndex(document, line-1)
	if len(breaks) == 0 {
		return 0
	}
	return breaks[len(breaks)-1][1]
}

// afterJSON is where something follows an object of JSON.
func afterJSON(document []byte) (int, bool) {
	at := contentOf(document)
	decoder := json.NewDecoder(bytes.NewReader(document[at:]))
	var object json.RawMessage
	if decoder.Decode(&object) != nil {
		return 0, false
	}
	at += int(decoder.InputOffset())
	following := bytes.TrimLeft(document[at:], " \t\r\n")
	return len(document) - len(following), len(following) > 0 && !bytes.HasPrefix(following, []byte("#"))
}

// contentOf is where the first line begins that is more than a comment or a separator, without a byte order mark.
func contentOf(document []byte) int {
	at := 0
	if bytes.HasPrefix(document, []byte("\ufeff")) {
		at = len("\ufeff")
	}
	for at < len(document) {
		line := document[at:]
		if newline := bytes.IndexByte(line, '\n'); newline >= 0 {
			line = line[:newline+1]
		}
		text := bytes.TrimSpace(line)
		if len(text) > 0 && text[0] != '#' && !bytes.HasPrefix(line, []byte("---")) {
			break
		}
		at += len(line)
	}
	return at
}

// isPlain says of most manifests that they are one document, without reading them once more: a mapping of fields at the very
// left goes on until a mark of the document's end, or of a directive, is at the beginning of a line of YAML's.
func isPlain(document []byte) bool {
	first := document[contentOf(document):]
	if len(first) == 0 || !(first[0] >= 'a' && first[0] <= 'z' || first[0] >= 'A' && first[0] <= 'Z') {
		return false
	}
	for _, mark := range []string{"\n...", "\n%", "\r", "\u0085", "\u2028", "\u2029"} {
		if bytes.Contains(document, []byte(mark)) {
			return false
		}
	}
	return true
}

func yamlError(document []byte, err error, hide bool) Error {
	text := strings.TrimPrefix(err.Error(), "yaml: ")
	e := Error{Reason: "YAMLInvalid", Detail: text}
	if match := inYAML.FindStringSubmatch(text); match != nil {
		e.Line, _ = strconv.Atoi(match[1])
		// Its lines are the document's, those of a review the text's.
		e.Detail = match[2]
	}
	if hide {
		e.Detail = redactYAML(e.Detail)
	}
	e.Message = "error converting YAML to JSON: yaml: " + e.Detail
	if before, _, isTemplate := bytes.Cut(document, []byte("{{")); isTemplate {
		e.Line, e.Column = 1+bytes.Count(before, []byte("\n")), len(before)-bytes.LastIndexByte(before, '\n')
		e.Message += " (this looks like a template: render it first, such as with helm template)"
	}
	return e
}
