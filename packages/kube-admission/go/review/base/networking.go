package base

import (
	"kube-admission/review"

	_ "k8s.io/kubernetes/pkg/apis/networking/install"
	"k8s.io/kubernetes/pkg/registry/networking/ingress"
	"k8s.io/kubernetes/pkg/registry/networking/ingressclass"
	"k8s.io/kubernetes/pkg/registry/networking/ipaddress"
	"k8s.io/kubernetes/pkg/registry/networking/networkpolicy"
	"k8s.io/kubernetes/pkg/registry/networking/servicecidr"
)

func init() {
	review.Serve("networking.k8s.io", "v1",
		review.Named("Ingress", "ingresses", ingress.Strategy),
		review.Named("IngressClass", "ingressclasses", ingressclass.Strategy),
		review.Named("IPAddress", "ipaddresses", ipaddress.Strategy),
		review.Named("NetworkPolicy", "networkpolicies", networkpolicy.Strategy),
		review.Named("ServiceCIDR", "servicecidrs", servicecidr.Strategy),
	)
}
