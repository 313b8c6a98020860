package fuzz

import (
	"bytes"
	"encoding/json"

	"sigs.k8s.io/yaml"
)

// body returns the request that kubectl would send. Text that begins with a brace and is not JSON can be YAML. kubectl sends the
// last of duplicate keys of YAML, which only the review reports.
func body(text []byte) ([]byte, bool) {
	if json.Valid(text) {
		return text, true
	}
	converted, err := yaml.YAMLToJSONStrict(text)
	return converted, err == nil && json.Valid(converted)
}

// fields is an object as a map, for which neither the order of keys nor duplicates matter.
type fields = map[string]any

// decoded reads an object, and keeps the digits of its numbers.
func decoded(data []byte) (fields, bool) {
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.UseNumber()
	var made fields
	err := decoder.Decode(&made)
	return made, err == nil && made != nil
}

// fieldsOf returns the value if it is an object, otherwise a new empty object.
func fieldsOf(v any) fields {
	if object, ok := v.(fields); ok && object != nil {
		return object
	}
	return fields{}
}

func listOf(v any) []any {
	list, _ := v.([]any)
	return list
}

func textOf(v any) string {
	text, _ := v.(string)
	return text
}

// text returns the JSON of a value.
func text(v any) string {
	data, err := json.Marshal(v)
	if err != nil {
		return err.Error()
	}
	return string(data)
}

func namespaceOf(manifest fields) string {
	if namespace := textOf(fieldsOf(manifest["metadata"])["namespace"]); namespace != "" {
		return namespace
	}
	return "default"
}
