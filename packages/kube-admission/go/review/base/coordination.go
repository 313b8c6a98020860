package base

import (
	"kube-admission/review"

	_ "k8s.io/kubernetes/pkg/apis/coordination/install"
	"k8s.io/kubernetes/pkg/registry/coordination/lease"
)

func init() {
	review.Serve("coordination.k8s.io", "v1", review.Named("Lease", "leases", lease.Strategy))
}
