package review

import (
	"context"
	"sync"

	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	jsonserializer "k8s.io/apimachinery/pkg/runtime/serializer/json"
	"k8s.io/apimachinery/pkg/util/validation/field"
	"k8s.io/apiserver/pkg/endpoints/deprecation"
	"k8s.io/apiserver/pkg/registry/rest"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
)

// Kind is one that the API server serves: what it is called in a URL and what decides about a new object of it.
type Kind struct {
	gvk      schema.GroupVersionKind
	resource string
	strategy rest.RESTCreateStrategy
	// Scheme is the server's for its own groups, unless another is set.
	Scheme *runtime.Scheme
	// Allocate does what the resource's storage does before the strategy is asked, where that needs no cluster. It returns what
	// takes off the stored object what it gave.
	Allocate func(context.Context, runtime.Object) (func(runtime.Object), field.ErrorList)
	// Release takes off the stored object what was only made up, where nothing was allocated: the time.
	Release func(runtime.Object)

	// What is the same for each object, found out with the first: settings hold for the process.
	lifecycle  func() lifecycle
	serializer runtime.Serializer
}

var kinds = map[schema.GroupVersionKind]*Kind{}

// Serve tells the review of a group's kinds.
func Serve(group, version string, served ...*Kind) {
	for _, k := range served {
		k.gvk.Group, k.gvk.Version = group, version
		if k.Scheme == nil {
			k.Scheme = legacyscheme.Scheme
		}
		k.lifecycle = sync.OnceValue(k.readLifecycle)
		k.serializer = jsonserializer.NewSerializerWithOptions(k, k.Scheme, k.Scheme, jsonserializer.SerializerOptions{Strict: true})
		kinds[k.gvk] = k
	}
}

// Named is a kind with the server's own strategy.
func Named(name, resource string, strategy rest.RESTCreateStrategy) *Kind {
	return &Kind{gvk: schema.GroupVersionKind{Kind: name}, resource: resource, strategy: strategy}
}

// Interpret keeps the serializer from reading once more what was read to find the kind.
func (k *Kind) Interpret([]byte) (*schema.GroupVersionKind, error) { return &k.gvk, nil }

type lifecycle struct {
	served bool
	// deprecated is the server's warning with each request for a kind.
	deprecated string
}

type introduced interface{ APILifecycleIntroduced() (int, int) }

// readLifecycle asks for what the emulated version has (pkg/server/deleted_kinds.go of k8s.io/apiserver).
func (k *Kind) readLifecycle() lifecycle {
	obj, err := k.Scheme.New(k.gvk)
	if err != nil {
		return lifecycle{}
	}
	l := lifecycle{served: true}
	if i, ok := obj.(introduced); ok {
		major, minor := i.APILifecycleIntroduced()
		l.served = !current.LessThan(current.WithMajor(uint(major)).WithMinor(uint(minor)))
	}
	if deprecation.IsDeprecated(obj, int(current.Major()), int(current.Minor())) {
		obj.GetObjectKind().SetGroupVersionKind(k.gvk)
		l.deprecated = deprecation.WarningMessage(obj)
	}
	return l
}
