import { Duration } from 'cdk8s';
import * as kplus from '../cdk8s-plus';
import type * as k8s from '../../../imports/k8s';
import type { FieldPath } from '../../manifests/field-path';
import { toSeconds } from '../lazy';
import { withoutUndefined } from '../../manifests/values';
import { Container } from '../container';
import type { Reading } from '../from-manifest/reading';
import { type Tree, valueOf } from '../from-manifest/tree';
import { readContainers } from './container-fields';
import { FieldMapping, type FieldTable } from './field-table';
import { objectOf, POD_SECURITY_CONTEXT } from './security-context';

const DNS = [
  ...['hostname', 'subdomain', 'hostnameAsFQDN', 'policy'],
  ...['nameservers', 'searches', 'options'],
] as const;

/** The fields of a pod's spec that props write. The others are in the prop `spec` or `podSpec`. */
export const POD_FIELDS = {
  containers: { prop: 'containers', shape: 'objects', render: toContainers, read: readContainers },
  initContainers: { prop: 'initContainers', shape: 'objects', render: toSome(toContainers), read: readContainers },
  volumes: { prop: 'volumes', shape: 'objects', render: toSome(toVolumes) },
  restartPolicy: { prop: 'restartPolicy' },
  terminationGracePeriodSeconds: {
    prop: 'terminationGracePeriod',
    shape: 'object',
    render: toSeconds,
    read: readSeconds,
  },
  serviceAccountName: {
    prop: 'serviceAccount',
    shape: 'object',
    render: ({ name }: kplus.IServiceAccount) => name,
    read: readServiceAccount,
  },
  serviceAccount: { prop: 'serviceAccount', render: () => undefined, read: refuseOldName },
  automountServiceAccountToken: { prop: 'automountServiceAccountToken', shape: 'flag' },
  hostNetwork: { prop: 'hostNetwork', shape: 'flag' },
  hostAliases: {
    prop: 'hostAliases',
    shape: 'objects',
    render: toSome((aliases: readonly k8s.HostAlias[]) => [...aliases]),
  },
  hostname: { prop: 'dns', part: 'hostname' },
  subdomain: { prop: 'dns', part: 'subdomain' },
  setHostnameAsFQDN: { prop: 'dns', part: 'hostnameAsFQDN' },
  dnsPolicy: { prop: 'dns', part: 'policy', read: readDnsPolicy },
  dnsConfig: { prop: 'dns', shape: 'object', parts: DNS, render: toDnsConfig, read: readObject },
  securityContext: { prop: 'securityContext', shape: 'object', ...objectOf(POD_SECURITY_CONTEXT) },
} as const satisfies FieldTable<k8s.PodSpec>;

export const POD = new FieldMapping<k8s.PodSpec>(POD_FIELDS);

/** Returns a function that renders a list, and nothing for an empty one. */
function toSome<From, To>(render: (list: readonly From[]) => To[]): (list: readonly From[]) => To[] | undefined {
  return (list) => (list.length > 0 ? render(list) : undefined);
}

/** Renders containers. */
export function toContainers(containers: readonly kplus.Container[]): k8s.Container[] {
  return containers.map((container) =>
    container instanceof Container
      ? container._toWire()
      : { name: container.name, ...kplus.k8s.toJson_Container(container._toKube()) },
  );
}

function toVolumes(volumes: readonly (kplus.Volume | k8s.Volume)[]): k8s.Volume[] {
  return volumes.map((volume) =>
    volume instanceof kplus.Volume ? { name: volume.name, ...kplus.k8s.toJson_Volume(volume._toKube()) } : volume,
  );
}

function toDnsConfig({ nameservers, searches, options }: kplus.PodDnsProps): k8s.PodDNSConfig | undefined {
  const some = <T>(list: T[] | undefined): T[] | undefined => (list && list.length > 0 ? list : undefined);
  const config = withoutUndefined<k8s.PodDNSConfig>({
    nameservers: some(nameservers),
    searches: some(searches),
    options: some(options),
  });
  return Object.keys(config).length > 0 ? config : undefined;
}

function readObject(tree: Tree, at: FieldPath, reading: Reading): Tree {
  return reading.mapping(tree, at);
}

export function readSeconds(tree: Tree, at: FieldPath, { errors }: Reading): Tree {
  const value = valueOf(tree);
  if (typeof value !== 'number') {
    errors.invalid(at, value, 'must be a number of seconds');
    return tree;
  }
  return { type: 'code', text: `Duration.seconds(${value})`, make: () => Duration.seconds(value) };
}

function readServiceAccount(tree: Tree, at: FieldPath, reading: Reading): Tree {
  const name = valueOf(tree);
  const id = `${reading.id}-service-account`;
  if (typeof name !== 'string') {
    reading.errors.invalid(at, name, 'must be a string');
    return tree;
  }
  return {
    type: 'code',
    text: `kplus.ServiceAccount.fromServiceAccountName(this, ${JSON.stringify(id)}, ${JSON.stringify(name)})`,
    make: (scope) => kplus.ServiceAccount.fromServiceAccountName(scope, id, name),
  };
}

function refuseOldName(_: Tree, at: FieldPath, { errors }: Reading): undefined {
  errors.forbidden(at, 'this is the old name of serviceAccountName; write only the new one');
}

function readDnsPolicy(tree: Tree, at: FieldPath, { errors }: Reading): Tree {
  const policy = String(valueOf(tree));
  const [name] = Object.entries<string>(kplus.DnsPolicy).find(([, value]) => value === policy) ?? [];
  if (name === undefined) {
    errors.invalid(at, policy, `must be one of ${Object.values(kplus.DnsPolicy).join(', ')}`);
    return tree;
  }
  return { type: 'code', text: `kplus.DnsPolicy.${name}`, make: () => policy };
}
