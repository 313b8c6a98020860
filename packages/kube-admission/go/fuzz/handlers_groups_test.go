package fuzz

import (
	"context"
	"fmt"
	"path"
	"slices"
	"time"

	apidiscoveryv2 "k8s.io/api/apidiscovery/v2"
	corev1 "k8s.io/api/core/v1"
	resourcev1 "k8s.io/api/resource/v1"
	apiextensionsv1 "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	apiextensionsv1beta1 "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1beta1"
	apiextensionsserver "k8s.io/apiextensions-apiserver/pkg/apiserver"
	"k8s.io/apiextensions-apiserver/pkg/registry/customresourcedefinition"
	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apiserver/pkg/authorization/authorizerfactory"
	"k8s.io/apiserver/pkg/endpoints"
	"k8s.io/apiserver/pkg/registry/generic"
	"k8s.io/apiserver/pkg/registry/rest"
	genericapiserver "k8s.io/apiserver/pkg/server"
	serverstorage "k8s.io/apiserver/pkg/server/storage"
	"k8s.io/client-go/informers"
	"k8s.io/client-go/kubernetes/fake"
	client "k8s.io/client-go/kubernetes/typed/core/v1"
	apiregistrationv1 "k8s.io/kube-aggregator/pkg/apis/apiregistration/v1"
	aggregatorscheme "k8s.io/kube-aggregator/pkg/apiserver/scheme"
	apiservice "k8s.io/kube-aggregator/pkg/registry/apiservice/rest"
	"k8s.io/kubernetes/pkg/controlplane"
	admissionregistration "k8s.io/kubernetes/pkg/registry/admissionregistration/rest"
	apps "k8s.io/kubernetes/pkg/registry/apps/rest"
	autoscaling "k8s.io/kubernetes/pkg/registry/autoscaling/rest"
	batch "k8s.io/kubernetes/pkg/registry/batch/rest"
	certificates "k8s.io/kubernetes/pkg/registry/certificates/rest"
	coordination "k8s.io/kubernetes/pkg/registry/coordination/rest"
	discovery "k8s.io/kubernetes/pkg/registry/discovery/rest"
	events "k8s.io/kubernetes/pkg/registry/events/rest"
	flowcontrol "k8s.io/kubernetes/pkg/registry/flowcontrol/rest"
	lifecycle "k8s.io/kubernetes/pkg/registry/lifecycle/rest"
	networking "k8s.io/kubernetes/pkg/registry/networking/rest"
	node "k8s.io/kubernetes/pkg/registry/node/rest"
	policy "k8s.io/kubernetes/pkg/registry/policy/rest"
	rbac "k8s.io/kubernetes/pkg/registry/rbac/rest"
	resourceapi "k8s.io/kubernetes/pkg/registry/resource/rest"
	scheduling "k8s.io/kubernetes/pkg/registry/scheduling/rest"
	storageapi "k8s.io/kubernetes/pkg/registry/storage/rest"
	storagemigration "k8s.io/kubernetes/pkg/registry/storagemigration/rest"
)

type provider interface {
	NewRESTStorage(serverstorage.APIResourceConfigSource, generic.RESTOptionsGetter) (genericapiserver.APIGroupInfo, error)
}

// bodyLimit is the limit of kube-apiserver (MaxRequestBodyBytes of genericapiserver.NewConfig).
const bodyLimit = 3 * 1024 * 1024

// groups are those of controlplane.CompletedConfig.StorageProviders, with the core group of coreGroup.
func (s *handlers) groups() ([]genericapiserver.APIGroupInfo, error) {
	served := controlplane.DefaultAPIResourceConfigSource()
	options, err := newKept(served)
	if err != nil {
		return nil, err
	}
	introduced, err := genericapiserver.NewResourceExpirationEvaluator(emulated())
	if err != nil {
		return nil, err
	}
	everything := authorizerfactory.NewAlwaysAllowAuthorizer()
	cluster := fake.NewClientset()
	providers := []provider{
		coreGroup{s.cluster},
		autoscaling.RESTStorageProvider{},
		batch.RESTStorageProvider{},
		certificates.RESTStorageProvider{Authorizer: everything},
		coordination.RESTStorageProvider{},
		discovery.StorageProvider{},
		lifecycle.RESTStorageProvider{},
		networking.RESTStorageProvider{},
		node.RESTStorageProvider{},
		policy.RESTStorageProvider{},
		rbac.RESTStorageProvider{Authorizer: everything},
		scheduling.RESTStorageProvider{},
		storageapi.RESTStorageProvider{},
		storagemigration.RESTStorageProvider{},
		flowcontrol.RESTStorageProvider{InformerFactory: informers.NewSharedInformerFactory(cluster, 0)},
		apps.StorageProvider{},
		admissionregistration.RESTStorageProvider{Authorizer: everything, DiscoveryClient: cluster.Discovery()},
		events.RESTStorageProvider{TTL: time.Hour},
		resourceapi.RESTStorageProvider{NamespaceClient: administrators{}, Authorizer: everything},
	}
	var groups []genericapiserver.APIGroupInfo
	for _, p := range providers {
		group, err := p.NewRESTStorage(served, options)
		if err != nil {
			return nil, err
		}
		if err := introduced.RemoveUnavailableKinds(groupOf(group), group.Scheme, group.VersionedResourcesStorageMap, nil); err != nil {
			return nil, err
		}
		groups = append(groups, group)
	}
	extensions, err := extensionsGroup(options)
	return append(groups, extensions, aggregatedGroup(served, options)), err
}

