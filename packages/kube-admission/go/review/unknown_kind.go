package review

import (
	"fmt"
	"sort"
	"strings"

	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
	// The types of token and access reviews have the versions that a server served once.
	_ "k8s.io/kubernetes/pkg/apis/authentication/install"
	_ "k8s.io/kubernetes/pkg/apis/authorization/install"
	// The types of this group have the releases that removed Ingress and other kinds from it.
	_ "k8s.io/kubernetes/pkg/apis/extensions/install"
)

type removed interface{ APILifecycleRemoved() (int, int) }
type replaced interface {
	APILifecycleReplacement() schema.GroupVersionKind
}

// otherModules has the groups of the other module.
var otherModules = map[string]string{
	"admissionregistration.k8s.io": "cel",
	"resource.k8s.io":              "cel",
	"apiextensions.k8s.io":         "cel",
}

// otherGroups are Kubernetes' own groups that no module has.
var otherGroups = map[string]bool{
	"apiregistration.k8s.io": true, "auditregistration.k8s.io": true, "internal.apiserver.k8s.io": true, "settings.k8s.io": true,
}

// removedKinds are removed kinds whose types k8s.io/api does not have any more.
var removedKinds = map[schema.GroupKind]string{
	{Group: "policy", Kind: "PodSecurityPolicy"}:           "removed in 1.25, use Pod Security Standards",
	{Group: "extensions", Kind: "PodSecurityPolicy"}:       "removed in 1.16, use Pod Security Standards",
	{Group: "apiregistration.k8s.io", Kind: "APIService"}:  "removed in 1.22, use apiregistration.k8s.io/v1",
	{Group: "settings.k8s.io", Kind: "PodPreset"}:          "removed in 1.20",
	{Group: "auditregistration.k8s.io", Kind: "AuditSink"}: "removed in 1.19",
}

// requestKinds are kinds of requests and answers, which are not created from manifests.
var requestKinds = map[string]bool{
	"Binding": true, "ComponentStatus": true, "Eviction": true, "Scale": true, "TokenRequest": true, "TokenReview": true,
	"SubjectAccessReview": true, "LocalSubjectAccessReview": true, "SelfSubjectAccessReview": true, "SelfSubjectRulesReview": true,
	"SelfSubjectReview": true, "PodExecOptions": true, "PodAttachOptions": true, "DeleteOptions": true, "Status": true,
}

// unserved is why a kind is not served.
type unserved struct {
	why string
	// isDefined is set if the kind is of the group of a CustomResourceDefinition.
	isDefined bool
}

// kindOf returns a kind that is served, or why it is not.
func kindOf(gvk schema.GroupVersionKind) (*Kind, unserved) {
	k := kinds[gvk]
	if k == nil && Definitions != nil {
		if custom, why := Definitions.Kind(gvk); custom != nil || why != "" {
			return custom, unserved{why, true}
		}
	}
	if k != nil && k.lifecycle().served {
		return k, unserved{}
	}
	return nil, unserved{why: whyUnknown(gvk)}
}

// addUnknownKind adds the error for a kind that is not served; printable has the names that may be printed.
func addUnknownKind(result *Result, gvk schema.GroupVersionKind, printable header, reason unserved) {
	result.Verdict = Unknown
	if module := otherModules[gvk.Group]; module != "" && kinds[gvk] == nil {
		result.Module = module
	}
	detail := fmt.Sprintf("no kind %q in version %q", printable.Kind, printable.APIVersion)
	if reason.why != "" {
		detail += ": " + reason.why
	}
	code := "KindUnknown"
	if reason.isDefined || isKubernetesGroup(gvk.Group) {
		code = "KindNotServed"
	}
	result.Errors = append(result.Errors, Error{Reason: code, Field: "kind", Steps: []any{"kind"}, Detail: detail, Message: detail})
}

func whyUnknown(gvk schema.GroupVersionKind) string {
	if k := kinds[gvk]; k != nil {
		return fmt.Sprintf("introduced after Kubernetes %s", emulatedVersion)
	}
	if why, ok := removedKinds[gvk.GroupKind()]; ok {
		return why
	}
	if obj, err := legacyscheme.Scheme.New(gvk); err == nil {
		if why := whyRemoved(gvk, obj); why != "" {
			return why
		}
		if requestKinds[gvk.Kind] {
			return "it is not created from a manifest"
		}
	}
	if versions := servedVersions(gvk.GroupKind()); len(versions) > 0 {
		return fmt.Sprintf("use %s", strings.Join(versions, " or "))
	}
	if isKubernetesGroup(gvk.Group) {
		if near := nearest(gvk.Kind); near != nil {
			return fmt.Sprintf("did you mean %s of %s?", near.gvk.Kind, near.gvk.GroupVersion())
		}
		return ""
	}
	return "no CustomResourceDefinition for it was given"
}

// whyRemoved returns the release that removed a kind, and a version that is served: the replacement that the type names can be
// removed too.
func whyRemoved(gvk schema.GroupVersionKind, obj any) string {
	r, ok := obj.(removed)
	if !ok {
		return ""
	}
	major, minor := r.APILifecycleRemoved()
	if emulatedVersion.LessThan(emulatedVersion.WithMajor(uint(major)).WithMinor(uint(minor))) {
		return ""
	}
	why := fmt.Sprintf("removed in %d.%d", major, minor)
	if versions := servedVersions(gvk.GroupKind()); len(versions) > 0 {
		return why + ", use " + strings.Join(versions, " or ")
	}
	if with, ok := obj.(replaced); ok {
		return why + ", use " + with.APILifecycleReplacement().GroupVersion().String()
	}
	return why
}

// isKubernetesGroup returns whether a group is one of Kubernetes' own, not one of custom resources.
func isKubernetesGroup(group string) bool {
	return !strings.Contains(group, ".") || otherModules[group] != "" || otherGroups[group] || legacyscheme.Scheme.IsGroupRegistered(group)
}

func servedVersions(gk schema.GroupKind) []string {
	var found []string
	for gvk, k := range kinds {
		if gvk.GroupKind() == gk && k.lifecycle().served {
			found = append(found, gvk.GroupVersion().String())
		}
	}
	sort.Strings(found)
	return found
}
