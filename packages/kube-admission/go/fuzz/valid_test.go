package fuzz

import (
	"fmt"
	"maps"
	"strings"
	"testing"

	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/kubernetes/pkg/api/legacyscheme"

	"kube-admission/review"
)

// TestServed finds out by asking: there is no list of kinds to compare.
func TestServed(t *testing.T) {
	asked := maps.Clone(legacyscheme.Scheme.AllKnownTypes())
	for kind := range server.resources {
		asked[kind] = nil
	}
	for kind := range asked {
		if kind.Version == "__internal" {
			continue
		}
		text := []byte("apiVersion: " + kind.GroupVersion().String() + "\nkind: " + kind.Kind + "\n")
		review.Text(text, false, func(r *review.Result) {
			_, served := server.resources[kind]
			if reviewed := r.Verdict != review.Unknown; served != reviewed {
				t.Errorf("%s: the server serves it: %t, the review: %t", kind, served, reviewed)
			}
		})
	}
}

func TestValid(t *testing.T) {
	starts, err := Valid()
	if err != nil {
		t.Fatal(err)
	}
	repository, err := InRepository()
	if err != nil {
		t.Fatal(err)
	}
	covered := map[schema.GroupVersionKind]bool{}
	for _, start := range append(starts, repository...) {
		c := server.compare(start.Text)
		if c.difference != "" {
			t.Errorf("%s: %s", start.Source, c.difference)
		}
		covered[c.kind] = true
		if *settings != "{}" {
			continue
		}
		results, _ := reviewed(start.Text)
		for _, r := range results {
			if r.Verdict != review.Admitted || len(r.Errors) > 0 {
				t.Errorf("%s: %s is %s: %s", start.Source, c.kind, r.Verdict, listed(reported(r.Errors)))
			}
		}
	}
	for kind := range server.resources {
		if !covered[kind] {
			t.Errorf("valid/ has no %s", kind)
		}
	}
}

// TestTooLarge asks about an object of each kind that is larger than a request may be.
func TestTooLarge(t *testing.T) {
	for _, kind := range server.kinds() {
		text := fmt.Sprintf(`{"apiVersion":%q,"kind":%q,"metadata":{"name":"a","annotations":{"a":%q}}}`,
			kind.GroupVersion(), kind.Kind, strings.Repeat("a", 3<<20))
		if c := server.compare([]byte(text)); c.difference != "" || c.stage != refused {
			t.Errorf("%s: %s: %s", kind, c.stage, c.difference)
		}
	}
}
