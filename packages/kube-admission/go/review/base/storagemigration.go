package base

import (
	"kube-admission/review"

	_ "k8s.io/kubernetes/pkg/apis/storagemigration/install"
	"k8s.io/kubernetes/pkg/registry/storagemigration/storagemigration"
)

func init() {
	review.Serve("storagemigration.k8s.io", "v1",
		review.Named("StorageVersionMigration", "storageversionmigrations", storagemigration.Strategy),
	)
}
