import { FieldPath } from '../../manifests/field-path';
import { groupOf, labelsOf, type Manifest, nameOf, namespaceOf } from '../../manifests/manifest';
import { matcherOf, podLabels, type Selection } from '../../manifests/pod-selection';
import type { Resource } from '../../manifests/resource';
import { type Fields, isList, isPlain } from '../../manifests/values';

/** Pods and addresses that a rule of a NetworkPolicy allows traffic from or to. */
interface Peers {
  readonly direction: 'ingress' | 'egress';
  readonly peers: readonly Resource[];
  /** Ranges of addresses: `10.0.0.0/8`. */
  readonly blocks: readonly string[];
}

/**
 * Returns the peers of a NetworkPolicy; none for another object.
 * @throws ManifestsError with the errors of a selector
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-to-and-from-selectors
 */
export function peersIn(manifest: Manifest, resources: readonly Resource[]): Peers[] {
  const { kind, spec } = manifest;
  if (kind !== 'NetworkPolicy' || groupOf(manifest) !== 'networking.k8s.io' || !isPlain(spec)) return [];
  return (['ingress', 'egress'] as const).flatMap((direction) =>
    fieldsIn(spec[direction]).flatMap((rule) =>
      fieldsIn(direction === 'ingress' ? rule.from : rule.to).map((peer): Peers => {
        const { ipBlock } = peer;
        const cidr = isPlain(ipBlock) && typeof ipBlock.cidr === 'string' ? [ipBlock.cidr] : [];
        return { direction, peers: cidr.length > 0 ? [] : podsOf(peer, manifest, resources), blocks: cidr };
      }),
    ),
  );
}

const fieldsIn = (value: unknown): Fields[] => (isList(value) ? value.filter(isPlain) : []);

/** The pods of a peer: of the policy's namespace, unless the peer selects namespaces. */
function podsOf(
  { podSelector, namespaceSelector }: Fields,
  policy: Manifest,
  resources: readonly Resource[],
): Resource[] {
  const isPeer = isPlain(podSelector) ? matcher(podSelector) : () => true;
  const isIn = isPlain(namespaceSelector) ? matcher(namespaceSelector) : undefined;
  const labels = new Map(
    resources
      .filter((one) => one.manifest.kind === 'Namespace')
      .map((one) => [nameOf(one.manifest), labelsOf(one.manifest)]),
  );
  return resources.filter(({ manifest }) => {
    const namespace = namespaceOf(manifest);
    const pod = podLabels(manifest);
    if (!pod || !isPeer(pod)) return false;
    return isIn ? isIn({ ...labels.get(namespace), [NAME]: namespace }) : namespace === namespaceOf(policy);
  });
}

/** The label that every namespace has. */
const NAME = 'kubernetes.io/metadata.name';

const matcher = (selector: Fields): Selection['matches'] => matcherOf(selector, FieldPath.root);
