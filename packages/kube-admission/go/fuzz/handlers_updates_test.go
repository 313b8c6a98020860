package fuzz

import (
	"context"
	"encoding/json"
	"net/http"
	"strconv"

	"k8s.io/apiextensions-apiserver/pkg/apis/apiextensions"
	"k8s.io/apimachinery/pkg/api/meta"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/types"
	"k8s.io/apiserver/pkg/storage"
	api "k8s.io/kubernetes/pkg/apis/core"
	netutils "k8s.io/utils/net"

	"kube-admission/review"
)

// held is the object that the storage of the handlers has, as it is encoded, or nothing.
var held []byte

// heldVersion is its resourceVersion.
var heldVersion uint64

// inCluster changes an object that is read from the storage as a cluster would.
var inCluster func(runtime.Object)

func (f forgetful) Get(_ context.Context, key string, _ storage.GetOptions, into runtime.Object) error {
	if held == nil {
		return storage.NewKeyNotFoundError(key, 0)
	}
	return f.read(into)
}

// GuaranteedUpdate does what that of the storage in etcd does, with one object.
func (f forgetful) GuaranteedUpdate(_ context.Context, key string, destination runtime.Object, ignoreNotFound bool,
	preconditions *storage.Preconditions, tryUpdate storage.UpdateFunc, _ runtime.Object) error {
	existing, known := destination.DeepCopyObject(), storage.ResponseMeta{}
	if held != nil {
		if err := f.read(existing); err != nil {
			return err
		}
		known.ResourceVersion = heldVersion
	} else if !ignoreNotFound {
		return storage.NewKeyNotFoundError(key, 0)
	}
	if err := preconditions.Check(key, existing); err != nil {
		return err
	}
	obj, _, err := tryUpdate(existing, known)
	if err != nil {
		return err
	}
	return f.store(obj, destination)
}

func (f forgetful) store(obj, out runtime.Object) error {
	if err := f.Versioner().PrepareObjectForStorage(obj); err != nil {
		return err
	}
	data, err := runtime.Encode(f.codec, obj)
	if err != nil {
		return err
	}
	held = data
	_, _, err = f.codec.Decode(data, nil, out)
	return err
}

func (f forgetful) read(into runtime.Object) error {
	if _, _, err := f.codec.Decode(held, nil, into); err != nil {
		return err
	}
	if inCluster != nil {
		inCluster(into)
	}
	return f.Versioner().UpdateObject(into, heldVersion)
}

// versionFor returns the resourceVersion of the object that a manifest changes: one that it names is the right one.
func versionFor(after fields) uint64 {
	named, err := strconv.ParseUint(textOf(fieldsOf(after["metadata"])["resourceVersion"]), 10, 64)
	if err != nil || named == 0 {
		return 1
	}
	return named
}

// keptFor returns what a cluster does to an object that was made of a manifest, if it is as the review takes it to be: what another
// manifest names and only a cluster knows is what the cluster has.
func keptFor(before, after fields) func(runtime.Object) {
	uid := textOf(fieldsOf(after["metadata"])["uid"])
	return func(obj runtime.Object) {
		if metadata, err := meta.Accessor(obj); err == nil && uid != "" {
			metadata.SetUID(types.UID(uid))
		}
		switch o := obj.(type) {
		case *api.PersistentVolumeClaim:
			o.Status.Phase = api.ClaimBound
			o.Status.Capacity = o.Spec.Resources.Requests.DeepCopy()
			o.Status.CurrentVolumeAttributesClassName = o.Spec.VolumeAttributesClassName
		case *api.Service:
			keepAddress(&o.Spec, fieldsOf(before["spec"]), fieldsOf(after["spec"]))
			keepPorts(&o.Spec, fieldsOf(before["spec"]), fieldsOf(after["spec"]))
		case *apiextensions.CustomResourceDefinition:
			for _, condition := range []apiextensions.CustomResourceDefinitionConditionType{apiextensions.NamesAccepted, apiextensions.Established} {
				o.Status.Conditions = append(o.Status.Conditions,
					apiextensions.CustomResourceDefinitionCondition{Type: condition, Status: apiextensions.ConditionTrue})
			}
			o.Status.AcceptedNames = o.Spec.Names
		}
	}
}

