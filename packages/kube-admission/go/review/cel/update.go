package cel

import (
	"encoding/json"
	"errors"
	"fmt"

	jsonpatch "gopkg.in/evanphx/json-patch.v4"
	apiextensionsv1 "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/defaulting"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/util/jsonmergepatch"
	"k8s.io/apimachinery/pkg/util/managedfields"
	"sigs.k8s.io/structured-merge-diff/v6/fieldpath"

	"kube-admission/review"
)

// Live returns a stored object of any version in that of the codec.
func (c *codec) Live(stored runtime.Object) (runtime.Object, error) {
	obj, ok := stored.DeepCopyObject().(*unstructured.Unstructured)
	if !ok {
		return nil, fmt.Errorf("%T is no custom resource", stored)
	}
	if obj.GroupVersionKind().Version == c.gvk.Version {
		return obj, nil
	}
	if c.byWebhook {
		return nil, fmt.Errorf("only the webhook of its definition converts %s", obj.GetAPIVersion())
	}
	return c.Stored(obj)
}

// Merge does what kubectl apply and the server do: kubectl sends a JSON merge patch for kinds that it does not know.
func (c *codec) Merge(stored runtime.Object, original, modified []byte) (runtime.Object, error) {
	current, err := json.Marshal(stored)
	if err != nil {
		return nil, err
	}
	patch, err := jsonmergepatch.CreateThreeWayJSONMergePatch(original, modified, current)
	if err != nil {
		return nil, apierrors.NewBadRequest(err.Error())
	}
	if err := review.CheckPatch(patch); err != nil {
		return nil, err
	}
	if string(patch) == "{}" {
		return stored.DeepCopyObject(), nil
	}
	merged, err := jsonpatch.MergePatch(current, patch)
	if err != nil {
		return nil, apierrors.NewBadRequest(err.Error())
	}
	result := &review.Result{Verdict: review.Admitted}
	obj, _ := c.Decode(result, merged)
	if obj == nil || len(result.Errors) > 0 {
		return nil, apierrors.NewBadRequest(result.Errors[0].Message)
	}
	return obj, nil
}

// Converter returns the typed schema of the custom resources of a definition.
func (c *codec) Converter() (managedfields.TypeConverter, error) { return c.converter() }

// Manager returns the manager of the fields of applied objects.
func (c *codec) Manager() (*managedfields.FieldManager, error) { return c.manager() }

// newManager makes it as the server's handler does (scopeWithFieldManager).
func (c *codec) newManager(known versions, reset map[fieldpath.APIVersion]*fieldpath.Set) (*managedfields.FieldManager, error) {
	types, err := c.converter()
	if err != nil {
		return nil, err
	}
	return managedfields.NewDefaultCRDFieldManager(types, known, defaults{c}, c, c.gvk, c.gvk.GroupVersion(), "",
		fieldpath.NewExcludeFilterSetMap(reset))
}

// versions converts objects between the versions of a definition as one without a webhook does: only the version changes.
type versions map[schema.GroupVersion]bool

func versionsOf(crd *apiextensionsv1.CustomResourceDefinition) versions {
	known := versions{}
	for _, v := range crd.Spec.Versions {
		known[schema.GroupVersion{Group: crd.Spec.Group, Version: v.Name}] = true
	}
	return known
}

func (v versions) ConvertToVersion(in runtime.Object, target runtime.GroupVersioner) (runtime.Object, error) {
	gvk := in.GetObjectKind().GroupVersionKind()
	wanted, ok := target.KindForGroupVersionKinds([]schema.GroupVersionKind{gvk})
	if !ok || !v[wanted.GroupVersion()] {
		return nil, fmt.Errorf("%s has no such version", gvk)
	}
	// The server copies them also for the same version: what it applies may get defaults, and the annotation with it must not have them.
	out := in.DeepCopyObject()
	out.GetObjectKind().SetGroupVersionKind(wanted)
	return out, nil
}

func (versions) Convert(_, _, _ any) error {
	return errors.New("custom resources are converted to a version")
}

func (versions) ConvertFieldLabel(_ schema.GroupVersionKind, label, value string) (string, string, error) {
	return label, value, nil
}

// defaults are those of a codec's schemas.
type defaults struct{ *codec }

func (d defaults) Default(obj runtime.Object) {
	if custom, ok := obj.(*unstructured.Unstructured); ok {
		defaulting.Default(custom.Object, d.schemas[custom.GroupVersionKind().Version])
	}
}

// Empty returns an object without fields.
func (c *codec) Empty() (runtime.Object, error) { return c.New(c.gvk) }
