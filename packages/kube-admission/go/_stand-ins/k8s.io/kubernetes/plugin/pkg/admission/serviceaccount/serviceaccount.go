// Package serviceaccount replaces the admission plugin. The strategy uses only a name of it.
package serviceaccount

const EnforceMountableSecretsAnnotation = "kubernetes.io/enforce-mountable-secrets"
