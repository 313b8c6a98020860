package fuzz

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"k8s.io/apimachinery/pkg/api/validation"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/kubectl/pkg/util"
	"sigs.k8s.io/yaml"

	"kube-admission/review"
)

// TestAnnotationsOfApply compares the size of the annotations in the warning with those that kubectl's own code makes, at the
// limit and one byte above it.
func TestAnnotationsOfApply(t *testing.T) {
	for _, read := range []func() ([]Seed, error){Valid, InRepository} {
		seeds, err := read()
		if err != nil {
			t.Fatal(err)
		}
		for _, seed := range seeds {
			manifest := manifestOf(t, string(seed.Text))
			u := unstructured.Unstructured{Object: manifest}
			u.SetNamespace("web")
			compareAnnotations(t, manifest, "", func(data []byte) []byte { return data })
		}
	}
	for _, odd := range []struct{ text, namespace string }{
		{`{"data": {"a": "<&>\u2028 \u0001 웹 🚀 \\ \"", "b": null}}`, "default"},
		{`{"metadata": {"annotations": {"a": "<b>", "c": null, "kubectl.kubernetes.io/last-applied-configuration": "{}"}}}`, "default"},
		{`{"metadata": {"annotations": {"a": 5}}}`, "default"},
		{`{"metadata": {"annotations": null, "namespace": "web", "resourceVersion": "5"}}`, ""},
		{`{"kind": "Namespace"}`, ""},
		{`{"apiVersion": "example.com/v1", "kind": "Widget", "spec": {"a": [1, 1.5, 1e3, 1e20, 12345678901234567890, -0.0, null, true]}}`, "default"},
	} {
		manifest := manifestOf(t, odd.text)
		for _, written := range []func([]byte) []byte{indented, asYAML} {
			compareAnnotations(t, manifest, odd.namespace, written)
		}
	}
}

// compareAnnotations compares the size for a manifest; namespace is the one that kubectl adds.
func compareAnnotations(t *testing.T, manifest map[string]any, namespace string, written func([]byte) []byte) {
	padding := validation.TotalAnnotationSizeLimitB - applied(t, manifest, namespace)
	for more, wanted := range []string{"", fmt.Sprintf("then have %d bytes", validation.TotalAnnotationSizeLimitB+1)} {
		padded := pad(manifest, padding+more)
		if size := applied(t, padded, namespace); size != validation.TotalAnnotationSizeLimitB+more {
			t.Fatalf("the padding makes %d bytes", size)
		}
		text := string(written(jsonOf(padded)))
		if found := warned(text); !strings.Contains(found, wanted) || (found == "") != (wanted == "") {
			t.Errorf("%s: %q; want %q", text[:min(len(text), 200)], found, wanted)
		}
	}
}

// manifestOf returns a manifest as kubectl decodes it.
func manifestOf(t *testing.T, text string) map[string]any {
	data, err := yaml.YAMLToJSON([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	manifest := map[string]any{"apiVersion": "v1", "kind": "ConfigMap"}
	if err := json.Unmarshal(data, &manifest); err != nil {
		t.Fatal(err)
	}
	return manifest
}

// applied returns the size of the annotations of an object that kubectl apply creates, with kubectl's code in kubectl's order
// (applyOneObject of k8s.io/kubectl/pkg/cmd/apply).
func applied(t *testing.T, manifest map[string]any, namespace string) int {
	read, _, err := unstructured.UnstructuredJSONScheme.Decode(jsonOf(manifest), nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	obj := read.(*unstructured.Unstructured)
	if namespace != "" {
		obj.SetNamespace(namespace)
	}
	if _, err := util.GetModifiedConfiguration(obj, true, unstructured.UnstructuredJSONScheme); err != nil {
		t.Fatal(err)
	}
	if err := util.CreateApplyAnnotation(obj, unstructured.UnstructuredJSONScheme); err != nil {
		t.Fatal(err)
	}
	size := 0
	for key, value := range obj.GetAnnotations() {
		size += len(key) + len(value)
	}
	return size
}

// pad returns a copy of a manifest with a field of some bytes. The review computes the size of invalid objects, too.
func pad(manifest map[string]any, bytes int) map[string]any {
	padded := map[string]any{}
	for key, value := range manifest {
		padded[key] = value
	}
	padded["x"] = strings.Repeat("x", bytes-len(`"x":"",`))
	return padded
}

func jsonOf(manifest map[string]any) []byte {
	data, err := json.Marshal(manifest)
	if err != nil {
		panic(err)
	}
	return data
}

func indented(data []byte) []byte {
	var out bytes.Buffer
	if err := json.Indent(&out, data, "", "   "); err != nil {
		panic(err)
	}
	return out.Bytes()
}

func asYAML(data []byte) []byte {
	written, err := yaml.JSONToYAML(data)
	if err != nil {
		panic(err)
	}
	return written
}

func sentByKubectl(text string) (found *review.Result) {
	review.Options{Kubectl: true}.Text([]byte(text), func(r *review.Result) { found = r })
	return found
}

// warned returns the warning about annotations; empty if there is none.
func warned(text string) string {
	for _, warning := range sentByKubectl(text).Warnings {
		if strings.HasPrefix(warning.Message, "metadata.annotations: kubectl apply fails") {
			return warning.Message
		}
	}
	return ""
}
