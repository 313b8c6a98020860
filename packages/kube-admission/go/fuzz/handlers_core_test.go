package fuzz

import (
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apiserver/pkg/registry/generic"
	"k8s.io/apiserver/pkg/registry/rest"
	genericapiserver "k8s.io/apiserver/pkg/server"
	serverstorage "k8s.io/apiserver/pkg/server/storage"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
	kubelet "k8s.io/kubernetes/pkg/kubelet/client"
	configmap "k8s.io/kubernetes/pkg/registry/core/configmap/storage"
	endpoint "k8s.io/kubernetes/pkg/registry/core/endpoint/storage"
	event "k8s.io/kubernetes/pkg/registry/core/event/storage"
	limitrange "k8s.io/kubernetes/pkg/registry/core/limitrange/storage"
	namespace "k8s.io/kubernetes/pkg/registry/core/namespace/storage"
	node "k8s.io/kubernetes/pkg/registry/core/node/storage"
	persistentvolume "k8s.io/kubernetes/pkg/registry/core/persistentvolume/storage"
	persistentvolumeclaim "k8s.io/kubernetes/pkg/registry/core/persistentvolumeclaim/storage"
	pod "k8s.io/kubernetes/pkg/registry/core/pod/storage"
	podtemplate "k8s.io/kubernetes/pkg/registry/core/podtemplate/storage"
	replicationcontroller "k8s.io/kubernetes/pkg/registry/core/replicationcontroller/storage"
	resourcequota "k8s.io/kubernetes/pkg/registry/core/resourcequota/storage"
	secret "k8s.io/kubernetes/pkg/registry/core/secret/storage"
	serviceaccount "k8s.io/kubernetes/pkg/registry/core/serviceaccount/storage"
)

// coreGroup replaces that of pkg/registry/core/rest, which keeps the ranges of services in etcd.
type coreGroup struct{ cluster *serviceCluster }

func (c coreGroup) NewRESTStorage(_ serverstorage.APIResourceConfigSource, options generic.RESTOptionsGetter) (genericapiserver.APIGroupInfo, error) {
	storage := map[string]rest.Storage{}
	var failed error
	keep := func(name string, made rest.Storage, err error) {
		storage[name] = made
		if err != nil && failed == nil {
			failed = err
		}
	}
	configMaps, err := configmap.NewREST(options)
	keep("configmaps", configMaps, err)
	endpoints, err := endpoint.NewREST(options)
	keep("endpoints", endpoints, err)
	events, err := event.NewREST(options, 3600)
	keep("events", events, err)
	limitRanges, err := limitrange.NewREST(options)
	keep("limitranges", limitRanges, err)
	namespaces, _, _, err := namespace.NewREST(options)
	keep("namespaces", namespaces, err)
	nodes, err := node.NewStorage(options, kubelet.KubeletClientConfig{}, nil)
	if err != nil {
		return genericapiserver.APIGroupInfo{}, err
	}
	keep("nodes", nodes.Node, err)
	volumes, _, err := persistentvolume.NewREST(options)
	keep("persistentvolumes", volumes, err)
	claims, _, err := persistentvolumeclaim.NewREST(options)
	keep("persistentvolumeclaims", claims, err)
	pods, err := pod.NewStorage(options, nodes.KubeletConnectionInfo, nil, nil, nil)
	if err != nil {
		return genericapiserver.APIGroupInfo{}, err
	}
	keep("pods", pods.Pod, err)
	templates, err := podtemplate.NewREST(options)
	keep("podtemplates", templates, err)
	controllers, _, err := replicationcontroller.NewREST(options)
	keep("replicationcontrollers", controllers, err)
	quotas, _, err := resourcequota.NewREST(options)
	keep("resourcequotas", quotas, err)
	secrets, err := secret.NewREST(options)
	keep("secrets", secrets, err)
	accounts, err := serviceaccount.NewREST(options, nil, nil, nil, 0, nil, nil, nil, nil, nil, false, 0)
	keep("serviceaccounts", accounts, err)
	services, err := c.cluster.services(options, pods.Pod)
	keep("services", services, err)

	group := genericapiserver.NewDefaultAPIGroupInfo(corev1.GroupName, legacyscheme.Scheme, legacyscheme.ParameterCodec, legacyscheme.Codecs)
	group.VersionedResourcesStorageMap["v1"] = storage
	return group, failed
}
