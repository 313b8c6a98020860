package cel

import (
	"k8s.io/apiextensions-apiserver/pkg/apis/apiextensions"
	"k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/install"
	"k8s.io/apiextensions-apiserver/pkg/client/applyconfiguration"
	"k8s.io/apiextensions-apiserver/pkg/registry/customresourcedefinition"
	"k8s.io/apimachinery/pkg/runtime"

	"kube-admission/review"
)

func init() {
	scheme := runtime.NewScheme()
	install.Install(scheme)
	definitions := review.Named("CustomResourceDefinition", "customresourcedefinitions", customresourcedefinition.NewStrategy(scheme))
	definitions.Scheme, definitions.Keep = scheme, keepDefinition
	definitions.Types = review.TypesOf(applyconfiguration.NewTypeConverter)
	review.Serve("apiextensions.k8s.io", "v1", definitions)
}

// keepDefinition takes an old definition as one whose resources the server serves: then its names are fixed.
func keepDefinition(_, old, _ runtime.Object) func(runtime.Object) {
	definition := old.(*apiextensions.CustomResourceDefinition)
	for _, condition := range []apiextensions.CustomResourceDefinitionConditionType{apiextensions.NamesAccepted, apiextensions.Established} {
		// Without a time, so that the review of a text is always the same.
		definition.Status.Conditions = append(definition.Status.Conditions,
			apiextensions.CustomResourceDefinitionCondition{Type: condition, Status: apiextensions.ConditionTrue})
	}
	definition.Status.AcceptedNames = definition.Spec.Names
	return nil
}
