package base

import (
	"kube-admission/review"

	_ "k8s.io/kubernetes/pkg/apis/apps/install"
	"k8s.io/kubernetes/pkg/registry/apps/controllerrevision"
	"k8s.io/kubernetes/pkg/registry/apps/daemonset"
	"k8s.io/kubernetes/pkg/registry/apps/deployment"
	"k8s.io/kubernetes/pkg/registry/apps/replicaset"
	"k8s.io/kubernetes/pkg/registry/apps/statefulset"
)

func init() {
	review.Serve("apps", "v1",
		review.Named("ControllerRevision", "controllerrevisions", controllerrevision.Strategy),
		review.Named("DaemonSet", "daemonsets", daemonset.Strategy),
		review.Named("Deployment", "deployments", deployment.Strategy),
		review.Named("ReplicaSet", "replicasets", replicaset.Strategy),
		review.Named("StatefulSet", "statefulsets", statefulset.Strategy),
	)
}
