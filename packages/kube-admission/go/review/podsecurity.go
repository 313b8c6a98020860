package review

import (
	"fmt"

	appsv1 "k8s.io/api/apps/v1"
	batchv1 "k8s.io/api/batch/v1"
	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	psapi "k8s.io/pod-security-admission/api"
)

// checkPodSecurity evaluates an object's pods as the server's PodSecurity admission plugin does.
//
// The server admits a workload with a warning, and later refuses each of its pods. The review refuses the workload.
func checkPodSecurity(result *Result, k *Kind, versioned runtime.Object) {
	metadata, spec := pods(versioned)
	if podSecurity.level == nil || spec == nil {
		return
	}
	level := podSecurity.level
	evaluated := &PodSecurity{Level: string(level.Level), Version: level.Version.String(), Violations: []Violation{}}
	result.PodSecurity = evaluated
	for _, check := range podSecurity.evaluator.EvaluatePod(*level, metadata, spec) {
		if check.Allowed {
			continue
		}
		violation := Violation{Reason: check.ForbiddenReason, Detail: check.ForbiddenDetail}
		if result.Redacted {
			violation.Detail = ""
		}
		evaluated.Violations = append(evaluated.Violations, violation)
		detail := violation.Reason
		if violation.Detail != "" {
			detail = fmt.Sprintf("%s (%s)", violation.Reason, violation.Detail)
		}
		verb := "would violate"
		if k.resource == "pods" {
			verb = "violates"
		}
		result.refuse(Error{
			Reason:  "PodSecurity",
			Detail:  detail,
			Message: fmt.Sprintf("%s PodSecurity %q: %s", verb, level.String(), detail),
		})
	}
}

// checkNamespaceLabels validates the labels of a namespace for Pod Security as the plugin does, and returns whether it refuses
// them.
func checkNamespaceLabels(result *Result, k *Kind, metadata metav1.Object, omitted omittedFields) bool {
	if k.resource != "namespaces" {
		return false
	}
	_, errs := psapi.PolicyToEvaluate(metadata.GetLabels(), psapi.Policy{})
	return len(errs) > 0 && addErrors(result, errs, omitted)
}

// pods returns the pod that an object is or creates (DefaultPodSpecExtractor of the plugin, whose package needs a client).
func pods(obj runtime.Object) (*metav1.ObjectMeta, *corev1.PodSpec) {
	switch o := obj.(type) {
	case *corev1.Pod:
		return &o.ObjectMeta, &o.Spec
	case *corev1.PodTemplate:
		return template(&o.Template)
	case *corev1.ReplicationController:
		return template(o.Spec.Template)
	case *appsv1.ReplicaSet:
		return template(&o.Spec.Template)
	case *appsv1.Deployment:
		return template(&o.Spec.Template)
	case *appsv1.DaemonSet:
		return template(&o.Spec.Template)
	case *appsv1.StatefulSet:
		return template(&o.Spec.Template)
	case *batchv1.Job:
		return template(&o.Spec.Template)
	case *batchv1.CronJob:
		return template(&o.Spec.JobTemplate.Spec.Template)
	}
	return nil, nil
}

func template(t *corev1.PodTemplateSpec) (*metav1.ObjectMeta, *corev1.PodSpec) {
	if t == nil {
		return nil, nil
	}
	return &t.ObjectMeta, &t.Spec
}
