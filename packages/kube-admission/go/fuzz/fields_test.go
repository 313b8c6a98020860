package fuzz

import (
	"bytes"
	"encoding/json"

	"sigs.k8s.io/yaml"
)

// body is what kubectl would send: what begins with a brace and is no JSON may be YAML. Of a key that YAML has twice it sends
// the last one, which only the review reports.
func body(text []byte) ([]byte, bool) {
	if json.Valid(text) {
		return text, true
	}
	converted, err := yaml.YAMLToJSONStrict(text)
	return converted, err == nil && json.Valid(converted)
}

// fields is an object as a map, where neither the order of its keys nor one that is there twice matters.
type fields = map[string]any

// decoded reads an object, and keeps the digits of its numbers.
func decoded(data []byte) (fields, bool) {
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.UseNumber()
	var made fields
	err := decoder.Decode(&made)
	return made, err == nil && made != nil
}

// fieldsOf is the object that a value is; if it is none, an empty one that nobody else sees.
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

// text is a value's JSON.
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
