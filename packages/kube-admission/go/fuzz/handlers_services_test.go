package fuzz

import (
	"context"
	"fmt"
	"time"

	networkingv1 "k8s.io/api/networking/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/util/wait"
	"k8s.io/apiserver/pkg/registry/generic"
	"k8s.io/apiserver/pkg/registry/rest"
	"k8s.io/client-go/informers"
	"k8s.io/client-go/kubernetes/fake"
	clienttesting "k8s.io/client-go/testing"
	api "k8s.io/kubernetes/pkg/apis/core"
	"k8s.io/kubernetes/pkg/registry/core/service/ipallocator"
	"k8s.io/kubernetes/pkg/registry/core/service/portallocator"
	service "k8s.io/kubernetes/pkg/registry/core/service/storage"
	netutils "k8s.io/utils/net"

	"kube-admission/review"
)

// serviceCluster has the allocators of the storage of Services: those of addresses in a 1.37 cluster, which read ServiceCIDR objects
// and write IPAddress objects to a client that keeps nothing, and a new allocator of ports for each Service.
type serviceCluster struct {
	primary   api.IPFamily
	addresses map[api.IPFamily]ipallocator.Interface
	ports     *ownPorts
}

type ownPorts struct{ portallocator.Interface }

func newServiceCluster() (*serviceCluster, error) {
	var cidrs []string
	for _, cidr := range review.Services.Addresses {
		cidrs = append(cidrs, cidr.String())
	}
	client := fake.NewClientset(&networkingv1.ServiceCIDR{
		ObjectMeta: metav1.ObjectMeta{Name: "kubernetes"},
		Spec:       networkingv1.ServiceCIDRSpec{CIDRs: cidrs},
		Status: networkingv1.ServiceCIDRStatus{Conditions: []metav1.Condition{
			{Type: networkingv1.ServiceCIDRConditionReady, Status: metav1.ConditionTrue},
		}},
	})
	client.PrependReactor("create", "ipaddresses", func(action clienttesting.Action) (bool, runtime.Object, error) {
		return true, action.(clienttesting.CreateAction).GetObject(), nil
	})
	client.PrependReactor("delete", "ipaddresses", func(clienttesting.Action) (bool, runtime.Object, error) { return true, nil, nil })
	factory := informers.NewSharedInformerFactory(client, 0)
	ranges, addresses := factory.Networking().V1().ServiceCIDRs(), factory.Networking().V1().IPAddresses()
	c := &serviceCluster{addresses: map[api.IPFamily]ipallocator.Interface{}, ports: &ownPorts{}}
	for _, cidr := range review.Services.Addresses {
		family := api.IPv4Protocol
		if netutils.IsIPv6CIDR(cidr) {
			family = api.IPv6Protocol
		}
		if c.primary == "" {
			c.primary = family
		}
		allocator, err := ipallocator.NewMetaAllocator(client.NetworkingV1(), ranges, addresses, family == api.IPv6Protocol, nil)
		if err != nil {
			return nil, err
		}
		c.addresses[family] = allocator
	}
	factory.Start(wait.NeverStop)
	return c, c.ready()
}

func (c *serviceCluster) ready() error {
	return wait.PollUntilContextTimeout(context.Background(), 10*time.Millisecond, 10*time.Second, true, func(context.Context) (bool, error) {
		for _, allocator := range c.addresses {
			if _, err := allocator.(*ipallocator.MetaAllocator).AllocateNextService(&api.Service{}); err != nil {
				return false, nil
			}
		}
		return true, nil
	})
}

func (c *serviceCluster) renew() {
	ports, err := portallocator.NewInMemory(review.Services.NodePorts)
	if err != nil {
		panic(fmt.Sprintf("the range of node ports is unusable: %v", err))
	}
	c.ports.Interface = ports
}

func (c *serviceCluster) services(options generic.RESTOptionsGetter, pods service.PodStorage) (rest.Storage, error) {
	c.renew()
	storage, _, _, err := service.NewREST(options, c.primary, c.addresses, c.ports, nil, pods, nil)
	return storage, err
}
