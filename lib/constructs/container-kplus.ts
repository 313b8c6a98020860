import * as kplus from './cdk8s-plus';
import type * as k8s from '../../imports/k8s';
import type { ContainerResources } from './container-parts';
import type { ContainerProps } from './container-props';
import { KUBERNETES, RELEASE } from './release';
import type { FieldErrors } from '../manifests/field-errors';
import { FieldPath } from '../manifests/field-path';
import { isPlain } from '../manifests/values';

const { IntOrString, Quantity } = kplus.k8s;

/**
 * Returns a container as cdk8s-plus's workloads take it, with unions wrapped in classes. Reports the fields that cdk8s-plus
 * would drop, since it renders only the fields of its Kubernetes release.
 */
export function toKplusContainer(wire: k8s.Container, errors: FieldErrors): kplus.k8s.Container {
  const { ports, env, resources, startupProbe, livenessProbe, readinessProbe, lifecycle, ...same } = wire;
  const result: kplus.k8s.Container = {
    ...same,
    ports: ports?.map(({ hostIP, ...port }) => ({ ...port, hostIp: hostIP })),
    env: env?.map(toEnvVar),
    resources: resources && {
      ...resources,
      limits: toQuantities(resources.limits),
      requests: toQuantities(resources.requests),
    },
    startupProbe: startupProbe && toAction(startupProbe),
    livenessProbe: livenessProbe && toAction(livenessProbe),
    readinessProbe: readinessProbe && toAction(readinessProbe),
    lifecycle: lifecycle && {
      postStart: lifecycle.postStart && toAction(lifecycle.postStart),
      preStop: lifecycle.preStop && toAction(lifecycle.preStop),
    },
  };
  checkLost(wire, kplus.k8s.toJson_Container(result), FieldPath.root, errors);
  return result;
}

const wrap = (value: string | number): kplus.k8s.IntOrString =>
  typeof value === 'number' ? IntOrString.fromNumber(value) : IntOrString.fromString(value);

const toQuantity = (value: k8s.Quantity): kplus.k8s.Quantity =>
  typeof value === 'number' ? Quantity.fromNumber(value) : Quantity.fromString(value);

function toQuantities(
  amounts: Record<string, k8s.Quantity> | undefined,
): Record<string, kplus.k8s.Quantity> | undefined {
  if (!amounts) return undefined;
  return Object.fromEntries(Object.entries(amounts).map(([name, value]) => [name, toQuantity(value)]));
}

function toEnvVar({ name, value, valueFrom }: k8s.EnvVar): kplus.k8s.EnvVar {
  if (!valueFrom) return { name, value };
  const { resourceFieldRef, ...source } = valueFrom;
  return {
    name,
    value,
    valueFrom: { ...source, resourceFieldRef: resourceFieldRef && toResourceField(resourceFieldRef) },
  };
}

function toResourceField({ divisor, ...reference }: k8s.ResourceFieldSelector): kplus.k8s.ResourceFieldSelector {
  return { ...reference, divisor: divisor === undefined ? undefined : toQuantity(divisor) };
}

type Action = Pick<k8s.LifecycleHandler, 'httpGet' | 'tcpSocket'>;

function toAction<T extends Action>({ httpGet, tcpSocket, ...same }: T) {
  return {
    ...same,
    httpGet: httpGet && { ...httpGet, port: wrap(httpGet.port) },
    tcpSocket: tcpSocket && { ...tcpSocket, port: wrap(tcpSocket.port) },
  };
}

/** Reports the fields that are in one value and not in the other. */
function checkLost(from: unknown, to: unknown, at: FieldPath, errors: FieldErrors): void {
  if (to === undefined) {
    errors.forbidden(at, `${RELEASE} would drop this field, which Kubernetes ${KUBERNETES} lacks`);
  } else if (Array.isArray(from)) {
    from.forEach((item, index) => {
      checkLost(item, Array.isArray(to) ? to[index] : undefined, at.index(index), errors);
    });
  } else if (isPlain(from)) {
    for (const key in from) checkLost(from[key], isPlain(to) ? to[key] : undefined, at.below(key), errors);
  }
}

/** Returns this package's props for cdk8s-plus's, which have three props for ports. */
export function fromKplusProps(props: kplus.ContainerProps, name: string): ContainerProps {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- it still works in cdk8s-plus
  const { port, portNumber = port, ports = [], ...same } = props;
  return {
    ...same,
    name: same.name ?? name,
    ports: portNumber === undefined ? ports : [{ number: portNumber }, ...ports],
  };
}

/** Returns resources as cdk8s-plus's autoscaler reads them, including CPU from `requests` and `limits`. */
export function toKplusResources(resources: ContainerResources = {}): kplus.ContainerResources {
  const { cpu, requests, limits, ...others } = resources;
  const own = { request: toCpu(requests?.cpu), limit: toCpu(limits?.cpu) };
  return { ...others, cpu: cpu ?? (own.request || own.limit ? own : undefined) };
}

function toCpu(quantity: k8s.Quantity | undefined): kplus.Cpu | undefined {
  const [, millis] = /^(\d+)m$/.exec(String(quantity)) ?? [];
  if (millis !== undefined) return kplus.Cpu.millis(Number(millis));
  return quantity === undefined ? undefined : kplus.Cpu.units(Number(quantity));
}
