import { Chart } from 'cdk8s';
import type * as kplus from './cdk8s-plus';
import { labelsOf } from './cdk8s-private';
import { blockingBudgets } from './disruption-budgets';
import type { Construct } from 'constructs';
import { FieldError } from '../manifests/field-error';
import type { FieldErrors } from '../manifests/field-errors';
import { FieldPath } from '../manifests/field-path';
import { NONE } from '../manifests/values';
import type { PodKind } from './pod-kind';
import { checkNonNegative } from './value-check';
import { Workload } from './workload';
import type { WorkloadProps } from './workload-props';

const REPLICAS = FieldPath.of('spec', 'replicas');

/** The API server's default of replicas. */
const API_REPLICAS = 1;

/** A workload with a number of equal pods, which a HorizontalPodAutoscaler can set. */
export abstract class ScalableWorkload extends Workload implements kplus.IScalable {
  /** True if a HorizontalPodAutoscaler sets the number of pods. */
  hasAutoscaler = false;

  private readonly written: number | undefined;
  private scalingErrors: readonly FieldError[] = NONE;

  /** @internal */
  protected constructor(
    scope: Construct,
    id: string,
    props: WorkloadProps & { readonly replicas?: number },
    kind: PodKind,
  ) {
    super(scope, id, props, kind);
    // JavaScript may pass null, which the superclass reports.
    this.written = { ...props }.replicas;
  }

  /** The number of pods to keep running; undefined if it is not written. */
  get replicas(): number | undefined {
    return this.written;
  }

  /** Leaves the number of pods to a HorizontalPodAutoscaler, which calls this method. A second autoscaler is an error. */
  markHasAutoscaler(): void {
    if (this.hasAutoscaler) {
      const detail = 'two HorizontalPodAutoscalers set the number; keep one of them';
      this.scalingErrors = [...this.scalingErrors, FieldError.forbidden(REPLICAS, detail)];
    }
    this.hasAutoscaler = true;
  }

  /** Returns the reference of a HorizontalPodAutoscaler to this workload. */
  toScalingTarget(): kplus.ScalingTarget {
    const { kind, apiVersion, name, containers } = this;
    // This construct reports a written number, with its field. Without the number here cdk8s-plus does not report it again.
    return { kind, apiVersion, name, containers };
  }

  /**
   * Returns the number of pods to render if none is written.
   * @internal
   */
  protected _defaultReplicas(): number | undefined {
    return undefined;
  }

  /** @internal */
  protected override _ownProps(): object {
    const replicas = this.replicas ?? (this.hasAutoscaler ? undefined : this._defaultReplicas());
    return { ...super._ownProps(), replicas };
  }

  /** @internal */
  protected override _warn(warnings: FieldErrors): void {
    super._warn(warnings);
    const replicas = this.replicas ?? this._defaultReplicas() ?? API_REPLICAS;
    const pods = {
      labels: labelsOf(this.podMetadata),
      namespace: this.metadata.namespace,
      fewest: this.hasAutoscaler ? undefined : replicas,
    };
    for (const detail of blockingBudgets(Chart.of(this), pods)) warnings.invalid(REPLICAS, replicas, detail);
  }

  /** @internal */
  protected override _checkFields(errors: FieldErrors): void {
    checkNonNegative(this.replicas, REPLICAS, errors);
    if (this.replicas !== undefined && this.hasAutoscaler) {
      errors.forbidden(REPLICAS, 'a HorizontalPodAutoscaler sets the number; leave it out');
    }
    errors.addAll(FieldPath.root, this.scalingErrors);
  }
}
