export { Admission } from './admission';
export { OptionError } from './option-error';
export type {
  AdmissionOptions,
  ApplyMode,
  Client,
  EngineName,
  LoadOptions,
  ModuleSource,
  PodSecurityLevel,
  ReviewOptions,
  TextReviewOptions,
} from './options';
export type { OldObjects, OldText } from './old-objects';
export type {
  Change,
  FieldError,
  OldObject,
  PodSecurityReview,
  Review,
  TextReview,
  Verdict,
  Violation,
  Warning,
} from './review';
