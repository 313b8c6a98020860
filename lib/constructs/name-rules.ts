import type { FieldErrors } from '../manifests/field-errors';
import type { FieldPath } from '../manifests/field-path';
import { isLazy } from './lazy';

// The rules of k8s.io/apimachinery/pkg/util/validation (IsDNS1123Label, IsDNS1123Subdomain, IsValidPortName,
// IsQualifiedName, IsValidLabelValue), described for people in
// https://kubernetes.io/docs/concepts/overview/working-with-objects/names/ and …/labels/.

/** A rule for a string: its pattern, its greatest length, and the description for the error. */
class NameRule {
  constructor(
    private readonly pattern: RegExp,
    private readonly longest: number,
    private readonly detail: string,
  ) {}

  /** Reports a value that the rule does not allow. */
  check(value: unknown, at: FieldPath, errors: FieldErrors): void {
    if (!this.allows(value)) errors.invalid(at, value, `must be ${this.detail}, at most ${this.longest} characters`);
  }

  /** Returns whether the rule allows a value. */
  allows(value: unknown): boolean {
    if (typeof value === 'string') return value.length <= this.longest && this.pattern.test(value);
    return isLazy(value);
  }
}

/** The rule for names of containers, volumes and namespaces. */
export const DNS_LABEL = new NameRule(
  /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/,
  63,
  "lower-case letters, digits and '-', beginning and ending with a letter or digit",
);

/** The rule for names of objects. */
export const DNS_SUBDOMAIN = new NameRule(
  /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/,
  253,
  "lower-case letters, digits, '-' and '.', each part beginning and ending with a letter or digit",
);

/** The rule for names of ports. */
export const PORT_NAME = new NameRule(
  /^(?=.*[a-z])(?!.*--)[a-z0-9]([-a-z0-9]*[a-z0-9])?$/,
  15,
  "lower-case letters, digits and single '-', with a letter, beginning and ending with a letter or digit",
);

const LABEL_VALUE = new NameRule(
  /^([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?$/,
  63,
  "empty, or letters, digits, '-', '_' and '.', beginning and ending with a letter or digit",
);

const KEY = '[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?';
const PREFIX = '(?=[^/]{1,253}/)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/';
const QUALIFIED_NAME = new NameRule(
  new RegExp(`^(${PREFIX})?${KEY}$`),
  317,
  "letters, digits, '-', '_' and '.' (63 at most), beginning and ending with a letter or digit, after an optional DNS name and '/'",
);

/** Checks the keys and values of labels. */
export function checkLabels(labels: Readonly<Record<string, unknown>>, at: FieldPath, errors: FieldErrors): void {
  for (const key in labels) {
    QUALIFIED_NAME.check(key, at, errors);
    LABEL_VALUE.check(labels[key], at.key(key), errors);
  }
}

/** Checks the keys of annotations, whose prefix may have capital letters, and that the values are strings. */
export function checkAnnotations(
  annotations: Readonly<Record<string, unknown>>,
  at: FieldPath,
  errors: FieldErrors,
): void {
  for (const key in annotations) {
    const value = annotations[key];
    QUALIFIED_NAME.check(key.toLowerCase(), at, errors);
    if (typeof value !== 'string' && !isLazy(value)) errors.invalid(at.key(key), value, 'must be a string');
  }
}
