import { FieldError } from '../../../lib/manifests/field-error';
import { FieldPath } from '../../../lib/manifests/field-path';
import { OptionError } from './option-error';
import { nameOf, type TextReview } from './review';

const SCOPES = ['file', 'all'] as const;

/** Where two objects of one kind, namespace and name are an error. */
export type UniqueAcross = (typeof SCOPES)[number];

/** An error of an object that another object would replace, or that would replace another one. */
interface Duplicate {
  review: TextReview;
  error: TextReview['errors'][number];
}

/** @throws OptionError for a value that is not a `UniqueAcross` */
export function checkUniqueAcross(value: unknown): void {
  if (value === undefined || SCOPES.some((scope) => scope === value)) return;
  throw OptionError.of(FieldError.unsupported('uniqueAcross', value, SCOPES));
}

/** Returns the reviews of one kind, namespace and name. The versions of a group have the same objects. */
export function byIdentity(reviews: readonly TextReview[]): TextReview[][] {
  const groups = new Map<string, TextReview[]>();
  for (const review of reviews) {
    // A redacted kind or name can stand for different ones.
    if (['', '***'].includes(review.kind) || ['', '***'].includes(review.name)) continue;
    const group = review.apiVersion.split('/').slice(0, -1).join('/');
    const identity = JSON.stringify([group, review.kind, review.namespace, review.name]);
    groups.set(identity, [...(groups.get(identity) ?? []), review]);
  }
  return [...groups.values()];
}

/** Returns an error for each of some reviews of one identity that is not the first in its scope. */
export function duplicates(same: readonly TextReview[], uniqueAcross: UniqueAcross = 'file'): Duplicate[] {
  const firstIn = new Map<string, TextReview>();
  return same.flatMap((review) => {
    const scope = uniqueAcross === 'all' ? '' : (review.source ?? '');
    const first = firstIn.get(scope);
    if (first) return [{ review, error: duplicateError(review, first) }];
    firstIn.set(scope, review);
    return [];
  });
}

function duplicateError(review: TextReview, first: TextReview): Duplicate['error'] {
  const field = FieldPath.of('metadata', 'name');
  const file = first.source === review.source ? 'this file' : (first.source ?? '');
  const detail = `${nameOf(review)} is in ${file} already, on line ${first.line}: the later one would replace it`;
  const message = FieldError.duplicate(field, review.name, detail).toString();
  return {
    reason: 'ObjectDuplicate',
    field: field.toString(),
    value: review.name,
    detail,
    message,
    line: review.line,
  };
}
