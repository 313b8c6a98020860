package fuzz

import (
	"bytes"
	"net/http"
	"slices"
	"strconv"
	"time"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/types"
	netutils "k8s.io/utils/net"

	"kube-admission/review"
)

// liveObject is an object that a running server has for some pairs: their new objects are sent in dry runs, so that it stays as it is.
type liveObject struct {
	*runningServer
	of name
	// text is the manifest of which it was made, applied on the server or not. There is none after a request that was no dry run.
	text      []byte
	isApplied bool
	// mayExist is set if the server may have it.
	mayExist bool
	object   fields
	// query has the parameters of the next request.
	query string
}

func (l *liveObject) prepare(of name, p *pair) bool {
	if noPath.MatchString(of.name) || noPath.MatchString(of.namespace) {
		// kubectl does not send it.
		return false
	}
	isApplied := p.mode == review.ServerSide
	made := withAddress(p.first(), p.after)
	if isKept := !p.isNew && l.of == of && l.isApplied == isApplied && bytes.Equal(l.text, made); !isKept {
		if !l.remove() {
			return false
		}
		l.of = of
		if l.exists() {
			// It is of the cluster itself.
			return false
		}
		if p.isNew {
			return true
		}
		if !l.make(made, isApplied) {
			return false
		}
	}
	if bytes.Contains(p.after, []byte(`"resourceVersion"`)) && !l.exists() {
		return false
	}
	p.after = withVersion(p.after, fieldsOf(l.object["metadata"]))
	return true
}

func (l *liveObject) send(of name, p pair, isDry bool) (answer, bool) {
	l.query = ""
	if isDry {
		l.query = "&dryRun=All"
	} else {
		l.text, l.mayExist = nil, true
	}
	return updated(of, p, l)
}

func (l *liveObject) exists() bool {
	l.object = l.request(http.MethodGet, l.pathOf(l.of), "", nil).object
	return l.object != nil
}

// make creates the object, after what it needs.
func (l *liveObject) make(text []byte, isApplied bool) bool {
	l.mayExist, l.query = true, ""
	manifest, _ := decoded(text)
	t := &trial{comparer: subject, manifest: manifest, ours: &review.Result{}}
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); {
		var a answer
		if isApplied {
			a = l.apply(l.of, text)
		} else {
			a = l.store(l.of.kind, l.of.namespace, text)
		}
		if a.stage() == admitted {
			l.text, l.isApplied = text, isApplied
			return l.settle(a.object)
		}
		known, found := t.objection(a)
		if known == nil || known.needs == nil || !l.hold(withoutTokens(known.needs(found, manifest))) {
			return false
		}
	}
	return false
}

// settle does what the controllers of a cluster do to an object, as far as it decides about updates.
func (l *liveObject) settle(made fields) bool {
	switch l.of.kind.Kind {
	case "PersistentVolumeClaim":
		spec := fieldsOf(made["spec"])
		status := fields{"phase": "Bound", "capacity": fieldsOf(spec["resources"])["requests"], "currentVolumeAttributesClassName": spec["volumeAttributesClassName"]}
		a := l.request(http.MethodPatch, l.pathOf(l.of)+"/status", string(types.MergePatchType), encodeFields(fields{"status": status}))
		if a.stage() != admitted {
			return false
		}
	case "CustomResourceDefinition":
		return l.awaitCondition("Established", "True")
	case "FlowSchema":
		return l.awaitCondition("Dangling", "")
	}
	return l.exists()
}

// awaitCondition waits until the object has a condition that the server's own controllers set, and with a status also for this.
func (l *liveObject) awaitCondition(name, status string) bool {
	isSet := func(condition any) bool {
		c := fieldsOf(condition)
		return c["type"] == name && (status == "" || c["status"] == status)
	}
	for deadline := time.Now().Add(patience); time.Now().Before(deadline) && l.exists(); time.Sleep(10 * time.Millisecond) {
		if slices.ContainsFunc(listOf(fieldsOf(l.object["status"])["conditions"]), isSet) {
			return true
		}
	}
	return false
}

