package manifests

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"

	yamlv2 "go.yaml.in/yaml/v2"
	"sigs.k8s.io/yaml"
)

var inYAML = regexp.MustCompile(`line (\d+): (.*)`)

// toJSON converts YAML to JSON as kubectl does, and finds duplicate keys, of which kubectl uses the last.
func toJSON(document []byte) ([]byte, []Duplicate, error) {
	data, err := yaml.YAMLToJSONStrict(document)
	if err == nil || !strings.Contains(err.Error(), "already set in map") {
		return data, nil, err
	}
	doubled := err.Error()
	if data, err = yaml.YAMLToJSON(document); err != nil {
		return nil, nil, err
	}
	_, isList := listIn(data)
	return data, duplicateKeys(document, doubled, isList), nil
}

const (
	yamlInvalid = "YAMLInvalid"
	// redacted replaces a quotation of the text.
	redacted = "***"
)

// yamlProblem returns the problem of a document that the converter cannot read.
func yamlProblem(document []byte, err error) Problem {
	if at, detail := templateIn(document); detail != "" {
		return templateProblem(document, at, detail)
	}
	p := Problem{Reason: yamlInvalid, Detail: strings.TrimPrefix(err.Error(), "yaml: "), Before: "error converting YAML to JSON: yaml: "}
	if match := inYAML.FindStringSubmatch(p.Detail); match != nil {
		p.Line, _ = strconv.Atoi(match[1])
		p.Detail = match[2]
	}
	p.Redacted = redactYAML(p.Detail)
	return p
}

// quoting has the messages of the YAML parser that quote its text (go.yaml.in/yaml/v2 and sigs.k8s.io/yaml). All others are
// fixed.
var quoting = []struct {
	pattern *regexp.Regexp
	clean   string
}{
	{regexp.MustCompile(`^unknown anchor '.*' referenced$`), "unknown anchor '***' referenced"},
	{regexp.MustCompile(`^anchor '.*' value contains itself$`), "anchor '***' value contains itself"},
	{regexp.MustCompile(`^cannot decode (!!\w+) .* as a (!!\w+)$`), "cannot decode $1 `***` as a $2"},
}

var fixed = regexp.MustCompile(`^(?:block |could not find |control characters |did not find |document contains |found |incomplete |invalid (?:leading|length|low|trailing|Unicode)|map merge |mapping |unexpected |while |!!binary )[^"` + "`" + `{]*$`)

func redactYAML(text string) string {
	for _, q := range quoting {
		if q.pattern.MatchString(text) {
			return q.pattern.ReplaceAllString(text, q.clean)
		}
	}
	switch {
	case fixed.MatchString(text):
		return text
	case strings.Contains(text, "map key"):
		return "invalid map key: " + redacted
	}
	return "the text is not YAML: " + redacted
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
