package review_test

import (
	"fmt"
	"strings"
	"testing"

	"kube-admission/review"
)

func warned(r *review.Result) (found []string) {
	for _, w := range r.Warnings {
		found = append(found, strings.TrimSpace(fmt.Sprint(w.Reason, " ", w.Field, " ", w.Steps)))
	}
	return found
}

// The server has only texts.
func TestFieldsOfWarnings(t *testing.T) {
	deployment := func(fields string) string {
		return manifest("apps/v1", "Deployment",
			"spec: { selector: { matchLabels: { a: b } }, template: { metadata: { labels: { a: b } }, spec: { "+fields+", containers: [{ name: a, image: b }] } } }")
	}
	for _, c := range []struct{ name, text, field string }{
		{"a path at the start", deployment("nodeSelector: { beta.kubernetes.io/os: linux }"), "spec.template.spec.nodeSelector[beta.kubernetes.io/os]"},
		{"a key with dots and no brackets", manifest("storage.k8s.io/v1", "StorageClass", "provisioner: a", "allowedTopologies: [{ matchLabelExpressions: [{ key: beta.kubernetes.io/os, values: [a] }] }]"),
			"allowedTopologies[0].matchLabelExpressions[0].key"},
		{"a path without a colon", manifest("v1", "Service", "spec: { externalIPs: [1.2.3.4], ports: [{ port: 80 }] }"), "spec.externalIPs"},
		{"a path after a dot", strings.Replace(manifest("v1", "ConfigMap"), "name: web", "name: web\n  ownerReferences: [{ apiVersion: v1, kind: A, name: b, uid: c }, { apiVersion: v1, kind: A, name: b, uid: c }]", 1),
			"metadata.ownerReferences"},
		{"the name of an annotation", strings.Replace(manifest("networking.k8s.io/v1", "Ingress", "spec: { defaultBackend: { service: { name: a, port: { number: 80 } } } }"), "name: web", "name: web\n  annotations: { kubernetes.io/ingress.class: a }", 1),
			"metadata.annotations[kubernetes.io/ingress.class]"},
		{"the name of a volume", deployment("volumes: [{ name: a, emptyDir: {} }, { name: b, configMap: { name: c, items: [{ key: a, path: d }, { key: b, path: d/e }] } }]"),
			"spec.template.spec.volumes[1]"},
		{"a kind that is deprecated", manifest("v1", "Endpoints"), "apiVersion"},
		{"a certificate", manifest("v1", "Secret", "type: kubernetes.io/tls", "stringData: { tls.crt: a, tls.key: b }"), "data[tls.crt]"},
		{"a path of another version", manifest("discovery.k8s.io/v1", "EndpointSlice", "addressType: FQDN", "endpoints: []"), "spec.addressType"},
		{"a path in other letters", manifest("v1", "Service", "spec: { clusterIP: None, sessionAffinity: ClientIP, ports: [{ port: 80 }] }"), "spec.SessionAffinity"},
		{"a format of a schema", definition("v1: { type: object, properties: { spec: { type: object, properties: { a: { type: string, format: uiid } } } } }"),
			"spec.versions[0].schema.openAPIV3Schema.properties[spec].properties[a].format"},
		{"a set of a schema", definition("v1: { type: object, properties: { a: { type: array, x-kubernetes-list-type: set, items: { type: object, x-kubernetes-map-type: atomic } } } }"),
			"spec.versions[0].schema.openAPIV3Schema.properties[a].x-kubernetes-list-type"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := reviewed(review.Options{}, c.text)[0]
			if len(r.Warnings) != 1 || r.Warnings[0].Reason != review.ServerWarning || r.Warnings[0].Field != c.field {
				t.Errorf("%q %+v; want %s", errorsOf(r), r.Warnings, c.field)
			}
			if written := written(c.text, r.Warnings[0].Steps); !written {
				t.Errorf("the manifest has no %v", r.Warnings[0].Steps)
			}
		})
	}
}
