export { Admission } from './admission';
export {
  type AdmissionOptions,
  type LoadOptions,
  type ModuleSource,
  OptionError,
  type PodSecurityLevel,
} from './options';
export type { FieldError, PodSecurityReview, Review, TextReview, Verdict, Violation } from './review';
