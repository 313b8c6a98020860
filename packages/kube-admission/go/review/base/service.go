package base

import (
	"context"
	"fmt"
	"net"
	"slices"

	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/util/validation/field"
	api "k8s.io/kubernetes/pkg/apis/core"
	"k8s.io/kubernetes/pkg/apis/core/validation"
	netutils "k8s.io/utils/net"

	"kube-admission/review"
)

// The storage of Services allocates addresses and node ports before validation, and refuses some Services while it does
// (pkg/registry/core/service/storage/alloc.go). That package needs a cluster and etcd's client. This file has the part that does
// not depend on the state of a cluster, and fuzz/ compares it with the real one.

func rangeOf(family api.IPFamily) *net.IPNet {
	for _, cidr := range review.Services.Addresses {
		if (family == api.IPv6Protocol) == netutils.IsIPv6CIDR(cidr) {
			return cidr
		}
	}
	return nil
}

func familyOf(ip string) api.IPFamily {
	switch {
	case netutils.IsIPv4String(ip):
		return api.IPv4Protocol
	case netutils.IsIPv6String(ip):
		return api.IPv6Protocol
	}
	return "unknown"
}

func other(family api.IPFamily) api.IPFamily {
	if family == api.IPv4Protocol {
		return api.IPv6Protocol
	}
	return api.IPv4Protocol
}

// allocation has the values that a Service is allocated.
type allocation struct {
	addresses   map[string]bool
	nodePorts   map[int32]bool
	healthCheck bool
}

func allocateService(_ context.Context, obj runtime.Object) (func(runtime.Object), field.ErrorList) {
	a := newAllocation()
	errs := a.allocate(obj.(*api.Service))
	return a.release, errs
}

func newAllocation() *allocation {
	return &allocation{addresses: map[string]bool{}, nodePorts: map[int32]bool{}}
}

func (a *allocation) allocate(service *api.Service) field.ErrorList {
	spec := &service.Spec
	if len(spec.ClusterIP) > 0 && len(spec.ClusterIPs) == 0 {
		spec.ClusterIPs = []string{spec.ClusterIP}
	}
	if errs := setFamilies(service, nil); len(errs) > 0 {
		return errs
	}
	if spec.Type != api.ServiceTypeExternalName {
		if errs := a.allocateAddresses(spec); len(errs) > 0 {
			return errs
		}
	}
	return a.allocatePorts(service)
}

// setFamilies does what initIPFamilyFields does: before is the old Service, or nil.
func setFamilies(service, before *api.Service) field.ErrorList {
	spec := &service.Spec
	if spec.Type == api.ServiceTypeExternalName || before != nil && staysPreferred(spec, &before.Spec) {
		return nil
	}
	path := field.NewPath("spec")
	headlessWithoutSelector := spec.ClusterIP == api.ClusterIPNone && len(spec.Selector) == 0
	if spec.IPFamilyPolicy == nil && before != nil {
		spec.IPFamilyPolicy = before.Spec.IPFamilyPolicy
	}
	if spec.IPFamilyPolicy == nil {
		policy := api.IPFamilyPolicySingleStack
		if headlessWithoutSelector {
			policy = api.IPFamilyPolicyRequireDualStack
		}
		spec.IPFamilyPolicy = &policy
	}
	if errs := validation.ValidateServiceClusterIPsRelatedFields(service, before); len(errs) > 0 {
		return errs
	}
	single := *spec.IPFamilyPolicy == api.IPFamilyPolicySingleStack
	var errs field.ErrorList
	if before != nil {
		errs = reduceFamilies(spec, &before.Spec, single)
	}
	if single && len(spec.ClusterIPs) == 2 {
		errs = append(errs, field.Invalid(path.Child("ipFamilyPolicy"), spec.IPFamilyPolicy,
			"must be 'RequireDualStack' or 'PreferDualStack' when multiple cluster IPs are specified"))
	}
	if single && len(spec.IPFamilies) == 2 {
		errs = append(errs, field.Invalid(path.Child("ipFamilyPolicy"), spec.IPFamilyPolicy,
			"must be 'RequireDualStack' or 'PreferDualStack' when multiple IP families are specified"))
	}
	for i, ip := range spec.ClusterIPs {
		if ip == api.ClusterIPNone {
			break
		}
		if i < len(spec.IPFamilies) {
			continue
		}
		family := familyOf(ip)
		if rangeOf(family) == nil {
			errs = append(errs, field.Invalid(path.Child("clusterIPs").Index(i), spec.ClusterIPs,
				fmt.Sprintf("%s is not configured on this cluster", family)))
		} else {
			spec.IPFamilies = append(spec.IPFamilies, family)
		}
	}
	if len(errs) > 0 {
		return errs
	}

	if headlessWithoutSelector {
		if len(spec.IPFamilies) == 0 {
			spec.IPFamilies = []api.IPFamily{familyOf(review.Services.Addresses[0].IP.String())}
		}
		if len(spec.IPFamilies) == 1 && !single {
			spec.IPFamilies = append(spec.IPFamilies, other(spec.IPFamilies[0]))
		}
		return nil
	}

	if *spec.IPFamilyPolicy == api.IPFamilyPolicyRequireDualStack && len(review.Services.Addresses) < 2 {
		errs = append(errs, field.Invalid(path.Child("ipFamilyPolicy"), spec.IPFamilyPolicy,
			"this cluster is not configured for dual-stack services"))
	}
	for i, family := range spec.IPFamilies {
		if rangeOf(family) == nil {
			errs = append(errs, field.Invalid(path.Child("ipFamilies").Index(i), family, "not configured on this cluster"))
		}
	}
	if len(errs) > 0 {
		return errs
	}
	if len(spec.IPFamilies) == 0 {
		spec.IPFamilies = []api.IPFamily{familyOf(review.Services.Addresses[0].IP.String())}
	}
	if !single && len(spec.IPFamilies) == 1 && len(review.Services.Addresses) == 2 {
		spec.IPFamilies = append(spec.IPFamilies, other(spec.IPFamilies[0]))
	}
	return nil
}

