import type { Construct } from 'constructs';
import type * as k8s from '../../imports/k8s';
import { FieldErrors } from '../manifests/field-errors';
import { FieldPath } from '../manifests/field-path';
import { checkClaims } from './claim-check';
import { FieldMapping } from './fields/field-table';
import { STATEFUL_SET_FIELDS } from './fields/workload-fields';
import { fromManifest } from './from-manifest/read';
import { HeadlessService, type HeadlessServiceOptions } from './headless-service';
import { DNS_LABEL } from './name-rules';
import { PodKind } from './pod-kind';
import { checkStatefulSetStrategy } from './rollout-check';
import { ScalableWorkload } from './scalable-workload';
import type { StatefulSetProps } from './stateful-set-props';
import { checkNonNegative, checkOneOf } from './value-check';

const SPEC = FieldPath.of('spec');
const FIELDS = new FieldMapping<k8s.StatefulSetSpec>(STATEFUL_SET_FIELDS);

/** The fields and props of a StatefulSet. */
export const STATEFUL_SET_KIND = new PodKind({
  apiVersion: 'apps/v1',
  kind: 'StatefulSet',
  template: SPEC.child('template'),
  podSpec: 'podSpec',
  flags: ['spread'],
  restartPolicies: ['Always'],
  fields: FIELDS,
});

/**
 * A StatefulSet: keeps pods running, each with its own number, name and volumes. Renders a `StatefulSet` of
 * `apps/v1` with the fields that you write and nothing else; no Service is made unless you ask for one.
 *
 * You can use it wherever cdk8s-plus takes a workload. All errors are reported together when the app is
 * synthesized, as `[construct/path] spec.volumeClaimTemplates[0].metadata.name: Required value: …`.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/
 */
export class StatefulSet extends ScalableWorkload {
  /** The name of the API resource, which roles use. */
  readonly resourceType: string = 'statefulsets';

  private readonly serviceErrors = new FieldErrors();

  /**
   * Makes a StatefulSet from a manifest: an object of the API, in wire names, or YAML. Renders the fields of the manifest. You can use
   * it like any other. Its name is that of the manifest, or else consists of the ids below the chart.
   *
   * A field that no prop can write, such as `status` or a second variable of one name, is an error that is reported when the
   * app is synthesized.
   *
   * A value that Kubernetes does not support, such as `imagePullPolicy: Sometimes`, is rendered as it is. The API server refuses
   * it, and so does the option `admission` of a {@link SafeApp}.
   *
   * @param manifest the manifest; you can leave out `apiVersion` and `kind`
   */
  static fromManifest(scope: Construct, id: string, manifest: k8s.StatefulSet | string): StatefulSet {
    return fromManifest(scope, id, manifest, STATEFUL_SET_KIND, {
      make: (props: StatefulSetProps) => new StatefulSet(scope, id, props),
    });
  }

  constructor(scope: Construct, id: string, props: StatefulSetProps = {}) {
    super(scope, id, props, STATEFUL_SET_KIND);
  }

  /** The name of the Service that gives the pods their DNS names; undefined if it is not written. */
  get serviceName(): string | undefined {
    return FIELDS.render(this._ownProps()).serviceName;
  }

  /**
   * Makes the headless Service that `serviceName` names. Without options it has all ports of the containers. A StatefulSet
   * without `serviceName` is an error.
   */
  exposeViaHeadlessService(options: HeadlessServiceOptions = {}): HeadlessService {
    const made = this.node.tryFindChild('HeadlessService');
    if (made instanceof HeadlessService) {
      this.serviceErrors.duplicate(SERVICE_NAME, made.name, 'exposeViaHeadlessService has made the Service already');
      return made;
    }
    const { serviceName } = this;
    if (serviceName === undefined) {
      this.serviceErrors.required(SERVICE_NAME, 'exposeViaHeadlessService makes the Service of this name');
    }
    return new HeadlessService(this, 'HeadlessService', {
      ...options,
      metadata: { name: serviceName ?? this.name, namespace: this.metadata.namespace, ...options.metadata },
      selector: () => this._template.selector.labels(),
      containerPorts: () => this._containerPorts(),
    });
  }

  /**
   * Returns the DNS names of the pods, from the one with the number `ordinals.start`: `ledger-1.ledger`, and with
   * `.team.svc` if the namespace `team` is written. Without `serviceName` there are none.
   *
   * @param count the number of pods; the default is `replicas`, or else 1
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#stable-network-id
   */
  podDnsNames(count: number = this.replicas ?? 1): string[] {
    const { serviceName, ordinals } = FIELDS.render(this._ownProps());
    if (serviceName === undefined) return [];
    const { namespace } = this.metadata;
    const domain = namespace === undefined ? serviceName : `${serviceName}.${namespace}.svc`;
    return Array.from({ length: count }, (_, index) => `${this.name}-${(ordinals?.start ?? 0) + index}.${domain}`);
  }

  /** @internal */
  protected override _warn(warnings: FieldErrors): void {
    super._warn(warnings);
    const { volumeClaimTemplates: claims = [] } = FIELDS.render(this._ownProps());
    const used = claims.length > 0 ? this._template.usedVolumes() : undefined;
    claims.forEach(({ metadata }, index) => {
      const name = metadata?.name;
      if (name === undefined || used?.has(name)) return;
      warnings.invalid(CLAIMS.index(index), name, 'no container mounts this claim, which is made for each pod');
    });
  }

  /** @internal */
  protected override _checkFields(errors: FieldErrors): void {
    super._checkFields(errors);
    const spec = FIELDS.render(this._ownProps());
    const field = (name: keyof k8s.StatefulSetSpec): FieldPath => SPEC.child(name);
    DNS_LABEL.check(this.name, FieldPath.of('metadata', 'name'), errors);
    if (spec.serviceName !== undefined) DNS_LABEL.check(spec.serviceName, SERVICE_NAME, errors);
    checkNonNegative(spec.minReadySeconds, field('minReadySeconds'), errors);
    checkNonNegative(spec.revisionHistoryLimit, field('revisionHistoryLimit'), errors);
    checkNonNegative(spec.ordinals?.start, field('ordinals').child('start'), errors);
    checkOneOf(spec.podManagementPolicy, ['OrderedReady', 'Parallel'], field('podManagementPolicy'), errors);
    for (const when of ['whenDeleted', 'whenScaled'] as const) {
      const policy = field('persistentVolumeClaimRetentionPolicy').child(when);
      checkOneOf(spec.persistentVolumeClaimRetentionPolicy?.[when], ['Delete', 'Retain'], policy, errors);
    }
    if (spec.updateStrategy) checkStatefulSetStrategy(spec.updateStrategy, field('updateStrategy'), errors);
    checkClaims(spec.volumeClaimTemplates ?? [], CLAIMS, errors);
    errors.addAll(FieldPath.root, this.serviceErrors.list);
  }
}

const SERVICE_NAME = SPEC.child('serviceName');
const CLAIMS = SPEC.child('volumeClaimTemplates');
