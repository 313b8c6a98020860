package fuzz

import (
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"time"

	extensionsserver "k8s.io/apiextensions-apiserver/pkg/apiserver"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/types"
	utiljson "k8s.io/apimachinery/pkg/util/json"
	"k8s.io/apimachinery/pkg/util/jsonmergepatch"
	"k8s.io/apimachinery/pkg/util/strategicpatch"
	aggregatorscheme "k8s.io/kube-aggregator/pkg/apiserver/scheme"
	"k8s.io/kubernetes/pkg/api/legacyscheme"

	"kube-admission/review"
)

// pairs is a server that updates objects. Its objects are those of one pair after the other.
type pairs interface {
	// prepare makes the server have the old object, or no object, and returns whether it does. It may change what is sent: a new object
	// names the uid and the version that the old one has.
	prepare(of name, p *pair) bool
	// send sends the new object, which the client may not be able to. In a dry run, a running server does not store it.
	send(of name, p pair, isDry bool) (a answer, sent bool)
}

// identify returns the name of the object of a pair. A pair of which only one can be sent, or that is not of one object, has none.
func (p pair) identify(served map[schema.GroupVersionKind]resource) (of name, ok bool) {
	before, readable := decoded(p.before)
	after, sent := decoded(p.after)
	if document, err := parse(p.after); err != nil || isTwice(document) || tooLarge.Match(p.after) {
		// Only the review reports a key that a manifest has twice: kubectl sends the last. YAML has no number that is too large.
		return of, false
	}
	if !readable || !sent {
		return of, false
	}
	old, next := unstructured.Unstructured{Object: before}, unstructured.Unstructured{Object: after}
	of, now := identityOf(before), identityOf(after)
	kind, isServed := served[of.kind]
	if !kind.namespaced {
		of.namespace, now.namespace = "", ""
	}
	return of, isServed && of.name != "" && of == now && old.GetGenerateName() == next.GetGenerateName()
}

// comparePair compares the answer of a server to the update of a pair with the review.
func comparePair(server pairs, of name, p pair) (made paired) {
	made = paired{kind: of.kind.GroupVersion().String() + " " + of.kind.Kind, stage: unsent}
	if !server.prepare(of, &p) {
		return made
	}
	ours, why := reviewedUpdate(p)
	after, _ := decoded(p.after)
	t := &trial{comparer: subject.ofUpdates(), body: p.after, manifest: after, kind: of.kind, namespace: of.namespace, ours: ours, used: map[string]bool{}}
	theirs, sent := t.askFor(server, of, p)
	if !sent || t.isKnownAsUnknown() {
		return made
	}
	made.stage = theirs.stage()
	if why != "" {
		made.difference = "the review panicked: " + why
		return made
	}
	if ours == nil || ours.Old == nil && !p.isNew {
		made.difference = "the review does not find the old object"
		return made
	}
	before, _ := decoded(p.before)
	made.difference = t.differentUpdate(theirs, before)
	return made
}

// askFor returns the server's answer to an update. What only a cluster refuses is not compared.
func (t *trial) askFor(server pairs, of name, p pair) (theirs answer, sent bool) {
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); {
		if theirs, sent = server.send(of, p, true); !sent || t.ours == nil {
			return theirs, sent
		}
		if slices.ContainsFunc(t.known, func(k *knownDifference) bool { return k.isDry != nil && k.isDry(theirs, t.ours) }) {
			theirs, _ = server.send(of, p, false)
		}
		known, found := t.objection(theirs)
		if known == nil {
			return theirs, true
		}
		if known.needs == nil || t.cluster == nil || !t.cluster.hold(withoutTokens(known.needs(found, t.manifest))) {
			break
		}
	}
	return theirs, false
}

func identityOf(manifest fields) name {
	object := unstructured.Unstructured{Object: manifest}
	return name{object.GroupVersionKind(), namespaceOf(manifest), textOf(fieldsOf(manifest["metadata"])["name"])}
}

// first returns the manifest of which the object is made, as it is sent: kubectl writes it without blanks, with the keys in order, and
// with the numbers that they are to it. Requests to replace an object are those of another client.
func (p pair) first() []byte {
	var object fields
	if p.mode == review.Replace || utiljson.Unmarshal(p.before, &object) != nil {
		return p.before
	}
	return encodeFields(object)
}

// updated sends a new object to a server. It is not sent if the client cannot make the request.
func updated(of name, p pair, server updater) (a answer, sent bool) {
	p.before = p.first()
	switch p.mode {
	case review.ServerSide:
		return server.apply(of, p.after), true
	case review.Replace:
		return server.put(of, p.after), true
	}
	patchType, patch, err := clientSide(of.kind, p.before, p.after, encodeFields(server.current(of)))
	if err != nil {
		// kubectl tells this.
		return answer{code: http.StatusBadRequest, status: metav1.Status{Reason: ofClient, Message: err.Error()}}, true
	}
	if string(patch) == "{}" {
		// kubectl sends nothing.
		return answer{}, false
	}
	return server.patch(of, patchType, patch), true
}

// updater sends requests to change an object.
type updater interface {
	current(of name) fields
	put(of name, body []byte) answer
	patch(of name, patchType types.PatchType, body []byte) answer
	apply(of name, body []byte) answer
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
		if spec[key] = next[key]; next[key] == nil || isZero(next[key]) {
			spec[key] = old[key]
		}
	}
	return fields{"kind": after["kind"], "metadata": after["metadata"], "status": after["status"], "spec": spec}
}

// isZero returns whether a number is 0 in a field of 32 bits: server-side apply drops the others.
func isZero(v any) bool {
	written, isNumber := v.(json.Number)
	number, err := written.Int64()
	return isNumber && err == nil && int32(number) == 0
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
	if p.isIndented {
		p.before, p.after = indented(p.before), indented(p.after)
	}
	reviewing.Lock()
	defer reviewing.Unlock()
	options := review.Options{Stored: true, Update: !p.isNew, Apply: p.mode}
	if subject.engine != nil {
		ours, err := subject.engine.update(p.before, p.after, options)
		if err != nil {
			panicked = err.Error()
		}
		return ours, panicked
	}
	defer review.Forget()
	review.Options{}.Remember(p.before, "old", func(*review.Result) {})
	defer func() {
		if why := recover(); why != nil {
			panicked = fmt.Sprint(why)
		}
	}()
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
		isOfPatch := strings.Contains(theirs.panicked, "strategicpatch") || theirs.panicked == closedConnection
		if isOfPatch && t.ours.Verdict == review.Refused {
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
