package review_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"kube-admission/review"
	_ "kube-admission/review/base"
	_ "kube-admission/review/cel"
)

func reviewed(options review.Options, text string) (results []*review.Result) {
	options.Text([]byte(text), func(r *review.Result) { results = append(results, r) })
	return results
}

func errorsOf(r *review.Result) (found []string) {
	for _, e := range r.Errors {
		found = append(found, strings.TrimSpace(e.Reason+" "+e.Field))
	}
	return found
}

// manifest returns an object named web; fields are the lines after its metadata.
func manifest(apiVersion, kind string, fields ...string) string {
	head := fmt.Sprintf("apiVersion: %s\nkind: %s\nmetadata:\n  name: web\n", apiVersion, kind)
	return head + strings.Join(fields, "\n") + "\n"
}

func TestVerdicts(t *testing.T) {
	container := "spec: { containers: [{ name: a, image: b, %s }] }"
	for _, c := range []struct {
		name, text string
		verdict    review.Verdict
		errors     []string
	}{
		{"a valid object", manifest("v1", "ConfigMap"), review.Admitted, nil},
		{"blanks, which are not sent", `{"apiVersion":"v1",` + strings.Repeat(" ", 3<<20) + `"kind":"ConfigMap","metadata":{"name":"web"}}`, review.Admitted, nil},
		{"a value out of its range", manifest("v1", "Pod", fmt.Sprintf(container, "ports: [{ containerPort: 99999 }]")), review.Refused,
			[]string{"FieldValueInvalid spec.containers[0].ports[0].containerPort"}},
		{"a value of the wrong type, an unknown field and a bad name together",
			strings.Replace(manifest("v1", "Pod", fmt.Sprintf(container, "tty: 5, tyt: true")), "web", "Web", 1), review.Refused,
			[]string{"FieldValueTypeInvalid spec.containers[0].tty", "FieldUnknown spec.containers[0].tyt", "FieldValueInvalid metadata.name"}},
		{"a field of the wrong type is not also missing", manifest("v1", "Pod", "spec: { containers: 5 }"), review.Refused,
			[]string{"FieldValueTypeInvalid spec.containers"}},
		{"a duplicate key", manifest("v1", "ConfigMap", "data: { a: b, a: c }"), review.Refused, []string{"FieldDuplicate data.a"}},
		{"a custom resource", manifest("example.com/v1", "Widget"), review.Unknown, []string{"KindUnknown kind"}},
		{"a kind that was removed", manifest("policy/v1beta1", "PodSecurityPolicy"), review.Unknown, []string{"KindNotServed kind"}},
		{"no kind", "apiVersion: v1\n", review.Refused, []string{"FieldValueRequired kind"}},
		{"a list", "[1]\n", review.Refused, []string{"BadRequest"}},
		{"broken YAML", "a: b: c\n", review.Refused, []string{"YAMLInvalid"}},
		{"broken JSON", "{\"a\": 1]\n", review.Refused, []string{"JSONInvalid"}},
		{"an address outside of the cluster's range", manifest("v1", "Service", "spec: { clusterIP: 10.0.0.1, ports: [{ port: 80 }] }"),
			review.Refused, []string{"FieldValueInvalid spec.clusterIPs"}},
		{"an object that was stored before", strings.Replace(manifest("v1", "ConfigMap"), "name: web", "name: web\n  resourceVersion: \"5\"", 1),
			review.Refused, []string{"FieldValueForbidden metadata.resourceVersion"}},
		{"a CEL expression that does not compile", manifest("admissionregistration.k8s.io/v1", "ValidatingAdmissionPolicy",
			"spec: { matchConstraints: { resourceRules: [{ apiGroups: [''], apiVersions: [v1], operations: [CREATE], resources: [pods] }] }, validations: [{ expression: 'object.' }] }"),
			review.Refused, []string{"FieldValueInvalid spec.validations[0].expression"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			results := reviewed(review.Options{}, c.text)
			if len(results) != 1 || results[0].Verdict != c.verdict || !slices.Equal(errorsOf(results[0]), c.errors) {
				t.Errorf("%d results, the first %s: %q; want %s: %q", len(results), results[0].Verdict, errorsOf(results[0]), c.verdict, c.errors)
			}
		})
	}
}

func TestSteps(t *testing.T) {
	for _, c := range []struct {
		name, text string
		steps      []any
	}{
		{"of an item's field", manifest("v1", "Pod", "spec: { containers: [{ name: a, image: '' }] }"), []any{"spec", "containers", 0, "image"}},
		{"of a key with dots in brackets", strings.Replace(manifest("v1", "ConfigMap"), "name: web", "name: web\n  labels: { a.b/c: 5 }", 1),
			[]any{"metadata", "labels", "a.b/c"}},
		{"of a key with dots and no brackets", `{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"web"},"data":{"a":"b","a.b":"c","a.b":"d"}}`,
			[]any{"data", "a.b"}},
		{"of a key with a bracket", manifest("v1", "ConfigMap", "data: { 'a]b': '' }"), []any{"data", "a]b"}},
		{"of a Secret's data in stringData", manifest("v1", "Secret", "stringData: { 'a b': '' }"), []any{"stringData", "a b"}},
		{"of a missing field", manifest("v1", "Pod", "spec: {}"), []any{"spec", "containers"}},
		{"of a key after a byte order mark", "# a\n\ufeffapiVersion: v1\nkind: Pod\n", []any{"\ufeffapiVersion"}},
		{"of labels of a template", manifest("apps/v1", "Deployment",
			"spec: { selector: { matchLabels: { a: b } }, template: { metadata: { labels: { a: b, c: '-' } }, spec: { containers: [{ name: a, image: b }] } } }"),
			[]any{"spec", "template", "metadata", "labels"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			results := reviewed(review.Options{}, c.text)
			if found := results[0].Errors[0]; !slices.Equal(found.Steps, c.steps) {
				t.Errorf("%v of %q; want %v", found.Steps, found.Field, c.steps)
			}
		})
	}
}

