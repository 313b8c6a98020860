package review_test

import (
	"encoding/json"
	"strings"
	"testing"

	"kube-admission/review"
)

// value does not look like a name: it has both cases and digits.
const value = "Hunter2Secret9X"

func TestRedaction(t *testing.T) {
	secret := func(fields ...string) string { return manifest("v1", "Secret", fields...) }
	list := func(items ...string) string {
		text := "apiVersion: v1\nkind: List\nitems:\n"
		for _, item := range items {
			text += "- " + strings.ReplaceAll(strings.TrimSpace(item), "\n", "\n  ") + "\n"
		}
		return text
	}
	for name, text := range map[string]string{
		"data that is not base64":               secret("data: { a: " + value + "! }"),
		"data of the wrong type":                secret("data: { a: [" + value + "] }"),
		"a key of data":                         secret("data: { " + value + ": '!' }"),
		"an invalid key":                        secret("stringData: { '" + value + "/': a }"),
		"a duplicate key":                       secret("stringData:", "  "+value+": a", "  "+value+": a"),
		"a key of data that is not a string":    secret("stringData: { [" + value + "]: a }"),
		"a field":                               secret(value + ": a"),
		"a name":                                strings.Replace(secret(), "web", value, 1),
		"a namespace":                           strings.Replace(secret(), "name: web", "name: web\n  namespace: "+value, 1),
		"a label":                               strings.Replace(secret(), "name: web", "name: web\n  labels: { a: '"+value+"=', "+value+": a }", 1),
		"a type":                                secret("type: [" + value + "]"),
		"a kind":                                strings.Replace(secret("data: { a: b }"), "Secret", value, 1),
		"a kind of the wrong type":              strings.Replace(secret(), "Secret", "[ "+value+" ]", 1),
		"a field before a kind that ends early": strings.Replace(strings.Replace(secret(), "apiVersion", value, 1), "Secret", "Se", 1),
		"a field beside a misspelled kind":      strings.Replace(strings.Replace(secret(), "apiVersion", value, 1), "Secret", "Scert", 1),
		"an apiVersion":                         strings.Replace(secret(), "v1", value, 1),
		"a version of a Docker configuration":   secret("type: kubernetes.io/dockerconfigjson", "stringData: { .dockerconfigjson: "+value+" }"),
		"an owner":                              strings.Replace(secret(), "name: web", "name: web\n  ownerReferences: [{ apiVersion: "+value+", kind: '', name: '', uid: '' }]", 1),
		"a text that YAML cannot read":          secret("stringData:", "  a: !!int "+value),
		"an anchor":                             secret("stringData:", "  a: *"+value),
		"a template":                            secret("stringData: {{" + value + "}}"),
		"JSON that ends early":                  `{"apiVersion":"v1","kind":"Secret","stringData":{"a":"` + value + `" "` + value + `"}}`,
		"text after a separator":                secret("stringData:", "  a: |", "--- "+value),
		"text after the end of a document":      secret("stringData:", "  a: b", "...", value),
		"text after a part of a list":           "{\"apiVersion\": " + value + "\n" + value + "\"}},{\"kind\":\"Pod\"}]}\n",
		"the end of a list":                     value + "\"}},{\"kind\":\"Pod\"}]}\n" + value + ": " + value + "\n",
		"an alias in another object": list(secret("stringData: { a: &a "+value+" }"),
			manifest("v1", "Pod", "spec: { restartPolicy: *a, containers: [{ name: a, image: b }] }")),
		"an item of a typed list":                               "apiVersion: v1\nkind: SecretList\nitems:\n- metadata: { name: a }\n  data: { a: " + value + "! }\n",
		"the metadata of a list":                                "apiVersion: v1\nkind: SecretList\nmetadata: { name: [" + value + "] }\nitems: []\n",
		"a list of nothing but a text":                          "apiVersion: v1\nkind: SecretList\nitems: " + value + "\n",
		"a duplicate key of a list":                             "apiVersion: v1\nkind: SecretList\n" + value + ": a\n" + value + ": b\nitems: []\n",
		"a list in a list":                                      "apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: " + value + "\n  items: []\n- " + value + "\n",
		"a field after a byte order mark":                       secret("\ufeff" + value + ": a"),
		"an object after a byte order mark":                     strings.Replace(secret("stringData: { a: "+value+" }"), "kind", "\ufeffkind", 1),
		"a certificate, of which is warned":                     secret("type: kubernetes.io/tls", "stringData: { tls.crt: "+value+", tls.key: a }"),
		"a template of a Secret":                                "{{ if a }}\n" + secret("stringData: { a: "+value+" }") + "{{ end }}\n",
		"JSON after an object of JSON":                          `{"apiVersion":"v1","kind":"Secret","stringData":{"a":"b"}}` + "\n" + value + "\n",
		"data that wrong indentation moves into another object": list(manifest("v1", "Pod", "spec: {}", "stringdata: { "+value+": 5 }", "data: "+value), secret()),
	} {
		t.Run(name, func(t *testing.T) {
			results := reviewed(review.Options{Redact: true, RedactStored: true, Stored: true}, text)
			for _, r := range results {
				// Steps lead to the position of an error or a warning. They are not printed.
				for i := range r.Errors {
					r.Errors[i].Steps = nil
				}
				for i := range r.Warnings {
					r.Warnings[i].Steps = nil
				}
			}
			printed, err := json.Marshal(results)
			if err != nil || strings.Contains(string(printed), value[:8]) {
				t.Errorf("%v %s", err, printed)
			}
			if !strings.Contains(string(printed), `"redacted":true`) {
				t.Errorf("its text may be printed: %s", printed)
			}
		})
	}
}

