package fuzz

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"runtime/debug"
	"slices"
	"strings"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"sigs.k8s.io/yaml"

	"kube-admission/review"
)

// stage is where a manifest's way ended.
type stage string

const (
	unsent    stage = "unsent" // kubectl cannot send it
	undecoded stage = "undecoded"
	refused   stage = "refused"
	admitted  stage = "admitted"
	panicked  stage = "panicked"
	late      stage = "late" // the server gave up, as on a schema that is thousands deep: it might say anything
)

// comparison is what both say of one manifest, and how they differ; empty if they do not.
type comparison struct {
	kind       schema.GroupVersionKind
	stage      stage
	difference string
	// why the server's code panicked
	panic string
}

func (s *apiServer) compare(text []byte) comparison {
	results, why := reviewed(text)
	if why != "" {
		return comparison{difference: "the review panicked: " + why}
	}
	body, sent := body(text)
	var fields map[string]any
	if sent {
		decoder := json.NewDecoder(bytes.NewReader(body))
		decoder.UseNumber()
		sent = decoder.Decode(&fields) == nil && fields != nil
	}
	if !sent {
		return unsentOrDifferent(results)
	}
	manifest := unstructured.Unstructured{Object: fields}
	c := comparison{kind: manifest.GroupVersionKind()}
	if _, isList := fields["items"].([]any); isList && strings.HasSuffix(manifest.GetKind(), "List") {
		c.stage = unsent
		return c
	}
	if len(results) != 1 {
		c.difference = fmt.Sprintf("%d results for one object", len(results))
		return c
	}
	ours := results[0]
	served, known := s.resources[c.kind]
	if manifest.GetAPIVersion() == "" || manifest.GetKind() == "" {
		c.stage = unsent
		if ours.Verdict != review.Refused {
			c.difference = fmt.Sprintf("kubectl cannot send it, the review says %s", ours.Verdict)
		}
		return c
	}
	if !known {
		c.stage = unsent
		if ours.Verdict != review.Unknown {
			c.difference = fmt.Sprintf("the server does not serve %s, the review says %s", c.kind, ours.Verdict)
		}
		return c
	}
	namespace := ""
	if served.namespaced {
		if namespace = manifest.GetNamespace(); namespace == "" {
			namespace = metav1.NamespaceDefault
		}
	}
	theirs := s.create(c.kind, namespace, body)
	c.stage, c.panic = theirs.stage(), theirs.panicked
	m := &made{manifest: fields, named: manifest.GetName() != "", generateName: manifest.GetGenerateName()}
	if configured.PodSecurity != nil {
		insecure := ours.Verdict == review.Refused
		if ours, c.difference = withoutPodSecurity(ours, theirs); c.difference == "" && insecure && ours.Verdict == review.Admitted {
			// There is no object to compare.
			return c
		}
	}
	if c.difference == "" {
		c.difference = s.difference(c.kind, namespace, body, ours, theirs, m)
	}
	return c
}

func reviewed(text []byte) (results []*review.Result, panicked string) {
	defer func() {
		if why := recover(); why != nil {
			panicked = fmt.Sprintf("%v\n%s", why, debug.Stack())
		}
	}()
	review.Text(text, true, func(r *review.Result) { results = append(results, r) })
	return results, ""
}

