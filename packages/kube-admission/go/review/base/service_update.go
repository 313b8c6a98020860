package base

import (
	"context"
	"fmt"
	"slices"

	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/util/validation/field"
	apiservice "k8s.io/kubernetes/pkg/api/service"
	api "k8s.io/kubernetes/pkg/apis/core"
)

// The part of the storage of Services for updates that does not depend on the state of a cluster (beginUpdate of
// pkg/registry/core/service/storage).

// keepService takes an address that a new Service asks for as the one that the old Service was allocated, and a node port as one that it
// was not: which ones these are only the cluster knows.
func keepService(obj, old, known runtime.Object) func(runtime.Object) {
	after, before, asked := &obj.(*api.Service).Spec, &old.(*api.Service).Spec, &known.(*api.Service).Spec
	a := newAllocation()
	isKept := asked.ClusterIP == "" && before.ClusterIP != "" && familyOf(after.ClusterIP) == familyOf(before.ClusterIP)
	if isKept {
		before.ClusterIP = after.ClusterIP
		before.ClusterIPs = append([]string{after.ClusterIP}, before.ClusterIPs[1:]...)
	}
	for i, ip := range before.ClusterIPs {
		if !slices.Contains(asked.ClusterIPs, ip) && (i > 0 || !isKept) {
			a.addresses[ip] = true
		}
	}
	a.keepPorts(after, before, asked)
	return a.release
}

// keepPorts chooses other ports for those that were allocated, and that a new Service asks for.
func (a *allocation) keepPorts(after, before, asked *api.ServiceSpec) {
	ports, moved := portsFor(after), map[int32]int32{}
	ports.allocated[int(before.HealthCheckNodePort)] = true
	for _, port := range nodePortsOf(before.Ports) {
		ports.allocated[int(port)] = true
	}
	move := func(port *int32) {
		if moved[*port] == 0 {
			moved[*port] = *port
			if next, err := ports.next(); ports.requested[int(*port)] && err == nil {
				moved[*port] = int32(next)
			}
		}
		*port = moved[*port]
	}
	for i := range before.Ports {
		if port := &before.Ports[i].NodePort; *port != 0 && asked.Ports[i].NodePort == 0 {
			move(port)
			a.nodePorts[*port] = true
		}
	}
	if before.HealthCheckNodePort != 0 && asked.HealthCheckNodePort == 0 {
		move(&before.HealthCheckNodePort)
		a.healthCheck = true
	}
}

func updateService(_ context.Context, obj, old runtime.Object) (func(runtime.Object), field.ErrorList) {
	a := newAllocation()
	after, before := obj.(*api.Service), old.(*api.Service)
	takeAllocated(after, before)
	normalizeAddresses(&after.Spec, &before.Spec)
	if errs := setFamilies(after, before); len(errs) > 0 {
		return a.release, errs
	}
	if errs := a.updateAddresses(&after.Spec, &before.Spec); len(errs) > 0 {
		return a.release, errs
	}
	return a.release, a.updatePorts(after, before)
}

// takeAllocated does what patchAllocatedValues does: values that the client does not name stay.
func takeAllocated(after, before *api.Service) {
	if needsAddress(after) && needsAddress(before) {
		if after.Spec.ClusterIP == "" {
			after.Spec.ClusterIP = before.Spec.ClusterIP
		}
		if len(after.Spec.ClusterIPs) == 0 && len(before.Spec.ClusterIPs) > 0 {
			after.Spec.ClusterIPs = before.Spec.ClusterIPs
		}
	}
	if needsNodePorts(after) && needsNodePorts(before) {
		takeNodePorts(after.Spec.Ports, before.Spec.Ports)
	}
	if needsHealthPort(after) && needsHealthPort(before) && after.Spec.HealthCheckNodePort == 0 {
		after.Spec.HealthCheckNodePort = before.Spec.HealthCheckNodePort
	}
}

// takeNodePorts finds the node ports by the names of the ports.
func takeNodePorts(after, before []api.ServicePort) {
	named := map[string]int32{}
	for _, port := range before {
		named[port.Name] = port.NodePort
	}
	// The server looks for them before it takes any.
	asked := nodePortsOf(after)
	for i := range after {
		if known := named[after[i].Name]; after[i].NodePort == 0 && !slices.Contains(asked, known) {
			after[i].NodePort = known
		}
	}
}

func nodePortsOf(ports []api.ServicePort) (found []int32) {
	for _, port := range ports {
		if port.NodePort != 0 {
			found = append(found, port.NodePort)
		}
	}
	return found
}

func needsAddress(service *api.Service) bool { return service.Spec.Type != api.ServiceTypeExternalName }

func needsNodePorts(service *api.Service) bool {
	spec := &service.Spec
	return spec.Type == api.ServiceTypeNodePort ||
		spec.Type == api.ServiceTypeLoadBalancer && (spec.AllocateLoadBalancerNodePorts == nil || *spec.AllocateLoadBalancerNodePorts)
}

func needsHealthPort(service *api.Service) bool {
	return service.Spec.Type == api.ServiceTypeLoadBalancer && service.Spec.ExternalTrafficPolicy == api.ServiceExternalTrafficPolicyLocal
}

// normalizeAddresses does what normalizeClusterIPs does for an update.
func normalizeAddresses(after, before *api.ServiceSpec) {
	if len(before.ClusterIPs) > 0 && len(after.ClusterIPs) == 0 && before.ClusterIP == after.ClusterIP {
		after.ClusterIPs = before.ClusterIPs
	}
	if before.ClusterIP == after.ClusterIP || !slices.Equal(before.ClusterIPs, after.ClusterIPs) {
		return
	}
	if before.ClusterIP != "" && after.ClusterIP == "" {
		after.ClusterIPs = nil
	} else {
		after.ClusterIPs = []string{after.ClusterIP}
	}
}

