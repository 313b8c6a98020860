package base

import (
	"kube-admission/review"

	_ "k8s.io/kubernetes/pkg/apis/certificates/install"
	"k8s.io/kubernetes/pkg/registry/certificates/certificates"
	"k8s.io/kubernetes/pkg/registry/certificates/clustertrustbundle"
	"k8s.io/kubernetes/pkg/registry/certificates/podcertificaterequest"
)

func init() {
	review.Serve("certificates.k8s.io", "v1",
		review.Named("CertificateSigningRequest", "certificatesigningrequests", certificates.Strategy),
		review.Named("ClusterTrustBundle", "clustertrustbundles", clustertrustbundle.Strategy),
		review.Named("PodCertificateRequest", "podcertificaterequests", podcertificaterequest.NewStrategy()),
	)
}
