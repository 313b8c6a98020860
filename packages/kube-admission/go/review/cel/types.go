package cel

import (
	apiextensionsv1 "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	structuralschema "k8s.io/apiextensions-apiserver/pkg/apiserver/schema"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/util/managedfields"
	"k8s.io/kube-openapi/pkg/validation/spec"

	"kube-admission/review"
)

// The models of custom resources for server-side apply. The server's own builder of them (pkg/controller/openapi/builder of
// k8s.io/apiextensions-apiserver) needs its web server.

// typesOf returns the converter of the objects of a definition, with all of its versions (buildOpenAPIModelsForApply).
func typesOf(crd *apiextensionsv1.CustomResourceDefinition) (managedfields.TypeConverter, error) {
	models := review.Models(metav1.ObjectMeta{}.OpenAPIModelName())
	for _, v := range crd.Spec.Versions {
		internal, err := internalSchema(crd, v.Name)
		if err != nil {
			return nil, err
		}
		structural, err := structuralschema.NewStructural(internal)
		if err != nil {
			return nil, err
		}
		model := structural.Unfold().ToKubeOpenAPI()
		describe(model)
		embed(model)
		review.OfKind(model, crd.Spec.Group, v.Name, crd.Spec.Names.Kind)
		models[crd.Spec.Group+"."+v.Name+"."+crd.Spec.Names.Kind] = model
	}
	return managedfields.NewTypeConverter(models, false)
}

// describe adds the fields of every object.
func describe(model *spec.Schema) {
	model.SetProperty("metadata", *spec.RefSchema(review.ModelPrefix + metav1.ObjectMeta{}.OpenAPIModelName()))
	model.SetProperty("apiVersion", *spec.StringProperty())
	model.SetProperty("kind", *spec.StringProperty())
}

// embed does so for the objects in an object (addEmbeddedProperties).
func embed(model *spec.Schema) {
	if model == nil {
		return
	}
	for name, property := range model.Properties {
		embed(&property)
		model.Properties[name] = property
	}
	if model.Items != nil {
		embed(model.Items.Schema)
	}
	if model.AdditionalProperties != nil {
		embed(model.AdditionalProperties.Schema)
	}
	if isEmbedded, _ := model.Extensions.GetBool("x-kubernetes-embedded-resource"); isEmbedded {
		describe(model)
	}
}
