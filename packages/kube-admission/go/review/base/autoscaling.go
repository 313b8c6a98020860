package base

import (
	"kube-admission/review"

	_ "k8s.io/kubernetes/pkg/apis/autoscaling/install"
	"k8s.io/kubernetes/pkg/registry/autoscaling/horizontalpodautoscaler"
)

func init() {
	review.Serve("autoscaling", "v1", review.Named("HorizontalPodAutoscaler", "horizontalpodautoscalers", horizontalpodautoscaler.Strategy))
	review.Serve("autoscaling", "v2", review.Named("HorizontalPodAutoscaler", "horizontalpodautoscalers", horizontalpodautoscaler.Strategy))
}
