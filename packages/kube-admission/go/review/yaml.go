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

// toJSON converts YAML to JSON as kubectl does, and finds duplicate keys, of which kubectl uses the last.
func toJSON(document []byte) ([]byte, []duplicateKey, error) {
	data, err := yaml.YAMLToJSONStrict(document)
	if err == nil || !strings.Contains(err.Error(), "already set in map") {
		return data, nil, err
	}
	duplicates := duplicateKeys(document, err.Error())
	data, err = yaml.YAMLToJSON(document)
	return data, duplicates, err
}

// duplicateKey is a second key of the same name in a mapping. object is the path of the object that has it, empty outside of
// lists.
type duplicateKey struct {
	object string
	// steps lead from the object to the key; key is its text.
	steps        []any
	key          string
	line, column int
}

// error returns the error for an object at a path.
func (d duplicateKey) error(object string, redact bool) Error {
	key := d.key
	if redact && !isName(strings.Trim(key, `"`)) {
		key = redacted
	}
	text := fmt.Sprintf("key %s already set in map", key)
	return Error{
		Reason: "FieldDuplicate", Field: join(object, joined(d.steps, redact)), Detail: text,
		Message: "strict decoding error: yaml: " + text, Line: d.line, Column: d.column,
	}
}

var alreadySet = regexp.MustCompile(`line (\d+): key (.*) already set in map`)

// duplicateKeys finds the duplicate keys of a message of the converter, which reports only their lines. The converter also
// reports keys that override merged ones, which are not duplicates.
func duplicateKeys(document []byte, message string) []duplicateKey {
	var root yamlv3.Node
	f := finder{merges: false}
	if yamlv3.Unmarshal(document, &root) == nil && len(root.Content) > 0 {
		f.item(root.Content[0], "")
	}
	if len(f.found) > 0 || f.merges {
		return f.found
	}
	// The converter compares values, so `yes` and `true` are the same key.
	for _, match := range alreadySet.FindAllStringSubmatch(message, -1) {
		line, _ := strconv.Atoi(match[1])
		f.found = append(f.found, duplicateKey{key: match[2], line: line, column: 1})
	}
	return f.found
}

type finder struct {
	found  []duplicateKey
	merges bool
}

// item searches an object, or each object of a list.
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

// listed returns the items of a list. The last of two items fields wins.
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

// walk searches a node except skipped. It follows no alias: its value is searched where it is written.
func (f *finder) walk(node *yamlv3.Node, object string, path []any, skipped *yamlv3.Node) {
	switch {
	case node == skipped:
	case node.Kind == yamlv3.SequenceNode:
		for i, item := range node.Content {
			f.walk(item, object, append(slices.Clip(path), i), skipped)
		}
	case node.Kind == yamlv3.MappingNode:
		seen := map[string]bool{}
		for i := 0; i+1 < len(node.Content); i += 2 {
			key, value := node.Content[i], node.Content[i+1]
			child := append(slices.Clip(path), any(key.Value))
			if key.ShortTag() == "!!merge" {
				f.merges = true
			} else if name := keyText(key); seen[name] {
				f.found = append(f.found, duplicateKey{object, child, name, key.Line, key.Column})
			} else if key.Kind == yamlv3.ScalarNode {
				seen[name] = true
			}
			f.walk(value, object, child, skipped)
		}
	}
}

func keyText(key *yamlv3.Node) string {
	if key.ShortTag() == "!!str" {
		return strconv.Quote(key.Value)
	}
	return key.Value
}

// remainder is the position of text after the end of a document.
type remainder struct{ line, column int }

// in returns the offset in the original text, whose line ends differ from those of the document.
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

// remainderOf finds text that the converter, and so kubectl, does not read because the first document has ended.
func remainderOf(document []byte) (remainder, bool) {
	if isOneDocument(document) {
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
				// The parser counts lines from 0, the scanner from 1 (go.yaml.in/yaml/v2, decode.go).
				line++
			}
		}
		at = startOfLine(document, line)
	}
	before := document[:at]
	return remainder{1 + bytes.Count(before, []byte("\n")), at - bytes.LastIndexByte(before, '\n')}, true
}

var lineBreak = regexp.MustCompile("\n|\r|\u0085|\u2028|\u2029")

// startOfLine returns the offset of a line of YAML, which has more line ends than a text file.
func startOfLine(document []byte, line int) int {
	breaks := lineBreak.FindAllIndex(document, line-1)
	if len(breaks) == 0 {
		return 0
	}
	return breaks[len(breaks)-1][1]
}

// afterJSON returns the offset of text after an object of JSON.
func afterJSON(document []byte) (int, bool) {
	at := startOfContent(document)
	decoder := json.NewDecoder(bytes.NewReader(document[at:]))
	var object json.RawMessage
	if decoder.Decode(&object) != nil {
		return 0, false
	}
	at += int(decoder.InputOffset())
	following := bytes.TrimLeft(document[at:], " \t\r\n")
	return len(document) - len(following), len(following) > 0 && !bytes.HasPrefix(following, []byte("#"))
}

// startOfContent returns the offset of the first line that is not empty, a comment or a separator.
func startOfContent(document []byte) int {
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

// isOneDocument returns true for most manifests of one document, which then are not parsed once more: a mapping that begins in
// the first column ends only at a line that begins with the mark of the document's end or of a directive.
func isOneDocument(document []byte) bool {
	first := document[startOfContent(document):]
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

func yamlError(document []byte, err error, redact bool) Error {
	text := strings.TrimPrefix(err.Error(), "yaml: ")
	e := Error{Reason: "YAMLInvalid", Detail: text}
	if match := inYAML.FindStringSubmatch(text); match != nil {
		e.Line, _ = strconv.Atoi(match[1])
		// The line is one of the document, those of a review are lines of the text.
		e.Detail = match[2]
	}
	if redact {
		e.Detail = redactYAML(e.Detail)
	}
	e.Message = "error converting YAML to JSON: yaml: " + e.Detail
	if before, _, isTemplate := bytes.Cut(document, []byte("{{")); isTemplate {
		e.Line, e.Column = 1+bytes.Count(before, []byte("\n")), len(before)-bytes.LastIndexByte(before, '\n')
		e.Message += " (this looks like a template: render it first, such as with helm template)"
	}
	return e
}
