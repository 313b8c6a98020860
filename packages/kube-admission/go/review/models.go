package review

import (
	"k8s.io/kube-aggregator/pkg/generated/openapi"
	"k8s.io/kube-openapi/pkg/common"
	"k8s.io/kube-openapi/pkg/validation/spec"
)

// ModelPrefix is what the references to models begin with.
const ModelPrefix = "#/components/schemas/"

// Models returns the typed schema of a type of the aggregator, such as the metadata of every object, with those that it needs.
func Models(name string) map[string]*spec.Schema {
	definitions := openapi.GetOpenAPIDefinitions(func(name string) spec.Ref {
		return spec.MustCreateRef(ModelPrefix + common.EscapeJsonPointer(name))
	})
	models := map[string]*spec.Schema{}
	var add func(name string)
	add = func(name string) {
		if models[name] != nil {
			return
		}
		definition := definitions[name]
		models[name] = &definition.Schema
		for _, needed := range definition.Dependencies {
			add(needed)
		}
	}
	add(name)
	return models
}

// OfKind marks a model as that of a kind.
func OfKind(model *spec.Schema, group, version, kind string) {
	model.AddExtension("x-kubernetes-group-version-kind", []any{map[string]any{"group": group, "version": version, "kind": kind}})
}
