package review

import (
	"context"
	"sync"

	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/util/managedfields"
	"k8s.io/apimachinery/pkg/util/validation/field"
	"k8s.io/apiserver/pkg/admission"
	"k8s.io/apiserver/pkg/endpoints/deprecation"
	"k8s.io/apiserver/pkg/registry/rest"
	"k8s.io/client-go/applyconfigurations"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
)

// Kind is a kind that the API server serves, with its resource and the strategy that validates new objects.
type Kind struct {
	gvk      schema.GroupVersionKind
	resource string
	strategy rest.RESTCreateStrategy
	// Scheme is the scheme of the kind. The default is that of the server's own groups.
	Scheme *runtime.Scheme
	// Allocate does what the storage of the resource does before validation, if that needs no cluster. It returns a function
	// that removes the allocated values from the stored object.
	Allocate func(context.Context, runtime.Object) (func(runtime.Object), field.ErrorList)
	// Admit does what the admission plugins of a default server do to a new object, and Check what they do after its validation, if
	// that needs no cluster. Both return the path of the field that an error is about.
	Admit, Check func(context.Context, admission.Attributes) (string, error)
	// AllocateUpdate, AdmitUpdate and CheckUpdate do the same for an object that replaces an old one.
	AllocateUpdate           func(ctx context.Context, obj, old runtime.Object) (func(runtime.Object), field.ErrorList)
	AdmitUpdate, CheckUpdate func(context.Context, admission.Attributes) (string, error)
	// Keep gives the old object what a cluster has set in it since it was created, as far as it decides about the new one. Known is the
	// old object without what only a cluster can know. It returns a function that removes this, if that has changed.
	Keep func(obj, old, known runtime.Object) (release func(runtime.Object))
	// Types returns the typed schema of the kind for server-side apply. The default is that of client-go.
	Types func(*runtime.Scheme) (managedfields.TypeConverter, error)
	// Overwritten are the paths of fields that the server sets itself, or stores in other fields.
	Overwritten []string
	// Release removes generated values, such as the time, from the stored object of a kind without Allocate.
	Release func(runtime.Object)

	// These are computed once: the settings hold for the process.
	lifecycle func() lifecycle
	codec     Codec
}

var kinds = map[schema.GroupVersionKind]*Kind{}

// Serve registers the kinds of a version of a group.
func Serve(group, version string, served ...*Kind) {
	for _, k := range served {
		k.gvk.Group, k.gvk.Version = group, version
		if k.Scheme == nil {
			k.Scheme = legacyscheme.Scheme
		}
		if k.Types == nil {
			k.Types = TypesOf(applyconfigurations.NewTypeConverter)
		}
		k.lifecycle = sync.OnceValue(k.readLifecycle)
		k.codec = newTyped(k)
		kinds[k.gvk] = k
	}
}

// Named returns a kind with the server's own strategy.
func Named(name, resource string, strategy rest.RESTCreateStrategy) *Kind {
	return &Kind{gvk: schema.GroupVersionKind{Kind: name}, resource: resource, strategy: strategy}
}

// Custom returns a kind of custom resources; deprecated is the server's warning for each request.
func Custom(gvk schema.GroupVersionKind, resource string, strategy rest.RESTCreateStrategy, codec Codec, deprecated string) *Kind {
	return &Kind{
		gvk: gvk, resource: resource, strategy: strategy, codec: codec,
		lifecycle: func() lifecycle { return lifecycle{served: true, deprecated: deprecated} },
	}
}

// Interpret returns the kind, so that the serializer does not parse the object once more to find it.
func (k *Kind) Interpret([]byte) (*schema.GroupVersionKind, error) { return &k.gvk, nil }

type lifecycle struct {
	served bool
	// deprecated is the server's warning for each request of a deprecated kind.
	deprecated string
}

type introduced interface{ APILifecycleIntroduced() (int, int) }

// readLifecycle returns the lifecycle in the emulated version (pkg/server/deleted_kinds.go of k8s.io/apiserver).
func (k *Kind) readLifecycle() lifecycle {
	obj, err := k.Scheme.New(k.gvk)
	if err != nil {
		return lifecycle{}
	}
	l := lifecycle{served: true}
	if i, ok := obj.(introduced); ok {
		major, minor := i.APILifecycleIntroduced()
		l.served = !emulatedVersion.LessThan(emulatedVersion.WithMajor(uint(major)).WithMinor(uint(minor)))
	}
	if deprecation.IsDeprecated(obj, int(emulatedVersion.Major()), int(emulatedVersion.Minor())) {
		obj.GetObjectKind().SetGroupVersionKind(k.gvk)
		l.deprecated = deprecation.WarningMessage(obj)
	}
	return l
}

// TypesOf returns the typed schema of a client's apply configurations.
func TypesOf(of func(*runtime.Scheme) managedfields.TypeConverter) func(*runtime.Scheme) (managedfields.TypeConverter, error) {
	return func(scheme *runtime.Scheme) (managedfields.TypeConverter, error) { return of(scheme), nil }
}
