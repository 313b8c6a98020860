package fuzz

import (
	"context"
	"errors"
	"time"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apiserver/pkg/admission"
	"k8s.io/apiserver/pkg/admission/initializer"
	utilfeature "k8s.io/apiserver/pkg/util/feature"
	"k8s.io/client-go/informers"
	"k8s.io/client-go/kubernetes/fake"
	clienttesting "k8s.io/client-go/testing"
	schedulingv1 "k8s.io/kubernetes/pkg/apis/scheduling/v1"
	"k8s.io/kubernetes/plugin/pkg/admission/certificates/subjectrestriction"
	"k8s.io/kubernetes/plugin/pkg/admission/defaulttolerationseconds"
	"k8s.io/kubernetes/plugin/pkg/admission/nodetaint"
	"k8s.io/kubernetes/plugin/pkg/admission/priority"
	"k8s.io/kubernetes/plugin/pkg/admission/runtimeclass"
	"k8s.io/kubernetes/plugin/pkg/admission/serviceaccount"
	"k8s.io/kubernetes/plugin/pkg/admission/storage/persistentvolume/resize"
	"k8s.io/kubernetes/plugin/pkg/admission/storage/storageobjectinuseprotection"
)

// chain runs admission plugins one after the other.
type chain []admission.Interface

func (c chain) Handles(operation admission.Operation) bool {
	return operation == admission.Create || operation == admission.Update
}

func (c chain) Admit(ctx context.Context, a admission.Attributes, o admission.ObjectInterfaces) error {
	for _, plugin := range c {
		if mutating, ok := plugin.(admission.MutationInterface); ok && plugin.Handles(a.GetOperation()) {
			if err := mutating.Admit(ctx, a, o); err != nil {
				return err
			}
		}
	}
	return nil
}

func (c chain) Validate(ctx context.Context, a admission.Attributes, o admission.ObjectInterfaces) error {
	for _, plugin := range c {
		if validating, ok := plugin.(admission.ValidationInterface); ok && plugin.Handles(a.GetOperation()) {
			if err := validating.Validate(ctx, a, o); err != nil {
				return err
			}
		}
	}
	return nil
}

// newPlugins returns the plugins that are on by default and whose verdict needs no cluster, in the server's order. Their cluster has
// the priority classes of the system alone.
func newPlugins() (chain, error) {
	client := fake.NewClientset()
	for _, class := range schedulingv1.SystemPriorityClasses() {
		if err := client.Tracker().Add(class); err != nil {
			return nil, err
		}
	}
	// Every account exists, and mounts no token.
	client.PrependReactor("get", "serviceaccounts", func(action clienttesting.Action) (bool, runtime.Object, error) {
		name, mounts := action.(clienttesting.GetAction).GetName(), false
		metadata := metav1.ObjectMeta{Name: name, Namespace: action.GetNamespace()}
		return true, &corev1.ServiceAccount{ObjectMeta: metadata, AutomountServiceAccountToken: &mounts}, nil
	})
	factory := informers.NewSharedInformerFactory(client, 0)
	plugins := admission.NewPlugins()
	for _, register := range []func(*admission.Plugins){
		serviceaccount.Register, nodetaint.Register, priority.Register, defaulttolerationseconds.Register, storageobjectinuseprotection.Register,
		runtimeclass.Register, subjectrestriction.Register, resize.Register,
	} {
		register(plugins)
	}
	initialize := initializer.New(client, nil, factory, nil, utilfeature.DefaultFeatureGate, nil, nil, nil)
	var made chain
	for _, name := range []string{
		serviceaccount.PluginName, nodetaint.PluginName, priority.PluginName, defaulttolerationseconds.PluginName,
		storageobjectinuseprotection.PluginName, resize.PluginName, runtimeclass.PluginName, subjectrestriction.PluginName,
	} {
		plugin, err := plugins.InitPlugin(name, nil, initialize)
		if err != nil {
			return nil, err
		}
		made = append(made, plugin)
	}
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	factory.Start(context.Background().Done())
	for _, synced := range factory.WaitForCacheSync(ctx.Done()) {
		if !synced {
			return nil, errors.New("the informers do not start")
		}
	}
	return made, nil
}
