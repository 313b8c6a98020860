package manifests_test

import (
	"fmt"
	"slices"
	"testing"

	"kube-admission/manifests"
)

const object = `{"apiVersion":"v1","kind":"A"}`

// read returns a line for each part of a text: the text that it spans, its path, and its data or problem.
func read(text string, continued bool) (parts []string) {
	manifests.Read([]byte(text), continued, func(p manifests.Part) {
		found := string(p.Data)
		if p.Problem != nil {
			found = p.Problem.Reason + " " + p.Problem.Detail
		}
		parts = append(parts, fmt.Sprintf("%q %s %s", p.In([]byte(text)), p.Path, found))
	})
	return parts
}

func TestRead(t *testing.T) {
	const only = " (only JSON may follow JSON here: separate documents with a line of ---)"
	quoted := func(text string) string { return fmt.Sprintf("%q", text) }
	for _, c := range []struct {
		name, text string
		continued  bool
		parts      []string
	}{
		{"nothing", " \n", false, nil},
		{"objects of JSON", object + " " + object + "\nnull\n", false, []string{quoted(object) + "  " + object, quoted(object) + "  " + object}},
		{"YAML after an object of JSON", object + "\n---\na: b\n", false, []string{quoted(object) + "  " + object, `"---\na: b\n"  {"a":"b"}`}},
		{"YAML on the line of an object of JSON", object + " [a]\n", false, []string{quoted(object) + "  " + object, `"[a]\n"  ["a"]`}},
		{"too little for YAML after an object of JSON", object + " [a]", false,
			[]string{quoted(object) + "  " + object, `" [a]"  JSONInvalid invalid character 'a' looking for beginning of value` + only}},
		{"a separator after two objects of JSON", object + object + "\n---\na: b\n", false,
			[]string{quoted(object) + "  " + object, quoted(object) + "  " + object, `""  JSONInvalid unexpected EOF` + only, `"---\na: b\n"  {"a":"b"}`}},
		{"JSON that continues a text is YAML", object + "\n" + object + "\n", true,
			[]string{quoted(object+"\n") + "  " + object, quoted(object+"\n") + "  YAMLInvalid kubectl ignores this, which follows the end of a document: a line of --- begins the next one"}},
		{"neither JSON nor YAML", "{a: b\n---\na: b\n", false, []string{`"{a: b\n"  JSONInvalid invalid character 'a' looking for beginning of object key string`, `"a: b\n"  {"a":"b"}`}},
		{"a template", "# a\n{{ if .Values.a }}\na: b\n{{ end }}\n", false,
			[]string{`"# a\n{{ if .Values.a }}\na: b\n{{ end }}\n"  YAMLInvalid this is a template: render it first (helm template …) and give what comes out`}},
		{"braces in quotes", "a: '{{ .Values.a }}'\nb: c: d\n", false, []string{`"a: '{{ .Values.a }}'\nb: c: d\n"  YAMLInvalid mapping values are not allowed in this context`}},
		{"an action in a text with another error", "a: {{ .a }}\nb: c: d\n", false, []string{`"a: {{ .a }}\nb: c: d\n"  YAMLInvalid mapping values are not allowed in this context`}},
		{"an action in the place of a value", "a: {{ .a }}\n{{- end }}\nb: c\n", false,
			[]string{`"a: {{ .a }}\n{{- end }}\nb: c\n"  YAMLInvalid this is a template: render it first and give what comes out`}},
		{"a typed list", "apiVersion: v1\nkind: AList\nitems: [{a: b}, null]\n", true, []string{
			`"apiVersion: v1\nkind: AList\nitems: [{a: b}, null]\n"  {"apiVersion":"v1","items":[{"a":"b"},null],"kind":"AList"}`,
			`"apiVersion: v1\nkind: AList\nitems: [{a: b}, null]\n" items[0] {"apiVersion":"v1","kind":"A","a":"b"}`,
			`"apiVersion: v1\nkind: AList\nitems: [{a: b}, null]\n" items[1] {"apiVersion":"v1","kind":"A"}`,
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if found := read(c.text, c.continued); !slices.Equal(found, c.parts) {
				t.Errorf("%q\nwant %q", found, c.parts)
			}
		})
	}
}
