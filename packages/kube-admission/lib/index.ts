/**
 * The Kubernetes API server's own validation, defaulting, warnings and Pod Security Standards, offline.
 *
 * @module kube-admission
 */
export * from './browser';
export { AdmissionValidation, type AdmissionValidationProperties, type ValidationContext } from './validation';
