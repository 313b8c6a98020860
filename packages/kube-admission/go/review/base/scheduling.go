package base

import (
	"kube-admission/review"

	_ "k8s.io/kubernetes/pkg/apis/scheduling/install"
	"k8s.io/kubernetes/pkg/registry/scheduling/priorityclass"
)

func init() {
	review.Serve("scheduling.k8s.io", "v1", review.Named("PriorityClass", "priorityclasses", priorityclass.Strategy))
}
