package base

import (
	"context"
	"errors"
	"fmt"
	"slices"

	v1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apiserver/pkg/admission"
	podutil "k8s.io/kubernetes/pkg/api/pod"
	api "k8s.io/kubernetes/pkg/apis/core"
	apihelper "k8s.io/kubernetes/pkg/apis/core/helper"
	"k8s.io/kubernetes/pkg/apis/scheduling"
	schedulingv1 "k8s.io/kubernetes/pkg/apis/scheduling/v1"
	storageapi "k8s.io/kubernetes/pkg/apis/storage"
	"k8s.io/kubernetes/plugin/pkg/admission/certificates/subjectrestriction"
	"k8s.io/kubernetes/plugin/pkg/admission/nodetaint"
)

// The admission plugins that are on by default, as far as they need no cluster. Those that import clients of a cluster are written
// again: they are short without them.

var (
	taints       = nodetaint.NewPlugin()
	restrictions = subjectrestriction.NewPlugin()
)

func admitNode(ctx context.Context, a admission.Attributes) (string, error) {
	return "spec.taints", taints.Admit(ctx, a, nil)
}

func validateRequest(ctx context.Context, a admission.Attributes) (string, error) {
	return "spec.request", restrictions.Validate(ctx, a, nil)
}

func admitPod(_ context.Context, a admission.Attributes) (string, error) {
	pod := a.GetObject().(*api.Pod)
	setServiceAccount(pod)
	if field, err := setPriority(pod); err != nil {
		return field, admission.NewForbidden(a, err)
	}
	tolerateDeadNodes(pod)
	return "", nil
}

// admitPodUpdate does what Priority and DefaultTolerationSeconds do to a pod that replaces an old one.
func admitPodUpdate(_ context.Context, a admission.Attributes) (string, error) {
	pod, old := a.GetObject().(*api.Pod), a.GetOldObject().(*api.Pod)
	if pod.Spec.Priority == nil {
		pod.Spec.Priority = old.Spec.Priority
	}
	if pod.Spec.PreemptionPolicy == nil {
		pod.Spec.PreemptionPolicy = old.Spec.PreemptionPolicy
	}
	tolerateDeadNodes(pod)
	return "", nil
}

// tolerateDeadNodes does what DefaultTolerationSeconds does with the server's default settings.
func tolerateDeadNodes(pod *api.Pod) {
	seconds := int64(300)
	before := pod.Spec.Tolerations
	for _, key := range []string{v1.TaintNodeNotReady, v1.TaintNodeUnreachable} {
		isTolerated := func(t api.Toleration) bool {
			return (t.Key == key || t.Key == "") && (t.Effect == api.TaintEffectNoExecute || t.Effect == "")
		}
		if !slices.ContainsFunc(before, isTolerated) {
			pod.Spec.Tolerations = append(pod.Spec.Tolerations, api.Toleration{
				Key: key, Operator: api.TolerationOpExists, Effect: api.TaintEffectNoExecute, TolerationSeconds: &seconds,
			})
		}
	}
}

func validatePod(_ context.Context, a admission.Attributes) (string, error) {
	pod := a.GetObject().(*api.Pod)
	// RuntimeClass: only a cluster knows the overhead of a class.
	if pod.Spec.Overhead != nil && pod.Spec.RuntimeClassName == nil {
		return "spec.overhead", admission.NewForbidden(a, fmt.Errorf("pod rejected: Pod Overhead set without corresponding RuntimeClass defined Overhead"))
	}
	if field, err := validateMirror(pod); err != nil {
		return field, admission.NewForbidden(a, err)
	}
	return "", nil
}

// setServiceAccount does what ServiceAccount does without the account, which decides about the volume with the token.
func setServiceAccount(pod *api.Pod) {
	if !isMirror(pod) && pod.Spec.ServiceAccountName == "" {
		//lint:ignore SA1019 the server sets both: validation refuses a pod in which they differ
		pod.Spec.ServiceAccountName, pod.Spec.DeprecatedServiceAccount = "default", "default"
	}
}

func isMirror(pod *api.Pod) bool {
	_, found := pod.Annotations[api.MirrorPodAnnotationKey]
	return found
}

