import type * as kplus from './cdk8s-plus';
import type * as k8s from '../../imports/k8s';
import type { FieldErrors } from '../manifests/field-errors';
import type { FieldPath } from '../manifests/field-path';
import { isLazy } from './lazy';
import { checkOneOf } from './value-check';

/** The pod of a Job. */
export interface JobPod {
  readonly restartPolicy: string | undefined;
  readonly containers: readonly kplus.Container[];
  readonly initContainers: readonly kplus.Container[];
}

/** Checks the rules that say which failures of pods count for a Job. */
export function checkPodFailurePolicy(
  { rules = [] }: Partial<k8s.PodFailurePolicy>,
  { backoffLimitPerIndex }: Omit<k8s.JobSpec, 'template'>,
  pod: JobPod,
  at: FieldPath,
  errors: FieldErrors,
): void {
  if (pod.restartPolicy === 'OnFailure') {
    const field = at.below('template', 'spec', 'restartPolicy');
    errors.invalid(field, pod.restartPolicy, "must be 'Never' beside a podFailurePolicy");
  }
  rules.forEach((rule, index) => {
    const { action, onExitCodes, onPodConditions = [] } = rule;
    const field = at.below('podFailurePolicy', 'rules', index);
    checkOneOf(action, ['Count', 'FailIndex', 'FailJob', 'Ignore'], field.child('action'), errors);
    if (action === 'FailIndex' && backoffLimitPerIndex === undefined) {
      errors.invalid(field.child('action'), action, 'needs backoffLimitPerIndex');
    }
    if ((onExitCodes === undefined) === (onPodConditions.length === 0)) {
      errors.invalid(field, rule, 'must have one of onExitCodes and onPodConditions');
    }
    if (onExitCodes) checkExitCodes(onExitCodes, pod, field.child('onExitCodes'), errors);
    onPodConditions.forEach(({ status }, condition) => {
      const path = field.child('onPodConditions').index(condition).child('status');
      if (status === undefined) errors.required(path, 'write one of True, False, Unknown');
      else checkOneOf(status, ['False', 'True', 'Unknown'], path, errors);
    });
  });
}

function checkExitCodes(
  { containerName, operator, values = [] }: Partial<k8s.PodFailurePolicyOnExitCodesRequirement>,
  { containers, initContainers }: JobPod,
  at: FieldPath,
  errors: FieldErrors,
): void {
  checkOneOf(operator, ['In', 'NotIn'], at.child('operator'), errors);
  const isThere = [...containers, ...initContainers].some(({ name }) => name === containerName);
  if (containerName !== undefined && !isLazy(containerName) && !isThere) {
    errors.notFound(at.child('containerName'), containerName, 'the pod has no container of this name');
  }
  if (values.length === 0) errors.invalid(at.child('values'), values, 'must have at least one');
  values.forEach((value, index) => {
    const field = at.child('values').index(index);
    if (value === 0 && operator === 'In') errors.invalid(field, value, 'must not be 0 with In: 0 is no failure');
    if (values.indexOf(value) < index) errors.duplicate(field, value, 'each exit code stands once');
  });
  if (values.some((value, index) => index > 0 && value < (values[index - 1] ?? value))) {
    errors.invalid(at.child('values'), values, 'must be ordered, the least first');
  }
}
