package fuzz

import (
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strings"

	extensionsserver "k8s.io/apiextensions-apiserver/pkg/apiserver"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/types"
	"k8s.io/apimachinery/pkg/util/jsonmergepatch"
	"k8s.io/apimachinery/pkg/util/strategicpatch"
	aggregatorscheme "k8s.io/kube-aggregator/pkg/apiserver/scheme"
	"k8s.io/kubernetes/pkg/api/legacyscheme"

	"kube-admission/review"
)

func (s *handlers) comparePair(p pair) (made paired) {
	before, readable := decoded(p.before)
	after, sent := decoded(p.after)
	made.stage = unsent
	if document, err := parse(p.after); err != nil || isTwice(document) || tooLarge.Match(p.after) {
		// Only the review reports a key that a manifest has twice: kubectl sends the last. YAML has no number that is too large.
		return made
	}
	if !readable || !sent {
		return made
	}
	old, next := unstructured.Unstructured{Object: before}, unstructured.Unstructured{Object: after}
	of, now := identityOf(before), identityOf(after)
	made.kind = of.kind.GroupVersion().String() + " " + of.kind.Kind
	served, isServed := s.resources[of.kind]
	if !isServed || of.name == "" || of.kind != now.kind || of.name != now.name {
		return made
	}
	if !served.namespaced {
		of.namespace, now.namespace = "", ""
	}
	if of != now || old.GetGenerateName() != next.GetGenerateName() {
		return made
	}
	s.cluster.renew()
	held, inCluster, heldVersion = nil, nil, 1
	if !p.isNew && s.old(of, p).stage() != admitted {
		return made
	}
	inCluster, heldVersion = keptFor(before, after), versionFor(after)
	theirs, ok := s.update(of, p)
	if !ok {
		return made
	}
	ours, why := reviewedUpdate(p)
	made.stage = theirs.stage()
	if why != "" {
		made.difference = "the review panicked: " + why
		return made
	}
	if ours == nil || ours.Old == nil && !p.isNew {
		made.difference = "the review does not find the old object"
		return made
	}
	t := &trial{comparer: subject, body: p.after, manifest: after, kind: of.kind, namespace: of.namespace, ours: ours, used: map[string]bool{}}
	if known, _ := t.objection(theirs); known != nil {
		made.stage = unsent
		return made
	}
	made.difference = t.differentUpdate(theirs, before)
	return made
}

func identityOf(manifest fields) name {
	object := unstructured.Unstructured{Object: manifest}
	return name{object.GroupVersionKind(), namespaceOf(manifest), textOf(fieldsOf(manifest["metadata"])["name"])}
}

// old creates the old object.
func (s *handlers) old(of name, p pair) answer {
	if p.mode == review.ServerSide {
		return s.apply(of, p.before)
	}
	return s.create(of.kind, of.namespace, p.before)
}

// update sends the new object. It is not sent if the client cannot make the request.
func (s *handlers) update(of name, p pair) (a answer, sent bool) {
	switch p.mode {
	case review.ServerSide:
		return s.apply(of, p.after), true
	case review.Replace:
		return s.put(of, p.after), true
	}
	current := s.get(of)
	patchType, patch, err := clientSide(of.kind, p.before, p.after, encodeFields(current.object))
	if err != nil {
		// kubectl tells this.
		return answer{code: http.StatusBadRequest, status: metav1.Status{Reason: ofClient, Message: err.Error()}}, true
	}
	if string(patch) == "{}" {
		// kubectl sends nothing.
		return answer{}, false
	}
	return s.patch(of, patchType, patch), true
}

// ofClient is the reason of an error of kubectl.
const ofClient = metav1.StatusReason("Client")

// isTwice returns whether an object has a key twice.
func isTwice(v value) bool {
	switch v := v.(type) {
	case *object:
		seen := map[string]bool{}
		for _, m := range v.members {
			if seen[m.key] || isTwice(m.value) {
				return true
			}
			seen[m.key] = true
		}
	case *list:
		return slices.ContainsFunc(v.items, isTwice)
	}
	return false
}

// asked returns a manifest with the ports and addresses for which it or the one before asks: those are not allocated.
func asked(before, after fields) fields {
	old, next := fieldsOf(before["spec"]), fieldsOf(after["spec"])
	spec := fields{"ports": slices.Concat(listOf(old["ports"]), listOf(next["ports"]))}
	for _, key := range []string{"clusterIP", "clusterIPs", "healthCheckNodePort"} {
		if spec[key] = next[key]; next[key] == nil || text(next[key]) == "0" {
			spec[key] = old[key]
		}
	}
	return fields{"kind": after["kind"], "metadata": after["metadata"], "status": after["status"], "spec": spec}
}

func encodeFields(object fields) []byte {
	data, err := json.Marshal(object)
	if err != nil {
		panic(err)
	}
	return data
}

// clientSide returns the patch of kubectl apply (patchSimple of k8s.io/kubectl/pkg/cmd/apply).
func clientSide(kind schema.GroupVersionKind, original, modified, current []byte) (patchType types.PatchType, patch []byte, err error) {
	defer func() {
		if why := recover(); why != nil {
			err = fmt.Errorf("kubectl panics: %v", why)
		}
	}()
	for _, scheme := range []*runtime.Scheme{legacyscheme.Scheme, extensionsserver.Scheme, aggregatorscheme.Scheme} {
		if sample, err := scheme.New(kind); err == nil {
			meta, err := strategicpatch.NewPatchMetaFromStruct(sample)
			if err != nil {
				return "", nil, err
			}
			patch, err := strategicpatch.CreateThreeWayMergePatch(original, modified, current, meta, true)
			return types.StrategicMergePatchType, patch, err
		}
	}
	patch, err = jsonmergepatch.CreateThreeWayJSONMergePatch(original, modified, current)
	return types.MergePatchType, patch, err
}

func reviewedUpdate(p pair) (ours *review.Result, panicked string) {
	defer review.Forget()
	review.Options{}.Remember(p.before, "old", func(*review.Result) {})
	defer func() {
		if why := recover(); why != nil {
			panicked = fmt.Sprint(why)
		}
	}()
	options := review.Options{Stored: true, Update: !p.isNew, Apply: p.mode}
	options.Text(p.after, func(r *review.Result) { ours = r })
	return ours, ""
}

// ofDecoding are the reasons of errors that the review finds when it decodes an object. The server tells them in other words, and only
// those.
func isOfDecoding(e review.Error) bool {
	return slices.Contains([]string{fieldUnknown, fieldDuplicate, fieldType, string(metav1.StatusReasonBadRequest)}, e.Reason)
}

func (t *trial) differentUpdate(theirs answer, before fields) string {
	switch theirs.stage() {
	case panicked:
		// The server's patches do not expect items whose key has the wrong type.
		if strings.Contains(theirs.panicked, "strategicpatch") && t.ours.Verdict == review.Refused {
			return ""
		}
		return t.differentPanic(theirs)
	case late:
		return ""
	}
	if difference := t.differentVerdict(theirs); difference != "" {
		return difference
	}
	if theirs.stage() == admitted {
		if difference := t.differentWarnings(theirs); difference != "" {
			return difference
		}
		if len(theirs.object) == 0 {
			return ""
		}
		delete(fieldsOf(theirs.object["metadata"]), "resourceVersion")
		t.manifest = asked(before, t.manifest)
		return t.differentObject(theirs.object)
	}
	if theirs.status.Reason == ofClient || slices.ContainsFunc(t.ours.Errors, isOfDecoding) {
		return ""
	}
	return t.differentCauses(theirs)
}
