import { Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import type { ContainerPort, ContainerProps } from './container-props';
import { NO_PORT, type FixedFields } from './container-wire';
import type { FieldErrors } from '../manifests/field-errors';
import { DNS_LABEL, PORT_NAME } from './name-rules';
import { CONTAINER_FIELDS, SECURITY_CONTEXT_FIELDS } from './owned-fields';
import { checkOwned, renamed } from './prop-shapes';
import { checkInteger, checkSeconds, checkValues } from './value-check';
import { isPlain } from '../manifests/values';
import { isLazy } from './lazy';

/** Checks what nothing changes after the container was made. */
export function checkContainer(props: ContainerProps, fixed: FixedFields, errors: FieldErrors): void {
  checkPresent(props.name, 'name', 'every container needs a name', errors);
  if (typeof props.name === 'string' && props.name) DNS_LABEL.check(props.name, 'name', errors);
  checkPresent(props.image, 'image', 'every container needs an image', errors);
  checkStrings(props.command, 'command', errors);
  checkStrings(props.args, 'args', errors);
  checkOwned(props, CONTAINER_RENAMED, '', errors);
  checkOwned(props.securityContext, CONTEXT_RENAMED, 'securityContext.', errors);
  checkValues(props.volumeMounts?.filter((mount) => !('volume' in mount)) ?? [], 'volumeMounts', errors);
  for (const [name, { value }] of Object.entries(props.envVariables ?? {})) {
    if (value !== undefined && typeof value !== 'string' && !isLazy(value)) {
      errors.invalid(`env[${name}].value`, value, 'must be a string');
    }
  }
  checkOwnedResources(props, errors);
  const { command, args, ...others } = fixed;
  checkActions(others, errors);
  checkTimes(others, errors);
  checkValues(others, '', errors);
}

const CONTAINER_RENAMED = renamed(CONTAINER_FIELDS);
const CONTEXT_RENAMED = renamed(SECURITY_CONTEXT_FIELDS);

/** Checks the ports, to which `addPort` may have added. */
export function checkPorts(ports: readonly ContainerPort[], errors: FieldErrors): void {
  const names = new Set<string>();
  const numbers = new Set<string>();
  const hostPorts = new Set<string>();
  ports.forEach((port, index) => {
    const { number, name, protocol = 'TCP', hostPort, hostIp = '' } = port;
    const field = (key: string): string => `ports[${index}].${key}`;
    if (!('number' in port)) errors.required(field('containerPort'), 'write it as the prop number');
    else checkInteger(number, 1, 65535, field('containerPort'), errors);
    if (claims(numbers, `${number}/${protocol}`)) {
      errors.duplicate(field('containerPort'), number, `the container already has port ${number}/${protocol}`);
    }
    if (name !== undefined) {
      PORT_NAME.check(name, () => field('name'), errors);
      if (claims(names, name)) errors.duplicate(field('name'), name, 'each port of a container has a name of its own');
    }
    if (hostPort !== undefined) {
      checkInteger(hostPort, 1, 65535, field('hostPort'), errors);
      if (claims(hostPorts, `${protocol} ${hostIp}:${hostPort}`)) {
        errors.duplicate(field('hostPort'), hostPort, 'the container already has this port of the node');
      }
    }
  });
}

/** Whether a thing is taken already; takes it if not. */
function claims(taken: Set<string>, thing: string): boolean {
  const isTaken = taken.has(thing);
  taken.add(thing);
  return isTaken;
}

function checkPresent(value: unknown, field: string, detail: string, errors: FieldErrors): void {
  if (isLazy(value)) return;
  if (value === undefined || value === null || value === '') errors.required(field, detail);
  else if (typeof value !== 'string') errors.invalid(field, value, 'must be a string');
}

function checkList(value: unknown, field: string, errors: FieldErrors): value is unknown[] {
  if (value === undefined || isLazy(value)) return false;
  if (Array.isArray(value)) return true;
  errors.invalid(field, value, 'must be a list');
  return false;
}

function checkStrings(value: unknown, field: string, errors: FieldErrors): void {
  if (typeof value === 'string') {
    errors.invalid(field, value, `must be a list of strings: ${JSON.stringify(value.split(' '))}`);
  } else if (checkList(value, field, errors)) {
    value.forEach((item, index) => {
      if (typeof item !== 'string' && !isLazy(item)) errors.invalid(`${field}[${index}]`, item, 'must be a string');
    });
  }
}

/** A resource that has a prop of its own is written there as cdk8s-plus's amounts, or in the API's own way: not in both. */
function checkOwnedResources({ resources = {} }: ContainerProps, errors: FieldErrors): void {
  const { cpu, memory, ephemeralStorage, requests = {}, limits = {} } = resources;
  const owned = [
    {
      name: 'cpu',
      prop: 'cpu',
      amounts: cpu,
      isAmount: (value: unknown) => value instanceof kplus.Cpu,
      example: 'kplus.Cpu',
    },
    { name: 'memory', prop: 'memory', amounts: memory, isAmount: isSize, example: 'Size' },
    {
      name: 'ephemeral-storage',
      prop: 'ephemeralStorage',
      amounts: ephemeralStorage,
      isAmount: isSize,
      example: 'Size',
    },
  ];
  for (const { name, prop, amounts, isAmount, example } of owned) {
    if (amounts !== undefined && !isPlain(amounts)) {
      errors.invalid(`resources.${prop}`, amounts, `must be an object with request and limit, each a ${example}`);
    }
    for (const end of ['request', 'limit'] as const) {
      const amount: unknown = isPlain(amounts) ? amounts[end] : undefined;
      if (amount !== undefined && !isAmount(amount)) {
        errors.invalid(`resources.${end}s[${name}]`, amount, `must be a ${example}`);
      }
      if (amount !== undefined && name in (end === 'request' ? requests : limits)) {
        errors.forbidden(
          `resources.${end}s[${name}]`,
          `resources: { ${prop}: { ${end}: … } } writes it too; use one of the two`,
        );
      }
    }
  }
}

const isSize = (value: unknown): boolean => value instanceof Size;

const PROBES = ['startupProbe', 'livenessProbe', 'readinessProbe'] as const;
const TIMES = ['initialDelaySeconds', 'periodSeconds', 'timeoutSeconds'] as const;

function checkTimes(fixed: FixedFields, errors: FieldErrors): void {
  for (const probe of PROBES) {
    for (const time of TIMES) checkSeconds(fixed[probe]?.[time], `${probe}.${time}`, errors);
  }
}

/** An action of cdk8s-plus without a port takes the container's first, if there is one. */
function checkActions(fixed: FixedFields, errors: FieldErrors): void {
  const { startupProbe, livenessProbe, readinessProbe, lifecycle } = fixed;
  const actions = {
    startupProbe,
    livenessProbe,
    readinessProbe,
    'lifecycle.postStart': lifecycle?.postStart,
    'lifecycle.preStop': lifecycle?.preStop,
  };
  for (const [name, action] of Object.entries(actions)) {
    for (const way of ['httpGet', 'tcpSocket'] as const) {
      if (action?.[way]?.port === NO_PORT) {
        errors.required(`${name}.${way}.port`, 'give a port: the container has none to fall back on');
      }
    }
  }
}
