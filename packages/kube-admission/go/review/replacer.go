package review

import (
	"slices"
	"strings"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
)

// The annotations with which an object asks a tool to delete it and create it again, and not to change it. Flux takes a label, too.
const (
	// helmHook: https://helm.sh/docs/topics/charts_hooks/#hook-deletion-policies. Argo CD takes it for its own.
	helmHook = "helm.sh/hook"
	// argoHook: https://argo-cd.readthedocs.io/en/stable/user-guide/resource_hooks/#hook-deletion-policies
	argoHook = "argocd.argoproj.io/hook"
	// argoOptions: https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/#force-sync
	argoOptions = "argocd.argoproj.io/sync-options"
	// fluxForce: https://fluxcd.io/flux/components/kustomize/kustomizations/#force
	fluxForce = "kustomize.toolkit.fluxcd.io/force"
)

// replacerOf returns the annotation with which an object asks for this, or nothing.
func replacerOf(metadata metav1.Object) string {
	annotations := metadata.GetAnnotations()
	isForced := func(option string) bool { return strings.TrimSpace(option) == "Force=true" }
	isEnabled := func(value string) bool { return strings.EqualFold(value, "enabled") }
	switch hook := annotations[argoHook]; {
	case annotations[helmHook] != "":
		return helmHook
	case hook != "" && hook != "Skip":
		return argoHook
	case slices.ContainsFunc(strings.Split(annotations[argoOptions], ","), isForced):
		return argoOptions
	case isEnabled(annotations[fluxForce]), isEnabled(metadata.GetLabels()[fluxForce]):
		return fluxForce
	}
	return ""
}
