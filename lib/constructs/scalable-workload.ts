import type * as kplus from './cdk8s-plus';
import type { Construct } from 'constructs';
import { FieldErrors } from '../manifests/field-errors';
import { FieldPath } from '../manifests/field-path';
import type { PodKind } from './pod-kind';
import { checkNonNegative } from './value-check';
import { Workload } from './workload';
import type { WorkloadProps } from './workload-props';

const REPLICAS = FieldPath.of('spec', 'replicas');

/** A workload of a number of equal pods, which a HorizontalPodAutoscaler may decide. */
export abstract class ScalableWorkload extends Workload implements kplus.IScalable {
  /** Whether a HorizontalPodAutoscaler decides the number of pods. */
  hasAutoscaler = false;

  private readonly written: number | undefined;
  private readonly scalingErrors = new FieldErrors();

  /** @internal */
  protected constructor(
    scope: Construct,
    id: string,
    props: WorkloadProps & { readonly replicas?: number },
    kind: PodKind,
  ) {
    super(scope, id, props, kind);
    this.written = props.replicas;
  }

  /** How many pods there shall be, if written. */
  get replicas(): number | undefined {
    return this.written;
  }

  /** Leaves the number of pods to a HorizontalPodAutoscaler, which calls this. A second one is an error. */
  markHasAutoscaler(): void {
    if (this.hasAutoscaler) {
      this.scalingErrors.forbidden(REPLICAS, 'two HorizontalPodAutoscalers decide it; keep one of them');
    }
    this.hasAutoscaler = true;
  }

  /** How a HorizontalPodAutoscaler refers to this workload. */
  toScalingTarget(): kplus.ScalingTarget {
    const { kind, apiVersion, name, containers } = this;
    // A written number is reported by this construct, with its field; cdk8s-plus would say it again without.
    return { kind, apiVersion, name, containers };
  }

  /**
   * The number of pods where none was written.
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
  protected override _checkOwn(errors: FieldErrors): void {
    checkNonNegative(this.replicas, REPLICAS, errors);
    if (this.replicas !== undefined && this.hasAutoscaler) {
      errors.forbidden(REPLICAS, 'a HorizontalPodAutoscaler decides it; leave it out');
    }
    errors.addAll(FieldPath.root, this.scalingErrors.list);
  }
}
