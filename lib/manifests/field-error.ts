import { isPlain } from './values';

/**
 * The kinds of mistakes, with Kubernetes' own words for them.
 * @see https://pkg.go.dev/k8s.io/apimachinery/pkg/util/validation/field#ErrorType
 */
type FieldErrorType = 'Required value' | 'Invalid value' | 'Duplicate value' | 'Not found' | 'Forbidden';

/** A mistake as data; its text is made last. */
export interface FieldError {
  readonly type: FieldErrorType;
  /** Where it is, in wire names: `spec.containers[0].image`. */
  readonly field: string;
  /** What was written there; meaningless for a missing or forbidden field. */
  readonly value?: unknown;
  readonly detail: string;
}

/** Collects the mistakes of one object, so that all are reported at once. */
export class FieldErrors {
  readonly list: FieldError[] = [];

  /** The mistakes, to keep: objects without any share one list. */
  get found(): readonly FieldError[] {
    return this.list.length > 0 ? this.list : NONE;
  }

  required(field: string, detail: string): void {
    this.list.push({ type: 'Required value', field, detail });
  }

  invalid(field: string, value: unknown, detail: string): void {
    this.list.push({ type: 'Invalid value', field, value, detail });
  }

  duplicate(field: string, value: unknown, detail: string): void {
    this.list.push({ type: 'Duplicate value', field, value, detail });
  }

  notFound(field: string, value: unknown, detail: string): void {
    this.list.push({ type: 'Not found', field, value, detail });
  }

  forbidden(field: string, detail: string): void {
    this.list.push({ type: 'Forbidden', field, detail });
  }

  /** Takes over mistakes found in a part, whose fields are relative to it. */
  addAll(prefix: string, errors: readonly FieldError[]): void {
    for (const error of errors) this.list.push({ ...error, field: prefix + error.field });
  }

  /** One line a mistake: `field.path: type: "value": detail`. */
  toText(): string[] {
    if (this.list.length === 0) return NONE;
    return this.list.map(({ type, field, value, detail }) => {
      const bare = type === 'Required value' || type === 'Forbidden';
      return bare ? `${field}: ${type}: ${detail}` : `${field}: ${type}: ${valueText(value)}: ${detail}`;
    });
  }
}

const NONE: never[] = [];

/** Strings in quotes, so that an empty one is seen; NaN, undefined and classes by name, where JSON would mislead. */
function valueText(value: unknown): string {
  const text = isPlain(value) || Array.isArray(value) || typeof value === 'string' ? jsonText(value) : nameOf(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

const LONGEST = 300;

function jsonText(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    return 'an object that JSON cannot hold';
  }
}

function nameOf(value: unknown): string {
  if (typeof value === 'function') return 'a function';
  return typeof value === 'object' && value !== null ? `a ${value.constructor.name}` : String(value);
}
