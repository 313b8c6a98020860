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

// knownDifference is one between the review and a running server that is meant: what a cluster's state and its admission plugins
// do to an object. It is undone exactly, so that the rest is compared.
type knownDifference struct {
	name string
	// reason is why the review cannot know it.
	reason string
	// shows is a manifest that both disagree on without this entry, and agree on with it.
	shows string
	// isDry says whether the server says something else of a dry run than without one, where it refuses the object, too.
	isDry func(answer, *review.Result) bool
	// objection finds what it is about: the server's refusal, or one of the review's that the server does not have.
	objection func(a answer, manifest fields, ours *review.Result) []string
	// needs are what has to be in the cluster so that the server does not refuse; it is asked again then.
	needs func(found []string, manifest fields) []fields
	// edit changes what the manifest is refused for; both are asked about what is left.
	edit func(document value, found []string)
	// mustBeRefused says that the review has to refuse what is edited.
	mustBeRefused bool
	// undo takes off the stored object what a plugin added to it.
	undo func(stored, reviewed fields)
	// unknown are kinds that the server serves and the review does not know.
	unknown map[string]bool
}

type objection = func(answer, fields, *review.Result) []string

// said is an objection that the server's message makes with this code.
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

// becauseOf is an objection that is one of the server's causes.
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

// without is an edit that drops what is at these paths.
func without(paths ...string) func(value, []string) {
	return func(document value, _ []string) {
		for _, path := range paths {
			for _, p := range slices.Backward(at(document, path)) {
				p.drop()
			}
		}
	}
}

// edited is an edit of the values at a path.
func edited(path string, edit func(place, []string)) func(value, []string) {
	return func(document value, found []string) {
		for _, p := range at(document, path) {
			edit(p, found)
		}
	}
}

var knownDifferences = slices.Concat(ofCluster, ofDryRuns)

// TestKnownDifferences asks a running server: each entry must make a difference to the manifest that shows it.
func TestKnownDifferences(t *testing.T) {
	for _, known := range knownDifferences {
		if _, sent := body([]byte(known.shows)); known.reason == "" || !sent {
			t.Errorf("%s: it has no reason, or its manifest cannot be sent", known.name)
		}
	}
	if subject.cluster == nil || configured.PodSecurity != nil {
		t.Skip("only a cluster makes them: -kubeconfig")
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
