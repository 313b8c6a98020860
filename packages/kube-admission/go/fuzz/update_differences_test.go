package fuzz

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"kube-admission/review"
)

// shownDefinition is a definition of custom resources with an annotation.
func shownDefinition(annotation string) string {
	return `{"apiVersion":"apiextensions.k8s.io/v1","kind":"CustomResourceDefinition","metadata":{"name":"shown.example.net","annotations":{"a":"` +
		annotation + `"}},"spec":{"group":"example.net","scope":"Namespaced","names":{"kind":"Shown","plural":"shown"},` +
		`"versions":[{"name":"v1","served":true,"storage":true,"schema":{"openAPIV3Schema":{"type":"object"}}}]}}`
}

// claimOf returns a claim of a class that asks for a size.
func claimOf(class, size string) string {
	return `{"apiVersion":"v1","kind":"PersistentVolumeClaim","metadata":{"name":"shown"},"spec":{"accessModes":["ReadWriteOnce"],` +
		`"storageClassName":"` + class + `","resources":{"requests":{"storage":"` + size + `"}}}}`
}

// ofGrowth is the difference that the classes of a cluster cause in updates.
var ofGrowth = &knownDifference{
	name:    "PersistentVolumeClaimResize",
	reason:  "a claim's class must let it grow, which only a cluster knows: it is created",
	shows:   claimOf("shown", "1Gi"),
	changed: claimOf("shown", "2Gi"),
	objection: func(a answer, manifest fields, ours *review.Result) []string {
		// A claim without a class cannot get one, and the review knows of the empty one.
		if ours.Verdict != review.Admitted {
			return nil
		}
		return forbidden(`only dynamically provisioned pvc can be resized`)(a, manifest, ours)
	},
	needs: func(_ []string, manifest fields) []fields {
		return []fields{{
			"apiVersion": "storage.k8s.io/v1", "kind": "StorageClass", "metadata": fields{"name": fieldsOf(manifest["spec"])["storageClassName"]},
			"provisioner": "example.com/shown", "allowVolumeExpansion": true,
		}}
	},
}

// inUpdates are the differences that only updates of a running server have.
var inUpdates = []*knownDifference{
	ofGrowth,
	{
		name:    "conditions that kubectl merges",
		reason:  "the server sets conditions of a FlowSchema, with which kubectl cannot merge one without its key",
		shows:   seedOf("FlowSchema"),
		changed: strings.TrimSuffix(seedOf("FlowSchema"), "}") + `,"status":{"conditions":[{"status":"True"}]}}`,
		objection: func(a answer, _ fields, ours *review.Result) []string {
			if ours.Verdict != review.Admitted {
				return nil
			}
			return unmergeable.FindStringSubmatch(a.status.Message)
		},
	},
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

// unmergeable matches what kubectl says about such a condition.
var unmergeable = regexp.MustCompile(`^map: map\[.*\] does not contain declared merge key: type$`)

// ofUpdates returns the comparer for updates.
func (c *comparer) ofUpdates() *comparer {
	made := *c
	if c.cluster == nil {
		made.known = append(slices.Clone(c.known), ofGrowth)
	} else {
		made.known = slices.Concat(c.known, inUpdates)
	}
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
		isLeftOut := known.objection != nil && known.needs == nil
		if outcome := comparePair(live, of, p); outcome.difference != "" || (outcome.stage == unsent) != isLeftOut {
			t.Errorf("%s: %s: %s", known.name, outcome.stage, outcome.difference)
		}
		if !live.remove() {
			t.Errorf("%s cannot be removed", of.name)
		}
	}
}
