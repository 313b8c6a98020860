package cel

import (
	"fmt"
	"slices"
	"sync"

	"k8s.io/apiextensions-apiserver/pkg/apihelpers"
	"k8s.io/apiextensions-apiserver/pkg/apis/apiextensions"
	apiextensionsv1 "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	structuralschema "k8s.io/apiextensions-apiserver/pkg/apiserver/schema"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/defaulting"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/validation"
	"k8s.io/apiextensions-apiserver/pkg/crdserverscheme"
	"k8s.io/apiextensions-apiserver/pkg/registry/customresource"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/util/managedfields"
	"k8s.io/apimachinery/pkg/version"

	"kube-admission/review"
)

// newKind returns the kind of a version, as the server's handler makes it from an established definition
// (getOrCreateServingInfoFor of pkg/apiserver/customresource_handler.go of k8s.io/apiextensions-apiserver).
func newKind(crd *apiextensionsv1.CustomResourceDefinition, v *apiextensionsv1.CustomResourceDefinitionVersion) (*review.Kind, error) {
	gvk := schema.GroupVersionKind{Group: crd.Spec.Group, Version: v.Name, Kind: crd.Spec.Names.Kind}
	schemas, err := structuralSchemas(crd, v.Name)
	if err != nil {
		return nil, err
	}
	internal, err := internalSchema(crd, v.Name)
	if err != nil {
		return nil, err
	}
	validator, _, err := validation.NewSchemaValidator(internal)
	if err != nil {
		return nil, err
	}
	subresources, err := apihelpers.GetSubresourcesForVersion(crd, v.Name)
	if err != nil {
		return nil, err
	}
	var status *apiextensions.CustomResourceSubresourceStatus
	var scale *apiextensions.CustomResourceSubresourceScale
	if subresources != nil && subresources.Status != nil {
		status = &apiextensions.CustomResourceSubresourceStatus{}
	}
	if subresources != nil && subresources.Scale != nil {
		scale = &apiextensions.CustomResourceSubresourceScale{}
		if err := apiextensionsv1.Convert_v1_CustomResourceSubresourceScale_To_apiextensions_CustomResourceSubresourceScale(subresources.Scale, scale, nil); err != nil {
			return nil, err
		}
	}
	// The validator of the status is for its subresource only.
	strategy := customresource.NewStrategy(crdserverscheme.NewUnstructuredObjectTyper(), crd.Spec.Scope == apiextensionsv1.NamespaceScoped,
		gvk, validator, nil, schemas[v.Name], status, scale, v.SelectableFields)
	made := newCodec(gvk, schemas, storedAs(crd, v.Name))
	made.byWebhook = isByWebhook(crd)
	made.converter = sync.OnceValues(func() (managedfields.TypeConverter, error) { return typesOf(crd) })
	made.manager = sync.OnceValues(func() (*managedfields.FieldManager, error) {
		return made.newManager(versionsOf(crd), strategy.GetResetFields())
	})
	return review.Custom(gvk, crd.Spec.Names.Plural, strategy, made, deprecation(crd, v)), nil
}

// structuralSchemas returns the schemas of a version and of the one in which its objects are stored.
func structuralSchemas(crd *apiextensionsv1.CustomResourceDefinition, name string) (map[string]*structuralschema.Structural, error) {
	schemas := map[string]*structuralschema.Structural{}
	for _, name := range []string{name, storedAs(crd, name)} {
		if schemas[name] != nil {
			continue
		}
		internal, err := internalSchema(crd, name)
		if err != nil {
			return nil, err
		}
		structural, err := structuralschema.NewStructural(internal)
		if err != nil {
			return nil, err
		}
		// The defaults are shared with the definition.
		structural = structural.DeepCopy()
		if err := defaulting.PruneDefaults(structural); err != nil {
			return nil, err
		}
		schemas[name] = structural
	}
	return schemas, nil
}

func internalSchema(crd *apiextensionsv1.CustomResourceDefinition, name string) (*apiextensions.JSONSchemaProps, error) {
	found, err := apihelpers.GetSchemaForVersion(crd, name)
	if err != nil {
		return nil, err
	}
	if found == nil {
		return nil, fmt.Errorf("version %s has no schema", name)
	}
	internal := &apiextensions.CustomResourceValidation{}
	err = apiextensionsv1.Convert_v1_CustomResourceValidation_To_apiextensions_CustomResourceValidation(found, internal, nil)
	return internal.OpenAPIV3Schema, err
}

// storedAs returns the version in which objects of a version are stored. A webhook is not called: then it is the same version.
func storedAs(crd *apiextensionsv1.CustomResourceDefinition, name string) string {
	storage, err := apihelpers.GetCRDStorageVersion(crd)
	if err != nil || isByWebhook(crd) {
		return name
	}
	return storage
}

func isByWebhook(crd *apiextensionsv1.CustomResourceDefinition) bool {
	return crd.Spec.Conversion != nil && crd.Spec.Conversion.Strategy == apiextensionsv1.WebhookConverter
}

// deprecation returns the server's warning for each request of a deprecated version (defaultDeprecationWarning of the handler).
func deprecation(crd *apiextensionsv1.CustomResourceDefinition, v *apiextensionsv1.CustomResourceDefinitionVersion) string {
	if !v.Deprecated {
		return ""
	}
	if v.DeprecationWarning != nil {
		return *v.DeprecationWarning
	}
	text := fmt.Sprintf("%s/%s %s is deprecated", crd.Spec.Group, v.Name, crd.Spec.Names.Kind)
	var newer []string
	for _, other := range crd.Spec.Versions {
		if other.Served && !other.Deprecated && version.CompareKubeAwareVersionStrings(v.Name, other.Name) < 0 {
			newer = append(newer, other.Name)
		}
	}
	if len(newer) > 0 {
		text += fmt.Sprintf("; use %s/%s %s", crd.Spec.Group, slices.MaxFunc(newer, version.CompareKubeAwareVersionStrings), crd.Spec.Names.Kind)
	}
	return text
}
