package review

import (
	"context"

	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/util/validation/field"
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
	// Allocate does what the resource's storage does before the strategy is asked, where that needs no cluster.
	Allocate func(context.Context, runtime.Object) field.ErrorList
	// Release takes off the stored object what was only made up: what Allocate gave, or the time.
	Release func(runtime.Object)
}

var kinds = map[schema.GroupVersionKind]*Kind{}

// Serve tells the review of a group's kinds.
func Serve(group, version string, served ...*Kind) {
	for _, k := range served {
		k.gvk.Group, k.gvk.Version = group, version
		if k.Scheme == nil {
			k.Scheme = legacyscheme.Scheme
		}
		kinds[k.gvk] = k
	}
}

// Named is a kind with the server's own strategy.
func Named(name, resource string, strategy rest.RESTCreateStrategy) *Kind {
	return &Kind{gvk: schema.GroupVersionKind{Kind: name}, resource: resource, strategy: strategy}
}
