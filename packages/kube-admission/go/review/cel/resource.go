package cel

import (
	"context"

	corev1 "k8s.io/api/core/v1"
	resourcev1 "k8s.io/api/resource/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	client "k8s.io/client-go/kubernetes/typed/core/v1"
	_ "k8s.io/kubernetes/pkg/apis/resource/install"
	"k8s.io/kubernetes/pkg/registry/resource/deviceclass"
	"k8s.io/kubernetes/pkg/registry/resource/devicetaintrule"
	"k8s.io/kubernetes/pkg/registry/resource/resourceclaim"
	"k8s.io/kubernetes/pkg/registry/resource/resourceclaimtemplate"
	"k8s.io/kubernetes/pkg/registry/resource/resourceslice"

	"kube-admission/review"
)

// anyNamespace returns namespaces whose label allows admin access to devices. The real label is state of the cluster.
type anyNamespace struct{ client.NamespaceInterface }

func (anyNamespace) Get(_ context.Context, name string, _ metav1.GetOptions) (*corev1.Namespace, error) {
	return &corev1.Namespace{ObjectMeta: metav1.ObjectMeta{
		Name: name, Labels: map[string]string{resourcev1.DRAAdminNamespaceLabelKey: "true"},
	}}, nil
}

func init() {
	review.Serve("resource.k8s.io", "v1",
		review.Named("DeviceClass", "deviceclasses", deviceclass.Strategy),
		review.Named("DeviceTaintRule", "devicetaintrules", devicetaintrule.Strategy),
		review.Named("ResourceClaim", "resourceclaims", resourceclaim.NewStrategy(anyNamespace{}, nil)),
		review.Named("ResourceClaimTemplate", "resourceclaimtemplates", resourceclaimtemplate.NewStrategy(anyNamespace{})),
		review.Named("ResourceSlice", "resourceslices", resourceslice.Strategy),
	)
}
