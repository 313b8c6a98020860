import { Size } from 'cdk8s';
import * as kplus from './cdk8s-plus';
import type { ContainerPort, ContainerResources } from './container-parts';
import type { ContainerProps } from './container-props';
import { NO_NUMBER, NO_PORT } from './fields/container-actions';
import { CONTAINER } from './fields/container-fields';
import { SECURITY_CONTEXT } from './fields/security-context';
import type * as k8s from '../../imports/k8s';
import type { FieldErrors } from '../manifests/field-errors';
import type { FieldPath } from '../manifests/field-path';
import { didYouMean } from '../manifests/did-you-mean';
import { checkKnownFields } from './known-fields';
import { DNS_LABEL, PORT_NAME } from './name-rules';
import { checkInteger, checkNonNegative, checkValues } from './value-check';
import { isLazy } from './lazy';
import { INSTEAD } from './other-names';
import { isPlain } from '../manifests/values';

/** Checks the props of a container and the container that they render. Returns whether other checks can read it. */
export function checkContainer(
  props: ContainerProps,
  wire: k8s.Container,
  at: FieldPath,
  errors: FieldErrors,
): boolean {
  const { command, args, ...fields } = wire;
  const { name, image, ports, env, envFrom, volumeMounts, ...others } = fields;
  checkPresent(props.name, at.child('name'), 'every container needs a name', errors);
  if (typeof props.name === 'string' && props.name) DNS_LABEL.check(props.name, at.child('name'), errors);
  checkPresent(props.image, at.child('image'), 'every container needs an image', errors);
  checkStrings(props.command, at.child('command'), errors);
  checkStrings(props.args, at.child('args'), errors);
  CONTAINER.checkProps(props, at, errors);
  SECURITY_CONTEXT.checkProps(props.securityContext, at.child('securityContext'), errors);
  checkValues(volumeMounts ?? [], at.child('volumeMounts'), errors);
  env?.forEach(({ value }, index) => {
    if (value !== undefined && typeof value !== 'string' && !isLazy(value)) {
      errors.invalid(at.child('env').index(index).child('value'), value, 'must be a string');
    }
  });
  if (props.resources) checkResources(props.resources, at.child('resources'), errors);
  const isRight = checkKnownFields(fields, 'Container', at, errors, (field) =>
    field in INSTEAD ? `; write ${INSTEAD[field] ?? ''}` : didYouMean(field, Object.keys(CONTAINER.shapes)),
  );
  if (isRight) checkActions(others, at, errors);
  checkValues(others, at, errors);
  return isRight;
}

/** Checks the ports of a container. */
export function checkPorts(ports: readonly ContainerPort[], at: FieldPath, errors: FieldErrors): void {
  const names = new Set<string>();
  const numbers = new Set<string>();
  const hostPorts = new Set<string>();
  ports.forEach((port, index) => {
    const { number, name, protocol = 'TCP', hostPort, hostIp = '' } = port;
    const field = (key: string): FieldPath => at.index(index).child(key);
    if (!('number' in port)) errors.required(field('containerPort'), 'write it as the prop number');
    else checkInteger(number, 1, 65535, field('containerPort'), errors);
    if (isUsed(numbers, `${number}/${protocol}`)) {
      errors.duplicate(field('containerPort'), number, `the container already has port ${number}/${protocol}`);
    }
    if (name !== undefined) {
      PORT_NAME.check(name, field('name'), errors);
      if (isUsed(names, name))
        errors.duplicate(field('name'), name, 'each port of a container needs a name of its own');
    }
    if (hostPort !== undefined) {
      checkInteger(hostPort, 1, 65535, field('hostPort'), errors);
      if (isUsed(hostPorts, `${protocol} ${hostIp}:${hostPort}`)) {
        errors.duplicate(field('hostPort'), hostPort, 'the container already has this port of the node');
      }
    }
  });
}

/** Returns whether a key is used already, and adds it. */
function isUsed(keys: Set<string>, key: string): boolean {
  const isThere = keys.has(key);
  keys.add(key);
  return isThere;
}

