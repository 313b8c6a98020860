package review_test

import (
	"slices"
	"strings"
	"testing"

	"kube-admission/review"
)

func TestKubectl(t *testing.T) {
	stored := "  resourceVersion: \"5\"\n"
	named := manifest("v1", "ConfigMap")
	generated := strings.Replace(named, "name: web", "generateName: web-", 1)
	for _, c := range []struct {
		name, text string
		kubectl    bool
		verdict    review.Verdict
		warnings   []string
	}{
		{"an ordinary object", named, true, review.Admitted, nil},
		{"an object that was stored before", named + stored, true, review.Admitted, []string{"metadata.resourceVersion"}},
		{"a version that is no string", named + "  resourceVersion: 5\n", true, review.Refused, nil},
		{"an empty version", named + "  resourceVersion: ''\n", true, review.Admitted, nil},
		{"a custom resource that was stored before", manifest("example.com/v1", "Widget") + stored, true, review.Unknown, []string{"metadata.resourceVersion"}},
		{"a generated name", generated, true, review.Admitted, []string{"metadata.generateName"}},
		{"an object that was stored before, without kubectl", named + stored, false, review.Refused, nil},
		{"a generated name, without kubectl", generated, false, review.Admitted, nil},
		{"a Secret that was stored before", manifest("v1", "Secret") + stored, true, review.Admitted, []string{"metadata.resourceVersion"}},
		{"a large object", named + "data: { a: " + strings.Repeat("x", 300_000) + " }\n", true, review.Admitted, []string{"metadata.annotations"}},
		{"a large object, without kubectl", named + "data: { a: " + strings.Repeat("x", 300_000) + " }\n", false, review.Admitted, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			result := reviewed(review.Options{Kubectl: c.kubectl, Redact: true}, c.text)[0]
			var fields []string
			for _, warning := range result.Warnings {
				field, _, _ := strings.Cut(warning.Message, ":")
				fields = append(fields, field)
			}
			if result.Verdict != c.verdict || !slices.Equal(fields, c.warnings) {
				t.Errorf("%s: %q; want %s: %q", result.Verdict, result.Warnings, c.verdict, c.warnings)
			}
		})
	}
}
