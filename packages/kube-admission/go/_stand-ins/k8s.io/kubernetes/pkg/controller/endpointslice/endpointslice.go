// Package endpointslice replaces the controller. The strategy uses only its name.
package endpointslice

const ControllerName = "endpointslice-controller.k8s.io"