// administrators are namespaces whose label gives admin access to devices.
type administrators struct{ client.NamespaceInterface }

func (administrators) Get(_ context.Context, name string, _ metav1.GetOptions) (*corev1.Namespace, error) {
	labels := map[string]string{resourcev1.DRAAdminNamespaceLabelKey: "true"}
	return &corev1.Namespace{ObjectMeta: metav1.ObjectMeta{Name: name, Labels: labels}}, nil
}

// coded stores objects with the codec of a server of its own, as pkg/controlplane/apiserver does for definitions and API services.
type coded struct {
	kept
	codec   runtime.Codec
	version runtime.GroupVersioner
}

func (c coded) GetRESTOptions(resource schema.GroupResource, _ runtime.Object) (generic.RESTOptions, error) {
	options, err := c.kept.GetRESTOptions(schema.GroupResource{Resource: "configmaps"}, nil)
	if err != nil {
		return options, err
	}
	config := *options.StorageConfig
	config.Codec, config.EncodeVersioner, config.GroupResource = c.codec, c.version, resource
	options.StorageConfig = &config
	return options, nil
}

func aggregatedGroup(served serverstorage.APIResourceConfigSource, options kept) genericapiserver.APIGroupInfo {
	codec := aggregatorscheme.Codecs.LegacyCodec(apiregistrationv1.SchemeGroupVersion)
	return apiservice.NewRESTStorage(enabled{served}, coded{options, codec, apiregistrationv1.SchemeGroupVersion}, false)
}

// enabled are the resources of a source, and those of the aggregator, which has a source of its own.
type enabled struct {
	serverstorage.APIResourceConfigSource
}

func (enabled) ResourceEnabled(schema.GroupVersionResource) bool { return true }

func extensionsGroup(options kept) (genericapiserver.APIGroupInfo, error) {
	group := genericapiserver.NewDefaultAPIGroupInfo(
		apiextensionsv1.GroupName, apiextensionsserver.Scheme, metav1.ParameterCodec, apiextensionsserver.Codecs)
	storage, err := customresourcedefinition.NewREST(apiextensionsserver.Scheme, coded{options,
		apiextensionsserver.Codecs.LegacyCodec(apiextensionsv1beta1.SchemeGroupVersion, apiextensionsv1.SchemeGroupVersion),
		runtime.NewMultiGroupVersioner(apiextensionsv1beta1.SchemeGroupVersion, schema.GroupKind{Group: apiextensionsv1beta1.GroupName})})
	group.VersionedResourcesStorageMap["v1"] = map[string]rest.Storage{"customresourcedefinitions": storage}
	return group, err
}

// install creates the endpoints of a group, as genericapiserver.GenericAPIServer.getAPIGroupVersion does.
func (s *handlers) install(group genericapiserver.APIGroupInfo) error {
	models, types, err := modelsOf(group)
	if err != nil {
		return err
	}
	if groupOf(group) == apiextensionsv1.GroupName {
		s.static = models
	}
	for version, storage := range group.VersionedResourcesStorageMap {
		gv := schema.GroupVersion{Group: groupOf(group), Version: version}
		root := genericapiserver.APIGroupPrefix
		if gv.Group == "" {
			root = genericapiserver.DefaultLegacyAPIPrefix
		}
		api := endpoints.APIGroupVersion{
			Storage: storage, Root: root, GroupVersion: gv, OptionsExternalVersion: group.OptionsExternalVersion,
			Serializer: group.NegotiatedSerializer, ParameterCodec: group.ParameterCodec,
			Typer: group.Scheme, Creater: group.Scheme, Convertor: group.Scheme, ConvertabilityChecker: group.Scheme,
			UnsafeConvertor: runtime.UnsafeObjectConvertor(group.Scheme), Defaulter: group.Scheme,
			Namer: runtime.Namer(meta.NewAccessor()), TypeConverter: types,
			EquivalentResourceRegistry: runtime.NewEquivalentResourceRegistry(), Authorizer: authorizerfactory.NewAlwaysAllowAuthorizer(),
			MaxRequestBodyBytes: bodyLimit, Admit: s.admit,
		}
		resources, _, err := api.InstallREST(s.container)
		if err != nil {
			return fmt.Errorf("%s: %w", path.Join(gv.Group, version), err)
		}
		for _, r := range resources {
			if r.ResponseKind == nil || !slices.Contains(r.Verbs, "create") {
				continue
			}
			kind := gv.WithKind(r.ResponseKind.Kind)
			s.resources[kind] = resource{name: r.Resource, namespaced: r.Scope == apidiscoveryv2.ScopeNamespace}
		}
	}
	return nil
}

func groupOf(group genericapiserver.APIGroupInfo) string {
	if len(group.PrioritizedVersions) == 0 {
		return ""
	}
	return group.PrioritizedVersions[0].Group
}
