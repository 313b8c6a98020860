package review

import (
	"sync"

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
	gvk  schema.GroupVersionKind
	data []byte
}

// objectID is what an object and its old one share. The version of the API is not of it.
type objectID struct{ group, kind, namespace, name string }

// old are the old objects, by their texts and by what they are.
var old = struct {
	texts map[string][]objectID
	found map[objectID]*oldObject
}{map[string][]objectID{}, map[objectID]*oldObject{}}

// Remember reads the old objects of a text, which replace those that a text of this name had before, and calls a function for each of
// them and for each part that cannot be read. Of two objects of one identity the last counts, as with kubectl apply.
func (o Options) Remember(text []byte, name string, each func(*Result)) {
	for _, id := range old.texts[name] {
		if known := old.found[id]; known != nil && known.Name == name {
			delete(old.found, id)
		}
	}
	delete(old.texts, name)
	index := 0
	o.read(text, func(d *document, part manifests.Part, text []byte) *Result {
		r, found := d.remembered(part, text)
		if found != nil {
			found.Old = Old{name, index}
			id := identityOf(found.gvk, r.subject.namespace, r.subject.name)
			old.texts[name] = append(old.texts[name], id)
			old.found[id] = found
		}
		if r != nil {
			index++
		}
		return r
	}, each)
}

// Forget forgets all old objects.
func Forget() {
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
		return r, &oldObject{gvk: gvk, data: part.Data}
	}
	return r, nil
}

// oldOf returns the old object of the identity of an object.
func oldOf(gvk schema.GroupVersionKind, s *subject) *oldObject {
	if s.name == "" {
		return nil
	}
	return old.found[identityOf(gvk, s.namespace, s.name)]
}

func identityOf(gvk schema.GroupVersionKind, namespace, name string) objectID {
	switch {
	case isClusterScoped()[gvk.GroupKind()]:
		namespace = metav1.NamespaceNone
	case namespace == "":
		namespace = metav1.NamespaceDefault
	}
	return objectID{gvk.Group, gvk.Kind, namespace, name}
}

// isClusterScoped has the kinds of this module that are in no namespace.
var isClusterScoped = sync.OnceValue(func() map[schema.GroupKind]bool {
	found := map[schema.GroupKind]bool{}
	for gvk, k := range kinds {
		if !k.strategy.NamespaceScoped() {
			found[gvk.GroupKind()] = true
		}
	}
	return found
})
