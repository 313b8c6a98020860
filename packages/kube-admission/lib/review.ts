/**
 * What becomes of a manifest that is sent to the API server: it is stored, it is refused, or the server that is asked
 * here does not know its kind (a custom resource, a kind that was removed, a mistyped one).
 */
export type Verdict = 'admitted' | 'refused' | 'unknown';

/** A reason to refuse a manifest, as the server's `field.Error` has it (k8s.io/apimachinery/pkg/util/validation/field). */
export interface FieldError {
  /**
   * The kind of mistake: the server's own (`FieldValueInvalid`, `FieldValueRequired`, `FieldValueDuplicate`,
   * `FieldValueNotSupported`, `FieldValueForbidden`, `FieldValueTooLong`, `FieldValueTypeInvalid`, …), `FieldUnknown` or
   * `FieldDuplicate` of strict decoding, `PodSecurity`, `YAMLInvalid` or `JSONInvalid` for what cannot be read,
   * `KindUnknown` for a custom resource, `KindNotServed` for an unknown kind of a group of Kubernetes' own (removed, too new,
   * mistyped), `KindNotReviewed` for one that a server knows and no module here has, `TooManyErrors` where there are more
   * than a thousand of the validation, or the reason of the server's status (`BadRequest`, `RequestEntityTooLarge`, `InternalError`).
   */
  reason: string;
  /** The field path, such as `spec.containers[0].ports[0].containerPort`; empty where the error is of the whole object. */
  field: string;
  /** The value that was given, where the server says it. */
  value?: unknown;
  /** What is wrong with it, in the server's words. */
  detail: string;
  /** All of it as the server says it: field path, type, value, detail. */
  message: string;
  /** The line of the field in the text, from 1; only in reviews of texts. Of a field that is missing, its parent's. */
  line?: number;
  /** The column of the field in its line, from 1; only in reviews of texts. */
  column?: number;
}

/** A check of the Pod Security Standards that an object's pods do not pass, in the server's words. */
export interface Violation {
  /** The check, such as `allowPrivilegeEscalation != false`. */
  reason: string;
  /** Which containers, and what they would have to say. */
  detail: string;
}

/** What the Pod Security Standards say of an object's pods (https://kubernetes.io/docs/concepts/security/pod-security-standards/). */
export interface PodSecurityReview {
  /** `privileged`, `baseline` or `restricted`. */
  level: string;
  /** `latest`, or a version such as `v1.34`. */
  version: string;
  /** The checks that the pods do not pass; empty if they may run. */
  violations: Violation[];
}

/** What the API server would say of one object. */
export interface Review {
  /** The object's `apiVersion`; empty where it has none. */
  apiVersion: string;
  /** The object's `kind`; empty where it has none. */
  kind: string;
  /** `metadata.namespace` as written; empty where it has none. */
  namespace: string;
  /** `metadata.name` as written; empty where it has none. */
  name: string;
  /** What becomes of it. */
  verdict: Verdict;
  /** Every reason to refuse it, decoding and validation together; of an unknown kind, why it is unknown. */
  errors: FieldError[];
  /** What the server would warn of. */
  warnings: string[];
  /** Only where a level was asked for, and the object is a pod or makes pods. */
  podSecurity?: PodSecurityReview;
  /**
   * The object as the server would store it, with its defaults; only if it was admitted. Without `metadata.uid`,
   * `metadata.creationTimestamp`, a generated name, and the addresses and node ports of a Service, which only a server
   * can choose.
   */
  object?: unknown;
}

/** The review of an object of a text. */
export interface TextReview extends Review {
  /** The name of the text, as given. */
  source?: string;
  /** The template that `helm template` says the document came from (its `# Source:` comment). */
  template?: string;
  /** The object's first line in the text, from 1. */
  line: number;
}
