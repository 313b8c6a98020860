package fuzz

import (
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/kubernetes/pkg/api/legacyscheme"

	"kube-admission/review"
)

// TestSeeds compares what others wrote before what is made here: the manifests of valid/ and of the repository, those on which the
// review was once wrong, objects with every field, files that were asked for, and every kind alone. There is no list of the kinds
// that the review serves to compare: it is found out by asking.
func TestSeeds(t *testing.T) {
	all, err := regressions()
	if err != nil {
		t.Fatal(err)
	}
	for _, read := range []func() ([]Seed, error){Valid, InRepository, Full, inAskedFiles} {
		seeds, err := read()
		if err != nil {
			t.Fatal(err)
		}
		for _, seed := range seeds {
			all = append(all, manifest{seed.Source, seed.Text})
		}
	}
	asked := maps.Clone(legacyscheme.Scheme.AllKnownTypes())
	for kind := range subject.oracle.served() {
		asked[kind] = nil
	}
	for kind := range asked {
		if kind.Version != "__internal" {
			text := fmt.Sprintf(`{"apiVersion":%q,"kind":%q}`, kind.GroupVersion(), kind.Kind)
			all = append(all, manifest{"nothing but " + kind.String(), []byte(text)})
		}
	}
	compareAll(t, slices.Values(all))
}

func inAskedFiles() ([]Seed, error) {
	if *manifests == "" {
		return nil, nil
	}
	return inFolders(strings.Split(*manifests, string(filepath.ListSeparator))...)
}

// TestValid asks the review alone, as nobody else would do.
func TestValid(t *testing.T) {
	if *settings != "{}" {
		t.Skip("not every server admits them")
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

// TestTooLarge asks about an object of each kind that is larger than a request may be.
func TestTooLarge(t *testing.T) {
	for kind := range subject.oracle.served() {
		text := fmt.Sprintf(`{"apiVersion":%q,"kind":%q,"metadata":{"name":"a","annotations":{"a":%q}}}`,
			kind.GroupVersion(), kind.Kind, strings.Repeat("a", 3<<20))
		if c := subject.compare([]byte(text)); c.difference != "" || c.stage != refused && subject.cluster == nil {
			t.Errorf("%s: %s: %s", kind, c.stage, c.difference)
		}
	}
}
