package review

import (
	"reflect"
	"sync"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	jsonserializer "k8s.io/apimachinery/pkg/runtime/serializer/json"
	"k8s.io/apimachinery/pkg/util/managedfields"
)

// Codec reads and writes the objects of a kind.
type Codec interface {
	// Decode returns an object with its defaults, in the version that the strategy validates, and as it was written if fields that
	// the server ignores are to be found. It adds the errors of strict decoding to the result. Without an object, nothing else is
	// reviewed.
	Decode(result *Result, data []byte) (obj, written runtime.Object)
	// PruneManagedFields does what the server's handlers do to the managed fields of a new object: before validation, it removes
	// entries that cannot be read, that manage nothing, or whose version the group does not have.
	PruneManagedFields(obj runtime.Object) (runtime.Object, error)
	// Stored returns an object as the server stores it.
	Stored(obj runtime.Object) (runtime.Object, error)
	// Default does what the server does when it reads a stored object back.
	Default(stored runtime.Object)
	// Empty returns an object without fields.
	Empty() (runtime.Object, error)
	// Live returns a stored object of any version in the one that the strategy validates.
	Live(stored runtime.Object) (runtime.Object, error)
	// Merge returns what becomes of a stored object, in the version that the strategy validates, if kubectl apply changes the manifest
	// of which it was made.
	Merge(stored runtime.Object, original, modified []byte) (runtime.Object, error)
	// Converter returns the typed schema of objects that are applied on the server, and Manager the manager of their fields.
	Converter() (managedfields.TypeConverter, error)
	Manager() (*managedfields.FieldManager, error)
}

// typed reads and writes the objects of a kind that has Go types.
type typed struct {
	*Kind
	serializer runtime.Serializer
	converter  func() (managedfields.TypeConverter, error)
	manager    func() (*managedfields.FieldManager, error)
	holdsRaw   func() bool
}

func newTyped(k *Kind) typed {
	t := typed{Kind: k, serializer: jsonserializer.NewSerializerWithOptions(k, k.Scheme, k.Scheme, jsonserializer.SerializerOptions{Strict: true})}
	t.converter = sync.OnceValues(func() (managedfields.TypeConverter, error) { return servedTypesOf(k) })
	t.manager = sync.OnceValues(t.newManager)
	t.holdsRaw = sync.OnceValue(func() bool {
		obj, err := k.Scheme.New(k.gvk)
		return err != nil || findRaw(reflect.TypeOf(obj), map[reflect.Type]bool{})
	})
	return t
}

func (t typed) Decode(result *Result, data []byte) (obj, written runtime.Object) {
	versioned := decode(result, t.Kind, t.serializer, data)
	if versioned == nil {
		return nil, nil
	}
	// Defaults and conversions change the object that was read.
	if mayIgnore(data) {
		written = versioned.DeepCopyObject()
	}
	t.Scheme.Default(versioned)
	obj, err := t.Scheme.UnsafeConvertToVersion(versioned, runtime.InternalGroupVersioner)
	if err != nil {
		result.refuse(result.objectError(string(metav1.StatusReasonBadRequest), err))
		return nil, nil
	}
	return obj, written
}

func (t typed) PruneManagedFields(obj runtime.Object) (runtime.Object, error) {
	manager, err := t.manager()
	if err != nil {
		return nil, err
	}
	none, err := t.Scheme.New(t.gvk)
	if err != nil {
		return nil, err
	}
	return manager.UpdateNoErrors(none, obj, "kubectl-create"), nil
}

func (t typed) Stored(obj runtime.Object) (runtime.Object, error) {
	return t.Scheme.UnsafeConvertToVersion(obj, t.gvk.GroupVersion())
}

// Default applies the defaults again.
func (t typed) Default(stored runtime.Object) { t.Scheme.Default(stored) }
