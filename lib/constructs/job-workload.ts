import type { Construct } from 'constructs';
import type * as k8s from '../../imports/k8s';
import type { FieldErrors } from '../manifests/field-errors';
import type { FieldPath } from '../manifests/field-path';
import { Container } from './container';
import { checkEnding, checkJob } from './job-check';
import type { PodKind } from './pod-kind';
import { Workload } from './workload';
import type { WorkloadProps } from './workload-props';

/** A workload whose pods end. Renders no selector, and labels of the pods only if an object selects them. */
export abstract class JobWorkload extends Workload {
  private readonly writtenPolicy: string | undefined;

  /** @internal */
  protected constructor(scope: Construct, id: string, props: WorkloadProps, kind: PodKind) {
    super(scope, id, props, kind);
    // JavaScript may pass null, which the superclass reports.
    this.writtenPolicy = { ...props }.restartPolicy;
  }

  /**
   * Reports a Job that ends before its pods start.
   * @internal
   */
  protected _warnOfJob(
    { activeDeadlineSeconds }: Omit<k8s.JobSpec, 'template'>,
    at: FieldPath,
    warnings: FieldErrors,
  ): void {
    if (activeDeadlineSeconds !== 0) return;
    warnings.invalid(at.child('activeDeadlineSeconds'), 0, 'ends the Job at once');
  }

  /**
   * Reports the errors in the spec of a Job.
   * @internal
   */
  protected _checkJob(spec: Omit<k8s.JobSpec, 'template'>, at: FieldPath, errors: FieldErrors): void {
    const { containers, initContainers } = this;
    const wires = containers.flatMap((container) => (container instanceof Container ? [container._toWire()] : []));
    checkEnding(wires, at.below('template', 'spec', 'containers'), errors);
    checkJob(spec, { restartPolicy: this.writtenPolicy, containers, initContainers }, at, errors);
  }
}
