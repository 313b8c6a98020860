package base

import (
	"kube-admission/review"

	_ "k8s.io/kubernetes/pkg/apis/certificates/install"
	"k8s.io/kubernetes/pkg/registry/certificates/certificates"
	"k8s.io/kubernetes/pkg/registry/certificates/clustertrustbundle"
	"k8s.io/kubernetes/pkg/registry/certificates/podcertificaterequest"
)

func init() {
	requests := review.Named("CertificateSigningRequest", "certificatesigningrequests", certificates.Strategy)
	requests.Overwritten = []string{"spec.username", "spec.uid", "spec.groups", "spec.extra"}
	requests.Check = validateRequest
	review.Serve("certificates.k8s.io", "v1",
		requests,
		review.Named("ClusterTrustBundle", "clustertrustbundles", clustertrustbundle.Strategy),
		review.Named("PodCertificateRequest", "podcertificaterequests", podcertificaterequest.NewStrategy()),
	)
}
