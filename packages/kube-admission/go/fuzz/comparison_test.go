package fuzz

import (
	"bytes"
	"fmt"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"time"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime/schema"

	"kube-admission/review"
)

// comparer compares an oracle's answer to a manifest with the review.
type comparer struct {
	oracle oracle
	// cluster is the oracle if it is a running server; known are the differences that its cluster causes.
	cluster *runningServer
	known   []*knownDifference
	// engine reviews in place of the Go package.
	engine *engine
}

// comparison is the result for one manifest: the answers and their difference, which is empty if they agree.
type comparison struct {
	kind       schema.GroupVersionKind
	stage      stage
	difference string
	// panic is the reason if the server's code panicked
	panic string
	// text is the manifest that was compared after all edits, and known are the differences that required them.
	text  []byte
	known map[string]bool
}

const (
	// mostEdits is the limit of edits, each of which removes something.
	mostEdits = 20
	// patience is the time in which a running server must notice an object that is created for a manifest.
	patience = 30 * time.Second
)

func (c *comparer) compare(text []byte) comparison {
	if c.cluster != nil && configured.PodSecurity != nil {
		var makesPods bool
		if text, makesPods = inEnforcing(text); !makesPods {
			return comparison{}
		}
	}
	known := map[string]bool{}
	for range mostEdits {
		t := &trial{comparer: c, used: known}
		result := t.compare(text)
		result.text, result.known = text, known
		if t.edited == nil {
			return result
		}
		text = t.edited
	}
	return comparison{stage: refused, difference: "the cluster still refuses the manifest after the last edit", text: text, known: known}
}

// persisting compares again: the server allocates random node ports, and can choose one that the manifest requests.
func (c *comparer) persisting(text []byte) comparison {
	var result comparison
	for range 3 {
		if result = c.compare(text); result.difference == "" {
			break
		}
	}
	return result
}

// trial is the comparison of one manifest.
type trial struct {
	*comparer
	body      []byte
	manifest  fields
	kind      schema.GroupVersionKind
	namespace string
	ours      *review.Result
	// unstored is set if the review returns no object because of the Pod Security Standards.
	unstored bool
	used     map[string]bool
	// edited is the manifest to compare instead, without the values that the cluster refuses.
	edited []byte
}

func (t *trial) compare(text []byte) comparison {
	results, why := reviewed(text)
	if why != "" {
		return comparison{difference: "the review panicked: " + why}
	}
	var sent bool
	if t.body, sent = body(text); sent {
		t.manifest, sent = decoded(t.body)
	}
	if !sent {
		return unsentOrDifferent(results)
	}
	manifest := unstructured.Unstructured{Object: t.manifest}
	t.kind = manifest.GroupVersionKind()
	c := comparison{kind: t.kind, stage: unsent}
	if _, isList := t.manifest["items"]; isList && manifest.GetAPIVersion() != "" && manifest.GetKind() != "" {
		// kubectl sends its items.
		return c
	}
	if len(results) != 1 {
		c.difference = fmt.Sprintf("%d results for one object", len(results))
		return c
	}
	t.ours = results[0]
	served, isServed := t.oracle.served()[t.kind]
	if manifest.GetAPIVersion() == "" || manifest.GetKind() == "" {
		if t.ours.Verdict != review.Refused {
			c.difference = fmt.Sprintf("kubectl cannot send it, the review says %s", t.ours.Verdict)
		}
		return c
	}
	if isServed != (t.ours.Verdict != review.Unknown) {
		if isServed && t.isKnownAsUnknown() {
			return c
		}
		c.difference = fmt.Sprintf("the server serves %s: %t, the review says %s", t.kind, isServed, t.ours.Verdict)
	}
	if !isServed || c.difference != "" {
		return c
	}
	if served.namespaced {
		t.namespace = namespaceOf(t.manifest)
	}
	theirs := t.ask(t.body)
	if t.edited != nil {
		return c
	}
	if configured.PodSecurity != nil {
		theirs, c.difference = t.withoutPodSecurity(theirs)
	}
	c.stage, c.panic = theirs.stage(), theirs.panicked
	if c.difference == "" {
		c.difference = t.difference(theirs)
	}
	return c
}

// ask returns the server's answer to a body, which can be a repaired one, after it has created the objects that the manifest needs.
// Values that the cluster refuses all the same are edited out of the manifest.
func (t *trial) ask(body []byte) answer {
	for deadline := time.Now().Add(patience); ; {
		theirs := t.oracle.create(t.kind, t.namespace, body)
		for _, known := range t.known {
			if known.isDry != nil && known.isDry(theirs, t.ours) {
				t.used[known.name] = true
				theirs = t.cluster.store(t.kind, t.namespace, body)
				break
			}
		}
		known, found := t.objection(theirs)
		if known == nil {
			return theirs
		}
		t.used[known.name] = true
		if known.needs != nil && t.cluster != nil && time.Now().Before(deadline) && t.cluster.hold(known.needs(found, t.manifest)) {
			continue
		}
		if known.edit == nil || known.mustBeRefused && t.ours.Verdict != review.Refused {
			return theirs
		}
		document, err := parse(t.body)
		if err != nil {
			return theirs
		}
		before := encode(document)
		known.edit(document, found)
		if after := encode(document); !bytes.Equal(before, after) {
			t.edited = after
		}
		return theirs
	}
}

