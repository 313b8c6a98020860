package fuzz

import (
	extensionsserver "k8s.io/apiextensions-apiserver/pkg/apiserver"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/util/managedfields"
	"k8s.io/apiserver/pkg/endpoints"
	"k8s.io/apiserver/pkg/endpoints/openapi"
	genericapiserver "k8s.io/apiserver/pkg/server"
	utilopenapi "k8s.io/apiserver/pkg/util/openapi"
	aggregatorscheme "k8s.io/kube-aggregator/pkg/apiserver/scheme"
	"k8s.io/kube-openapi/pkg/builder3"
	"k8s.io/kube-openapi/pkg/util"
	"k8s.io/kube-openapi/pkg/validation/spec"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
	generated "k8s.io/kubernetes/pkg/generated/openapi"
)

// modelsOf returns the typed schema of a group for server-side apply, as the server makes it (getOpenAPIModels of genericapiserver).
func modelsOf(group genericapiserver.APIGroupInfo) (map[string]*spec.Schema, managedfields.TypeConverter, error) {
	definitions := utilopenapi.GetOpenAPIDefinitionsWithoutDisabledFeatures(generated.GetOpenAPIDefinitions)
	namer := openapi.NewDefinitionNamer(legacyscheme.Scheme, extensionsserver.Scheme, aggregatorscheme.Scheme)
	var names []string
	for version, resources := range group.VersionedResourcesStorageMap {
		for _, storage := range resources {
			kind, err := endpoints.GetResourceKind(schema.GroupVersion{Group: groupOf(group), Version: version}, storage, group.Scheme)
			if err != nil {
				return nil, nil, err
			}
			sample, err := group.Scheme.New(kind)
			if err != nil {
				return nil, nil, err
			}
			names = append(names, util.GetCanonicalTypeName(sample))
		}
	}
	models, err := builder3.BuildOpenAPIDefinitionsForResources(genericapiserver.DefaultOpenAPIV3Config(definitions, namer), names...)
	if err != nil {
		return nil, nil, err
	}
	types, err := managedfields.NewTypeConverter(models, false)
	return models, types, err
}