func TestRedactionOfStoredObjects(t *testing.T) {
	text := strings.Replace(manifest("v1", "Secret", "stringData: { password: "+value+" }"), "name: web",
		"name: web\n  labels: { app: web, a: "+value+" }\n  annotations: { a: "+value+" }", 1)
	want := `{"kind":"Secret","apiVersion":"v1","metadata":{"name":"web","namespace":"default","labels":{"a":"***","app":"web"},"annotations":{"a":"***"}},"data":{"password":"***"},"type":"Opaque"}`
	if stored := reviewed(review.Options{Stored: true, Redact: true, RedactStored: true}, text)[0].Object; string(stored) != want {
		t.Errorf("%s; want %s", stored, want)
	}
	if stored := reviewed(review.Options{Stored: true, Redact: true}, text)[0].Object; !strings.Contains(string(stored), value) {
		t.Errorf("the object is redacted, but only messages must be: %s", stored)
	}
}

func TestRedactionKeepsOtherText(t *testing.T) {
	for _, c := range []struct{ name, text, message string }{
		{"the field and its rule", manifest("v1", "Secret", "data: { tls.crt: '!' }"), `data[tls.crt]: Invalid value: "***": illegal base64 data at input byte 0`},
		{"a misspelled field", manifest("v1", "Secret", "stringdata: {}"), `strict decoding error: unknown field "stringdata"`},
		{"a misspelled kind", manifest("v1", "Secrt", "data: {}"), `no kind "Secrt" in version "v1": did you mean Secret of v1?`},
		{"a custom resource", manifest("bitnami.com/v1alpha1", "SealedSecret"), `no kind "SealedSecret" in version "bitnami.com/v1alpha1": only a cluster knows custom resources`},
		{"a supported value", manifest("v1", "Secret", "immutable: 5"), `immutable: Invalid value: "***": json: cannot unmarshal a number into Go value of type bool`},
		{"other objects", strings.Replace(manifest("v1", "ConfigMap"), "web", "Web", 1), `metadata.name: Invalid value: "Web": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters`},
	} {
		t.Run(c.name, func(t *testing.T) {
			if found := reviewed(review.Options{Redact: true}, c.text)[0].Errors[0].Message; !strings.HasPrefix(found, c.message) {
				t.Errorf("%s; want %s", found, c.message)
			}
		})
	}
}

func TestPrintableKinds(t *testing.T) {
	for _, kind := range []string{"Widget", "ServiceMonitor", "HTTPRoute", "APIService", "OCIRepository", "GRPCRoute", "IPAddressPool",
		"L2Advertisement", "EC2NodeClass", "K8sRequiredLabels", "K8sPSPHostFilesystem", "K3sConfig", "S3Bucket", "NVIDIADriver", "KServe",
		"XPostgreSQLInstance", "HCloudMachine", "BackendTLSPolicy"} {
		r := reviewed(review.Options{Redact: true}, manifest("example.com/v1", kind))[0]
		if r.Kind != kind || r.Redacted {
			t.Errorf("%s is printed as %q", kind, r.Kind)
		}
	}
}
