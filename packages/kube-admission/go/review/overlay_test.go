package review

import "testing"

func TestChanges(t *testing.T) {
	for _, c := range []struct{ name, before, after, written string }{
		{"a value", `{"a":1,"b":{"c":"x"}}`, `{"a":1,"b":{"c":"y"}}`, `{"b":{"c":"y"}}`},
		{"a new field", `{"a":1}`, `{"a":1,"b":{"c":true}}`, `{"b":{"c":true}}`},
		{"an item with the same keys", `{"containers":[{"name":"a"},{"name":"b","image":"x"}]}`, `{"containers":[{"name":"a"},{"name":"b","image":"y"}]}`,
			`{"containers":[{},{"image":"y"}]}`},
		{"a name in quotes", `{"a":{"x\"":1}}`, `{"a":{"x\"":2}}`, `{"a":{"x\"":2}}`},
		{"a field that is gone", `{"a":1,"b":2}`, `{"a":1}`, ""},
		{"a key that is there twice", `{"a":1}`, `{"a":2,"a":3}`, ""},
		{"an item with another key", `{"containers":[{"name":"a"}]}`, `{"containers":[{"name":"b"}]}`, ""},
		{"another number of items", `{"containers":[{"name":"a"}]}`, `{"containers":[]}`, ""},
		{"a list without keys", `{"args":["a"]}`, `{"args":["b"]}`, ""},
		{"a new list", `{"a":1}`, `{"a":1,"b":[]}`, ""},
		{"a type that decides about other fields", `{"strategy":{"type":"a"}}`, `{"strategy":{"type":"b"}}`, ""},
		{"a number that is not an integer", `{"a":1}`, `{"a":1.0}`, ""},
		{"a number that may be too large", `{"a":1}`, `{"a":9223372036854775808}`, ""},
		{"digits in a text", `{"a":"x"}`, `{"a":"9223372036854775808.5"}`, `{"a":"9223372036854775808.5"}`},
		{"a new number that is not an integer", `{"a":1}`, `{"a":1,"b":{"c":1e3}}`, ""},
	} {
		made := &changes{}
		written := ""
		if made.find("", []byte(c.before), []byte(c.after)) {
			written = made.written.String()
		}
		if written != c.written {
			t.Errorf("%s: %q", c.name, written)
		}
	}
}

func TestIsUnusual(t *testing.T) {
	for manifest, unusual := range map[string]bool{
		`{"a":1,"b":[{"c":2}, {"d":{}}],"e":{}}`: false,
		`{"a":null}`:                             true,
		`{"a":[{}]}`:                             true,
		"{\"a\": [\n  {\n  }\n]}":                true,
		`{"a":[{"b":1} , { }]}`:                  true,
		`{"status" : {"conditions":[]}}`:         true,
		`{"metadata":{"deletionTimestamp":""}}`:  true,
	} {
		if isUnusual([]byte(manifest)) != unusual {
			t.Errorf("%s: not %t", manifest, unusual)
		}
	}
}
