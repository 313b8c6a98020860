package review

import (
	"fmt"
	"sort"
	"strings"

	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
	// Reviews of tokens and of access are questions to a server; their types say which versions it once took.
	_ "k8s.io/kubernetes/pkg/apis/authentication/install"
	_ "k8s.io/kubernetes/pkg/apis/authorization/install"
	// Ingresses and others once lived here; their types still say when they left.
	_ "k8s.io/kubernetes/pkg/apis/extensions/install"
)

type removed interface{ APILifecycleRemoved() (int, int) }
type replaced interface {
	APILifecycleReplacement() schema.GroupVersionKind
}

// elsewhere are the groups of the other module.
var elsewhere = map[string]string{
	"admissionregistration.k8s.io": "cel",
	"resource.k8s.io":              "cel",
	"apiextensions.k8s.io":         "cel",
}

// others are groups of Kubernetes' own that no module has.
var others = map[string]bool{
	"apiregistration.k8s.io": true, "auditregistration.k8s.io": true, "internal.apiserver.k8s.io": true, "settings.k8s.io": true,
}

// unreviewed are kinds that a server creates from a manifest, but that no module knows: their code is not kube-apiserver's own.
var unreviewed = map[schema.GroupVersionKind]bool{
	{Group: "apiregistration.k8s.io", Version: "v1", Kind: "APIService"}: true,
}

// gone are kinds of which k8s.io/api does not even keep the types.
var gone = map[schema.GroupKind]string{
	{Group: "policy", Kind: "PodSecurityPolicy"}:           "removed in 1.25, use Pod Security Standards",
	{Group: "extensions", Kind: "PodSecurityPolicy"}:       "removed in 1.16, use Pod Security Standards",
	{Group: "apiregistration.k8s.io", Kind: "APIService"}:  "removed in 1.22, use apiregistration.k8s.io/v1",
	{Group: "settings.k8s.io", Kind: "PodPreset"}:          "removed in 1.20",
	{Group: "auditregistration.k8s.io", Kind: "AuditSink"}: "removed in 1.19",
}

// notCreated are kinds of the API that are no objects of a manifest.
var notCreated = map[string]bool{
	"Binding": true, "ComponentStatus": true, "Eviction": true, "Scale": true, "TokenRequest": true, "TokenReview": true,
	"SubjectAccessReview": true, "LocalSubjectAccessReview": true, "SelfSubjectAccessReview": true, "SelfSubjectRulesReview": true,
	"SelfSubjectReview": true, "PodExecOptions": true, "PodAttachOptions": true, "DeleteOptions": true, "Status": true,
}

// unknown refuses a kind that is not served; its names are those that may be shown.
func unknown(result *Result, gvk schema.GroupVersionKind, shown header) {
	result.Verdict = Unknown
	if module := elsewhere[gvk.Group]; module != "" && kinds[gvk] == nil {
		result.Module = module
	}
	detail := fmt.Sprintf("no kind %q in version %q", shown.Kind, shown.APIVersion)
	if why := whyUnknown(gvk); why != "" {
		detail += ": " + why
	}
	reason := "KindUnknown"
	switch {
	case unreviewed[gvk]:
		reason = "KindNotReviewed"
		detail = fmt.Sprintf("%s of %s is not reviewed here, though a server knows it", gvk.Kind, gvk.GroupVersion())
	case ours(gvk.Group):
		reason = "KindNotServed"
	}
	result.Errors = append(result.Errors, Error{Reason: reason, Field: "kind", Steps: []any{"kind"}, Detail: detail, Message: detail})
}

func whyUnknown(gvk schema.GroupVersionKind) string {
	if k := kinds[gvk]; k != nil {
		return fmt.Sprintf("introduced after Kubernetes %s", current)
	}
	if why, ok := gone[gvk.GroupKind()]; ok {
		return why
	}
	if obj, err := legacyscheme.Scheme.New(gvk); err == nil {
		if why := whyRemoved(gvk, obj); why != "" {
			return why
		}
		if notCreated[gvk.Kind] {
			return "it is not created from a manifest"
		}
	}
	if versions := versionsOf(gvk.GroupKind()); len(versions) > 0 {
		return fmt.Sprintf("use %s", strings.Join(versions, " or "))
	}
	if ours(gvk.Group) {
		if near := nearest(gvk.Kind); near != nil {
			return fmt.Sprintf("did you mean %s of %s?", near.gvk.Kind, near.gvk.GroupVersion())
		}
		return ""
	}
	return "custom resources are known to a cluster only"
}

// whyRemoved names a version that is served: the one that the type names may be gone as well, or it names none.
func whyRemoved(gvk schema.GroupVersionKind, obj any) string {
	r, ok := obj.(removed)
	if !ok {
		return ""
	}
	major, minor := r.APILifecycleRemoved()
	if current.LessThan(current.WithMajor(uint(major)).WithMinor(uint(minor))) {
		return ""
	}
	why := fmt.Sprintf("removed in %d.%d", major, minor)
	if versions := versionsOf(gvk.GroupKind()); len(versions) > 0 {
		return why + ", use " + strings.Join(versions, " or ")
	}
	if with, ok := obj.(replaced); ok {
		return why + ", use " + with.APILifecycleReplacement().GroupVersion().String()
	}
	return why
}

// ours says whether a group is one of Kubernetes' own, not one of custom resources.
func ours(group string) bool {
	return !strings.Contains(group, ".") || elsewhere[group] != "" || others[group] || legacyscheme.Scheme.IsGroupRegistered(group)
}

func versionsOf(gk schema.GroupKind) []string {
	var found []string
	for gvk, k := range kinds {
		if gvk.GroupKind() == gk && k.lifecycle().served {
			found = append(found, gvk.GroupVersion().String())
		}
	}
	sort.Strings(found)
	return found
}
