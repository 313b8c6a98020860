package fuzz

import (
	"context"
	"fmt"
	"net/http"
	"slices"
	"strings"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apiserver/pkg/admission"
	"k8s.io/client-go/informers"
	"k8s.io/client-go/kubernetes/fake"
	"k8s.io/component-base/compatibility"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
	"k8s.io/kubernetes/plugin/pkg/admission/security/podsecurity"
	podsecurityadmission "k8s.io/pod-security-admission/admission"
	psapi "k8s.io/pod-security-admission/api"
	"k8s.io/pod-security-admission/policy"

	"kube-admission/review"
)

// namespaceAdmission is the server's PodSecurity plugin for namespaces. For pods it would read their namespace.
type namespaceAdmission struct{ *podsecurity.Plugin }

func newNamespaceAdmission() (admission.Interface, error) {
	plugins := admission.NewPlugins()
	podsecurity.Register(plugins)
	made, err := plugins.InitPlugin(podsecurity.PluginName, nil, namespaceAdmission{})
	if err != nil {
		return nil, err
	}
	return namespaceAdmission{made.(*podsecurity.Plugin)}, nil
}

// Initialize initializes the plugin with an empty cluster.
func (namespaceAdmission) Initialize(plugin admission.Interface) {
	p := plugin.(*podsecurity.Plugin)
	client := fake.NewClientset()
	p.InspectEffectiveVersion(compatibility.NewEffectiveVersionFromString(review.Newest.String(), "", ""))
	p.SetExternalKubeClientSet(client)
	p.SetExternalKubeInformerFactory(informers.NewSharedInformerFactory(client, 0))
}

func (n namespaceAdmission) Validate(ctx context.Context, a admission.Attributes, o admission.ObjectInterfaces) error {
	if a.GetResource().Resource != "namespaces" {
		return nil
	}
	return n.Plugin.Validate(ctx, a, o)
}

// violations returns the violations that the plugin's own extractor and evaluator find in a stored object with pods.
func (s *handlers) violations(a answer) (answer, violations) {
	if a.stage() != admitted {
		return a, violations{}
	}
	obj, _, err := legacyscheme.Codecs.UniversalDeserializer().Decode([]byte(text(a.object)), nil, nil)
	if runtime.IsNotRegisteredError(err) {
		return a, violations{}
	}
	if err != nil {
		return a, violations{judged: true, text: err.Error()}
	}
	metadata, spec, err := podsecurityadmission.DefaultPodSpecExtractor{}.ExtractPodSpec(obj)
	if err != nil || spec == nil {
		// The extractor returns an error for a kind without pods.
		return a, violations{}
	}
	found, err := evaluated(metadata, spec)
	if err != nil {
		return a, violations{judged: true, text: err.Error()}
	}
	return a, violations{judged: true, text: strings.Join(found, ", ")}
}

func evaluated(metadata *metav1.ObjectMeta, spec *corev1.PodSpec) ([]string, error) {
	level, err := psapi.ParseLevel(configured.PodSecurity.Level)
	if err != nil {
		return nil, err
	}
	latest := psapi.MajorMinorVersion(int(emulated().Major()), int(emulated().Minor()))
	evaluator, err := policy.NewEvaluator(policy.DefaultChecks(), &latest)
	if err != nil {
		return nil, err
	}
	at := psapi.LatestVersion()
	if wanted := configured.PodSecurity.Version; wanted != "" {
		if at, err = psapi.ParseVersion("v" + wanted); err != nil {
			return nil, err
		}
	}
	var found []string
	for _, check := range evaluator.EvaluatePod(psapi.LevelVersion{Level: level, Version: at}, metadata, spec) {
		if !check.Allowed {
			found = append(found, violated(review.Violation{Reason: check.ForbiddenReason, Detail: check.ForbiddenDetail}))
		}
	}
	return found, nil
}

func violated(v review.Violation) string {
	if v.Detail == "" {
		return v.Reason
	}
	return fmt.Sprintf("%s (%s)", v.Reason, v.Detail)
}

