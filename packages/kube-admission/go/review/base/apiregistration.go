package base

import (
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/util/managedfields"
	"k8s.io/kube-aggregator/pkg/apis/apiregistration"
	"k8s.io/kube-aggregator/pkg/apis/apiregistration/install"
	"k8s.io/kube-aggregator/pkg/registry/apiservice"

	"kube-admission/review"
)

// The aggregator has a scheme of its own.
func init() {
	scheme := runtime.NewScheme()
	install.Install(scheme)
	services := review.Named("APIService", "apiservices", apiservice.NewStrategy(scheme))
	services.Scheme = scheme
	services.Types = func(*runtime.Scheme) managedfields.TypeConverter { return managedfields.NewDeducedTypeConverter() }
	services.Release = func(obj runtime.Object) {
		for i := range obj.(*apiregistration.APIService).Status.Conditions {
			obj.(*apiregistration.APIService).Status.Conditions[i].LastTransitionTime = metav1.Time{}
		}
	}
	review.Serve("apiregistration.k8s.io", "v1", services)
}