func (t *trial) objection(theirs answer) (*knownDifference, []string) {
	for _, known := range t.known {
		if known.objection == nil {
			continue
		}
		if found := known.objection(theirs, t.manifest, t.ours); found != nil {
			return known, found
		}
	}
	return nil, nil
}

func (t *trial) isKnownAsUnknown() bool {
	for _, known := range t.known {
		if known.unknown[t.kind.GroupVersion().String()+" "+t.kind.Kind] {
			t.used[known.name] = true
			return true
		}
	}
	return false
}

func unsentOrDifferent(results []*review.Result) comparison {
	c := comparison{stage: unsent}
	for _, r := range results {
		if r.Verdict == review.Admitted {
			c.difference = "kubectl cannot read it, the review admits it"
		}
	}
	return c
}

func (t *trial) differentVerdict(theirs answer) string {
	verdict := review.Refused
	if theirs.stage() == admitted {
		verdict = review.Admitted
	}
	if t.ours.Verdict == verdict {
		return ""
	}
	return fmt.Sprintf("the server: %s\n\t%s\nthe review: %s\n\t%s", theirs, listed(caused(theirs)), t.ours.Verdict, listed(reported(t.ours.Errors)))
}

func (t *trial) differentWarnings(theirs answer) string {
	if warned := t.decodedWarnings(theirs); !sameWarnings(theirs.warnings, warned) {
		return fmt.Sprintf("warnings of the server: %q\nof the review: %q", theirs.warnings, warned)
	}
	return ""
}

// differentCauses compares the causes of a refusal.
func (t *trial) differentCauses(theirs answer) string {
	if theirs.status.Reason == metav1.StatusReasonInvalid && len(theirs.causes()) > 0 {
		return differentErrors(caused(theirs), reported(t.ours.Errors), t.manifest)
	}
	return t.differentRefusal(theirs.status)
}

func (t *trial) difference(theirs answer) string {
	switch theirs.stage() {
	case panicked:
		return t.differentPanic(theirs)
	case late:
		return ""
	}
	if difference := t.differentVerdict(theirs); difference != "" {
		return difference
	}
	if difference := t.differentWarnings(theirs); difference != "" {
		return difference
	}
	switch theirs.stage() {
	case admitted:
		if t.unstored {
			return ""
		}
		return t.differentObject(theirs.object)
	case undecoded:
		return t.differentDecoding(theirs)
	}
	return t.differentCauses(theirs)
}

// tooLarge matches a number that no float of Go can hold.
var tooLarge = regexp.MustCompile(`[:,[]\s*-?\d+(?:\.\d+)?[eE]\+?[3-9]\d\d`)

// The server's managed fields cannot hold every number. The review does not use them, and kubectl cannot read such a number either.
func (t *trial) differentPanic(theirs answer) string {
	ofManagers := strings.Contains(theirs.panicked, "structured-merge-diff") ||
		theirs.panicked == closedConnection && len(t.ours.Errors) > 0 && tooLarge.Match(t.body)
	told := len(t.ours.Errors) > 0 && t.ours.Errors[0].Reason == string(metav1.StatusReasonInternalError)
	if told || ofManagers {
		return ""
	}
	return "the server panicked, the review did not: " + theirs.panicked
}

// decodedWarnings are the server's warnings in the review, without those of a validation that the server does not reach.
func (t *trial) decodedWarnings(theirs answer) (texts []string) {
	isValidated := theirs.stage() != undecoded && theirs.code != http.StatusForbidden
	for _, w := range t.ours.Warnings {
		if w.Reason == review.ServerWarning && (isValidated || slices.Contains(theirs.warnings, w.Message)) {
			texts = append(texts, w.Message)
		}
	}
	return texts
}

// differentRefusal compares refusals without a list of errors: a body that is too large, or an internal error.
func (t *trial) differentRefusal(status metav1.Status) string {
	said := func(message string) string { return message }
	if t.kind.Kind == "Service" {
		said = normalizer{t.manifest}.ports
	}
	for _, e := range t.ours.Errors {
		reason, message := string(status.Reason), said(status.Message)
		if (reason == "" || e.Reason == reason) && (strings.Contains(message, said(e.Detail)) || strings.Contains(said(e.Message), message)) {
			return ""
		}
	}
	return fmt.Sprintf("the server: %d %s %s\nthe review: %s", status.Code, status.Reason, status.Message, listed(reported(t.ours.Errors)))
}
