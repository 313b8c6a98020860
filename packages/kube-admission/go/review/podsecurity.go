package review

import (
	"fmt"
	"reflect"
	"slices"

	appsv1 "k8s.io/api/apps/v1"
	batchv1 "k8s.io/api/batch/v1"
	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	psapi "k8s.io/pod-security-admission/api"
	"k8s.io/pod-security-admission/policy"
)

// checkPodSecurity evaluates an object's pods as the server's PodSecurity admission plugin does.
//
// The server admits a workload with a warning, and later refuses each of its pods. The review refuses the workload.
func checkPodSecurity(result *Result, k *Kind, versioned runtime.Object) {
	p := podOf(versioned)
	if podSecurity.level == nil || p.spec == nil {
		return
	}
	level := podSecurity.level
	evaluated := &PodSecurity{Level: string(level.Level), Version: level.Version.String(), Violations: []Violation{}}
	result.PodSecurity = evaluated
	verb := "would violate"
	if k.resource == "pods" {
		verb = "violates"
	}
	var fields *restrictedFields
	for _, check := range podSecurity.checks {
		found := check(p.metadata, p.spec)
		if found.Allowed {
			continue
		}
		evaluated.Violations = append(evaluated.Violations, violationOf(found, result.Redacted))
		if fields == nil {
			fields = p.restrictedFields()
		}
		for _, violating := range fields.violating(check, found) {
			violation := violationOf(violating.found, result.Redacted)
			detail := violation.Reason
			if violation.Detail != "" {
				detail = fmt.Sprintf("%s (%s)", violation.Reason, violation.Detail)
			}
			path := result.subject.path(violating.path)
			result.refuse(Error{
				Reason: "PodSecurity", Field: path.text, Steps: path.names(), Detail: detail,
				Message: fmt.Sprintf("%s PodSecurity %q: %s", verb, level.String(), detail),
			})
		}
	}
}

func violationOf(found policy.CheckResult, redact bool) Violation {
	violation := Violation{Reason: found.ForbiddenReason, Detail: found.ForbiddenDetail}
	if redact {
		violation.Detail = ""
	}
	return violation
}

// checkNamespaceLabels validates the labels of a namespace for Pod Security as the plugin does, and returns whether it refuses
// them. Labels that the old namespace had may stay.
func checkNamespaceLabels(result *Result, k *Kind, metadata, old metav1.Object) bool {
	if k.resource != "namespaces" {
		return false
	}
	_, errs := psapi.PolicyToEvaluate(metadata.GetLabels(), psapi.Policy{})
	if len(errs) == 0 {
		return false
	}
	if old != nil {
		if _, before := psapi.PolicyToEvaluate(old.GetLabels(), psapi.Policy{}); reflect.DeepEqual(before, errs) {
			return false
		}
	}
	return addErrors(result, errs)
}

// isSignificant returns whether the plugin evaluates an object that replaces an old one: it lets a pod be whose images stay
// (isSignificantPodUpdate).
func isSignificant(obj, old runtime.Object) bool {
	after, isPod := obj.(*corev1.Pod)
	before, wasPod := old.(*corev1.Pod)
	if !isPod || !wasPod {
		return true
	}
	return !slices.Equal(imagesOf(after.Spec.Containers), imagesOf(before.Spec.Containers)) ||
		!slices.Equal(imagesOf(after.Spec.InitContainers), imagesOf(before.Spec.InitContainers))
}

func imagesOf(containers []corev1.Container) (images []string) {
	for _, container := range containers {
		images = append(images, container.Image)
	}
	return images
}

// pod is a pod, or the one that an object creates.
type pod struct {
	// path is that of its metadata and its spec in the object: `spec.template` or nothing.
	path     string
	metadata *metav1.ObjectMeta
	spec     *corev1.PodSpec
}

// podPaths are the paths of the pods in the kinds that have them.
var podPaths = map[string]string{
	"Pod": "", "PodTemplate": "template", "ReplicationController": "spec.template", "ReplicaSet": "spec.template",
	"Deployment": "spec.template", "DaemonSet": "spec.template", "StatefulSet": "spec.template", "Job": "spec.template",
	"CronJob": "spec.jobTemplate.spec.template",
}

// podOf returns the pod of an object (DefaultPodSpecExtractor of the plugin, whose package needs a client).
func podOf(obj runtime.Object) pod {
	var t *corev1.PodTemplateSpec
	switch o := obj.(type) {
	case *corev1.Pod:
		return pod{podPaths["Pod"], &o.ObjectMeta, &o.Spec}
	case *corev1.PodTemplate:
		t = &o.Template
	case *corev1.ReplicationController:
		t = o.Spec.Template
	case *appsv1.ReplicaSet:
		t = &o.Spec.Template
	case *appsv1.Deployment:
		t = &o.Spec.Template
	case *appsv1.DaemonSet:
		t = &o.Spec.Template
	case *appsv1.StatefulSet:
		t = &o.Spec.Template
	case *batchv1.Job:
		t = &o.Spec.Template
	case *batchv1.CronJob:
		t = &o.Spec.JobTemplate.Spec.Template
	}
	if t == nil {
		return pod{}
	}
	return pod{podPaths[reflect.TypeOf(obj).Elem().Name()], &t.ObjectMeta, &t.Spec}
}
