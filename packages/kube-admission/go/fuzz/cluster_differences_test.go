package fuzz

import (
	"net/http"
	"regexp"
	"slices"
	"strings"

	"kube-admission/review"
)

func shownPod(metadata, spec string) string {
	return `{"apiVersion":"v1","kind":"Pod","metadata":{"name":"shown"` + metadata + `},"spec":{` + spec + `"containers":[{"name":"main","image":"nginx"}]}}`
}

// seedOf returns the first valid manifest of a kind.
func seedOf(kind string) string {
	seeds, err := Valid()
	at := slices.IndexFunc(seeds, func(s Seed) bool { return s.Kind == kind })
	if err != nil || at < 0 {
		panic("valid/ has no " + kind)
	}
	return string(encode(seeds[at].object))
}

// lookedUp matches the server's message about a missing service account.
const lookedUp = `(?s)error looking up service account .*: `

var noPath = regexp.MustCompile(`^\.\.?$|[/%]`)

// ofClasses are the differences that the classes and the accounts of a cluster cause.
var ofClasses = []*knownDifference{
	{
		name:   "RuntimeClass, overhead of classes",
		reason: "a pod must not have an overhead other than that of its class, which only a cluster knows",
		shows:  shownPod("", `"runtimeClassName":"other","overhead":{"cpu":"1"},`),
		objection: func(a answer, manifest fields, ours *review.Result) []string {
			if textOf(fieldsOf(manifest["spec"])["runtimeClassName"]) == "" {
				return nil
			}
			return forbidden(`pod rejected: Pod Overhead set without corresponding RuntimeClass defined Overhead$`)(a, manifest, ours)
		},
		edit: without("spec.overhead"),
	},
	{
		name:   "Priority, values of classes",
		reason: "a pod must not have a priority or a preemption policy other than those of its class, which only a cluster knows",
		shows:  shownPod("", `"priorityClassName":"other","preemptionPolicy":"Never",`),
		objection: func(a answer, manifest fields, ours *review.Result) []string {
			if textOf(fieldsOf(manifest["spec"])["priorityClassName"]) == "" {
				return nil
			}
			return forbidden(`(?s)the (?:integer value of priority|string value of PreemptionPolicy) \(.*\) must not be provided in pod spec`)(a, manifest, ours)
		},
		edit: without("spec.priority", "spec.preemptionPolicy"),
	},
	{
		name:      "Priority, classes",
		reason:    "a pod's priority class must exist: it is created",
		shows:     shownPod("", `"priorityClassName":"shown",`),
		objection: forbidden(`(?s)no PriorityClass with name (.*) was found$`),
		needs: func(found []string, _ fields) []fields {
			return []fields{{"apiVersion": "scheduling.k8s.io/v1", "kind": "PriorityClass", "metadata": fields{"name": found[1]}, "value": 0}}
		},
		edit: without("spec.priorityClassName"),
		undo: withoutPriority,
	},
	{
		name:      "RuntimeClass",
		reason:    "a pod's runtime class must exist: it is created",
		shows:     shownPod("", `"runtimeClassName":"shown",`),
		objection: forbidden(`(?s)pod rejected: RuntimeClass "(.*)" not found$`),
		needs: func(found []string, _ fields) []fields {
			return []fields{{"apiVersion": "node.k8s.io/v1", "kind": "RuntimeClass", "metadata": fields{"name": found[1]}, "handler": "shown"}}
		},
		edit: without("spec.runtimeClassName"),
	},
	{
		name:   "ServiceAccount, token",
		reason: "a pod gets the name of its namespace's account and the account's token as a volume",
		shows:  shownPod("", ""),
		undo:   withoutToken,
	},
}

