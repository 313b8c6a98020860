package review

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"sort"
	"strings"

	kjson "sigs.k8s.io/json"
)

// unreadable are the fields that were left out because they are not of their type.
type unreadable []string

// covers says whether an error of the validation is about such a field.
func (u unreadable) covers(path string) bool {
	for _, left := range u {
		if rest, found := strings.CutPrefix(path, left); found && (rest == "" || rest[0] == '.' || rest[0] == '[') {
			return true
		}
	}
	return false
}

// mistyped is a value that does not fit its Go type.
type mistyped struct {
	*Error
	path string
}

// withoutMistyped finds every value that does not fit its Go type, and gives the object without them. Go's decoder stops at
// the first, and does not name the field where a type reads itself (quantities, times, integers or texts).
func withoutMistyped(result *Result, data []byte, into any) ([]byte, []mistyped) {
	var document any
	decoder := json.NewDecoder(bytes.NewReader(data))
	// A number stays as it is written: 1e3 is none for a field that wants an integer.
	decoder.UseNumber()
	if err := decoder.Decode(&document); err != nil {
		return nil, nil
	}
	w := walker{result: result}
	kept, fits := w.walk("", document, reflect.TypeOf(into))
	if !fits {
		return nil, w.mistakes
	}
	repaired, err := json.Marshal(kept)
	if err != nil {
		return nil, nil
	}
	return repaired, w.mistakes
}

type walker struct {
	result   *Result
	mistakes []mistyped
}

var unmarshaler = reflect.TypeFor[json.Unmarshaler]()

func (w *walker) walk(path string, value any, t reflect.Type) (any, bool) {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if value == nil {
		return value, true
	}
	if !reflect.PointerTo(t).Implements(unmarshaler) {
		switch in := value.(type) {
		case map[string]any:
			switch t.Kind() {
			case reflect.Struct:
				return w.fields(path, in, t), true
			case reflect.Map:
				return w.entries(path, in, t.Elem()), true
			}
		case []any:
			if t.Kind() == reflect.Slice && t.Elem().Kind() != reflect.Uint8 {
				return w.items(path, in, t.Elem()), true
			}
		}
	}
	return value, w.fits(path, value, t)
}

func (w *walker) fields(path string, in map[string]any, t reflect.Type) map[string]any {
	for _, name := range sorted(in) {
		f, known := fieldOf(t, name)
		if !known {
			continue
		}
		if kept, fits := w.walk(join(path, name), in[name], f); fits {
			in[name] = kept
		} else {
			delete(in, name)
		}
	}
	return in
}

func (w *walker) entries(path string, in map[string]any, t reflect.Type) map[string]any {
	for _, key := range sorted(in) {
		if kept, fits := w.walk(fmt.Sprintf("%s[%s]", path, key), in[key], t); fits {
			in[key] = kept
		} else {
			delete(in, key)
		}
	}
	return in
}

// An item that does not fit leaves its place empty, so that the others keep their numbers.
func (w *walker) items(path string, in []any, t reflect.Type) []any {
	for i, item := range in {
		if kept, fits := w.walk(fmt.Sprintf("%s[%d]", path, i), item, t); fits {
			in[i] = kept
		} else {
			in[i] = nil
		}
	}
	return in
}

func (w *walker) fits(path string, value any, t reflect.Type) bool {
	data, err := json.Marshal(value)
	if err != nil {
		return false
	}
	if err := kjson.UnmarshalCaseSensitivePreserveInts(data, reflect.New(t).Interface()); err != nil {
		value, detail, hide := bytes.TrimSpace(data), firstLine(err.Error()), w.result.hidesDamage()
		if hide {
			detail = redactType(err, value, t)
		}
		w.mistakes = append(w.mistakes, mistyped{typeError(w.result.subject.path(path), value, detail, hide), path})
		return false
	}
	return true
}

func fieldOf(t reflect.Type, name string) (reflect.Type, bool) {
	for i := range t.NumField() {
		f := t.Field(i)
		tag, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if tag == name {
			return f.Type, true
		}
		if tag == "" && (f.Anonymous || strings.Contains(options, "inline")) && f.Type.Kind() == reflect.Struct {
			if found, ok := fieldOf(f.Type, name); ok {
				return found, true
			}
		}
	}
	return nil, false
}

func join(path, name string) string {
	if path == "" {
		return name
	}
	return path + "." + name
}

func sorted(in map[string]any) []string {
	names := make([]string, 0, len(in))
	for name := range in {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}
