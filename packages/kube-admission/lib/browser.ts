export { Admission } from './admission';
export { OptionError } from './option-error';
export type { OldObject, OldObjects, OldText } from './old-objects';
export type {
  AdmissionOptions,
  ApplyMode,
  Client,
  LoadOptions,
  ModuleSource,
  PodSecurityLevel,
  ReviewOptions,
  TextReviewOptions,
} from './options';
export type { Change, FieldError, PodSecurityReview, Review, TextReview, Verdict, Violation, Warning } from './review';