// withoutPodSecurity removes the Pod Security Standards from both results, and returns their difference.
func (t *trial) withoutPodSecurity(theirs answer) (answer, string) {
	rest := *t.ours
	rest.Errors = nil
	// A pod that the standards refuse does not reach the storage.
	isStored := theirs.code != http.StatusForbidden
	var refusals []review.Error
	for _, e := range t.ours.Errors {
		if e.Reason == "PodSecurity" {
			refusals = append(refusals, e)
		} else if isStored || !isOfStorage(e) {
			rest.Errors = append(rest.Errors, e)
		}
	}
	if t.ours.Verdict == review.Refused && len(rest.Errors) == 0 {
		rest.Verdict, t.unstored = review.Admitted, true
	}
	var found []string
	difference := ""
	if t.ours.PodSecurity != nil {
		for _, v := range t.ours.PodSecurity.Violations {
			found = append(found, violated(v))
		}
		difference = unnamed(t.ours.PodSecurity.Violations, refusals)
	}
	isJudged := t.ours.PodSecurity != nil
	t.ours = &rest
	left, wanted := t.oracle.violations(theirs)
	if left.stage() != admitted {
		return left, difference
	}
	if wanted.judged != isJudged || !wanted.are(strings.Join(found, ", ")) {
		return left, fmt.Sprintf("violations of the server: %s\nof the review: %v", wanted.text, found)
	}
	return left, difference
}

// unnamed returns the violations without an error at a field, and the errors without a violation.
func unnamed(violations []review.Violation, refusals []review.Error) string {
	same := func(v review.Violation, e review.Error) bool {
		// The reason of a check that names several fields can be in the plural.
		return strings.HasPrefix(e.Detail, strings.TrimSuffix(v.Reason, "s"))
	}
	for _, e := range refusals {
		if !slices.ContainsFunc(violations, func(v review.Violation) bool { return same(v, e) }) {
			return "an error without a violation: " + e.Detail
		}
		if last := e.Steps[len(e.Steps)-1]; last == "spec" || last == "template" {
			return "an error without its field: " + e.Detail
		}
	}
	for _, v := range violations {
		if !slices.ContainsFunc(refusals, func(e review.Error) bool { return same(v, e) }) {
			return "a violation without an error: " + violated(v)
		}
	}
	return ""
}

// enforcing is a namespace that enforces the strictest level, which has all checks, and warns about workloads whose pods it would
// refuse.
var enforcing = []fields{
	{"apiVersion": "v1", "kind": "Namespace", "metadata": fields{"name": "restricted", "labels": fields{
		"pod-security.kubernetes.io/enforce": "restricted", "pod-security.kubernetes.io/warn": "restricted",
	}}},
	{"apiVersion": "v1", "kind": "ServiceAccount", "metadata": fields{"name": "default", "namespace": "restricted"}},
}

var makesPods = map[string]bool{
	"v1 Pod": true, "v1 PodTemplate": true, "v1 ReplicationController": true, "apps/v1 ReplicaSet": true, "apps/v1 Deployment": true,
	"apps/v1 DaemonSet": true, "apps/v1 StatefulSet": true, "batch/v1 Job": true, "batch/v1 CronJob": true,
}

// inEnforcing returns the manifest in the namespace that enforces the level, or nothing for a kind without pods.
func inEnforcing(manifest []byte) ([]byte, bool) {
	sent, ok := body(manifest)
	if !ok {
		return nil, false
	}
	parsed, err := parse(sent)
	document, isObject := parsed.(*object)
	if err != nil || !isObject {
		return nil, false
	}
	apiVersion, _ := document.get("apiVersion").(string)
	kind, _ := document.get("kind").(string)
	metadata := at(document, "metadata")
	if !makesPods[apiVersion+" "+kind] || len(metadata) != 1 {
		return nil, false
	}
	in, isObject := metadata[0].value().(*object)
	if !isObject {
		return nil, false
	}
	without("namespace")(in, nil)
	in.set("namespace", "restricted")
	return encode(document), true
}
