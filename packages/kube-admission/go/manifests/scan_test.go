package manifests_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"kube-admission/manifests"
)

// value returns a random value of JSON.
func value(r *rand.Rand, depth int) any {
	switch r.IntN(8 - min(depth, 2)) {
	case 0:
		return []any{nil, true, false}[r.IntN(3)]
	case 1:
		return r.NormFloat64() * 1e6
	case 2, 3:
		return word(r)
	case 4:
		items := make([]any, r.IntN(4))
		for i := range items {
			items[i] = value(r, depth+1)
		}
		return items
	}
	return fields(r, depth)
}

func fields(r *rand.Rand, depth int) map[string]any {
	made := map[string]any{}
	for range r.IntN(5) {
		made[word(r)] = value(r, depth+1)
	}
	return made
}

func word(r *rand.Rand) string {
	return []string{"", "a", `b"c`, `\`, `\\"`, "d: {", "],", "\u2028e", "한"}[r.IntN(9)]
}

func TestScan(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 5000 {
		object := fields(r, 0)
		data, err := json.Marshal(object)
		if err != nil {
			t.Fatal(err)
		}
		if r.IntN(2) == 0 {
			var indented bytes.Buffer
			if err := json.Indent(&indented, data, " ", "\t"); err != nil {
				t.Fatal(err)
			}
			data = append([]byte(" \n"), indented.Bytes()...)
		}
		found := map[string]any{}
		isObject := manifests.Fields(data, func(key string, at manifests.Span) {
			var value any
			if err := json.Unmarshal(at.In(data), &value); err != nil {
				t.Fatalf("%v: %s", err, at.In(data))
			}
			found[key] = value
		})
		if !isObject || fmt.Sprint(found) != fmt.Sprint(object) {
			t.Fatalf("%s: %v", data, found)
		}
		var names []string
		manifests.Names(data, func(parent, name []byte) bool {
			names = append(names, unescaped(t, parent)+" > "+unescaped(t, name))
			return true
		})
		if want := namesIn("", object); !slices.Equal(slices.Sorted(slices.Values(names)), slices.Sorted(slices.Values(want))) {
			t.Fatalf("%s: %q; want %q", data, names, want)
		}
	}
	if manifests.Fields([]byte(" [1]"), func(string, manifests.Span) {}) {
		t.Error("a list is no object")
	}
}

func unescaped(t *testing.T, name []byte) (text string) {
	if err := json.Unmarshal([]byte(`"`+string(name)+`"`), &text); err != nil {
		t.Fatal(err)
	}
	return text
}

func namesIn(parent string, value any) (names []string) {
	switch value := value.(type) {
	case map[string]any:
		for key := range maps.Keys(value) {
			names = append(append(names, parent+" > "+key), namesIn(key, value[key])...)
		}
	case []any:
		for _, item := range value {
			names = append(names, namesIn(parent, item)...)
		}
	}
	return names
}
