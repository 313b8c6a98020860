/**
 * What the API server does with a manifest: it stores it, it refuses it, or it does not know its kind (a custom resource, a
 * kind that was removed, a misspelled one). The second of two objects of one kind, namespace and name is refused, too.
 */
export type Verdict = 'admitted' | 'refused' | 'unknown';

/** A reason to refuse a manifest, as the server's `field.Error` (k8s.io/apimachinery/pkg/util/validation/field). */
export interface FieldError {
  /**
   * The type of the error. It is one of:
   * - the server's own: `FieldValueInvalid`, `FieldValueRequired`, `FieldValueDuplicate`, `FieldValueNotSupported`,
   *   `FieldValueForbidden`, `FieldValueTooLong`, `FieldValueTypeInvalid`, …
   * - `FieldUnknown` or `FieldDuplicate`, of strict decoding
   * - `PodSecurity`, for each field that violates a check of the Pod Security Standards
   * - `YAMLInvalid` or `JSONInvalid`, for text that cannot be read
   * - `KindUnknown` for a custom resource; `KindNotServed` for an unknown kind of one of Kubernetes' own groups (removed, too
   *   new, misspelled); `KindNotReviewed` for a kind that a server knows and this package does not review
   * - `ObjectDuplicate`, for an object that is in its text already: it would replace the earlier one
   * - `TooManyErrors`, if validation finds more than a thousand errors
   * - the reason of the server's status: `BadRequest`, `RequestEntityTooLarge`, `InternalError`
   */
  reason: string;
  /**
   * The field path as the server writes it, such as `spec.containers[0].ports[0].containerPort`; empty if the error is about
   * the whole object. In a few places the path in the manifest is another one, and line and column are those of that path.
   */
  field: string;
  /** The invalid value, if the server reports it. */
  value?: unknown;
  /** What is wrong, in the server's words. */
  detail: string;
  /** The whole message of the server: field path, type, value, detail. */
  message: string;
  /** The line of the field in the text, from 1; for a missing field, that of its parent. Only in reviews of texts. */
  line?: number;
  /** The column of the field in its line, from 1. Only in reviews of texts. */
  column?: number;
  /** Only in the review of an update: what the old object has in the field. Unset if it has nothing, or an object. */
  oldValue?: unknown;
  /** The line in the old text of the field, or of its parent, from 1. Only in reviews of texts. */
  oldLine?: number;
  /** The column in its line, from 1. Only in reviews of texts. */
  oldColumn?: number;
  /**
   * Only in the review of an update, for an error about an object, such as the `spec` of a StatefulSet: the fields in it that
   * differ from the old object and that the server does not let you change. There are at most 20.
   */
  changes?: Change[];
  /** Only in the review of an update: set if the server refuses the change, and not the object. It would create the object. */
  ofUpdate?: true;
  /**
   * What helps: against a refused update, another name, or how to delete the object and create it again; against common errors of
   * YAML, how to write it. Unset for other errors.
   */
  remedy?: string;
}

/** A field in which an object differs from the old one. */
export interface Change {
  /** The field path, such as `spec.selector.matchLabels.app`. */
  field: string;
  /** What the object has in the field as the server would store it. Unset if it has nothing. */
  value?: unknown;
  /** What the old object has in the field. Unset if it has nothing. */
  oldValue?: unknown;
  /** The line of the field in the text, from 1; for a missing field, that of its parent. Only in reviews of texts. */
  line?: number;
  /** The column of the field in its line, from 1. Only in reviews of texts. */
  column?: number;
  /** The line in the old text, from 1; for a missing field, that of its parent. Only in reviews of texts. */
  oldLine?: number;
  /** The column in the old text, from 1. Only in reviews of texts. */
  oldColumn?: number;
}

/** An object that the server has already, as the text says from which it was made. */
export interface OldObject {
  /** The object's `apiVersion`. It can differ from that of the new object. */
  apiVersion: string;
  /** The object's `kind`. */
  kind: string;
  /** `metadata.namespace` as written; empty if it has none. */
  namespace: string;
  /** `metadata.name` as written. */
  name: string;
  /** The name of its text. */
  source: string;
  /** Its first line in the text, from 1. */
  line: number;
}

/** A warning: the server would store the object all the same. */
export interface Warning {
  /**
   * - `ServerWarning`, for a warning of the server
   * - `FieldIgnored`, for a field that the server drops in silence: it is of a newer version, or its feature gate is off
   * - `OldUnreadable`, for an old object that cannot be read: the review is that of a new object
   * - `Recreated`, for a change that the server would refuse, of an object that you delete and create again
   * - `OldDiffers`, for an old object that is another one, in `reviewUpdate`: the review is that of a new object
   */
  reason: string;
  /** The field path, such as `spec.externalIPs`; empty if the warning is about the whole object. */
  field: string;
  /** The whole message. */
  message: string;
  /** The line of the field in the text, from 1; for a missing field, that of its parent. Only in reviews of texts. */
  line?: number;
  /** The column of the field in its line, from 1. Only in reviews of texts. */
  column?: number;
}

/** A check of the Pod Security Standards that an object's pods fail, in the server's words. */
export interface Violation {
  /** The check, such as `allowPrivilegeEscalation != false`. */
  reason: string;
  /** The containers, and the values that they need. */
  detail: string;
}

/** The result of the Pod Security Standards for an object's pods (https://kubernetes.io/docs/concepts/security/pod-security-standards/). */
export interface PodSecurityReview {
  /** `privileged`, `baseline` or `restricted`. */
  level: string;
  /** `latest`, or a version such as `v1.34`. */
  version: string;
  /** The checks that the pods fail; empty if they may run. */
  violations: Violation[];
}

/** The API server's verdict on one object. */
export interface Review {
  /** The object's `apiVersion`; empty if it has none. */
  apiVersion: string;
  /** The object's `kind`; empty if it has none. */
  kind: string;
  /** `metadata.namespace` as written; empty if it has none. */
  namespace: string;
  /** `metadata.name` as written; empty if it has none. */
  name: string;
  /** Whether the server would store the object. */
  verdict: Verdict;
  /** All errors of the object, of decoding and validation together; for an unknown kind, why it is unknown. */
  errors: FieldError[];
  /** The warnings of the server, those about fields that it ignores and, with `client: 'kubectl'`, those about kubectl. */
  warnings: Warning[];
  /** Set only if a level was requested and the object is a pod or creates pods. */
  podSecurity?: PodSecurityReview;
  /**
   * The object as the server would store it, with its defaults. Set only if it is admitted. It has no `metadata.uid`, no
   * `metadata.creationTimestamp`, no generated name, and no allocated address or node port of a Service: only a server can
   * choose them.
   */
  object?: unknown;
  /** The object that it would change. Unset in the review of a new object. */
  old?: OldObject;
  /**
   * The errors for which the server would refuse the update, of an object that you delete and create again (the option
   * `allowRecreate`). The rest of the review is that of a new object.
   */
  recreated?: FieldError[];
}

/** The review of an object of a text. */
export interface TextReview extends Review {
  /** The name of the text (`source` of the options). */
  source?: string;
  /** The template that rendered the document, from the `# Source:` comment of `helm template`. */
  template?: string;
  /** The object's first line in the text, from 1. */
  line: number;
}

/**
 * Returns the name of an object as users of kubectl write it: `Pod default/web`.
 *
 * @internal
 */
export function nameOf({ kind, namespace, name }: Pick<Review, 'kind' | 'namespace' | 'name'>): string {
  if (kind === '') return 'document';
  if (name === '') return kind;
  return `${kind} ${namespace === '' ? name : `${namespace}/${name}`}`;
}
