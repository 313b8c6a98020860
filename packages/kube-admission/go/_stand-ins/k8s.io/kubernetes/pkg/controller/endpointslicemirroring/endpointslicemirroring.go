// Package endpointslicemirroring replaces the controller. The strategy uses only its name.
package endpointslicemirroring

const ControllerName = "endpointslicemirroring-controller.k8s.io"
