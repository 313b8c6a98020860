package review

import (
	"encoding/json"
	"fmt"

	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	utiljson "k8s.io/apimachinery/pkg/util/json"
	"k8s.io/apimachinery/pkg/util/managedfields"
	"k8s.io/apimachinery/pkg/util/strategicpatch"
	"k8s.io/apiserver/pkg/registry/rest"
	"sigs.k8s.io/structured-merge-diff/v6/fieldpath"
)

func (t typed) Empty() (runtime.Object, error) { return t.Scheme.New(t.gvk) }

func (t typed) Live(stored runtime.Object) (runtime.Object, error) {
	return t.Scheme.UnsafeConvertToVersion(stored, runtime.InternalGroupVersioner)
}

// Merge does what kubectl apply does (k8s.io/kubectl/pkg/cmd/apply), and then what the server does with its patch (smpPatcher of
// k8s.io/apiserver/pkg/endpoints/handlers).
func (t typed) Merge(stored runtime.Object, original, modified []byte) (obj runtime.Object, err error) {
	// kubectl compares values of any type as the keys of items.
	defer func() {
		if cause := recover(); cause != nil {
			err = apierrors.NewBadRequest(fmt.Sprintf("kubectl panics: %v", cause))
		}
	}()
	current, err := json.Marshal(stored)
	if err != nil {
		return nil, err
	}
	merged, err := t.Scheme.New(t.gvk)
	if err != nil {
		return nil, err
	}
	schema, err := strategicpatch.NewPatchMetaFromStruct(merged)
	if err != nil {
		return nil, err
	}
	data, err := strategicpatch.CreateThreeWayMergePatch(original, modified, current, schema, true)
	if err != nil {
		return nil, apierrors.NewBadRequest(err.Error())
	}
	if err := CheckPatch(data); err != nil {
		return nil, err
	}
	if string(data) == "{}" {
		return t.Live(stored.DeepCopyObject())
	}
	fields, err := runtime.DefaultUnstructuredConverter.ToUnstructured(stored)
	if err != nil {
		return nil, err
	}
	patch := map[string]any{}
	if err := utiljson.Unmarshal(data, &patch); err != nil {
		return nil, err
	}
	if fields, err = strategicpatch.StrategicMergeMapPatchUsingLookupPatchMeta(fields, patch, schema); err != nil {
		return nil, apierrors.NewBadRequest(err.Error())
	}
	if err := runtime.DefaultUnstructuredConverter.FromUnstructuredWithValidation(fields, merged, true); err != nil {
		return nil, apierrors.NewBadRequest(err.Error())
	}
	t.Scheme.Default(merged)
	return t.Live(merged)
}

func (t typed) Converter() (managedfields.TypeConverter, error) { return t.converter() }

func (t typed) Manager() (*managedfields.FieldManager, error) { return t.manager() }

func (t typed) newManager() (*managedfields.FieldManager, error) {
	types, err := t.converter()
	if err != nil {
		return nil, err
	}
	var reset map[fieldpath.APIVersion]fieldpath.Filter
	if strategy, ok := t.strategy.(rest.ResetFieldsStrategy); ok {
		reset = fieldpath.NewExcludeFilterSetMap(strategy.GetResetFields())
	}
	internal := schema.GroupVersion{Group: t.gvk.Group, Version: runtime.APIVersionInternal}
	return managedfields.NewDefaultFieldManager(types, runtime.UnsafeObjectConvertor(t.Scheme), t.Scheme, t.Scheme, t.gvk, internal, "", reset)
}
