package base

import (
	"kube-admission/review"

	_ "k8s.io/kubernetes/pkg/apis/policy/install"
	"k8s.io/kubernetes/pkg/registry/policy/poddisruptionbudget"
)

func init() {
	review.Serve("policy", "v1", review.Named("PodDisruptionBudget", "poddisruptionbudgets", poddisruptionbudget.Strategy))
}
