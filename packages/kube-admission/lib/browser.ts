export { Admission } from './admission';
export {
  type AdmissionOptions,
  type LoadOptions,
  type ModuleSource,
  OptionError,
  type PodSecurityLevel,
  type ReviewOptions,
  type TextReviewOptions,
} from './options';
export type { FieldError, PodSecurityReview, Review, TextReview, Verdict, Violation } from './review';
