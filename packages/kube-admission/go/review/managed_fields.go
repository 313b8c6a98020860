package review

import (
	"k8s.io/apimachinery/pkg/api/meta"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/util/managedfields"
)

// pruneManagedFields does what the server's handlers do to the managed fields of a new object: before validation, it removes
// entries that cannot be read, that manage nothing, or whose version the group does not have.
func (k *Kind) pruneManagedFields(obj runtime.Object) (runtime.Object, error) {
	metadata, err := meta.Accessor(obj)
	if err != nil || len(metadata.GetManagedFields()) == 0 {
		return obj, err
	}
	internal := schema.GroupVersion{Group: k.gvk.Group, Version: runtime.APIVersionInternal}
	manager, err := managedfields.NewDefaultFieldManager(managedfields.NewDeducedTypeConverter(),
		k.Scheme, k.Scheme, k.Scheme, k.gvk, internal, "", nil)
	if err != nil {
		return nil, err
	}
	none, err := k.Scheme.New(k.gvk)
	if err != nil {
		return nil, err
	}
	return manager.UpdateNoErrors(none, obj, "kubectl-create"), nil
}
