import * as kplus from './cdk8s-plus';
import type * as k8s from '../../imports/k8s';
import { Container } from './container';
import { toMount } from './fields/container-fields';
import type { FieldErrors } from '../manifests/field-errors';
import type { FieldPath } from '../manifests/field-path';
import { DNS_LABEL } from './name-rules';
import { checkRelease } from './release';
import { isLazy } from './lazy';

/** The lists of a pod that are checked against each other. */
interface PodParts {
  readonly containers: readonly kplus.Container[];
  readonly initContainers: readonly kplus.Container[];
  readonly volumes: readonly { readonly name: string }[];
  /** The claims of a StatefulSet, which containers mount like volumes. */
  readonly claims: readonly { readonly name: string }[];
}

const LISTS = ['containers', 'initContainers'] as const;

/**
 * Checks the containers of a pod: each alone, all together, and their mounts against the volumes. Returns whether other checks
 * can read them.
 */
export function checkParts(parts: PodParts, at: FieldPath, errors: FieldErrors): boolean {
  const { containers, initContainers, volumes, claims } = parts;
  const mountable = claims.length > 0 ? [...volumes, ...claims] : volumes;
  if (containers.length === 0) errors.required(at.child('containers'), 'a pod needs at least one container');
  checkVolumes(parts, at.child('volumes'), errors);
  let isRight = true;
  for (const list of LISTS) {
    parts[list].forEach((container, index) => {
      isRight = checkContainer(container, mountable, at.child(list).index(index), errors) && isRight;
    });
  }
  if (containers.length + initContainers.length > 1) checkNames(parts, at, errors);
  return isRight;
}

function checkContainer(
  container: kplus.Container,
  volumes: PodParts['volumes'],
  at: FieldPath,
  errors: FieldErrors,
): boolean {
  if (checkRelease(container, () => at, errors)) return false;
  const wire = container instanceof Container ? container._toWire() : undefined;
  // The pod has the volumes that the container mounts.
  if (!wire || wire.env) checkRelease(container.env.variables, () => at.child('env'), errors);
  if (!wire || wire.envFrom) checkRelease(container.env.sources, () => at.child('envFrom'), errors);
  const isRight = container instanceof Container && wire ? container._check(wire, at, errors) : true;
  const mounts = wire ? (wire.volumeMounts ?? []) : container.mounts.map(toMount);
  if (isRight) checkMounts(mounts, at.child('volumeMounts'), volumes, errors);
  return isRight;
}

/** Returns whether a volume names another one, as `Volume.fromName` of cdk8s-plus-31 does. The API server would make it empty. */
export const isOnlyName = (volume: kplus.Volume): boolean =>
  volume instanceof kplus.Volume && Object.values(volume._toKube()).filter((field) => field !== undefined).length < 2;

function checkVolumes(
  { volumes, claims }: Pick<PodParts, 'volumes' | 'claims'>,
  at: FieldPath,
  errors: FieldErrors,
): void {
  const names = new Set<string>();
  volumes.forEach((volume, index) => {
    const { name } = volume;
    const field = at.index(index).child('name');
    if (isLazy(name) || checkRelease(volume, () => at.index(index), errors)) return;
    if (volume instanceof kplus.Volume && isOnlyName(volume)) {
      errors.invalid(
        at.index(index),
        name,
        'Volume.fromName has no contents: mount it, and add the volume or claim itself',
      );
    }
    DNS_LABEL.check(name, field, errors);
    if (names.has(name)) errors.duplicate(field, name, 'each volume of a pod needs a name of its own');
    if (claims.some((claim) => claim.name === name)) {
      errors.duplicate(field, name, 'a claim template has this name, and its volume would replace this one');
    }
    names.add(name);
  });
}

function checkMounts(
  mounts: readonly k8s.VolumeMount[],
  at: FieldPath,
  volumes: PodParts['volumes'],
  errors: FieldErrors,
): void {
  const paths = new Set<string>();
  mounts.forEach(({ name, mountPath }, index) => {
    const field = (key: string): FieldPath => at.index(index).child(key);
    if (!name) errors.required(field('name'), 'a mount needs a volume');
    else if (!isLazy(name) && !volumes.some((volume) => volume.name === name)) {
      errors.notFound(field('name'), name, 'the pod has no volume of this name');
    }
    if (!mountPath) errors.required(field('mountPath'), 'a mount needs a path');
    else if (paths.has(mountPath)) {
      errors.duplicate(field('mountPath'), mountPath, 'the container already mounts a volume there');
    }
    paths.add(mountPath);
  });
}

/** Reports names and ports of the node that two containers have in common. The two may be in different lists. */
function checkNames(parts: PodParts, at: FieldPath, errors: FieldErrors): void {
  const names = new Set<string>();
  const holders = new Map<string, kplus.Container>();
  const check = (container: kplus.Container, field: FieldPath): void => {
    const { name } = container;
    if (names.has(name)) errors.duplicate(field.child('name'), name, 'each container of a pod needs a name of its own');
    names.add(name);
    container.ports.forEach(({ hostPort, hostIp = '', protocol = 'TCP' }, index) => {
      if (hostPort === undefined) return;
      const claim = `${protocol} ${hostIp}:${hostPort}`;
      const holder = holders.get(claim) ?? container;
      if (holder !== container) {
        errors.duplicate(
          field.child('ports').index(index).child('hostPort'),
          hostPort,
          `container ${holder.name} has this port of the node`,
        );
      }
      holders.set(claim, holder);
    });
  };
  for (const list of LISTS) {
    parts[list].forEach((container, index) => {
      check(container, at.child(list).index(index));
    });
  }
}
