package fuzz

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"

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

// namespaceAdmission is the server's PodSecurity plugin, asked of namespaces only: of pods it would look theirs up.
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

// Initialize gives the plugin a cluster in which there is nothing.
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

// violations are what the plugin's own extractor and evaluator find in an object that was stored; without pods there is no list.
func violations(stored map[string]any) ([]review.Violation, error) {
	data, err := json.Marshal(stored)
	if err != nil {
		return nil, err
	}
	obj, _, err := legacyscheme.Codecs.UniversalDeserializer().Decode(data, nil, nil)
	if runtime.IsNotRegisteredError(err) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	metadata, spec, err := podsecurityadmission.DefaultPodSpecExtractor{}.ExtractPodSpec(obj)
	if err != nil || spec == nil {
		// The extractor is asked of the kinds that have pods only, and refuses the others.
		return nil, nil
	}
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
	found := []review.Violation{}
	for _, check := range evaluator.EvaluatePod(psapi.LevelVersion{Level: level, Version: at}, metadata, spec) {
		if !check.Allowed {
			found = append(found, review.Violation{Reason: check.ForbiddenReason, Detail: check.ForbiddenDetail})
		}
	}
	return found, nil
}

// withoutPodSecurity compares the violations of an object that the server would store, and gives the rest of the review.
func withoutPodSecurity(ours *review.Result, theirs answer) (*review.Result, string) {
	rest := *ours
	rest.Errors = slices.DeleteFunc(slices.Clone(ours.Errors), func(e review.Error) bool { return e.Reason == "PodSecurity" })
	if len(rest.Errors) == 0 {
		rest.Verdict = review.Admitted
	}
	if theirs.stage() != admitted {
		return &rest, ""
	}
	wanted, err := violations(theirs.object)
	if err != nil {
		return &rest, err.Error()
	}
	var found []review.Violation
	if ours.PodSecurity != nil {
		found = ours.PodSecurity.Violations
	}
	if (wanted == nil) != (ours.PodSecurity == nil) || !slices.Equal(wanted, found) || len(wanted) != len(ours.Errors)-len(rest.Errors) {
		return &rest, fmt.Sprintf("violations of the server: %v\nof the review: %v %s", wanted, ours.PodSecurity, listed(reported(ours.Errors)))
	}
	return &rest, ""
}