// validateMirror does what ServiceAccount does for mirror pods.
func validateMirror(pod *api.Pod) (string, error) {
	if !isMirror(pod) {
		return "", nil
	}
	if pod.Spec.ServiceAccountName != "" {
		return "spec.serviceAccountName", fmt.Errorf("a mirror pod may not reference service accounts")
	}
	if !podutil.VisitPodSecretNames(pod, func(string) bool { return false }, podutil.AllContainers) {
		return "spec", fmt.Errorf("a mirror pod may not reference secrets")
	}
	for i, volume := range pod.Spec.Volumes {
		if volume.Projected != nil && slices.ContainsFunc(volume.Projected.Sources, func(s api.VolumeProjection) bool { return s.ServiceAccountToken != nil }) {
			return fmt.Sprintf("spec.volumes[%d].projected", i), fmt.Errorf("a mirror pod may not use ServiceAccountToken volume projections")
		}
	}
	return "", nil
}

// setPriority does what Priority does in a cluster with the classes of the system alone. Only a cluster knows the value of others.
func setPriority(pod *api.Pod) (string, error) {
	priority, known := int32(scheduling.DefaultPriorityWhenNoDefaultClassExists), pod.Spec.PriorityClassName == ""
	for _, class := range schedulingv1.SystemPriorityClasses() {
		if class.Name == pod.Spec.PriorityClassName {
			priority, known = class.Value, true
		}
	}
	if !known {
		return "", nil
	}
	if pod.Spec.Priority != nil && *pod.Spec.Priority != priority {
		return "spec.priority", fmt.Errorf("the integer value of priority (%d) must not be provided in pod spec; priority admission controller computed %d from the given PriorityClass name", *pod.Spec.Priority, priority)
	}
	pod.Spec.Priority = &priority
	policy := api.PreemptLowerPriority
	if pod.Spec.PreemptionPolicy != nil && *pod.Spec.PreemptionPolicy != policy {
		return "spec.preemptionPolicy", fmt.Errorf("the string value of PreemptionPolicy (%s) must not be provided in pod spec; priority admission controller computed %s from the given PriorityClass name", *pod.Spec.PreemptionPolicy, policy)
	}
	pod.Spec.PreemptionPolicy = &policy
	return "", nil
}

// The finalizers of StorageObjectInUseProtection.

func admitVolume(_ context.Context, a admission.Attributes) (string, error) {
	return protect(&a.GetObject().(*api.PersistentVolume).Finalizers, "kubernetes.io/pv-protection")
}

func admitClaim(_ context.Context, a admission.Attributes) (string, error) {
	return protect(&a.GetObject().(*api.PersistentVolumeClaim).Finalizers, "kubernetes.io/pvc-protection")
}

// keepClaim takes an old claim as bound to a volume of the size for which it asks: only a cluster knows, and most are.
func keepClaim(_, old, _ runtime.Object) func(runtime.Object) {
	claim := old.(*api.PersistentVolumeClaim)
	claim.Status.Phase = api.ClaimBound
	claim.Status.Capacity = claim.Spec.Resources.Requests.DeepCopy()
	claim.Status.CurrentVolumeAttributesClassName = claim.Spec.VolumeAttributesClassName
	return nil
}

// validateClaimUpdate does what PersistentVolumeClaimResize does to a claim whose class is the empty one. Only a cluster knows whether
// another class lets claims grow, and which one a claim gets that names none.
func validateClaimUpdate(_ context.Context, a admission.Attributes) (string, error) {
	claim, old := a.GetObject().(*api.PersistentVolumeClaim), a.GetOldObject().(*api.PersistentVolumeClaim)
	size, was := claim.Spec.Resources.Requests[api.ResourceStorage], old.Spec.Resources.Requests[api.ResourceStorage]
	if size.Cmp(was) <= 0 || !apihelper.PersistentVolumeClaimHasClass(old) || apihelper.GetPersistentVolumeClaimClass(old) != "" {
		return "", nil
	}
	return "spec.resources.requests[storage]", admission.NewForbidden(a, errors.New("only dynamically provisioned pvc can be resized and "+
		"the storageclass that provisions the pvc must support resize"))
}

func admitAttributesClass(_ context.Context, a admission.Attributes) (string, error) {
	return protect(&a.GetObject().(*storageapi.VolumeAttributesClass).Finalizers, "kubernetes.io/vac-protection")
}

func protect(finalizers *[]string, finalizer string) (string, error) {
	if !slices.Contains(*finalizers, finalizer) {
		*finalizers = append(*finalizers, finalizer)
	}
	return "", nil
}
