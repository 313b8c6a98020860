package cel_test

import (
	"strings"
	"testing"

	"kube-admission/review"
	_ "kube-admission/review/cel"
)

const crontabs = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: crontabs.stable.example.com }
spec:
  group: stable.example.com
  scope: Namespaced
  names: { plural: crontabs, singular: crontab, kind: CronTab }
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object
          properties:
            spec:
              type: object
              x-kubernetes-validations: [{ rule: "self.replicas <= 10" }]
              properties:
                image: { type: string }
                replicas: { type: integer, default: 1 }
    - name: v1alpha1
      served: false
      storage: false
      schema: { openAPIV3Schema: { type: object } }
`

func crontab(version, kind, spec string) string {
	return "{apiVersion: stable.example.com/" + version + ", kind: " + kind + ", metadata: {name: a}, spec: " + spec + "}"
}

// reviewed returns the verdict and the first message of a text, after the definitions of other texts.
func reviewed(t *testing.T, text string, definitions ...string) (review.Verdict, string) {
	t.Helper()
	for i, definition := range definitions {
		name := string(rune('a'+i)) + ".yaml"
		review.Define([]byte(definition), name)
		defer review.Define(nil, name)
	}
	var verdict review.Verdict
	message := ""
	review.Text([]byte(text), true, func(r *review.Result) {
		verdict = r.Verdict
		if len(r.Errors) > 0 {
			message = r.Errors[0].Message
		}
	})
	return verdict, message
}

func TestDefinitions(t *testing.T) {
	tests := []struct {
		name, text  string
		definitions []string
		verdict     review.Verdict
		message     string
	}{
		{"serve their kind", crontab("v1", "CronTab", "{replicas: 3}"), []string{crontabs}, review.Admitted, ""},
		{"have rules", crontab("v1", "CronTab", "{replicas: 11}"), []string{crontabs}, review.Refused,
			`spec: Invalid value: failed rule: self.replicas <= 10`},
		{"refuse unknown fields", crontab("v1", "CronTab", "{replica: 3}"), []string{crontabs}, review.Refused,
			`strict decoding error: unknown field "spec.replica"`},
		{"do not serve other versions", crontab("v1alpha1", "CronTab", "{}"), []string{crontabs}, review.Unknown,
			`no kind "CronTab" in version "stable.example.com/v1alpha1": use stable.example.com/v1`},
		{"tell a similar kind", crontab("v1", "CronTabs", "{}"), []string{crontabs}, review.Unknown,
			`no kind "CronTabs" in version "stable.example.com/v1": did you mean CronTab of stable.example.com/v1?`},
		{"may be in several texts", crontab("v1", "CronTab", "{}"), []string{crontabs, "---\n" + crontabs}, review.Admitted, ""},
		{"must not differ", crontab("v1", "CronTab", "{}"), []string{crontabs, "# 2\n" + strings.Replace(crontabs, "<= 10", "<= 9", 1)}, review.Unknown,
			`no kind "CronTab" in version "stable.example.com/v1": its CustomResourceDefinitions at a.yaml:1 and b.yaml:2 differ`},
		{"must be admitted", crontab("v1", "CronTab", "{}"), []string{strings.Replace(crontabs, "<= 10", "<= self", 1)}, review.Unknown,
			`no kind "CronTab" in version "stable.example.com/v1": the server refuses its CustomResourceDefinition at a.yaml:1: spec.versions[0].schema.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].rule: compilation failed: ERROR: `},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			verdict, message := reviewed(t, test.text, test.definitions...)
			if verdict != test.verdict || !strings.HasPrefix(message, test.message) || test.message == "" && message != "" {
				t.Errorf("%s: %s", verdict, message)
			}
		})
	}
	if verdict, message := reviewed(t, crontab("v1", "CronTab", "{}")); message != `no kind "CronTab" in version "stable.example.com/v1": no CustomResourceDefinition for it was given` {
		t.Errorf("a text without definitions does not remove those that it had: %s: %s", verdict, message)
	}
}
