package review

import (
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strings"

	"k8s.io/apimachinery/pkg/runtime"
)

// Change is a field in which an object differs from the old one.
type Change struct {
	Field string `json:"field"`
	// Steps are those of the field in the manifest, and OldSteps in the old one.
	Steps    []any           `json:"steps,omitempty"`
	OldSteps []any           `json:"oldSteps,omitempty"`
	Value    json.RawMessage `json:"value,omitempty"`
	OldValue json.RawMessage `json:"oldValue,omitempty"`
}

// changeLimit is the number of changes that are named of an error.
const changeLimit = 20

// compare adds to errors what the old object has in their fields. An error about an object gets the fields below it that differ.
func (u *updated) compare(errs []Error) {
	before, after := u.known(u.live.obj), u.known(u.obj)
	manifest := &subject{kind: u.result.subject.kind, data: u.live.data}
	redact := u.result.Redacted
	for i := range errs {
		e := &errs[i]
		if e.Field == "" {
			continue
		}
		was, now := parsePath(e.Field, before), parsePath(e.Field, after)
		if !was.isWhole() && !now.isWhole() {
			continue
		}
		if isObject(was.value) || isObject(now.value) || holdsObjects(was.value) || holdsObjects(now.value) {
			d := differences{allowed: namedIn(e.Detail)}
			d.find(e.Field, "", was.value, now.value)
			for _, change := range d.found {
				e.Changes = append(e.Changes, u.placed(change, manifest, redact))
			}
			continue
		}
		// It is not this field that differs.
		if reflect.DeepEqual(was.value, now.value) {
			continue
		}
		redact := redact && !u.isPrintableType(e.Field, was.value, now.value)
		if was.isWhole() {
			e.OldSteps = manifest.path(e.Field).names()
			e.OldValue = redactedValue(redact, jsonOf(was.value))
		}
		// The server does not tell the value of each error.
		if (len(e.Value) == 0 || string(e.Value) == "null") && now.isWhole() {
			e.Value = redactedValue(redact, jsonOf(now.value))
		}
	}
}

// isPrintableType returns whether a field is the type of a Secret, and its values look like types and not like data.
func (u *updated) isPrintableType(field string, values ...any) bool {
	return u.result.subject.kind == "Secret" && field == "type" && !slices.ContainsFunc(values, func(value any) bool { return !isTypeOfSecret(value) })
}

func (u *updated) placed(found difference, manifest *subject, redact bool) Change {
	path := u.result.subject.path(found.field)
	name := path.text
	if redact {
		name = path.printable()
	}
	return Change{
		Field: name, Steps: path.names(), OldSteps: manifest.path(found.field).names(),
		Value: redactedValue(redact, jsonOf(found.now)), OldValue: redactedValue(redact, jsonOf(found.was)),
	}
}

// known returns an object as JSON has it, without the values that only a cluster can know.
func (u *updated) known(obj runtime.Object) any {
	obj = obj.DeepCopyObject()
	u.release(obj)
	stored, err := u.kind.codec.Stored(obj)
	if err != nil {
		return nil
	}
	data, err := json.Marshal(stored)
	if err != nil {
		return nil
	}
	s := &subject{data: data}
	return s.manifest()
}

func jsonOf(value any) json.RawMessage {
	if value == nil {
		return nil
	}
	data, err := json.Marshal(value)
	if err != nil {
		return nil
	}
	return data
}

func isObject(value any) bool {
	_, is := value.(map[string]any)
	return is
}

func holdsObjects(value any) bool {
	items, is := value.([]any)
	return is && slices.ContainsFunc(items, isObject)
}

// difference is a field with the values that it had and has; nil if there is none.
type difference struct {
	field    string
	was, now any
}

type differences struct {
	// allowed are the fields that may differ.
	allowed []string
	found   []difference
}

// find finds the fields that differ at a path. Below is the path from the value with which it began.
func (d *differences) find(path, below string, was, now any) {
	if len(d.found) == changeLimit || reflect.DeepEqual(was, now) || d.isAllowed(path, below) {
		return
	}
	before, wasObject := was.(map[string]any)
	after, isObject := now.(map[string]any)
	if wasObject && isObject {
		keys := map[string]bool{}
		for key := range before {
			keys[key] = true
		}
		for key := range after {
			keys[key] = true
		}
		for _, key := range slices.Sorted(maps.Keys(keys)) {
			step := "." + key
			if strings.ContainsAny(key, "./[]") {
				step = "[" + key + "]"
			}
			d.find(path+step, strings.TrimPrefix(below+step, "."), before[key], after[key])
		}
		return
	}
	was0, wasList := was.([]any)
	now0, isList := now.([]any)
	if wasList && isList && (holdsObjects(was) || holdsObjects(now)) {
		d.items(path, below, was0, now0)
		return
	}
	d.found = append(d.found, difference{path, was, now})
}

// items compares items of the same name, or else of the same number.
func (d *differences) items(path, below string, was, now []any) {
	matched := make([]bool, len(was))
	for i, item := range now {
		other := any(nil)
		if at := slices.IndexFunc(was, func(one any) bool { return isSameItem(one, item) }); at >= 0 {
			other, matched[at] = was[at], true
		} else if nameOf(item) == nil && i < len(was) {
			other, matched[i] = was[i], true
		}
		step := fmt.Sprintf("[%d]", i)
		d.find(path+step, below+"[*]", other, item)
	}
	for i, item := range was {
		if !matched[i] {
			d.find(fmt.Sprintf("%s[%d]", path, i), below+"[*]", item, nil)
		}
	}
}

func isSameItem(a, b any) bool { return nameOf(a) != nil && nameOf(a) == nameOf(b) }

func nameOf(item any) any {
	fields, _ := item.(map[string]any)
	name, isText := fields["name"].(string)
	if !isText {
		return nil
	}
	return name
}

func (d *differences) isAllowed(path, below string) bool {
	full := itemNumber.ReplaceAllLiteralString(path, "[*]")
	return slices.ContainsFunc(d.allowed, func(name string) bool {
		return name == below || name == full || strings.HasPrefix(below, name+".") || strings.HasPrefix(full, name+".")
	})
}

var (
	itemNumber = regexp.MustCompile(`\[[0-9]+\]`)
	exceptions = regexp.MustCompile(`(?:other than|except) ([^\n]*)`)
	fieldName  = regexp.MustCompile(`[A-Za-z][A-Za-z.*\[\]]*`)
)

// namedIn returns the fields that a message of the server says may change: those after "other than" or "except".
func namedIn(message string) []string {
	match := exceptions.FindStringSubmatch(message)
	if match == nil {
		return nil
	}
	return fieldName.FindAllString(match[1], -1)
}
