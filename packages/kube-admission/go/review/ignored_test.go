package review_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"sigs.k8s.io/yaml"

	"kube-admission/fuzz"
	"kube-admission/review"
)

func TestIgnoredFields(t *testing.T) {
	lease := manifest("coordination.k8s.io/v1", "Lease", "spec: { strategy: OldestEmulationVersion, preferredHolder: a, holderIdentity: b }")
	want := []string{"FieldIgnored spec.strategy [spec strategy]", "FieldIgnored spec.preferredHolder [spec preferredHolder]"}
	if found := warned(reviewed(review.Options{}, lease)[0]); !slices.Equal(found, want) {
		t.Errorf("%q; want %q", found, want)
	}
	refused := reviewed(review.Options{}, strings.Replace(lease, "web", "Web", 1))[0]
	if refused.Verdict != review.Refused || len(refused.Warnings) != 2 {
		t.Errorf("a refused object: %s %q", refused.Verdict, warned(refused))
	}
	defer review.CompareAll()()
	for name, text := range map[string]string{
		"data that is stored in another field": manifest("v1", "Secret", "stringData: { a: b }"),
		"fields that the server writes":        strings.Replace(manifest("v1", "Pod", "spec: { containers: [{ name: a, image: b }] }", "status: { phase: Running }"), "name: web", "name: web\n  uid: a\n  generation: 5\n  creationTimestamp: 2026-01-01T00:00:00Z", 1),
		"a deprecated field with a newer name": manifest("v1", "Pod", "spec: { serviceAccount: a, containers: [{ name: a, image: b, lifecycle: {} }] }"),
		"items that the server adds":           manifest("v1", "Namespace", "spec: { finalizers: [example.com/a] }"),
		"the user of a request": manifest("certificates.k8s.io/v1", "CertificateSigningRequest",
			"spec: { groups: [a, b, c], username: a, uid: b, extra: { scheduling: [b] }, request: '', signerName: a.b/c, usages: [client auth] }"),
	} {
		if found := warned(reviewed(review.Options{}, text)[0]); len(found) > 0 {
			t.Errorf("%s: %q", name, found)
		}
	}
}

func TestNothingIsIgnoredInValidManifests(t *testing.T) {
	valid, err := fuzz.Valid()
	if err != nil {
		t.Fatal(err)
	}
	repository, err := fuzz.InRepository()
	if err != nil {
		t.Fatal(err)
	}
	defer review.CompareAll()()
	for _, seed := range append(valid, repository...) {
		for _, r := range reviewed(review.Options{}, string(seed.Text)) {
			for _, w := range r.Warnings {
				if w.Reason == review.FieldIgnored {
					t.Errorf("%s: %s: %s", seed.Source, seed.Kind, w.Message)
				}
			}
		}
	}
}

// The review does not compare every object with the stored one: ignoredByDefault must have the name of each field that the server
// ignores. This test finds them in objects with every field, and in mutations.
func TestNamesOfIgnoredFields(t *testing.T) {
	full, err := fuzz.Full()
	if err != nil {
		t.Fatal(err)
	}
	generator, err := fuzz.NewGenerator(1, func(string, string) bool { return true })
	if err != nil {
		t.Fatal(err)
	}
	texts := []string{}
	for _, seed := range full {
		texts = append(texts, string(seed.Text))
	}
	for i := range 3000 {
		texts = append(texts, string(generator.Mutant(uint64(i)).Text))
	}
	reset := review.CompareAll()
	alone := map[string]string{}
	for _, text := range texts {
		for _, r := range reviewed(review.Options{}, text) {
			for _, w := range r.Warnings {
				if w.Reason == review.FieldIgnored {
					alone[r.Kind+" "+w.Field] = only(text, w.Steps)
				}
			}
		}
	}
	reset()
	if len(alone) < 100 {
		t.Errorf("only %d fields are ignored", len(alone))
	}
	for field, data := range alone {
		if !review.MayIgnore([]byte(data)) {
			t.Errorf("ignoredByDefault has no name of %s", field)
		}
	}
}

// only returns a manifest in JSON without all other fields.
func only(text string, steps []any) string {
	var tree any
	if yaml.Unmarshal([]byte(text), &tree) != nil {
		return ""
	}
	data, err := json.Marshal(pick(tree, steps))
	if err != nil {
		return ""
	}
	return string(data)
}

func pick(value any, steps []any) any {
	if len(steps) == 0 {
		return value
	}
	switch step := steps[0].(type) {
	case string:
		fields, _ := value.(map[string]any)
		return map[string]any{step: pick(fields[step], steps[1:])}
	case int:
		items, _ := value.([]any)
		return []any{pick(items[step], steps[1:])}
	}
	return nil
}
