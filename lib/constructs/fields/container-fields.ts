import { Size } from 'cdk8s';
import type * as kplus from '../cdk8s-plus';
import type * as k8s from '../../../imports/k8s';
import type { FieldPath } from '../../manifests/field-path';
import { withoutUndefined } from '../../manifests/values';
import type { ContainerPort, ContainerResources } from '../container-parts';
import type { Reading } from '../from-manifest/reading';
import { mapping, type Tree } from '../from-manifest/tree';
import { toLifecycle, toProbe } from './container-actions';
import { readEnv, toEnv, toEnvFrom } from './environment';
import { FieldMapping, type FieldTable } from './field-table';
import { objectOf, SECURITY_CONTEXT } from './security-context';

const PORT = new FieldMapping<k8s.ContainerPort>({
  name: { prop: 'name' },
  containerPort: { prop: 'number' },
  protocol: { prop: 'protocol' },
  hostPort: { prop: 'hostPort' },
  hostIP: { prop: 'hostIp' },
});

const PORT_PROPS = ['number', 'name', 'protocol', 'hostPort', 'hostIp'] as const;
const RESOURCES = ['cpu', 'memory', 'ephemeralStorage', 'requests', 'limits', 'claims'] as const;
const HOOKS = ['postStart', 'preStop', 'stopSignal'] as const;

/** The fields of a container that props write. The others have the same name as in the API. */
export const CONTAINER_FIELDS = {
  name: { prop: 'name' },
  image: { prop: 'image' },
  imagePullPolicy: { prop: 'imagePullPolicy' },
  command: { prop: 'command' },
  args: { prop: 'args' },
  workingDir: { prop: 'workingDir' },
  ports: { prop: 'ports', shape: 'objects', parts: PORT_PROPS, render: toPorts, read: readPorts },
  envFrom: { prop: 'envFrom', shape: 'objects', render: toEnvFrom },
  env: { prop: 'envVariables', shape: 'map of objects', parts: ['value', 'valueFrom'], render: toEnv, read: readEnv },
  volumeMounts: { prop: 'volumeMounts', shape: 'objects', render: toMounts },
  resources: { prop: 'resources', shape: 'object', parts: RESOURCES, render: toResources },
  startupProbe: { prop: 'startup', shape: 'object', render: toProbe },
  livenessProbe: { prop: 'liveness', shape: 'object', render: toProbe },
  readinessProbe: { prop: 'readiness', shape: 'object', render: toProbe },
  lifecycle: { prop: 'lifecycle', shape: 'object', parts: HOOKS, render: toLifecycle },
  securityContext: { prop: 'securityContext', shape: 'object', ...objectOf(SECURITY_CONTEXT) },
} as const satisfies FieldTable<k8s.Container>;

export const CONTAINER = new FieldMapping<k8s.Container>(CONTAINER_FIELDS);

/** Reads a list of containers. */
export const readContainers = (tree: Tree, at: FieldPath, reading: Reading): Tree =>
  reading.items(tree, at, (item, place) => mapping(CONTAINER.read(reading.mapping(item, place), place, reading)));

function toPorts(ports: readonly ContainerPort[]): k8s.ContainerPort[] | undefined {
  return ports.length > 0 ? ports.map((port) => PORT.render(port)) : undefined;
}

function readPorts(tree: Tree, at: FieldPath, reading: Reading): Tree {
  return reading.items(tree, at, (item, place) => mapping(PORT.read(reading.mapping(item, place), place, reading)));
}

function toMounts(mounts: readonly (kplus.VolumeMount | k8s.VolumeMount)[]): k8s.VolumeMount[] | undefined {
  return mounts.length > 0 ? mounts.map((mount) => ('volume' in mount ? toMount(mount) : mount)) : undefined;
}

/** Renders a mount of a volume of cdk8s-plus. */
export function toMount({ path, volume, propagation, ...rest }: kplus.VolumeMount): k8s.VolumeMount {
  return withoutUndefined({ name: volume.name, mountPath: path, mountPropagation: propagation, ...rest });
}

function toResources({ cpu, memory, ephemeralStorage, ...others }: ContainerResources): k8s.ResourceRequirements {
  const amounts = (end: 'request' | 'limit'): Record<string, k8s.Quantity> | undefined => {
    const quantities: Record<string, k8s.Quantity> = {};
    const own = {
      cpu: cpu?.[end]?.amount,
      memory: sizeText(memory?.[end]),
      'ephemeral-storage': sizeText(ephemeralStorage?.[end]),
    };
    for (const [name, quantity] of Object.entries(own)) {
      if (quantity !== undefined) quantities[name] = quantity;
    }
    Object.assign(quantities, others[`${end}s`]);
    return Object.keys(quantities).length > 0 ? quantities : undefined;
  };
  return withoutUndefined({ requests: amounts('request'), limits: amounts('limit'), claims: others.claims });
}

/** Returns a size as a quantity; nothing for another value, which the check of the container reports. */
function sizeText(size: Size | undefined): string | undefined {
  return size instanceof Size ? size.asString() : undefined;
}
