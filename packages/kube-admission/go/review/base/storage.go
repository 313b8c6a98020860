package base

import (
	"kube-admission/review"

	_ "k8s.io/kubernetes/pkg/apis/storage/install"
	"k8s.io/kubernetes/pkg/registry/storage/csidriver"
	"k8s.io/kubernetes/pkg/registry/storage/csinode"
	"k8s.io/kubernetes/pkg/registry/storage/csistoragecapacity"
	"k8s.io/kubernetes/pkg/registry/storage/storageclass"
	"k8s.io/kubernetes/pkg/registry/storage/volumeattachment"
	"k8s.io/kubernetes/pkg/registry/storage/volumeattributesclass"
)

func init() {
	attributes := review.Named("VolumeAttributesClass", "volumeattributesclasses", volumeattributesclass.Strategy)
	attributes.Admit = admitAttributesClass
	review.Serve("storage.k8s.io", "v1",
		review.Named("CSIDriver", "csidrivers", csidriver.Strategy),
		review.Named("CSINode", "csinodes", csinode.Strategy),
		review.Named("CSIStorageCapacity", "csistoragecapacities", csistoragecapacity.Strategy),
		review.Named("StorageClass", "storageclasses", storageclass.Strategy),
		review.Named("VolumeAttachment", "volumeattachments", volumeattachment.Strategy),
		attributes,
	)
}
