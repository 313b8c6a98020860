package base

import (
	"errors"
	"fmt"

	"k8s.io/apimachinery/pkg/util/validation/field"
	apiservice "k8s.io/kubernetes/pkg/api/service"
	api "k8s.io/kubernetes/pkg/apis/core"

	"kube-admission/review"
)

var (
	errFull      = errors.New("range is full")
	errAllocated = errors.New("provided port is already allocated")
)

// nodePorts allocates each port once. It uses the ports that the Service requests last, because the server can choose any, and begins
// with those that authors choose least.
type nodePorts struct{ allocated, requested map[int]bool }

func portsFor(spec *api.ServiceSpec) nodePorts {
	ports := nodePorts{allocated: map[int]bool{}, requested: map[int]bool{int(spec.HealthCheckNodePort): true}}
	for _, port := range spec.Ports {
		ports.requested[int(port.NodePort)] = true
	}
	return ports
}

func (p nodePorts) allocate(port int) error {
	if !review.Services.NodePorts.Contains(port) {
		return fmt.Errorf("provided port is not in the valid range. The range of valid ports is %s", review.Services.NodePorts)
	}
	if p.allocated[port] {
		return errAllocated
	}
	p.allocated[port] = true
	return nil
}

func (p nodePorts) next() (int, error) {
	ports := review.Services.NodePorts
	for _, alsoRequested := range []bool{false, true} {
		for port := ports.Base + ports.Size - 1; port >= ports.Base; port-- {
			if !p.allocated[port] && (alsoRequested || !p.requested[port]) {
				p.allocated[port] = true
				return port, nil
			}
		}
	}
	return 0, errFull
}

func (a *allocation) allocatePorts(service *api.Service) field.ErrorList {
	spec := &service.Spec
	ports := portsFor(spec)
	if spec.Type == api.ServiceTypeNodePort || spec.Type == api.ServiceTypeLoadBalancer {
		if errs := a.allocateNodePorts(spec, ports); len(errs) > 0 {
			return errs
		}
	}
	if !apiservice.NeedsHealthCheck(service) {
		return nil
	}
	return a.allocateHealthPort(spec, ports)
}

func (a *allocation) allocateHealthPort(spec *api.ServiceSpec, ports nodePorts) field.ErrorList {
	path := field.NewPath("spec", "healthCheckNodePort")
	if spec.HealthCheckNodePort == 0 {
		port, err := ports.next()
		if err != nil {
			return field.ErrorList{field.InternalError(path, fmt.Errorf("failed to allocate a HealthCheck NodePort %v: %v", port, err))}
		}
		spec.HealthCheckNodePort = int32(port)
		a.healthCheck = true
	} else if err := ports.allocate(int(spec.HealthCheckNodePort)); err != nil {
		return field.ErrorList{field.InternalError(path, fmt.Errorf(
			"failed to allocate requested HealthCheck NodePort %v: %v", spec.HealthCheckNodePort, err))}
	}
	return nil
}

// Ports of one number, such as TCP and UDP, share a node port.
func (a *allocation) allocateNodePorts(spec *api.ServiceSpec, ports nodePorts) field.ErrorList {
	byPort := map[int32]int32{}
	for i := range spec.Ports {
		port := &spec.Ports[i]
		path := field.NewPath("spec", "ports").Index(i).Child("nodePort")
		if port.NodePort == 0 && !allocatesNodePorts(spec) {
			continue
		}
		samePort := byPort[port.Port]
		if samePort == 0 {
			wanted := requestedNodePort(port.Port, spec.Ports)
			if wanted == 0 {
				next, err := ports.next()
				if err != nil {
					return field.ErrorList{field.InternalError(path, fmt.Errorf("failed to allocate a nodePort: %w", err))}
				}
				wanted = int32(next)
				a.nodePorts[wanted] = true
			} else if err := ports.allocate(int(wanted)); err != nil {
				return field.ErrorList{field.Invalid(path, int(wanted), err.Error())}
			}
			port.NodePort = wanted
			byPort[port.Port] = wanted
		} else if port.NodePort == 0 {
			port.NodePort = samePort
		} else if port.NodePort != samePort {
			if err := ports.allocate(int(port.NodePort)); err != nil {
				return field.ErrorList{field.Invalid(path, port.NodePort, err.Error())}
			}
		}
	}
	return nil
}

func allocatesNodePorts(spec *api.ServiceSpec) bool {
	return spec.Type == api.ServiceTypeNodePort || *spec.AllocateLoadBalancerNodePorts
}

func requestedNodePort(port int32, ports []api.ServicePort) int32 {
	for _, p := range ports {
		if p.Port == port && p.NodePort != 0 {
			return p.NodePort
		}
	}
	return 0
}