// keepAddress makes an allocated address the one for which the next manifest asks, or else the first of the range.
func keepAddress(spec *api.ServiceSpec, before, after fields) {
	asked := len(listOf(before["clusterIPs"]))
	if asked == 0 && textOf(before["clusterIP"]) != "" {
		asked = 1
	}
	for i := asked; i < len(spec.ClusterIPs); i++ {
		isIPv6 := netutils.IsIPv6String(spec.ClusterIPs[i])
		for _, cidr := range review.Services.Addresses {
			if first, err := netutils.GetIndexedIP(cidr, 1); err == nil && netutils.IsIPv6CIDR(cidr) == isIPv6 {
				spec.ClusterIPs[i] = first.String()
			}
		}
		if next := textOf(after["clusterIP"]); i == 0 && netutils.ParseIPSloppy(next) != nil && netutils.IsIPv6String(next) == isIPv6 {
			spec.ClusterIPs[0] = next
		}
		spec.ClusterIP = spec.ClusterIPs[0]
	}
}

// keepPorts makes the allocated ports the last of the range for which the next manifest does not ask.
func keepPorts(spec *api.ServiceSpec, before, after fields) {
	asked, wanted := nodePortsOf(before), nodePortsOf(after)
	next, renamed := review.Services.NodePorts.Base+review.Services.NodePorts.Size, map[int32]int32{}
	rename := func(port *int32) {
		if *port == 0 || asked[int(*port)] {
			return
		}
		if renamed[*port] == 0 {
			for next--; asked[next] || wanted[next]; next-- {
			}
			renamed[*port] = int32(next)
		}
		*port = renamed[*port]
	}
	for i := range spec.Ports {
		rename(&spec.Ports[i].NodePort)
	}
	rename(&spec.HealthCheckNodePort)
}

func nodePortsOf(spec fields) map[int]bool {
	found := map[int]bool{portOf(spec["healthCheckNodePort"]): true}
	for _, port := range listOf(spec["ports"]) {
		found[portOf(fieldsOf(port)["nodePort"])] = true
	}
	return found
}

func portOf(v any) int {
	written, _ := v.(json.Number)
	port, err := written.Int64()
	if err != nil {
		return 0
	}
	return int(port)
}

// name is the name of a live object.
type name struct {
	kind            schema.GroupVersionKind
	namespace, name string
}

func (s *handlers) prepare(of name, p *pair) bool {
	before, _ := decoded(p.before)
	after, _ := decoded(p.after)
	s.cluster.renew()
	held, inCluster, heldVersion = nil, nil, 1
	if p.isNew {
		return true
	}
	var made answer
	if text := p.first(); p.mode == review.ServerSide {
		made = s.apply(of, text)
	} else {
		made = s.create(of.kind, of.namespace, text)
	}
	inCluster, heldVersion = keptFor(before, after), versionFor(after)
	return made.stage() == admitted
}

func (s *handlers) send(of name, p pair, _ bool) (answer, bool) { return updated(of, p, s) }

func (s *handlers) current(of name) fields {
	return s.request(of, http.MethodGet, "get", "", "", nil).object
}

// The parameters with which kubectl replaces and applies objects.
const (
	ofReplace = "fieldManager=kubectl-replace&fieldValidation=Strict"
	ofPatch   = "fieldManager=kubectl-client-side-apply&fieldValidation=Strict"
	ofApply   = "fieldManager=kubectl&fieldValidation=Strict&force=true"
)

func (s *handlers) put(of name, body []byte) answer {
	return s.request(of, http.MethodPut, "update", "application/json", ofReplace, body)
}

func (s *handlers) patch(of name, patchType types.PatchType, body []byte) answer {
	return s.request(of, http.MethodPatch, "patch", string(patchType), ofPatch, body)
}

func (s *handlers) apply(of name, body []byte) answer {
	return s.request(of, http.MethodPatch, "patch", string(types.ApplyYAMLPatchType), ofApply, body)
}
