// Package endpoint replaces the controller. The strategy uses only its names.
package endpoint

const (
	LabelManagedBy = "endpoints.kubernetes.io/managed-by"
	ControllerName = "endpoint-controller"
)