// staysPreferred does what isMatchingPreferDualStackClusterIPFields does: such a Service does not follow the families of its cluster.
func staysPreferred(after, before *api.ServiceSpec) bool {
	prefers := func(policy *api.IPFamilyPolicy) bool { return *policy == api.IPFamilyPolicyPreferDualStack }
	return after.IPFamilyPolicy != nil && before.Type == after.Type && after.Type != api.ServiceTypeExternalName &&
		prefers(after.IPFamilyPolicy) && (before.IPFamilyPolicy == nil || prefers(before.IPFamilyPolicy)) &&
		slices.Equal(before.ClusterIPs, after.ClusterIPs) && slices.Equal(before.IPFamilies, after.IPFamilies)
}

// updateAddresses does what updateClusterIPs does.
func (a *allocation) updateAddresses(after, before *api.ServiceSpec) field.ErrorList {
	isExternal, wasExternal := after.Type == api.ServiceTypeExternalName, before.Type == api.ServiceTypeExternalName
	switch {
	case staysPreferred(after, before):
	case wasExternal && !isExternal:
		return a.allocateAddresses(after)
	case len(before.ClusterIPs) > 0 && before.ClusterIPs[0] == api.ClusterIPNone, isExternal:
	case len(before.IPFamilies) == 1 && len(after.IPFamilies) == 2:
		second := *after
		second.IPFamilies = after.IPFamilies[1:]
		if len(after.ClusterIPs) < 2 {
			after.ClusterIPs = append(slices.Clone(after.ClusterIPs), "")
		}
		second.ClusterIPs = after.ClusterIPs[1:]
		if errs := a.allocateAddresses(&second); len(errs) > 0 {
			return errs
		}
		after.ClusterIPs = []string{after.ClusterIPs[0], second.ClusterIPs[0]}
	}
	return nil
}

// updatePorts does what txnUpdateNodePorts does.
func (a *allocation) updatePorts(after, before *api.Service) field.ErrorList {
	ports := portsFor(&after.Spec)
	had := nodePortsOf(before.Spec.Ports)
	for _, port := range had {
		ports.allocated[int(port)] = true
	}
	if before.Spec.HealthCheckNodePort != 0 {
		ports.allocated[int(before.Spec.HealthCheckNodePort)] = true
	}
	if after.Spec.Type == api.ServiceTypeNodePort || after.Spec.Type == api.ServiceTypeLoadBalancer {
		if errs := a.updateNodePorts(&after.Spec, ports, had); len(errs) > 0 {
			return errs
		}
	}
	if !apiservice.NeedsHealthCheck(before) && apiservice.NeedsHealthCheck(after) {
		return a.allocateHealthPort(&after.Spec, ports)
	}
	return nil
}

func (a *allocation) updateNodePorts(spec *api.ServiceSpec, ports nodePorts, had []int32) field.ErrorList {
	type used struct {
		Protocol api.Protocol
		NodePort int32
	}
	var all []used
	asked := map[int32]bool{}
	for i := range spec.Ports {
		port := &spec.Ports[i]
		path := field.NewPath("spec", "ports").Index(i).Child("nodePort")
		switch {
		case port.NodePort == 0 && !allocatesNodePorts(spec):
			continue
		case port.NodePort == 0:
			next, err := ports.next()
			if err != nil {
				return field.ErrorList{field.InternalError(path, fmt.Errorf("failed to allocate a nodePort: %w", err))}
			}
			port.NodePort = int32(next)
			a.nodePorts[port.NodePort] = true
		case !slices.Contains(had, port.NodePort) && !asked[port.NodePort]:
			if err := ports.allocate(int(port.NodePort)); err != nil {
				return field.ErrorList{field.Invalid(path, port.NodePort, err.Error())}
			}
			asked[port.NodePort] = true
		}
		one := used{port.Protocol, port.NodePort}
		if slices.Contains(all, one) {
			return field.ErrorList{field.InternalError(path, fmt.Errorf("duplicate nodePort: %v", one))}
		}
		all = append(all, one)
	}
	return nil
}

// reduceFamilies takes the second address and the second family from a Service that is to have one, and refuses to take them from
// another one.
func reduceFamilies(after, before *api.ServiceSpec, single bool) (errs field.ErrorList) {
	path := field.NewPath("spec", "ipFamilyPolicy")
	switch {
	case single:
		if slices.Equal(before.ClusterIPs, after.ClusterIPs) && len(after.ClusterIPs) > 1 {
			after.ClusterIPs = after.ClusterIPs[:1]
		}
		if slices.Equal(before.IPFamilies, after.IPFamilies) && len(after.IPFamilies) > 1 {
			after.IPFamilies = after.IPFamilies[:1]
		}
	default:
		if len(after.ClusterIPs) > 0 && len(after.ClusterIPs) < len(before.ClusterIPs) {
			errs = append(errs, field.Invalid(path, after.IPFamilyPolicy, "must be 'SingleStack' to release the secondary cluster IP"))
		}
		if len(after.IPFamilies) > 0 && len(after.IPFamilies) < len(before.IPFamilies) {
			errs = append(errs, field.Invalid(path, after.IPFamilyPolicy, "must be 'SingleStack' to release the secondary IP family"))
		}
	}
	return errs
}
