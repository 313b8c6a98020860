package fuzz

import (
	"strings"
	"testing"
)

func TestBody(t *testing.T) {
	for text, wanted := range map[string]string{
		// JSON stays as it is written, with duplicate keys and long numbers.
		`{"a":12345678901234567890,"a":1.0}`: `{"a":12345678901234567890,"a":1.0}`,
		"b: 1\na: 2\n":                       `{"a":2,"b":1}`,
		`{"b":1E400.5,a: {"c":01}}`:          `{"a":{"c":1},"b":"1E400.5"}`,
		"a: 12345678901234567890\n":          `{"a":12345678901234567890}`,
		"a: yes\n":                           `{"a":true}`,
		"a: 0644\n":                          `{"a":420}`,
		"a: 2024-01-01\nb: 1:20\n":           `{"a":"2024-01-01","b":"1:20"}`,
		"a: '\u2028  b \u2029'\n":            `{"a":"\u2028b\u2029"}`,
	} {
		if sent, ok := body([]byte(text)); !ok || string(sent) != wanted {
			t.Errorf("%q is sent as %s", text, sent)
		}
	}
	deep := `{"a":` + strings.Repeat("[", 10_000) + strings.Repeat("]", 10_000) + `}`
	for _, text := range []string{`{"a":`, "a: [", "a: 1\na: 2\n", deep} {
		if sent, ok := body([]byte(text)); ok {
			t.Errorf("%.50q is sent as %.50s", text, sent)
		}
	}
	if seeds, err := documents("a file", []byte("# nothing\n---\na: 1\n--- # more\nb: 1\n")); err != nil || len(seeds) != 2 {
		t.Errorf("there are %d documents: %v", len(seeds), err)
	}
}

func TestDocument(t *testing.T) {
	const text = `{"a":[{"b":1},2],"c":{"d.e":null},"a":1.0}`
	read := func(text string) value {
		document, err := parse([]byte(text))
		if err != nil {
			t.Fatal(err)
		}
		return document
	}
	document := read(text)
	if written := string(encode(document)); written != text || len(places(document)) != 7 {
		t.Errorf("it is written as %s, and has %d places", written, len(places(document)))
	}
	if !isDoubled(document) {
		t.Error("it is not doubled")
	}
	without("a[0].b", "c.d.e")(document, nil)
	if written := string(encode(document)); written != `{"a":[{},2],"c":{},"a":1.0}` {
		t.Errorf("without two paths it is %s", written)
	}
	document = read(`{"a":1,"b":{"c":"x","c":"y"},"a":2}`)
	if isDoubled(document) {
		t.Error("it is doubled, though only scalars have duplicate keys")
	}
	keepLast(document)
	if written := string(encode(document)); written != `{"b":{"c":"y"},"a":2}` {
		t.Errorf("with the last of each key it is %s", written)
	}
}
