package base

import (
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/util/managedfields"
	"k8s.io/kube-aggregator/pkg/apis/apiregistration"
	"k8s.io/kube-aggregator/pkg/apis/apiregistration/install"
	apiregistrationv1 "k8s.io/kube-aggregator/pkg/apis/apiregistration/v1"
	"k8s.io/kube-aggregator/pkg/registry/apiservice"

	"kube-admission/review"
)

// The aggregator has a scheme of its own.
func init() {
	scheme := runtime.NewScheme()
	install.Install(scheme)
	services := review.Named("APIService", "apiservices", apiservice.NewStrategy(scheme))
	services.Scheme = scheme
	services.Types = typesOfServices
	services.Release = func(obj runtime.Object) {
		for i := range obj.(*apiregistration.APIService).Status.Conditions {
			obj.(*apiregistration.APIService).Status.Conditions[i].LastTransitionTime = metav1.Time{}
		}
	}
	review.Serve("apiregistration.k8s.io", "v1", services)
}

// typesOfServices is the typed schema of the aggregator, which client-go does not have.
func typesOfServices(*runtime.Scheme) (managedfields.TypeConverter, error) {
	name := apiregistrationv1.APIService{}.OpenAPIModelName()
	models := review.Models(name)
	review.OfKind(models[name], apiregistrationv1.GroupName, "v1", "APIService")
	return managedfields.NewTypeConverter(models, false)
}
