export { Admission } from './admission';
export { OptionError } from './option-error';
export type {
  AdmissionOptions,
  Client,
  EngineName,
  LoadOptions,
  ModuleSource,
  PodSecurityLevel,
  ReviewOptions,
  TextReviewOptions,
} from './options';
export type { FieldError, PodSecurityReview, Review, TextReview, Verdict, Violation, Warning } from './review';