// remove removes the object, and returns whether it is gone.
func (l *liveObject) remove() bool {
	if !l.mayExist {
		return true
	}
	l.text = nil
	path := l.pathOf(l.of)
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); {
		l.request(http.MethodDelete, path+"?gracePeriodSeconds=0&propagationPolicy=Background", "", nil)
		if l.mayExist = l.exists(); !l.mayExist {
			return true
		}
		// There are no controllers that end what must be done before.
		if l.of.kind.Kind == "Namespace" {
			l.object["spec"] = fields{}
			l.request(http.MethodPut, path+"/finalize", "application/json", encodeFields(l.object))
		}
		l.request(http.MethodPatch, path, string(types.MergePatchType), []byte(`{"metadata":{"finalizers":null}}`))
	}
	return false
}

func (l *liveObject) current(name) fields { return l.object }

func (l *liveObject) put(of name, body []byte) answer {
	return l.request(http.MethodPut, l.pathOf(of)+"?"+ofReplace+l.query, "application/json", body)
}

func (l *liveObject) patch(of name, patchType types.PatchType, body []byte) answer {
	return l.request(http.MethodPatch, l.pathOf(of)+"?"+ofPatch+l.query, string(patchType), body)
}

func (l *liveObject) apply(of name, body []byte) answer {
	return l.request(http.MethodPatch, l.pathOf(of)+"?"+ofApply+l.query, string(types.ApplyYAMLPatchType), body)
}

// withAddress returns the manifest of a Service with the address for which the next one asks: an allocated address is taken to be this.
func withAddress(before, after []byte) []byte {
	old, _ := decoded(before)
	next, _ := decoded(after)
	spec, address := fieldsOf(old["spec"]), textOf(fieldsOf(next["spec"])["clusterIP"])
	if old["kind"] != "Service" || spec["clusterIP"] != nil || spec["clusterIPs"] != nil || netutils.ParseIPSloppy(address) == nil {
		return before
	}
	return with(before, "spec", "clusterIP", address)
}

// withVersion returns a manifest with the uid and the version of a live object, if it names some: the review takes them to be right.
func withVersion(manifest []byte, live fields) []byte {
	made, _ := decoded(manifest)
	metadata := fieldsOf(made["metadata"])
	if textOf(metadata["uid"]) != "" {
		manifest = with(manifest, "metadata", "uid", textOf(live["uid"]))
	}
	if version, err := strconv.ParseUint(textOf(metadata["resourceVersion"]), 10, 64); err == nil && version != 0 {
		manifest = with(manifest, "metadata", "resourceVersion", textOf(live["resourceVersion"]))
	}
	return manifest
}

func with(manifest []byte, parent, field, value string) []byte {
	document, err := parse(manifest)
	if made, ok := document.(*object); err == nil && ok {
		made.child(parent).set(field, value)
		return encode(made)
	}
	return manifest
}

// withoutTokens makes accounts whose pods get no volume with a token: a manifest that replaces a pod cannot know the name of that.
func withoutTokens(objects []fields) []fields {
	for _, object := range objects {
		if object["kind"] == "ServiceAccount" {
			object["automountServiceAccountToken"] = false
		}
	}
	return objects
}

// withoutTokens does so for all accounts that there are.
func (s *runningServer) withoutTokens() bool {
	accounts := metav1.PartialObjectMetadataList{}
	if s.get("/api/v1/serviceaccounts", &accounts) != nil {
		return false
	}
	objects := []fields{{"apiVersion": "v1", "kind": "ServiceAccount", "metadata": fields{"name": "default", "namespace": "default"}}}
	for _, account := range accounts.Items {
		metadata := fields{"name": account.Name, "namespace": account.Namespace}
		objects = append(objects, fields{"apiVersion": "v1", "kind": "ServiceAccount", "metadata": metadata})
	}
	return s.hold(withoutTokens(objects))
}
