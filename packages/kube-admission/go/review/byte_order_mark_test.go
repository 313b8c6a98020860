package review_test

import (
	"strings"
	"testing"

	"kube-admission/review"
)

func TestByteOrderMark(t *testing.T) {
	named := manifest("v1", "ConfigMap", "data: { a: b }")
	for _, c := range []struct{ name, text, hint string }{
		{"at the start", "\ufeff" + named, ""},
		{"after a separator", manifest("v1", "Secret") + "---\n\ufeff" + named, ""},
		{"after a comment", "# Source: a.yaml\n\ufeff" + named, "apiVersion"},
		{"before the kind", strings.Replace(named, "kind", "\ufeffkind", 1), "kind"},
		{"before another field", strings.Replace(named, "\ndata", "\n\ufeffdata", 1), "data"},
		{"in JSON", `{"\ufeffapiVersion":"v1","kind":"ConfigMap"}`, "apiVersion"},
		{"in a value", strings.Replace(named, "a: b", "a: \ufeffapiVersion", 1), ""},
	} {
		for _, redact := range []bool{false, true} {
			var found []string
			for _, e := range reviewed(review.Options{Redact: redact}, c.text)[0].Errors {
				if strings.Contains(e.Message, "byte order mark") {
					found = append(found, e.Message)
				}
			}
			if c.hint == "" && len(found) > 0 || c.hint != "" && (len(found) != 1 || !strings.Contains(found[0], "is before "+c.hint+": remove it")) {
				t.Errorf("%s: %q", c.name, found)
			}
		}
	}
}
