package base

import (
	"kube-admission/review"

	_ "k8s.io/kubernetes/pkg/apis/discovery/install"
	"k8s.io/kubernetes/pkg/registry/discovery/endpointslice"
)

func init() {
	review.Serve("discovery.k8s.io", "v1", review.Named("EndpointSlice", "endpointslices", endpointslice.Strategy))
}