// ofCluster are the differences that the state and the admission plugins of a cluster cause.
var ofCluster = []*knownDifference{
	{
		name:      "NamespaceLifecycle",
		reason:    "a namespace must exist: it is created, and the review must refuse a name with which it cannot be created",
		shows:     shownPod(`,"namespace":"shown"`, ""),
		objection: said(http.StatusNotFound, `(?s)^namespaces "(.*)" not found$`),
		needs: func(_ []string, manifest fields) []fields {
			name := namespaceOf(manifest)
			return []fields{
				{"apiVersion": "v1", "kind": "Namespace", "metadata": fields{"name": name}},
				{"apiVersion": "v1", "kind": "ServiceAccount", "metadata": fields{"name": "default", "namespace": name}},
			}
		},
		edit:          without("metadata.namespace"),
		mustBeRefused: true,
	},
	{
		name:   "namespaces in paths",
		reason: "kubectl does not send an object whose namespace cannot be in a path",
		shows:  shownPod(`,"namespace":"a/b"`, ""),
		objection: func(a answer, manifest fields, _ *review.Result) []string {
			if a.code == http.StatusRequestHeaderFieldsTooLarge {
				return []string{namespaceOf(manifest)}
			}
			isOfPath := strings.Contains(a.status.Message, "invalid resource name") || a.code == http.StatusNotFound ||
				a.code == http.StatusMethodNotAllowed
			if !isOfPath {
				return nil
			}
			return noPath.FindStringSubmatch(namespaceOf(manifest))
		},
		edit:          without("metadata.namespace"),
		mustBeRefused: true,
	},
	{
		name:   "namespaces with devices",
		reason: "claims with admin access to devices need a label of the namespace: it is added",
		shows: `{"apiVersion":"resource.k8s.io/v1","kind":"ResourceClaim","metadata":{"name":"shown","namespace":"devices"},` +
			`"spec":{"devices":{"requests":[{"name":"a","exactly":{"deviceClassName":"a.example.com","adminAccess":true}}]}}}`,
		objection: becauseOf("^Forbidden: admin access to devices requires the `.*` label on the containing namespace$"),
		needs: func(_ []string, manifest fields) []fields {
			labels := fields{"resource.kubernetes.io/admin-access": "true"}
			return []fields{{"apiVersion": "v1", "kind": "Namespace", "metadata": fields{"name": namespaceOf(manifest), "labels": labels}}}
		},
	},
	{
		name:      "AlreadyExists",
		reason:    "a name can be taken: the object is sent with another one",
		shows:     `{"apiVersion":"v1","kind":"Namespace","metadata":{"name":"default"}}`,
		objection: said(http.StatusConflict, ` already exists`),
		edit: edited("metadata.name", func(name place, _ []string) {
			if text, ok := name.value().(string); ok {
				name.put(text + "x")
			}
		}),
	},
	{
		name:      "ServiceAccount",
		reason:    "a pod's service account must exist: it is created",
		shows:     shownPod("", `"serviceAccountName":"shown","automountServiceAccountToken":false,`),
		objection: forbidden(lookedUp + `serviceaccount "(.*)" not found$`),
		needs: func(found []string, manifest fields) []fields {
			metadata := fields{"name": found[1], "namespace": namespaceOf(manifest)}
			return []fields{{"apiVersion": "v1", "kind": "ServiceAccount", "metadata": metadata}}
		},
		edit: without("spec.serviceAccountName", "spec.serviceAccount"),
	},
	{
		name:          "ServiceAccount, names in paths",
		reason:        "the server reads an account before it validates the name, which cannot be in a path",
		shows:         shownPod("", `"serviceAccountName":".",`),
		objection:     forbidden(lookedUp + `invalid resource name ".*": \[`),
		edit:          without("spec.serviceAccountName", "spec.serviceAccount"),
		mustBeRefused: true,
	},
	{
		name:   "the requester",
		reason: "a request for a certificate gets the user of the request: the cluster's administrator is in one group more than kubeadm's",
		shows:  seedOf("CertificateSigningRequest"),
		undo:   withoutRequester,
	},
	{
		name:   "kinds",
		reason: "the review does not know kinds of requests and of the server itself, and reports that",
		shows:  `{"apiVersion":"authorization.k8s.io/v1","kind":"SelfSubjectAccessReview","metadata":{}}`,
		unknown: map[string]bool{
			"v1 Binding": true, "authentication.k8s.io/v1 SelfSubjectReview": true,
			"authentication.k8s.io/v1 TokenReview": true, "authorization.k8s.io/v1 LocalSubjectAccessReview": true,
			"authorization.k8s.io/v1 SelfSubjectAccessReview": true, "authorization.k8s.io/v1 SelfSubjectRulesReview": true,
			"authorization.k8s.io/v1 SubjectAccessReview": true,
		},
	},
}
