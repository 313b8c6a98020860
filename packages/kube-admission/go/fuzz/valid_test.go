package fuzz

import (
	"fmt"
	"strings"
	"testing"

	"k8s.io/apimachinery/pkg/runtime/schema"

	"kube-admission/review"
)

// TestValid tests that the review admits the manifests of valid/.
func TestValid(t *testing.T) {
	if *settings != "{}" {
		t.Skip("a running server does not admit all of them")
	}
	seeds, err := Valid()
	if err != nil {
		t.Fatal(err)
	}
	repository, err := InRepository()
	if err != nil {
		t.Fatal(err)
	}
	covered := map[schema.GroupVersionKind]bool{}
	for _, seed := range append(seeds, repository...) {
		covered[schema.FromAPIVersionAndKind(seed.APIVersion, seed.Kind)] = true
		results, _ := reviewed(seed.Text)
		for _, r := range results {
			if r.Verdict != review.Admitted || len(r.Errors) > 0 {
				t.Errorf("%s: %s is %s: %s", seed.Source, seed.Kind, r.Verdict, listed(reported(r.Errors)))
			}
		}
	}
	if subject.cluster != nil {
		return
	}
	for kind := range subject.oracle.served() {
		if !covered[kind] {
			t.Errorf("valid/ has no %s", kind)
		}
	}
}

// TestTooLarge tests an object of each kind above the limit of a request.
func TestTooLarge(t *testing.T) {
	for kind := range subject.oracle.served() {
		text := fmt.Sprintf(`{"apiVersion":%q,"kind":%q,"metadata":{"name":"a","annotations":{"a":%q}}}`,
			kind.GroupVersion(), kind.Kind, strings.Repeat("a", 3<<20))
		if c := subject.compare([]byte(text)); c.difference != "" || c.stage != refused && subject.cluster == nil {
			t.Errorf("%s: %s: %s", kind, c.stage, c.difference)
		}
	}
}
