// Package endpointslice stands in for the controller, of which the strategy wants the name.
package endpointslice

const ControllerName = "endpointslice-controller.k8s.io"