func TestDocumentsAndLists(t *testing.T) {
	item := "{ apiVersion: v1, kind: ConfigMap, metadata: { name: %s } }"
	list := "apiVersion: v1\nkind: List\nitems:\n- " + fmt.Sprintf(item, "a") + "\n- " + fmt.Sprintf(item, "B") + "\n"
	results := reviewed(review.Options{}, "--- # first\n"+list+"---\n\n---\n"+manifest("v1", "ConfigMap")+"--- more\n"+manifest("v1", "Secret"))
	var found []string
	for _, r := range results {
		found = append(found, strings.Join([]string{r.Path, r.Name, string(r.Verdict)}, " "))
	}
	want := []string{"items[0] a admitted", "items[1] B refused", " web admitted", "  refused", " web admitted"}
	if !slices.Equal(found, want) {
		t.Errorf("%q; want %q", found, want)
	}
}

func TestLists(t *testing.T) {
	pod := "metadata: { name: web }\n  spec: { containers: [{ name: a, image: b }] }\n"
	for _, c := range []struct {
		name, text string
		results    []string
	}{
		{"a typed list, whose items need no kind", "apiVersion: v1\nkind: PodList\nitems:\n- " + pod, []string{"items[0] admitted Pod: "}},
		{"a typed list in JSON", `{"apiVersion":"v1","kind":"ConfigMapList","items":[{"metadata":{"name":"a"}},{"data":{},"data":{},"metadata":{"name":"a"}},null]}`,
			[]string{"items[0] admitted ConfigMap: ", "items[1] refused ConfigMap: FieldDuplicate data", "items[2] refused ConfigMap: FieldValueRequired metadata.name"}},
		{"an item with a kind of its own", "apiVersion: v1\nkind: PodList\nitems:\n- kind: ConfigMap\n  " + pod, []string{"items[0] refused ConfigMap: FieldValueRequired apiVersion"}},
		{"an item without a kind in a List", "apiVersion: v1\nkind: List\nitems:\n- " + pod, []string{"items[0] refused : FieldValueRequired apiVersion"}},
		{"a list in a list", "apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: List\n  items: []\n", []string{"items[0] refused List: FieldValueForbidden items"}},
		{"items that are no list", manifest("v1", "List", "items: 5"), []string{" refused List: FieldValueInvalid items"}},
		{"no items", manifest("v1", "List", "items:"), nil},
		{"metadata of the wrong type", "apiVersion: v1\nkind: List\nmetadata: { name: [] }\nitems: []\n", []string{" refused List: FieldValueInvalid metadata"}},
		{"a kind of list that the server does not know", manifest("v1", "DeploymentList", "items: []"), []string{" unknown DeploymentList: KindNotServed kind"}},
		{"a version that no group has", manifest("v3", "List", "items: []"), []string{" unknown List: KindNotServed kind"}},
		{"a list of custom resources", manifest("example.com/v1", "WidgetList", "items: [{}]"), []string{"items[0] unknown Widget: KindUnknown kind"}},
		{"a duplicate key of the list and of an item", "apiVersion: v1\nkind: ConfigMapList\nx: 1\nx: 2\nitems:\n- metadata: { name: a, name: b }\n",
			[]string{" refused ConfigMapList: FieldDuplicate x", "items[0] refused ConfigMap: FieldDuplicate metadata.name"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var found []string
			for _, r := range reviewed(review.Options{}, c.text) {
				found = append(found, fmt.Sprintf("%s %s %s: %s", r.Path, r.Verdict, r.Kind, strings.Join(errorsOf(r), ", ")))
			}
			if !slices.Equal(found, c.results) {
				t.Errorf("%q; want %q", found, c.results)
			}
		})
	}
}

func TestStored(t *testing.T) {
	service := manifest("v1", "Service", "spec: { type: NodePort, ports: [{ port: 80 }] }")
	for _, text := range []string{service, service} {
		stored := string(reviewed(review.Options{Stored: true}, text)[0].Object)
		if !strings.Contains(stored, `"protocol":"TCP"`) || strings.Contains(stored, "nodePort") || strings.Contains(stored, "clusterIP\"") {
			t.Errorf("must have its defaults, and no values that a cluster chooses: %s", stored)
		}
	}
	if object := reviewed(review.Options{}, service)[0].Object; object != nil {
		t.Errorf("returned without a request: %s", object)
	}
}
