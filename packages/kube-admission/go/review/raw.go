package review

import (
	"encoding/json"
	"reflect"

	"k8s.io/apimachinery/pkg/runtime"
	utiljson "k8s.io/apimachinery/pkg/util/json"
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

// decode reads a manifest. The server compares the bytes of the objects of any kind in it, which kubectl and its patches write anew.
func (k *Kind) decode(result *Result, data []byte, options Options) (obj, written runtime.Object) {
	obj, written = k.codec.Decode(result, data)
	isRewritten := options.Kubectl || options.Update && options.Apply == ClientSide
	if t, isTyped := k.codec.(typed); isTyped && obj != nil && isRewritten && t.holdsRaw() {
		rewriteRaw(reflect.ValueOf(obj))
	}
	return obj, written
}

// rewriteRaw writes the objects of any kind in an object without blanks, with their keys in order, and with the numbers that they are
// to kubectl.
func rewriteRaw(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
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
		if !v.CanAddr() {
			return
		}
		switch raw := v.Addr().Interface().(type) {
		case *runtime.RawExtension:
			raw.Raw = rewritten(raw.Raw)
			return
		case *runtime.Unknown:
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
	if utiljson.Unmarshal(raw, &value) != nil {
		return raw
	}
	data, err := json.Marshal(value)
	if err != nil {
		return raw
	}
	return data
}
