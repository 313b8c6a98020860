import type * as k8s from '../../imports/k8s';
import type { FieldErrors } from '../manifests/field-errors';
import type { FieldPath } from '../manifests/field-path';
import { checkPodFailurePolicy, type JobPod } from './job-failure-check';
import { isLazy } from './lazy';
import { checkNonNegative, checkOneOf } from './value-check';

// The rules of k8s.io/kubernetes/pkg/apis/batch/validation for more than one field. The types and the review check the rules
// for one field.

const NUMBERS = [
  ...(['completions', 'parallelism', 'backoffLimit', 'backoffLimitPerIndex', 'maxFailedIndexes'] as const),
  ...(['activeDeadlineSeconds', 'ttlSecondsAfterFinished'] as const),
];

/** Checks a Job's spec without its template. */
export function checkJob(spec: Omit<k8s.JobSpec, 'template'>, pod: JobPod, at: FieldPath, errors: FieldErrors): void {
  const { completions, completionMode, podFailurePolicy, podReplacementPolicy } = spec;
  for (const name of NUMBERS) checkNonNegative(spec[name], at.child(name), errors);
  checkOneOf(completionMode, ['Indexed', 'NonIndexed'], at.child('completionMode'), errors);
  checkOneOf(podReplacementPolicy, ['Failed', 'TerminatingOrFailed'], at.child('podReplacementPolicy'), errors);
  if (spec.selector && spec.manualSelector !== true) {
    errors.forbidden(at.child('selector'), 'the API server makes it; leave it out, or write manualSelector: true');
  }
  if (completionMode === 'Indexed') {
    if (completions === undefined) errors.required(at.child('completions'), 'an Indexed Job needs it');
    checkMost(spec.maxFailedIndexes, completions, 'completions', at.child('maxFailedIndexes'), errors);
  } else if (!isLazy(completionMode)) {
    for (const name of ['backoffLimitPerIndex', 'maxFailedIndexes', 'successPolicy'] as const) {
      if (spec[name] !== undefined) errors.invalid(at.child(name), spec[name], "needs completionMode: 'Indexed'");
    }
  }
  if (spec.maxFailedIndexes !== undefined && spec.backoffLimitPerIndex === undefined) {
    errors.required(at.child('backoffLimitPerIndex'), 'maxFailedIndexes needs it');
  }
  const { rules = [] }: Partial<k8s.SuccessPolicy> = spec.successPolicy ?? {};
  if (spec.successPolicy && rules.length === 0) {
    errors.required(at.child('successPolicy').child('rules'), 'a policy needs at least one rule');
  }
  rules.forEach(({ succeededCount, succeededIndexes }, index) => {
    const rule = at.child('successPolicy').child('rules').index(index);
    checkNonNegative(succeededCount, rule.child('succeededCount'), errors);
    checkMost(succeededCount, completions, 'completions', rule.child('succeededCount'), errors);
    if (succeededCount === undefined && succeededIndexes === undefined) {
      errors.required(rule, 'a rule needs succeededCount or succeededIndexes');
    }
  });
  if (!podFailurePolicy) return;
  if (podReplacementPolicy === 'TerminatingOrFailed') {
    errors.unsupported(at.child('podReplacementPolicy'), podReplacementPolicy, ['Failed']);
  }
  checkPodFailurePolicy(podFailurePolicy, spec, pod, at, errors);
}

function checkMost(value: unknown, most: unknown, of: string, at: FieldPath, errors: FieldErrors): void {
  if (typeof value === 'number' && typeof most === 'number' && value > most) {
    errors.invalid(at, value, `must not be more than ${of}, which is ${most}`);
  }
}

/** Reports containers that never end, since their Job would not end either. Sidecars are init containers. */
export function checkEnding(containers: readonly k8s.Container[], at: FieldPath, errors: FieldErrors): void {
  containers.forEach(({ restartPolicy }, index) => {
    if (restartPolicy !== 'Always') return;
    errors.forbidden(
      at.index(index).child('restartPolicy'),
      'the Job would never end; write a sidecar as one of initContainers',
    );
  });
}
