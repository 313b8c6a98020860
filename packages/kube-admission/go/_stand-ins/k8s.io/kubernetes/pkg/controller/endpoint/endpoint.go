// Package endpoint stands in for the controller, of which the strategy wants the names.
package endpoint

const (
	LabelManagedBy = "endpoints.kubernetes.io/managed-by"
	ControllerName = "endpoint-controller"
)
