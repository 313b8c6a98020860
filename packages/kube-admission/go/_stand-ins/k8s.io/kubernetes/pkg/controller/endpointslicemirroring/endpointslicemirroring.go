// Package endpointslicemirroring stands in for the controller, of which the strategy wants the name.
package endpointslicemirroring

const ControllerName = "endpointslicemirroring-controller.k8s.io"
