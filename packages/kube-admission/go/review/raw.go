package review

import (
	"bytes"
	"encoding/json"
	"reflect"

	"k8s.io/apimachinery/pkg/runtime"
)

var rawExtension = reflect.TypeFor[runtime.RawExtension]()

// findRaw returns whether a type has objects of any kind in it, which are decoded as a whole.
func findRaw(t reflect.Type, seen map[reflect.Type]bool) bool {
	if seen[t] {
		return false
	}
	seen[t] = true
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice, reflect.Map:
		return findRaw(t.Elem(), seen)
	case reflect.Struct:
		if t == rawExtension {
			return true
		}
		for i := range t.NumField() {
			if findRaw(t.Field(i).Type, seen) {
				return true
			}
		}
	}
	return false
}

// rewriteRaw writes the objects of any kind in an object as kubectl sends them and as patches leave them: without blanks, the keys in
// order. The server compares their bytes.
func rewriteRaw(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			rewriteRaw(v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			rewriteRaw(v.Index(i))
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			if v.Type().Elem().Kind() != reflect.String {
				value := reflect.New(v.Type().Elem()).Elem()
				value.Set(v.MapIndex(key))
				rewriteRaw(value)
				v.SetMapIndex(key, value)
			}
		}
	case reflect.Struct:
		if raw, isRaw := v.Addr().Interface().(*runtime.RawExtension); isRaw {
			raw.Raw = rewritten(raw.Raw)
			return
		}
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				rewriteRaw(v.Field(i))
			}
		}
	}
}

func rewritten(raw []byte) []byte {
	var value any
	decoder := json.NewDecoder(bytes.NewReader(raw))
	decoder.UseNumber()
	if decoder.Decode(&value) != nil {
		return raw
	}
	data, err := json.Marshal(value)
	if err != nil {
		return raw
	}
	return data
}
