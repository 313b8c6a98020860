package review

import (
	"slices"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime/schema"

	"kube-admission/manifests"
)

// Old names the old object that an object would replace.
type Old struct {
	// Name is that of its text, and Index the number of its line in the answer to Remember.
	Name  string `json:"name"`
	Index int    `json:"index"`
}

// oldObject is an object as a cluster may have it: what it was created from.
type oldObject struct {
	Old
	gvk       schema.GroupVersionKind
	namespace string
	data      []byte
}

// objectID is what an object and its old one share, besides a namespace. The version of the API is not of it.
type objectID struct{ group, kind, name string }

// moved has the groups of kinds that were in another one. The server stores both under one resource (AddCohabitatingResources in
// pkg/kubeapiserver/default_storage_factory_builder.go).
var moved = map[schema.GroupKind]string{
	{Group: "extensions", Kind: "DaemonSet"}:     "apps",
	{Group: "extensions", Kind: "Deployment"}:    "apps",
	{Group: "extensions", Kind: "Ingress"}:       "networking.k8s.io",
	{Group: "extensions", Kind: "NetworkPolicy"}: "networking.k8s.io",
	{Group: "extensions", Kind: "ReplicaSet"}:    "apps",
}

func idOf(gvk schema.GroupVersionKind, name string) objectID {
	if group, isMoved := moved[gvk.GroupKind()]; isMoved {
		return objectID{group, gvk.Kind, name}
	}
	return objectID{gvk.Group, gvk.Kind, name}
}

// old are the old objects by what they are, and the identities in each text.
var old = struct {
	texts map[string][]objectID
	found map[objectID][]*oldObject
}{map[string][]objectID{}, map[objectID][]*oldObject{}}

// Remember reads the old objects of a text, which replace those that a text of this name had before, and calls a function for each of
// them and for each part that cannot be read. Of two objects of one identity the last counts, as with kubectl apply. Definitions of
// custom resources among them serve the kinds that no other definition does.
func (o Options) Remember(text []byte, name string, each func(*Result)) {
	for _, id := range old.texts[name] {
		old.found[id] = slices.DeleteFunc(old.found[id], func(one *oldObject) bool { return one.Name == name })
	}
	_, isKnown := old.texts[name]
	delete(old.texts, name)
	index := 0
	var defined []Definition
	o.read(text, func(d *document, part manifests.Part, text []byte) *Result {
		r, found := d.remembered(part, text)
		if found != nil {
			found.Old = Old{name, index}
			id := idOf(found.gvk, r.subject.name)
			old.texts[name] = append(old.texts[name], id)
			old.found[id] = append(old.found[id], found)
			if found.gvk == definitionKind {
				defined = append(defined, Definition{Data: found.data, IsOld: true})
			}
		}
		if r != nil {
			index++
		}
		return r
	}, each)
	if Definitions != nil && (isKnown || len(defined) > 0) {
		Definitions.DefineOld(name, defined)
	}
}

// Forget forgets all old objects.
func Forget() {
	if Definitions != nil {
		for name := range old.texts {
			Definitions.DefineOld(name, nil)
		}
	}
	clear(old.texts)
	clear(old.found)
}

// remembered reads a part of a text with old objects. A list has no result of its own: its items are parts.
func (d *document) remembered(part manifests.Part, text []byte) (*Result, *oldObject) {
	if part.Data == nil {
		return d.unreadable(part.Problem, part.Problem.Context.In(text)), nil
	}
	if part.List != nil && part.Problem == nil {
		return nil, nil
	}
	r := newResult(d.Redact)
	header, gvk, problem := d.identify(r, part)
	switch {
	case problem != nil:
		r.refuse(r.headerError(problem))
	case part.Problem != nil:
		r.refuse(problemOf(part.Problem, r.subject.redact))
	case header.Metadata.Name != "":
		return r, &oldObject{gvk: gvk, namespace: header.Metadata.Namespace, data: part.Data}
	}
	return r, nil
}

// oldOf returns the old object of the identity of an object. An object of a kind that is not known is taken to be in a namespace.
func oldOf(gvk schema.GroupVersionKind, k *Kind, s *subject) *oldObject {
	isNamespaced := k == nil || k.strategy.NamespaceScoped()
	for _, one := range slices.Backward(old.found[idOf(gvk, s.name)]) {
		if !isNamespaced || inNamespace(one.namespace) == inNamespace(s.namespace) {
			return one
		}
	}
	return nil
}

func inNamespace(namespace string) string {
	if namespace == "" {
		return metav1.NamespaceDefault
	}
	return namespace
}