function checkPresent(value: unknown, at: FieldPath, detail: string, errors: FieldErrors): void {
  if (isLazy(value)) return;
  if (value === undefined || value === null || value === '') errors.required(at, detail);
  else if (typeof value !== 'string') errors.invalid(at, value, 'must be a string');
}

function checkList(value: unknown, at: FieldPath, errors: FieldErrors): value is unknown[] {
  if (value === undefined || isLazy(value)) return false;
  if (Array.isArray(value)) return true;
  errors.invalid(at, value, 'must be a list');
  return false;
}

function checkStrings(value: unknown, at: FieldPath, errors: FieldErrors): void {
  if (typeof value === 'string') {
    errors.invalid(at, value, `must be a list of strings: ${JSON.stringify(value.split(' '))}`);
  } else if (checkList(value, at, errors)) {
    value.forEach((item, index) => {
      if (typeof item !== 'string' && !isLazy(item)) errors.invalid(at.index(index), item, 'must be a string');
    });
  }
}

/** Checks resources that have a prop of their own: the amounts there, and that `requests` and `limits` do not repeat them. */
function checkResources(resources: ContainerResources, at: FieldPath, errors: FieldErrors): void {
  for (const { name, prop, isAmount, example } of AMOUNTS) {
    const amounts: unknown = resources[prop];
    if (amounts === undefined) continue;
    if (!isPlain(amounts)) {
      errors.invalid(at.child(prop), amounts, `must be an object with request and limit, each a ${example}`);
      continue;
    }
    for (const key in amounts) {
      if (key !== 'request' && key !== 'limit') {
        errors.forbidden(at.child(prop).child(key), 'there is no such field; write one of request, limit');
      }
    }
    for (const end of ['request', 'limit'] as const) {
      const amount = amounts[end];
      if (amount === undefined) continue;
      const field = at.child(`${end}s`).key(name);
      if (!isAmount(amount)) errors.invalid(field, amount, `must be a ${example}`);
      if (name in (resources[`${end}s`] ?? {})) {
        errors.forbidden(field, `resources: { ${prop}: { ${end}: … } } writes it too; use one of the two`);
      }
    }
  }
}

const isSize = (value: unknown): boolean => value instanceof Size;

/** The resources that have a prop of their own. */
const AMOUNTS = [
  { name: 'cpu', prop: 'cpu', isAmount: (value: unknown): boolean => value instanceof kplus.Cpu, example: 'kplus.Cpu' },
  { name: 'memory', prop: 'memory', isAmount: isSize, example: 'Size' },
  { name: 'ephemeral-storage', prop: 'ephemeralStorage', isAmount: isSize, example: 'Size' },
] as const;

const PROBES = ['startupProbe', 'livenessProbe', 'readinessProbe'] as const;
const TIMES = ['initialDelaySeconds', 'periodSeconds', 'timeoutSeconds'] as const;

/** Checks probes and hooks: each has a port, and times are whole seconds. A cdk8s-plus action uses the container's first port. */
function checkActions(
  container: Pick<k8s.Container, (typeof PROBES)[number] | 'lifecycle'>,
  at: FieldPath,
  errors: FieldErrors,
): void {
  const { lifecycle } = container;
  for (const probe of PROBES) {
    if (container[probe]) checkPort(container[probe], at.child(probe), errors);
  }
  for (const hook of ['postStart', 'preStop'] as const) {
    if (lifecycle?.[hook]) checkPort(lifecycle[hook], at.child('lifecycle').child(hook), errors);
  }
  for (const probe of PROBES) {
    for (const time of container[probe] ? TIMES : []) {
      checkNonNegative(container[probe]?.[time], at.child(probe).child(time), errors);
    }
  }
}

function checkPort(action: k8s.Probe | k8s.LifecycleHandler, at: FieldPath, errors: FieldErrors): void {
  const detail = 'give a port, since the container has none';
  for (const way of ['httpGet', 'tcpSocket'] as const) {
    if (action[way]?.port === NO_PORT) errors.required(at.child(way).child('port'), detail);
  }
  if ('grpc' in action && action.grpc?.port === NO_NUMBER) errors.required(at.child('grpc').child('port'), detail);
}
