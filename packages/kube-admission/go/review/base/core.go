// Package base serves every group except those that need CEL.
package base

import (
	"kube-admission/review"

	"k8s.io/apimachinery/pkg/runtime"
	api "k8s.io/kubernetes/pkg/apis/core"
	_ "k8s.io/kubernetes/pkg/apis/core/install"
	"k8s.io/kubernetes/pkg/registry/core/configmap"
	"k8s.io/kubernetes/pkg/registry/core/endpoint"
	"k8s.io/kubernetes/pkg/registry/core/event"
	"k8s.io/kubernetes/pkg/registry/core/limitrange"
	"k8s.io/kubernetes/pkg/registry/core/namespace"
	"k8s.io/kubernetes/pkg/registry/core/node"
	"k8s.io/kubernetes/pkg/registry/core/persistentvolume"
	"k8s.io/kubernetes/pkg/registry/core/persistentvolumeclaim"
	"k8s.io/kubernetes/pkg/registry/core/pod"
	"k8s.io/kubernetes/pkg/registry/core/podtemplate"
	"k8s.io/kubernetes/pkg/registry/core/replicationcontroller"
	"k8s.io/kubernetes/pkg/registry/core/resourcequota"
	"k8s.io/kubernetes/pkg/registry/core/secret"
	"k8s.io/kubernetes/pkg/registry/core/service"
	"k8s.io/kubernetes/pkg/registry/core/serviceaccount"
)

func init() {
	services := review.Named("Service", "services", service.Strategy)
	services.Allocate, services.AllocateUpdate, services.Keep = allocateService, updateService, keepService
	volumes := review.Named("PersistentVolume", "persistentvolumes", persistentvolume.Strategy)
	volumes.Release = func(obj runtime.Object) { obj.(*api.PersistentVolume).Status.LastPhaseTransitionTime = nil }
	volumes.Admit = admitVolume
	claims := review.Named("PersistentVolumeClaim", "persistentvolumeclaims", persistentvolumeclaim.Strategy)
	claims.Admit, claims.Keep, claims.CheckUpdate = admitClaim, keepClaim, validateClaimUpdate
	nodes := review.Named("Node", "nodes", node.Strategy)
	nodes.Admit = admitNode
	pods := review.Named("Pod", "pods", pod.Strategy)
	pods.Admit, pods.Check, pods.AdmitUpdate = admitPod, validatePod, admitPodUpdate
	secrets := review.Named("Secret", "secrets", secret.Strategy)
	secrets.Overwritten = []string{"stringData"}
	review.Serve("", "v1",
		review.Named("ConfigMap", "configmaps", configmap.Strategy),
		review.Named("Endpoints", "endpoints", endpoint.Strategy),
		review.Named("Event", "events", event.Strategy),
		review.Named("LimitRange", "limitranges", limitrange.Strategy),
		review.Named("Namespace", "namespaces", namespace.Strategy),
		nodes,
		volumes,
		claims,
		pods,
		review.Named("PodTemplate", "podtemplates", podtemplate.Strategy),
		review.Named("ReplicationController", "replicationcontrollers", replicationcontroller.Strategy),
		review.Named("ResourceQuota", "resourcequotas", resourcequota.Strategy),
		secrets,
		services,
		review.Named("ServiceAccount", "serviceaccounts", serviceaccount.Strategy),
	)
}
