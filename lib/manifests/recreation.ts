import { FieldError } from './field-error';
import type { FieldPath } from './field-path';

/** Objects whose annotations ask a tool to delete them and create them again, such as the hooks of Helm. */
export const ANNOTATED = 'annotated';

/** What an object is that somebody deletes and creates again: `StatefulSet/web`, or `StatefulSet/shop/web` in a namespace. */
export const RECREATION = `^(${ANNOTATED}|[A-Za-z]\\w*(/[^/\\s]+){1,2})$`;

/** An object, as reviews have it. */
interface Named {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
}

/** Returns the error of a text that names no object to delete and create again. */
export const recreationError = (at: FieldPath | string, value: unknown): FieldError =>
  FieldError.invalid(at, value, `must be KIND/NAME or KIND/NAMESPACE/NAME, such as StatefulSet/web, or ${ANNOTATED}`);

/** Returns the first text that names no such object. */
export const wrongRecreation = (allowed: readonly string[]): string | undefined =>
  allowed.find((one) => !new RegExp(RECREATION).test(one));

/** Returns an object as the option names it that allows to delete and create it again. */
export const recreationOf = ({ kind, namespace, name }: Named): string =>
  [kind, ...(namespace === '' ? [] : [namespace]), name].join('/');

/** Returns whether an object is one of those that somebody deletes and creates again. */
export const isRecreated = (allowed: readonly string[], object: Named): boolean =>
  allowed.some((one) => names(one, object));

/**
 * Returns the errors of the texts that name none of the objects for which a change is allowed: the change was made, or the text has a
 * typing error. The review is right without them, so they are warnings.
 */
export const unusedRecreations = (
  allowed: readonly string[],
  recreated: readonly Named[],
  placeOf: (index: number) => FieldPath | string,
): FieldError[] =>
  allowed.flatMap((one, index) =>
    one === ANNOTATED || recreated.some((object) => names(one, object))
      ? []
      : [FieldError.notFound(placeOf(index), one, UNUSED)],
  );

const UNUSED = 'no change of such an object is refused; leave it out, or correct it';

/** An object without a namespace is in `default`, as for kubectl. */
function names(one: string, { kind, namespace, name }: Named): boolean {
  const steps = one.toLowerCase().split('/');
  const within = steps.length > 2 ? [namespace === '' ? 'default' : namespace] : [];
  return steps.join('/') === [kind, ...within, name].join('/').toLowerCase();
}
