import { isPlain } from '../manifests/values';
import type { Field } from '../manifests/field-error';
import type { FieldErrors } from '../manifests/field-errors';
import * as kplus from './cdk8s-plus';

const RTTI = Symbol.for('jsii.rtti');

/** The release of cdk8s-plus that the constructs extend, such as `cdk8s-plus-32`. */
export const RELEASE = releaseOf(kplus.Pod) ?? '';

/** The Kubernetes whose fields that release knows, such as `1.32`. */
export const KUBERNETES = RELEASE.replace('cdk8s-plus-', '1.');

/**
 * Reports what is of another release of cdk8s-plus, at any depth. The releases have classes of the same names, which are
 * not the same: what looks like a volume would be rendered as if it were the API's own.
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

/** The release of cdk8s-plus that has a class; undefined for one that is of none. */
function releaseOf(type: object): string | undefined {
  const rtti: unknown = Reflect.get(type, RTTI);
  const name = typeof rtti === 'object' && rtti !== null && 'fqn' in rtti ? String(rtti.fqn) : '';
  return /^cdk8s-plus-\d+(?=\.)/.exec(name)?.[0];
}
