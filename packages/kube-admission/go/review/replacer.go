package review

import (
	"slices"
	"strings"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
)

// The annotations with which an object asks a tool to delete it and create it again, and not to change it. Flux takes a label, too.
const (
	// helmHook: https://helm.sh/docs/topics/charts_hooks/#hook-deletion-policies. Argo CD takes it for its own.
	helmHook   = "helm.sh/hook"
	helmPolicy = "helm.sh/hook-delete-policy"
	// argoHook: https://argo-cd.readthedocs.io/en/stable/user-guide/resource_hooks/#hook-deletion-policies
	argoHook   = "argocd.argoproj.io/hook"
	argoPolicy = "argocd.argoproj.io/hook-delete-policy"
	// argoOptions: https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/#force-sync
	argoOptions = "argocd.argoproj.io/sync-options"
	// fluxForce: https://fluxcd.io/flux/components/kustomize/kustomizations/#force
	fluxForce = "kustomize.toolkit.fluxcd.io/force"
)

// replacerOf returns the annotation with which an object asks for this, or nothing. Force is for changes that are invalid, and not for
// those that are forbidden.
func (k *Kind) replacerOf(metadata metav1.Object, mode ApplyMode, isInvalid bool) string {
	annotations := metadata.GetAnnotations()
	has := func(name string, one ...string) bool {
		return slices.ContainsFunc(listIn(annotations[name]), func(item string) bool { return slices.Contains(one, item) })
	}
	// A hook that stays if it succeeds is in the way of the next one.
	isDeleted := func(policy string, one ...string) bool { return annotations[policy] == "" || has(policy, one...) }
	isDefinition := k.gvk.Kind == definitionKind.Kind
	isReplaced := has(argoOptions, "Replace=true") && !isDefinition && k.resource != "namespaces"
	isApplied := !has(argoOptions, "Replace=true", "ServerSideApply=true") && mode != ServerSide
	isEnabled := func(value string) bool { return strings.EqualFold(value, "enabled") }
	switch {
	case has(argoHook, "Skip"):
		return ""
	case len(listIn(annotations[argoHook])) > 0 && isDeleted(argoPolicy, "BeforeHookCreation", "HookSucceeded"):
		return argoHook
	case isHelmHook(annotations[helmHook]) && !isDefinition && isDeleted(helmPolicy, "before-hook-creation", "hook-succeeded"):
		return helmHook
	case has(argoOptions, "Force=true") && (isReplaced || isApplied && isInvalid):
		return argoOptions
	case isInvalid && (isEnabled(annotations[fluxForce]) || isEnabled(metadata.GetLabels()[fluxForce])):
		return fluxForce
	}
	return ""
}

// isHelmHook returns whether Helm runs an object at an event. It made definitions at crd-install, and no longer does.
func isHelmHook(events string) bool {
	return slices.ContainsFunc(listIn(events), func(event string) bool { return event != "crd-install" })
}

// listIn returns the items of a list with commas.
func listIn(text string) (items []string) {
	for item := range strings.SplitSeq(text, ",") {
		if item = strings.TrimSpace(item); item != "" {
			items = append(items, item)
		}
	}
	return items
}
