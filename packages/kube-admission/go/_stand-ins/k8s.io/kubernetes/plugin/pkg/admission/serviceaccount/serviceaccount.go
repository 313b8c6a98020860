// Package serviceaccount stands in for the admission plugin, of which the strategy wants a name.
package serviceaccount

const EnforceMountableSecretsAnnotation = "kubernetes.io/enforce-mountable-secrets"
