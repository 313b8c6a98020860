package cel

import (
	"k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/install"
	"k8s.io/apiextensions-apiserver/pkg/registry/customresourcedefinition"
	"k8s.io/apimachinery/pkg/runtime"

	"kube-admission/review"
)

func init() {
	scheme := runtime.NewScheme()
	install.Install(scheme)
	definitions := review.Named("CustomResourceDefinition", "customresourcedefinitions", customresourcedefinition.NewStrategy(scheme))
	definitions.Scheme = scheme
	review.Serve("apiextensions.k8s.io", "v1", definitions)
}
