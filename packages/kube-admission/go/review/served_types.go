package review

import (
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/util/managedfields"
	smd "sigs.k8s.io/structured-merge-diff/v6/typed"
)

// servedTypes are the typed schemas of the kinds that the server serves, of the core group or of all others: it makes them apart, so that
// objects of one have no schema in the other. Those of client-go also have the kinds of former versions.
type servedTypes struct {
	managedfields.TypeConverter
	isCore bool
	// none has no schema.
	none managedfields.TypeConverter
}

func servedTypesOf(k *Kind) (managedfields.TypeConverter, error) {
	types, err := k.Types(k.Scheme)
	if err != nil {
		return nil, err
	}
	none, err := managedfields.NewTypeConverter(nil, false)
	return servedTypes{types, k.gvk.Group == "", none}, err
}

func (s servedTypes) ObjectToTyped(obj runtime.Object, options ...smd.ValidationOptions) (*smd.TypedValue, error) {
	gvk := obj.GetObjectKind().GroupVersionKind()
	if k := kinds[gvk]; k == nil || !k.lifecycle().served || (gvk.Group == "") != s.isCore {
		return s.none.ObjectToTyped(obj, options...)
	}
	return s.TypeConverter.ObjectToTyped(obj, options...)
}
