import type * as kplus from 'cdk8s-plus-27';
import type * as k8s from '../../imports/k8s';
import { Container } from './container';
import { toMount } from './container-wire';
import type { FieldErrors } from '../manifests/field-errors';
import { DNS_LABEL } from './name-rules';
import { isLazy } from './lazy';

const NONE: readonly never[] = [];

/** The lists of a pod that are checked against each other. */
interface PodParts {
  readonly containers: readonly kplus.Container[];
  readonly initContainers: readonly kplus.Container[];
  readonly volumes: readonly { readonly name: string }[];
}

/**
 * Checks a pod's containers against each other and against its volumes; their own mistakes they know themselves. Apps
 * are validated once a chart, so that a pod which has nothing to compare must cost next to nothing.
 */
export function checkParts(parts: PodParts, field: string, errors: FieldErrors): void {
  const { containers, initContainers, volumes } = parts;
  if (containers.length === 0) errors.required(`${field}.containers`, 'a pod needs at least one container');
  if (volumes.length > 0) checkVolumes(volumes, field, errors);
  checkList(parts, 'containers', field, errors);
  checkList(parts, 'initContainers', field, errors);
  if (containers.length + initContainers.length > 1) checkNames(parts, field, errors);
}

function checkList(parts: PodParts, list: 'containers' | 'initContainers', field: string, errors: FieldErrors): void {
  const containers = parts[list];
  for (let index = 0; index < containers.length; index++) {
    const container = containers[index];
    const own = container instanceof Container ? container._errors() : NONE;
    const mounts = container instanceof Container ? container._mounts() : (container?.mounts.map(toMount) ?? NONE);
    if (own.length + mounts.length === 0) continue;
    const at = `${field}.${list}[${index}]`;
    errors.addAll(`${at}.`, own);
    checkMounts(mounts, `${at}.volumeMounts`, parts.volumes, errors);
  }
}

function checkVolumes(volumes: PodParts['volumes'], field: string, errors: FieldErrors): void {
  const names = new Set<string>();
  volumes.forEach(({ name }, index) => {
    const at = (): string => `${field}.volumes[${index}].name`;
    if (isLazy(name)) return;
    DNS_LABEL.check(name, at, errors);
    if (names.has(name)) errors.duplicate(at(), name, 'each volume of a pod has a name of its own');
    names.add(name);
  });
}

function checkMounts(
  mounts: readonly k8s.VolumeMount[],
  field: string,
  volumes: PodParts['volumes'],
  errors: FieldErrors,
): void {
  const paths = new Set<string>();
  mounts.forEach(({ name, mountPath }, index) => {
    const at = `${field}[${index}]`;
    if (!name) errors.required(`${at}.name`, 'a mount needs a volume');
    else if (!isLazy(name) && !volumes.some((volume) => volume.name === name)) {
      errors.notFound(`${at}.name`, name, 'the pod has no volume of this name');
    }
    if (!mountPath) errors.required(`${at}.mountPath`, 'a mount needs a path');
    else if (paths.has(mountPath)) {
      errors.duplicate(`${at}.mountPath`, mountPath, 'the container already mounts a volume there');
    }
    paths.add(mountPath);
  });
}

/** What containers of all sorts must not have in common: their names, and the node's ports. */
function checkNames({ containers, initContainers }: PodParts, field: string, errors: FieldErrors): void {
  const names = new Set<string>();
  const holders = new Map<string, kplus.Container>();
  const check = (container: kplus.Container, at: string): void => {
    const { name } = container;
    if (names.has(name)) errors.duplicate(`${at}.name`, name, 'each container of a pod has a name of its own');
    names.add(name);
    container.ports.forEach(({ hostPort, hostIp = '', protocol = 'TCP' }, port) => {
      if (hostPort === undefined) return;
      const claim = `${protocol} ${hostIp}:${hostPort}`;
      const holder = holders.get(claim) ?? container;
      if (holder !== container) {
        errors.duplicate(
          `${at}.ports[${port}].hostPort`,
          hostPort,
          `container ${holder.name} has this port of the node`,
        );
      }
      holders.set(claim, holder);
    });
  };
  containers.forEach((container, index) => {
    check(container, `${field}.containers[${index}]`);
  });
  initContainers.forEach((container, index) => {
    check(container, `${field}.initContainers[${index}]`);
  });
}
