package review_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"sigs.k8s.io/yaml"

	"kube-admission/review"
)

// definition returns a CustomResourceDefinition with the schema of each version in a line: `v1: { type: object }`.
func definition(versions ...string) string {
	text := "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: { name: widgets.example.com }\n" +
		"spec:\n  group: example.com\n  scope: Namespaced\n  names: { kind: Widget, plural: widgets }\n  versions:\n"
	for i, version := range versions {
		name, schema, _ := strings.Cut(version, ": ")
		text += fmt.Sprintf("  - { name: %s, served: true, storage: %t, schema: { openAPIV3Schema: %s } }\n", name, i == 0, schema)
	}
	return text
}

// written returns whether a manifest has a field.
func written(text string, steps []any) bool {
	var value any
	if yaml.Unmarshal([]byte(text), &value) != nil {
		return false
	}
	for _, step := range steps {
		switch node := value.(type) {
		case map[string]any:
			key, isName := step.(string)
			child, found := node[key]
			if !isName || !found {
				return false
			}
			value = child
		case []any:
			i, isNumber := step.(int)
			if !isNumber || i >= len(node) {
				return false
			}
			value = node[i]
		default:
			return false
		}
	}
	return len(steps) > 0
}

// The server validates the internal version, in which the fields that all versions agree about are at the top of the spec.
func TestPlacesInDefinitions(t *testing.T) {
	valid := definition("v1: { type: object }")
	column := "additionalPrinterColumns: [{ name: A, type: string, jsonPath: 'a[' }]"
	schema := []any{"spec", "versions", 0, "schema", "openAPIV3Schema"}
	for _, c := range []struct {
		name, text, field string
		steps             []any
	}{
		{"the schema of the only version", definition("v1: { type: object, properties: { a: { type: strin } } }"),
			"spec.validation.openAPIV3Schema.properties[a].type", append(slices.Clip(schema), "properties", "a", "type")},
		{"a schema that all versions have", definition("v1: { type: array }", "v2: { type: array }"), "spec.validation.openAPIV3Schema.type", append(slices.Clip(schema), "type")},
		{"the schema of one version", definition("v1: { type: object }", "v2: { type: object, properties: { a: { type: strin } } }"),
			"spec.versions[1].schema.openAPIV3Schema.properties[a].type", []any{"spec", "versions", 1, "schema", "openAPIV3Schema", "properties", "a", "type"}},
		{"subresources", strings.Replace(valid, "served", "subresources: { scale: { specReplicasPath: a, statusReplicasPath: .status.a } }, served", 1),
			"spec.subresources.scale.specReplicasPath", []any{"spec", "versions", 0, "subresources", "scale", "specReplicasPath"}},
		{"printer columns", strings.Replace(valid, "served", column+", served", 1),
			"spec.additionalPrinterColumns[0].JSONPath", []any{"spec", "versions", 0, "additionalPrinterColumns", 0, "jsonPath"}},
		{"selectable fields", strings.Replace(valid, "served", "selectableFields: [{ jsonPath: .spec.a }], served", 1),
			"spec.selectableFields[0].jsonPath", []any{"spec", "versions", 0, "selectableFields", 0, "jsonPath"}},
		{"the conversion", valid + "  conversion: { strategy: Webhook, webhook: { conversionReviewVersions: [v1], clientConfig: { url: a } } }\n",
			"spec.conversion.webhookClientConfig.url", []any{"spec", "conversion", "webhook", "clientConfig", "url"}},
		{"the versions of a review", valid + "  conversion: { strategy: Webhook, webhook: { conversionReviewVersions: ['a b'], clientConfig: { url: 'https://a' } } }\n",
			"spec.conversion.conversionReviewVersions[0]", []any{"spec", "conversion", "webhook", "conversionReviewVersions", 0}},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := reviewed(review.Options{}, c.text)[0]
			i := slices.IndexFunc(r.Errors, func(e review.Error) bool { return e.Field == c.field })
			if i < 0 || !slices.Equal(r.Errors[i].Steps, c.steps) || !strings.HasPrefix(r.Errors[i].Message, c.field) || !written(c.text, c.steps) {
				t.Errorf("%+v; want %s at %v", r.Errors, c.field, c.steps)
			}
		})
	}
}
