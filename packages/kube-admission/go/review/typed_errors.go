package review

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
)

// beforeTyped matches what the server writes before the errors of an object that it cannot apply.
var beforeTyped = regexp.MustCompile(`^failed to create typed patch object \(.*?; .*?\): `)

// refuseTyped adds the errors of an object that does not fit its typed schema (sigs.k8s.io/structured-merge-diff/v6/typed), and returns
// whether the error is about that.
func (r *Result) refuseTyped(err error) bool {
	text := err.Error()
	before := beforeTyped.FindString(text)
	if before == "" {
		return false
	}
	if r.Redacted {
		before = "failed to create typed patch object: "
	}
	text = strings.TrimPrefix(text[len(beforeTyped.FindString(text)):], "errors:\n")
	for _, line := range strings.Split(text, "\n") {
		where, detail := cutTyped(strings.TrimSpace(line))
		path := r.subject.typed(where, detail)
		name := path.text
		if r.Redacted {
			where, name = path.printable(), path.printable()
			if strings.HasPrefix(detail, "expected") {
				detail = redacted
			} else if duplicateEntries.MatchString(detail) {
				detail = "duplicate entries"
			}
		}
		r.refuse(Error{
			Reason: typedReason(detail), Field: name, Steps: path.names(), Detail: detail, Message: before + where + ": " + detail,
		})
	}
	return true
}

var duplicateEntries = regexp.MustCompile(`^duplicate entries for key (\[.*\])$`)

func typedReason(detail string) string {
	switch {
	case detail == "field not declared in schema":
		return "FieldUnknown"
	case strings.HasPrefix(detail, "duplicate entries"):
		return string(metav1.CauseTypeFieldValueDuplicate)
	case strings.HasPrefix(detail, "expected"):
		return string(metav1.CauseTypeTypeInvalid)
	}
	return string(metav1.CauseTypeFieldValueInvalid)
}

// cutTyped separates the path of an error from what is wrong: `.spec.ports[name="a: b"].x: field not declared in schema`.
func cutTyped(line string) (path, detail string) {
	isQuoted := false
	for i := range len(line) {
		switch {
		case line[i] == '"' && (i == 0 || line[i-1] != '\\'):
			isQuoted = !isQuoted
		case !isQuoted && strings.HasPrefix(line[i:], ": "):
			return line[:i], line[i+2:]
		}
	}
	return "", line
}

// typed returns the path in the manifest of an error of the typed schema, in which the keys of an item stand for its number. Of two
// items with equal keys it is the second.
func (s *subject) typed(path, detail string) fieldPath {
	text := ""
	for rest := strings.TrimPrefix(path, "."); rest != ""; {
		at := strings.IndexByte(rest, '[')
		if at < 0 {
			text += rest
			break
		}
		end := endOfKeys(rest, at)
		text += rest[:at] + s.itemStep(text+rest[:at], rest[at+1:end])
		rest = rest[min(end+1, len(rest)):]
	}
	if match := duplicateEntries.FindStringSubmatch(detail); match != nil {
		text += s.itemStep(text, strings.Trim(match[1], "[]"))
	}
	return s.path(text)
}

func endOfKeys(text string, at int) int {
	isQuoted := false
	for i := at; i < len(text); i++ {
		switch {
		case text[i] == '"' && text[i-1] != '\\':
			isQuoted = !isQuoted
		case text[i] == ']' && !isQuoted:
			return i
		}
	}
	return len(text)
}

// itemStep returns the number of the last item of a list with some keys: `name="a"`, `containerPort=80,protocol="TCP"`, `="a"`.
func (s *subject) itemStep(list, keys string) string {
	items, isList := parsePath(list, s.manifest()).value.([]any)
	if _, err := strconv.Atoi(keys); err == nil || !isList {
		return "[" + strings.Trim(keys, `="`) + "]"
	}
	for i, item := range slices.Backward(items) {
		if hasKeys(item, keys) {
			return fmt.Sprintf("[%d]", i)
		}
	}
	return ""
}

var itemKey = regexp.MustCompile(`([A-Za-z0-9_-]*)=("(?:[^"\\]|\\.)*"|[^,]*)`)

func hasKeys(item any, keys string) bool {
	fields, isObject := item.(map[string]any)
	for _, match := range itemKey.FindAllStringSubmatch(keys, -1) {
		name, wanted := match[1], match[2]
		value := item
		if name != "" {
			var has bool
			if value, has = fields[name]; !isObject || !has {
				// The key has its default.
				continue
			}
		}
		if string(jsonOf(value)) != wanted {
			return false
		}
	}
	return true
}
