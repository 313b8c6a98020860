package base

import (
	"kube-admission/review"

	_ "k8s.io/kubernetes/pkg/apis/node/install"
	"k8s.io/kubernetes/pkg/registry/node/runtimeclass"
)

func init() {
	review.Serve("node.k8s.io", "v1", review.Named("RuntimeClass", "runtimeclasses", runtimeclass.Strategy))
}
