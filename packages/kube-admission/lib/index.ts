export * from './browser';
export { AdmissionValidation, type AdmissionValidationProperties, type ValidationContext } from './validation';
