import type * as k8s from '../../imports/k8s';
import type { FieldErrors } from '../manifests/field-errors';
import type { FieldPath } from '../manifests/field-path';
import { isLazy } from './lazy';
import { checkNonNegative } from './value-check';

// The rules of k8s.io/kubernetes/pkg/apis/apps/validation for rollouts. The API server sets the defaults of missing fields
// before it checks. These checks use the same defaults, and do not render them.

/** The default of `maxSurge` and `maxUnavailable` in a Deployment. */
const DEPLOYMENT_DEFAULT = '25%';

/** Checks the way in which a Deployment replaces its pods. */
export function checkDeploymentStrategy(strategy: k8s.DeploymentStrategy, at: FieldPath, errors: FieldErrors): void {
  const { type = 'RollingUpdate', rollingUpdate } = strategy;
  if (!checkType(type, ['Recreate', 'RollingUpdate'], at, errors) || !rollingUpdate) return;
  const field = at.child('rollingUpdate');
  if (type === 'Recreate') {
    errors.forbidden(field, 'Recreate removes all pods at once; leave it out, or write type: RollingUpdate');
    return;
  }
  const { maxSurge = DEPLOYMENT_DEFAULT, maxUnavailable = DEPLOYMENT_DEFAULT } = rollingUpdate;
  const unavailable = amountOf(maxUnavailable, field.child('maxUnavailable'), errors, 100);
  const surge = amountOf(maxSurge, field.child('maxSurge'), errors);
  if (unavailable === 0 && surge === 0) {
    errors.invalid(field.child('maxUnavailable'), maxUnavailable, 'must not be 0 where maxSurge is 0: no pod could go');
  }
}

/** Checks the way in which a StatefulSet replaces its pods. */
export function checkStatefulSetStrategy(
  strategy: k8s.StatefulSetUpdateStrategy,
  at: FieldPath,
  errors: FieldErrors,
): void {
  const { type = 'RollingUpdate', rollingUpdate } = strategy;
  if (!checkType(type, ['OnDelete', 'Recreate', 'RollingUpdate'], at, errors) || !rollingUpdate) return;
  const field = at.child('rollingUpdate');
  if (type !== 'RollingUpdate') {
    errors.invalid(field, rollingUpdate, `must be left out where the type is ${type}`);
    return;
  }
  const { partition, maxUnavailable } = rollingUpdate;
  checkNonNegative(partition, field.child('partition'), errors);
  if (maxUnavailable === undefined) return;
  const unavailable = amountOf(maxUnavailable, field.child('maxUnavailable'), errors, 100);
  if (unavailable === 0) errors.invalid(field.child('maxUnavailable'), maxUnavailable, 'must not be 0');
}

/** Checks the way in which a DaemonSet replaces its pods: either by maxSurge or by maxUnavailable. */
export function checkDaemonSetStrategy(
  strategy: k8s.DaemonSetUpdateStrategy,
  at: FieldPath,
  errors: FieldErrors,
): void {
  const { type = 'RollingUpdate', rollingUpdate } = strategy;
  if (!checkType(type, ['OnDelete', 'RollingUpdate'], at, errors) || type === 'OnDelete' || !rollingUpdate) return;
  const field = at.child('rollingUpdate');
  const { maxSurge = 0, maxUnavailable = 1 } = rollingUpdate;
  const unavailable = amountOf(maxUnavailable, field.child('maxUnavailable'), errors, 100);
  const surge = amountOf(maxSurge, field.child('maxSurge'), errors, 100);
  if (unavailable === undefined || surge === undefined) return;
  if (unavailable > 0 && surge > 0) {
    const remedy =
      rollingUpdate.maxUnavailable === undefined ? ': write maxUnavailable: 0, which is 1 if not written' : '';
    errors.invalid(field.child('maxSurge'), maxSurge, `must be 0 where maxUnavailable is not${remedy}`);
  } else if (unavailable === 0 && surge === 0) {
    errors.required(field.child('maxUnavailable'), 'must not be 0 where maxSurge is 0: no pod could go');
  }
}

function checkType(type: string, types: readonly string[], at: FieldPath, errors: FieldErrors): boolean {
  if (isLazy(type)) return false;
  if (types.includes(type)) return true;
  errors.unsupported(at.child('type'), type, types);
  return false;
}

/** Returns a number of pods or a percentage. Reports any other value, and a percentage above the highest one. */
function amountOf(value: unknown, at: FieldPath, errors: FieldErrors, most = Infinity): number | undefined {
  if (isLazy(value)) return undefined;
  if (typeof value === 'number') {
    if (Number.isInteger(value) && value >= 0) return value;
  } else if (typeof value === 'string' && /^[0-9]+%$/.test(value)) {
    const percent = parseInt(value);
    if (percent <= most) return percent;
    errors.invalid(at, value, `must not be greater than ${most}%`);
    return undefined;
  }
  errors.invalid(at, value, "must be an integer from 0, or a percentage such as '25%'");
  return undefined;
}
