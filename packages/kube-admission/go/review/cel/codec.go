package cel

import (
	"fmt"

	structuralschema "k8s.io/apiextensions-apiserver/pkg/apiserver/schema"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/defaulting"
	schemaobjectmeta "k8s.io/apiextensions-apiserver/pkg/apiserver/schema/objectmeta"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/pruning"
	"k8s.io/apiextensions-apiserver/pkg/crdserverscheme"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	jsonserializer "k8s.io/apimachinery/pkg/runtime/serializer/json"
	"k8s.io/apimachinery/pkg/util/managedfields"

	"kube-admission/review"
)

// codec reads and writes the custom resources of a version as the server's handler does: its types are not exported
// (unstructuredNegotiatedSerializer of pkg/apiserver/customresource_handler.go of k8s.io/apiextensions-apiserver).
type codec struct {
	gvk schema.GroupVersionKind
	// storage is the version in which the objects are stored.
	storage    string
	schemas    map[string]*structuralschema.Structural
	serializer runtime.Serializer
	// byWebhook is set if a webhook converts objects to other versions.
	byWebhook bool
	converter func() (managedfields.TypeConverter, error)
	manager   func() (*managedfields.FieldManager, error)
}

func newCodec(gvk schema.GroupVersionKind, schemas map[string]*structuralschema.Structural, storage string) *codec {
	c := &codec{gvk: gvk, storage: storage, schemas: schemas}
	c.serializer = jsonserializer.NewSerializerWithOptions(jsonserializer.DefaultMetaFactory, c, crdserverscheme.NewUnstructuredObjectTyper(),
		jsonserializer.SerializerOptions{Strict: true})
	return c
}

// New returns an object without fields.
func (c *codec) New(gvk schema.GroupVersionKind) (runtime.Object, error) {
	obj := &unstructured.Unstructured{}
	obj.SetGroupVersionKind(gvk)
	return obj, nil
}

func (c *codec) Decode(result *review.Result, data []byte) (obj, written runtime.Object) {
	obj, _, err := c.serializer.Decode(data, &c.gvk, &unstructured.Unstructured{})
	var strict []error
	if err != nil {
		decoding, ok := runtime.AsStrictDecodingError(err)
		if !ok || obj == nil {
			result.RefuseUndecoded(c.gvk, err)
			return nil, nil
		}
		strict = decoding.Errors()
	}
	decoded, ok := obj.(*unstructured.Unstructured)
	if !ok {
		return nil, nil
	}
	unknown, err := c.coerce(decoded, true)
	if err != nil {
		// The server names neither the label nor the annotation that has the wrong type.
		if repaired, found := result.OmitMismatches(data, &metav1.PartialObjectMetadata{}); found && repaired != nil {
			return c.Decode(result, repaired)
		}
		result.RefuseUndecoded(c.gvk, err)
		return nil, nil
	}
	for _, path := range unknown {
		strict = append(strict, &unknownField{path})
	}
	result.RefuseStrict(strict)
	defaulting.Default(decoded.Object, c.schemas[c.gvk.Version])
	return decoded, nil
}

// unknownField is an error of strict decoding.
type unknownField struct{ path string }

func (u *unknownField) Error() string            { return fmt.Sprintf(`unknown field "%s"`, u.path) }
func (u *unknownField) FieldPath() string        { return u.path }
func (u *unknownField) SetFieldPath(path string) { u.path = path }

// coerce removes unknown fields, whose paths it returns, and null where the schema does not allow it, and reads the metadata of the
// object and of those embedded in it (unstructuredSchemaCoercer of the handler).
func (c *codec) coerce(obj *unstructured.Unstructured, strict bool) ([]string, error) {
	apiVersion, kind := obj.GetAPIVersion(), obj.GetKind()
	structural := c.schemas[obj.GroupVersionKind().Version]
	metadata, found, unknown, err := schemaobjectmeta.GetObjectMetaWithOptions(obj.Object, schemaobjectmeta.ObjectMetaOptions{ReturnUnknownFieldPaths: strict})
	if err != nil {
		return nil, err
	}
	options := structuralschema.UnknownFieldPathOptions{TrackUnknownFieldPaths: strict}
	unknown = append(unknown, pruning.PruneWithOptions(obj.Object, structural, true, options)...)
	defaulting.PruneNonNullableNullsWithoutDefaults(obj.Object, structural)
	failed, embedded := schemaobjectmeta.CoerceWithOptions(nil, obj.Object, structural, false, schemaobjectmeta.CoerceOptions{ReturnUnknownFieldPaths: strict})
	if failed != nil {
		return nil, failed
	}
	obj.SetKind(kind)
	obj.SetAPIVersion(apiVersion)
	if found {
		err = schemaobjectmeta.SetObjectMeta(obj.Object, metadata)
	}
	return append(unknown, embedded...), err
}

// PruneManagedFields does what the server's handlers do to the managed fields of a new object.
func (c *codec) PruneManagedFields(obj runtime.Object) (runtime.Object, error) {
	manager, err := c.manager()
	if err != nil {
		return nil, err
	}
	none, err := c.New(c.gvk)
	if err != nil {
		return nil, err
	}
	return manager.UpdateNoErrors(none, obj, "kubectl-create"), nil
}

// Stored returns an object as the server returns it after it was stored: converted to the version of the storage, which has only the
// fields of that version's schema, and back.
func (c *codec) Stored(obj runtime.Object) (runtime.Object, error) {
	stored, ok := obj.DeepCopyObject().(*unstructured.Unstructured)
	if !ok {
		return nil, fmt.Errorf("%T is no custom resource", obj)
	}
	err := c.convert(stored, c.storage)
	if err == nil {
		// The server applies the defaults of the storage again when it reads the stored object back.
		defaulting.Default(stored.Object, c.schemas[c.storage])
		err = c.convert(stored, c.gvk.Version)
	}
	return stored, err
}

func (c *codec) convert(obj *unstructured.Unstructured, version string) error {
	obj.SetAPIVersion(schema.GroupVersion{Group: c.gvk.Group, Version: version}.String())
	_, err := c.coerce(obj, false)
	return err
}

// Default does nothing: Stored has applied the defaults of the storage.
func (c *codec) Default(runtime.Object) {}