// body is what kubectl would send: what begins with a brace and is no JSON may be YAML. Of a key that YAML has twice it sends
// the last one, which only the review tells of.
func body(text []byte) ([]byte, bool) {
	if json.Valid(text) {
		return text, true
	}
	converted, err := yaml.YAMLToJSONStrict(text)
	return converted, err == nil
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

func (a answer) stage() stage {
	switch {
	case a.panicked != "":
		return panicked
	case a.code == http.StatusCreated:
		return admitted
	case a.code == http.StatusBadRequest:
		return undecoded
	case a.code == http.StatusGatewayTimeout:
		return late
	}
	return refused
}

func (s *apiServer) difference(kind schema.GroupVersionKind, namespace string, body []byte, ours *review.Result, theirs answer, m *made) string {
	switch theirs.stage() {
	case panicked:
		return differentPanic(ours, theirs)
	case late:
		return ""
	}
	verdict := review.Refused
	if theirs.stage() == admitted {
		verdict = review.Admitted
	}
	if ours.Verdict != verdict {
		return fmt.Sprintf("the server: %s, the review: %s\n%s\n%s", verdict, ours.Verdict, said(theirs), listed(reported(ours.Errors)))
	}
	if warned := onlyDecoded(theirs, ours); !sameWarnings(theirs.warnings, warned) {
		return fmt.Sprintf("warnings of the server: %q\nof the review: %q", theirs.warnings, warned)
	}
	switch theirs.stage() {
	case admitted:
		return m.differentObject(theirs.object, ours.Object)
	case undecoded:
		return s.differentDecoding(kind, namespace, body, ours, theirs, m)
	}
	if theirs.status.Reason == metav1.StatusReasonInvalid && theirs.status.Details != nil && len(theirs.status.Details.Causes) > 0 {
		return m.differentErrors(causes(theirs.status), reported(ours.Errors))
	}
	return differentRefusal(theirs.status, ours)
}

// The fields' managers cannot read every number; the review does not ask them, and kubectl cannot read such a number either.
func differentPanic(ours *review.Result, theirs answer) string {
	told := len(ours.Errors) > 0 && ours.Errors[0].Reason == string(metav1.StatusReasonInternalError)
	if told || strings.Contains(theirs.panicked, "structured-merge-diff") {
		return ""
	}
	return "the server panicked, the review did not: " + theirs.panicked
}

// onlyDecoded are the warnings of the review, without those that it has because it went on where the server stopped.
func onlyDecoded(theirs answer, ours *review.Result) []string {
	if theirs.stage() != undecoded {
		return ours.Warnings
	}
	return slices.DeleteFunc(slices.Clone(ours.Warnings), func(w string) bool { return !slices.Contains(theirs.warnings, w) })
}

// The server shortens warnings that are longer than 4096 characters altogether.
func sameWarnings(theirs, ours []string) bool {
	total := 0
	for _, w := range ours {
		total += len([]rune(w))
	}
	if total <= 4096 {
		return slices.Equal(theirs, ours)
	}
	for i, w := range theirs {
		if i >= len(ours) || !strings.HasPrefix(ours[i], w) {
			return false
		}
	}
	return true
}

// mistake is one error, as a line of text.
type mistake struct{ reason, field, message string }

func causes(status *metav1.Status) []mistake {
	var all []mistake
	for _, c := range status.Details.Causes {
		all = append(all, mistake{string(c.Type), strings.TrimPrefix(c.Field, "<nil>"), c.Field + ": " + c.Message})
	}
	return all
}

func reported(errs []review.Error) []mistake {
	var all []mistake
	for _, e := range errs {
		all = append(all, mistake{e.Reason, e.Field, e.Message})
	}
	return all
}

func (m *made) differentErrors(theirs, ours []mistake) string {
	for _, all := range [][]mistake{theirs, ours} {
		for i, e := range all {
			all[i] = m.anonymous(e)
		}
	}
	rest := slices.DeleteFunc(slices.Clone(ours), func(e mistake) bool { return e.reason == "TooManyErrors" })
	a, b := lines(theirs), lines(rest)
	same := slices.Equal(a, b)
	if len(rest) < len(ours) {
		// Of too many the review names the first ones alone.
		same = len(b) < len(a) && contains(a, b)
	}
	if same {
		return ""
	}
	return fmt.Sprintf("errors of the server:\n\t%s\nof the review:\n\t%s", strings.Join(a, "\n\t"), listed(ours))
}

// contains says whether all has some of its lines, both in order.
func contains(all, some []string) bool {
	for _, line := range some {
		found, ok := slices.BinarySearch(all, line)
		if !ok {
			return false
		}
		all = all[found+1:]
	}
	return true
}

func lines(all []mistake) []string {
	said := make([]string, len(all))
	for i, m := range all {
		said[i] = strings.Join([]string{m.reason, m.field, m.message}, " | ")
	}
	slices.Sort(said)
	return said
}

func listed(all []mistake) string {
	return strings.Join(lines(all), "\n\t")
}

func said(a answer) string {
	if a.status == nil {
		return a.panicked
	}
	return fmt.Sprintf("%d %s %s", a.code, a.status.Reason, a.status.Message)
}

// differentRefusal compares what is no list of errors: too large, or the server's own trouble.
func differentRefusal(status *metav1.Status, ours *review.Result) string {
	for _, e := range ours.Errors {
		reason := string(status.Reason)
		if (reason == "" || e.Reason == reason) && (strings.Contains(status.Message, e.Detail) || strings.Contains(e.Message, status.Message)) {
			return ""
		}
	}
	return fmt.Sprintf("the server: %d %s %s\nthe review: %s", status.Code, status.Reason, status.Message, listed(reported(ours.Errors)))
}
