package fuzz

import (
	"errors"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"time"

	apiextensionsv1 "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	apiextensions "k8s.io/apiextensions-apiserver/pkg/apiserver"
	"k8s.io/apiextensions-apiserver/pkg/client/clientset/clientset/fake"
	"k8s.io/apiextensions-apiserver/pkg/client/informers/externalversions"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/types"
	"k8s.io/apiserver/pkg/authorization/authorizerfactory"
	"k8s.io/apiserver/pkg/registry/generic"
	"k8s.io/apiserver/pkg/storage/storagebackend"
	"sigs.k8s.io/yaml"

	"kube-admission/review"
)

// customSeeds returns the definitions of custom resources that both sides serve, after the review has read them.
func customSeeds() ([]Seed, error) {
	files, err := filepath.Glob(filepath.Join("definitions", "*.yaml"))
	if err != nil {
		return nil, err
	}
	var found []Seed
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		review.Define(text, file)
		if subject.engine != nil {
			if err := subject.engine.tell(defineInEngine, text, file); err != nil {
				return nil, err
			}
		}
		seeds, err := documents(file, text)
		if err != nil {
			return nil, err
		}
		found = append(found, seeds...)
	}
	return found, nil
}

func customDefinitions() ([]*apiextensionsv1.CustomResourceDefinition, error) {
	seeds, err := customSeeds()
	var found []*apiextensionsv1.CustomResourceDefinition
	for _, seed := range seeds {
		crd := &apiextensionsv1.CustomResourceDefinition{}
		if err := yaml.UnmarshalStrict(seed.Text, crd); err != nil {
			return nil, err
		}
		found = append(found, crd)
	}
	return found, err
}

// define creates the definitions on a running server, and waits until it serves their kinds.
func (s *runningServer) define() error {
	seeds, err := customSeeds()
	if err != nil {
		return err
	}
	var objects []fields
	served := map[schema.GroupVersionKind]bool{}
	for _, seed := range seeds {
		object, isObject := decoded(encode(seed.object))
		if !isObject {
			return fmt.Errorf("%s is no object", seed.Source)
		}
		objects = append(objects, object)
		spec := fieldsOf(object["spec"])
		for _, version := range listOf(spec["versions"]) {
			name := textOf(fieldsOf(version)["name"])
			served[schema.GroupVersionKind{Group: textOf(spec["group"]), Version: name, Kind: textOf(fieldsOf(spec["names"])["kind"])}] = true
		}
	}
	if !s.hold(objects) {
		return errors.New("the server does not take the definitions")
	}
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); time.Sleep(time.Second) {
		// The server may list a version before it answers for it.
		err := s.discover()
		isServed := err == nil
		for kind := range served {
			_, found := s.resources[kind]
			isServed = isServed && found
		}
		if isServed {
			return nil
		}
	}
	return errors.New("the server does not serve the definitions")
}

// unstructuredStorage returns options with the codec with which the server stores custom resources.
type unstructuredStorage struct{}

func (unstructuredStorage) GetRESTOptions(resource schema.GroupResource, _ runtime.Object) (generic.RESTOptions, error) {
	config := storagebackend.Config{Codec: unstructured.UnstructuredJSONScheme}
	return generic.RESTOptions{
		StorageConfig: config.ForResource(resource), Decorator: forget, ResourcePrefix: resource.String(), DeleteCollectionWorkers: 1,
	}, nil
}

// installCustom serves the kinds of definitions, which are established.
func (s *handlers) installCustom() error {
	found, err := customDefinitions()
	if err != nil {
		return err
	}
	informer := externalversions.NewSharedInformerFactory(fake.NewClientset(), 0).Apiextensions().V1().CustomResourceDefinitions()
	long := metav1.NewTime(time.Now().Add(-time.Hour))
	for _, crd := range found {
		apiextensionsv1.SetDefaults_CustomResourceDefinition(crd)
		crd.UID = types.UID(crd.Name)
		crd.Status.AcceptedNames = crd.Spec.Names
		for _, condition := range []apiextensionsv1.CustomResourceDefinitionConditionType{apiextensionsv1.Established, apiextensionsv1.NamesAccepted} {
			crd.Status.Conditions = append(crd.Status.Conditions, apiextensionsv1.CustomResourceDefinitionCondition{
				Type: condition, Status: apiextensionsv1.ConditionTrue, LastTransitionTime: long,
			})
		}
		if err := informer.Informer().GetIndexer().Add(crd); err != nil {
			return err
		}
		for _, version := range crd.Spec.Versions {
			gvk := schema.GroupVersionKind{Group: crd.Spec.Group, Version: version.Name, Kind: crd.Spec.Names.Kind}
			s.resources[gvk] = resource{name: crd.Spec.Names.Plural, namespaced: crd.Spec.Scope == apiextensionsv1.NamespaceScoped, isCustom: true}
		}
	}
	s.custom, err = apiextensions.NewCustomResourceDefinitionHandler(nil, nil, informer, http.NotFoundHandler(), unstructuredStorage{}, s.admit,
		nil, nil, nil, 1, authorizerfactory.NewAlwaysAllowAuthorizer(), time.Minute, time.Minute, s.static, 3<<20)
	return err
}
