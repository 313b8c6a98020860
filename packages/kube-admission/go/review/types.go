package review

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"sync"

	kjson "sigs.k8s.io/json"
)

// omittedFields are the paths of the fields that are omitted because their values have the wrong type.
type omittedFields []string

// covers returns whether a path is that of an omitted field, or below one.
func (o omittedFields) covers(path string) bool {
	for _, omitted := range o {
		if rest, found := strings.CutPrefix(path, omitted); found && (rest == "" || rest[0] == '.' || rest[0] == '[') {
			return true
		}
	}
	return false
}

// typeMismatch is a value that does not have the type of its field.
type typeMismatch struct {
	*Error
	path string
}

// OmitMismatches adds an error for every value that does not have the type of its field, and returns the object without them. It
// returns whether there are any.
func (r *Result) OmitMismatches(data []byte, into any) (repaired []byte, found bool) {
	repaired, mismatches := withoutMismatches(r, data, into)
	for _, mismatch := range mismatches {
		r.refuse(*mismatch.Error)
		r.omitted = append(r.omitted, mismatch.path)
	}
	return repaired, len(mismatches) > 0
}

// withoutMismatches finds every value that does not have the type of its field, and returns the object without them. Go's
// decoder stops at the first, and does not report the field of a type with its own decoder (quantities, times, IntOrString).
func withoutMismatches(result *Result, data []byte, into any) ([]byte, []typeMismatch) {
	var document any
	decoder := json.NewDecoder(bytes.NewReader(data))
	// A number stays as it is written: 1e3 is not an integer.
	decoder.UseNumber()
	if err := decoder.Decode(&document); err != nil {
		return nil, nil
	}
	w := walker{result: result}
	kept, fits := w.walk("", document, reflect.TypeOf(into))
	if !fits {
		return nil, w.mismatches
	}
	repaired, err := json.Marshal(kept)
	if err != nil {
		return nil, nil
	}
	return repaired, w.mismatches
}

type walker struct {
	result     *Result
	mismatches []typeMismatch
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
	for _, name := range slices.Sorted(maps.Keys(in)) {
		f, known := fieldOf(t, name)
		if !known {
			continue
		}
		if kept, fits := w.walk(join(path, name), in[name], f.Type); fits {
			in[name] = kept
		} else {
			delete(in, name)
		}
	}
	return in
}

func (w *walker) entries(path string, in map[string]any, t reflect.Type) map[string]any {
	for _, key := range slices.Sorted(maps.Keys(in)) {
		if kept, fits := w.walk(fmt.Sprintf("%s[%s]", path, key), in[key], t); fits {
			in[key] = kept
		} else {
			delete(in, key)
		}
	}
	return in
}

// An item of the wrong type becomes null, so that the other items keep their numbers.
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
		value, detail, redact := bytes.TrimSpace(data), firstLine(err.Error()), w.result.redactsDecoding()
		if redact {
			detail = redactType(err, value, t)
		}
		w.mismatches = append(w.mismatches, typeMismatch{typeError(w.result.subject.path(path), value, detail, redact), path})
		return false
	}
	return true
}

// fieldOf returns the field with a name in JSON.
func fieldOf(t reflect.Type, name string) (reflect.StructField, bool) {
	key := fieldKey{t, name}
	if known, found := knownFields.Load(key); found {
		return known.(reflect.StructField), true
	}
	field, found := findField(t, name)
	if found {
		knownFields.Store(key, field)
	}
	return field, found
}

// fieldKey has no embedded type: it would get the method MethodByName, for which the linker keeps every method of every type.
type fieldKey struct {
	in   reflect.Type
	name string
}

// knownFields has the fields that were found: reading the tags of a type takes long.
var knownFields sync.Map

func findField(t reflect.Type, name string) (reflect.StructField, bool) {
	for i := range t.NumField() {
		f := t.Field(i)
		tag, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if tag == name {
			return f, true
		}
		if isInline(f, tag, options) {
			if found, ok := findField(f.Type, name); ok {
				found.Index = append(slices.Clone(f.Index), found.Index...)
				return found, true
			}
		}
	}
	return reflect.StructField{}, false
}

// isInline returns whether the object of a struct has the fields of one of its fields.
func isInline(f reflect.StructField, tag, options string) bool {
	return tag == "" && (f.Anonymous || strings.Contains(options, "inline")) && f.Type.Kind() == reflect.Struct
}

func sortedKeys(m reflect.Value) []reflect.Value {
	return slices.SortedFunc(slices.Values(m.MapKeys()), func(a, b reflect.Value) int { return strings.Compare(a.String(), b.String()) })
}

func join(path, name string) string {
	if path == "" {
		return name
	}
	return path + "." + name
}
