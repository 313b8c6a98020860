package base

import (
	"kube-admission/review"

	_ "k8s.io/kubernetes/pkg/apis/flowcontrol/install"
	"k8s.io/kubernetes/pkg/registry/flowcontrol/flowschema"
	"k8s.io/kubernetes/pkg/registry/flowcontrol/prioritylevelconfiguration"
)

func init() {
	review.Serve("flowcontrol.apiserver.k8s.io", "v1",
		review.Named("FlowSchema", "flowschemas", flowschema.Strategy),
		review.Named("PriorityLevelConfiguration", "prioritylevelconfigurations", prioritylevelconfiguration.Strategy),
	)
}