func (a *allocation) allocateAddresses(spec *api.ServiceSpec) field.ErrorList {
	if len(spec.ClusterIPs) > 0 && spec.ClusterIPs[0] == api.ClusterIPNone {
		return nil
	}
	path := field.NewPath("spec", "clusterIPs")
	addresses := make([]string, len(spec.IPFamilies))
	copy(addresses, spec.ClusterIPs)
	for i, family := range spec.IPFamilies {
		cidr := rangeOf(family)
		if addresses[i] == "" {
			first, err := netutils.GetIndexedIP(cidr, 1)
			if err != nil {
				return field.ErrorList{field.InternalError(path, err)}
			}
			addresses[i] = first.String()
			a.addresses[addresses[i]] = true
		} else if !allocatable(cidr, netutils.ParseIPSloppy(addresses[i])) {
			return field.ErrorList{field.Invalid(path, addresses, fmt.Sprintf(
				"failed to allocate IP %v: the provided network does not match the current range", addresses[i]))}
		}
	}
	spec.ClusterIPs = addresses
	if len(addresses) > 0 {
		spec.ClusterIP = addresses[0]
	}
	return nil
}

// allocatable returns whether an address is in a range, and is not the range's base or IPv4 broadcast address
// (servicecidr.PrefixContainsIP).
func allocatable(cidr *net.IPNet, ip net.IP) bool {
	if !cidr.Contains(ip) || ip.Equal(cidr.IP) {
		return false
	}
	if ip = ip.To4(); ip == nil {
		return true
	}
	for i := range ip {
		if ip[i]|cidr.Mask[i] != 0xff {
			return true
		}
	}
	return false
}

// release removes the allocated values, which only a cluster can know.
func (a *allocation) release(obj runtime.Object) {
	spec := &obj.(*api.Service).Spec
	if spec.Type == api.ServiceTypeExternalName {
		// The server stores this field, but does not return it (defaultOnReadInternalTrafficPolicy).
		spec.InternalTrafficPolicy = nil
	}
	if a.addresses[spec.ClusterIP] {
		spec.ClusterIP = ""
	}
	spec.ClusterIPs = slices.DeleteFunc(spec.ClusterIPs, func(ip string) bool { return a.addresses[ip] })
	for i := range spec.Ports {
		if a.nodePorts[spec.Ports[i].NodePort] {
			spec.Ports[i].NodePort = 0
		}
	}
	if a.healthCheck {
		spec.HealthCheckNodePort = 0
	}
}
