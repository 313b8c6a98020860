package fuzz

import (
	"context"
	"errors"

	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apiserver/pkg/registry/generic"
	serveroptions "k8s.io/apiserver/pkg/server/options"
	serverstorage "k8s.io/apiserver/pkg/server/storage"
	"k8s.io/apiserver/pkg/storage"
	"k8s.io/apiserver/pkg/storage/storagebackend"
	"k8s.io/apiserver/pkg/storage/storagebackend/factory"
	"k8s.io/client-go/tools/cache"
	"k8s.io/kubernetes/pkg/kubeapiserver"
)

// forgetful is a storage that encodes an object and decodes it again, as that in etcd does, and keeps the last one alone.
type forgetful struct {
	storage.Interface
	codec runtime.Codec
}

func (f forgetful) Versioner() storage.Versioner { return storage.APIObjectVersioner{} }

func (f forgetful) ReadinessCheck() error { return nil }

func (f forgetful) EnableResourceSizeEstimation(storage.KeysFunc) error { return nil }

func (f forgetful) Create(_ context.Context, _ string, obj, out runtime.Object, _ uint64) error {
	if version, err := f.Versioner().ObjectResourceVersion(obj); err == nil && version != 0 {
		return storage.ErrResourceVersionSetOnCreate
	}
	return f.store(obj, out)
}

// kept returns the codec with which kube-apiserver stores a resource.
type kept struct{ factory serverstorage.StorageFactory }

func newKept(served *serverstorage.ResourceConfig) (kept, error) {
	config := kubeapiserver.NewStorageFactoryConfig()
	config.APIResourceConfig = served
	options := serveroptions.NewEtcdOptions(storagebackend.NewDefaultConfig("/registry", nil))
	options.DefaultStorageMediaType = runtime.ContentTypeProtobuf
	made, err := config.Complete(options).New()
	return kept{made}, err
}

func (k kept) GetRESTOptions(resource schema.GroupResource, example runtime.Object) (generic.RESTOptions, error) {
	config, err := k.factory.NewConfig(resource, example)
	if err != nil {
		return generic.RESTOptions{}, err
	}
	return generic.RESTOptions{
		StorageConfig: config, Decorator: forget, ResourcePrefix: k.factory.ResourcePrefix(resource), DeleteCollectionWorkers: 1,
	}, nil
}

func forget(config *storagebackend.ConfigForResource, _ string, _ func(runtime.Object) (string, error), _, _ func() runtime.Object,
	_ storage.AttrFunc, _ storage.IndexerFuncs, _ *cache.Indexers) (storage.Interface, factory.DestroyFunc, error) {
	if config.Codec == nil {
		return nil, nil, errors.New("no codec for " + config.GroupResource.String())
	}
	return forgetful{codec: config.Codec}, func() {}, nil
}
