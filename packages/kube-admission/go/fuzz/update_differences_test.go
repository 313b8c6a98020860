package fuzz

import (
	"slices"
	"testing"
)

// shownDefinition is a definition of custom resources with an annotation.
func shownDefinition(annotation string) string {
	return `{"apiVersion":"apiextensions.k8s.io/v1","kind":"CustomResourceDefinition","metadata":{"name":"shown.example.net","annotations":{"a":"` +
		annotation + `"}},"spec":{"group":"example.net","scope":"Namespaced","names":{"kind":"Shown","plural":"shown"},` +
		`"versions":[{"name":"v1","served":true,"storage":true,"schema":{"openAPIV3Schema":{"type":"object"}}}]}}`
}

// inUpdates are the differences that only updates of a running server have.
var inUpdates = []*knownDifference{
	{
		name:    "dry run, links",
		reason:  "a dry run ends before the storage, which removes the selfLink",
		shows:   `{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"shown"}}`,
		changed: `{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"shown","selfLink":"/a"}}`,
		undo:    func(stored, _ fields) { delete(fieldsOf(stored["metadata"]), "selfLink") },
	},
	{
		name:    "conditions",
		reason:  "the server's own controllers set the conditions of some objects of its configuration",
		shows:   shownDefinition("old"),
		changed: shownDefinition("new"),
		undo: func(stored, reviewed fields) {
			if phaseOf(identityOf(stored).kind, false) == ofServer || stored["kind"] == "CustomResourceDefinition" {
				delete(fieldsOf(stored["status"]), "conditions")
				delete(fieldsOf(reviewed["status"]), "conditions")
			}
		},
	},
}

// ofUpdates returns the comparer for updates.
func (c *comparer) ofUpdates() *comparer {
	if c.cluster == nil {
		return c
	}
	made := *c
	made.known = slices.Concat(c.known, inUpdates)
	return &made
}

// TestUpdateDifferences tests with a running server that each entry is needed for the update that shows it.
func TestUpdateDifferences(t *testing.T) {
	if subject.cluster == nil || configured.PodSecurity != nil {
		t.Skip("only a running server has them: -kubeconfig")
	}
	all := inUpdates
	defer func() { inUpdates = all }()
	for _, known := range all {
		p := pair{before: []byte(known.shows), after: []byte(known.changed)}
		of, ok := p.identify(subject.oracle.served())
		if !ok || known.reason == "" {
			t.Errorf("%s: it has no reason, or is no update", known.name)
		}
		live := &liveObject{runningServer: subject.cluster}
		inUpdates = slices.DeleteFunc(slices.Clone(all), func(other *knownDifference) bool { return other == known })
		if outcome := comparePair(live, of, p); outcome.difference == "" {
			t.Errorf("%s: both agree without it on %s: %s", known.name, known.changed, outcome.stage)
		}
		inUpdates = all
		if outcome := comparePair(live, of, p); outcome.difference != "" || outcome.stage == unsent {
			t.Errorf("%s: %s: %s", known.name, outcome.stage, outcome.difference)
		}
		if !live.remove() {
			t.Errorf("%s cannot be removed", of.name)
		}
	}
}
