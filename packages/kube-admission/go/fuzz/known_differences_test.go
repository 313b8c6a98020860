package fuzz

import (
	"net/http"
	"regexp"
	"slices"
	"testing"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	"kube-admission/review"
)

type cause = metav1.StatusCause

// knownDifference is an intended difference between the review and a running server: a change by the state or the admission plugins
// of a cluster. It is undone exactly, so that the rest is compared.
type knownDifference struct {
	name string
	// reason explains why the review cannot know it.
	reason string
	// shows is a manifest on which both agree only with this entry: a new one, or one that applies a change to an old one.
	shows, changed string
	// isDry returns whether only a dry run differs: without one, the server refuses the object, too.
	isDry func(answer, *review.Result) bool
	// objection finds the refusal that it is about: one of the server, or one of the review that the server does not have.
	objection func(a answer, manifest fields, ours *review.Result) []string
	// needs returns the objects that the cluster must have, after which the server is asked again.
	needs func(found []string, manifest fields) []fields
	// edit removes the cause of the refusal. Both then review the rest.
	edit func(document value, found []string)
	// mustBeRefused is set if the review must refuse the manifest before the edit.
	mustBeRefused bool
	// undo removes the values that a plugin adds to the stored object.
	undo func(stored, reviewed fields)
	// unknown are the kinds that the server serves and the review does not know.
	unknown map[string]bool
}

type objection = func(answer, fields, *review.Result) []string

// said returns an objection for the server's message with a status code.
func said(code int, pattern string) objection {
	compiled := regexp.MustCompile(pattern)
	return func(a answer, _ fields, _ *review.Result) []string {
		if a.code != code {
			return nil
		}
		return compiled.FindStringSubmatch(a.status.Message)
	}
}

func forbidden(pattern string) objection { return said(http.StatusForbidden, pattern) }

// becauseOf returns an objection for one of the server's causes.
func becauseOf(pattern string) objection {
	compiled := regexp.MustCompile(pattern)
	return func(a answer, _ fields, _ *review.Result) []string {
		for _, c := range a.causes() {
			if found := compiled.FindStringSubmatch(c.Message); found != nil {
				return found
			}
		}
		return nil
	}
}

// without returns an edit that removes the values at some paths.
func without(paths ...string) func(value, []string) {
	return func(document value, _ []string) {
		for _, path := range paths {
			for _, p := range slices.Backward(at(document, path)) {
				p.drop()
			}
		}
	}
}

// edited returns an edit of the values at a path.
func edited(path string, edit func(place, []string)) func(value, []string) {
	return func(document value, found []string) {
		for _, p := range at(document, path) {
			edit(p, found)
		}
	}
}

var knownDifferences = slices.Concat(ofClasses, ofCluster, ofDryRuns)

// TestKnownDifferences tests with a running server that each entry is needed for the manifest that shows it.
func TestKnownDifferences(t *testing.T) {
	for _, known := range knownDifferences {
		if _, sent := body([]byte(known.shows)); known.reason == "" || !sent {
			t.Errorf("%s: it has no reason, or its manifest cannot be sent", known.name)
		}
	}
	if subject.cluster == nil || configured.PodSecurity != nil {
		t.Skip("only a running server has them: -kubeconfig")
	}
	for _, known := range knownDifferences {
		others := *subject
		others.known = slices.DeleteFunc(slices.Clone(knownDifferences), func(other *knownDifference) bool { return other == known })
		if outcome := others.compare([]byte(known.shows)); outcome.difference == "" {
			t.Errorf("%s: both agree without it on %s", known.name, known.shows)
		}
		if outcome := subject.compare([]byte(known.shows)); outcome.difference != "" {
			t.Errorf("%s: %s", known.name, outcome.difference)
		}
	}
}
