import { isPlain } from '../manifests/values';
import type { Field } from '../manifests/field-error';
import type { FieldErrors } from '../manifests/field-errors';
import * as kplus from './cdk8s-plus';

const RTTI = Symbol.for('jsii.rtti');

/** The release of cdk8s-plus that the constructs extend, such as `cdk8s-plus-32`. */
export const RELEASE = releaseOf(kplus.Pod) ?? '';

/** The version of Kubernetes whose fields that release has, such as `1.32`. */
export const KUBERNETES = RELEASE.replace('cdk8s-plus-', '1.');

/**
 * Reports objects of another release of cdk8s-plus, at any depth. The releases have different classes of the same name: a
 * volume of another release would be rendered as if it were the API's own object.
 */
export function checkRelease(value: unknown, field: Field, errors: FieldErrors): void {
  if (Array.isArray(value)) {
    for (const item of value) checkRelease(item, field, errors);
  } else if (isPlain(value)) {
    for (const key in value) checkRelease(value[key], field, errors);
  } else if (typeof value === 'object' && value !== null) {
    const release = releaseOf(value.constructor);
    if (release === undefined || release === RELEASE) return;
    const entry = release.replace('cdk8s-plus-', 'cdk8s-primer/plus-');
    errors.invalid(field, release, `must be of ${RELEASE}, as the construct is; or import the construct from ${entry}`);
  }
}

/** Returns the release of cdk8s-plus that has a class, or undefined for any other class. */
function releaseOf(type: object): string | undefined {
  const rtti: unknown = Reflect.get(type, RTTI);
  const name = typeof rtti === 'object' && rtti !== null && 'fqn' in rtti ? String(rtti.fqn) : '';
  return /^cdk8s-plus-\d+(?=\.)/.exec(name)?.[0];
}
