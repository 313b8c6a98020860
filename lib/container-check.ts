import type { ContainerPort, ContainerProps } from './container-props';
import { NO_PORT, type FixedFields } from './container-wire';
import type { FieldErrors } from './field-error';
import { DNS_LABEL, PORT_NAME } from './names';
import { checkInteger, checkSeconds, checkValues, isLazy } from './values';

/** Checks what nothing changes after the container was made. */
export function checkContainer(props: ContainerProps, fixed: FixedFields, errors: FieldErrors): void {
  checkPresent(props.name, 'name', 'every container needs a name', errors);
  if (props.name) DNS_LABEL.check(props.name, 'name', errors);
  checkPresent(props.image, 'image', 'every container needs an image', errors);
  checkStrings(props.command, 'command', errors);
  checkStrings(props.args, 'args', errors);
  checkList(props.ports, 'ports', errors);
  checkList(props.volumeMounts, 'volumeMounts', errors);
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

/** Checks the ports, to which `addPort` may have added. */
export function checkPorts(ports: readonly ContainerPort[], errors: FieldErrors): void {
  const taken = new Set<string>();
  ports.forEach(({ number, name, protocol, hostPort }, index) => {
    const field = (key: string): string => `ports[${index}].${key}`;
    checkInteger(number, 1, 65535, field('containerPort'), errors);
    if (hostPort !== undefined) checkInteger(hostPort, 1, 65535, field('hostPort'), errors);
    if (name !== undefined && !isLazy(name)) {
      PORT_NAME.check(name, () => field('name'), errors);
      if (taken.has(name)) errors.duplicate(field('name'), name, 'each port of a container has a name of its own');
      taken.add(name);
    }
    const claim = `${number}/${protocol ?? 'TCP'}`;
    if (taken.has(claim)) errors.duplicate(field('containerPort'), number, `the container already has port ${claim}`);
    taken.add(claim);
  });
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

/** The resources that have a prop of their own are written there alone. */
function checkOwnedResources({ resources }: ContainerProps, errors: FieldErrors): void {
  const owners: Record<string, string> = { cpu: 'cpu', memory: 'memory', 'ephemeral-storage': 'ephemeralStorage' };
  for (const [name, prop] of Object.entries(owners)) {
    for (const [map, end] of [['requests', 'request'] as const, ['limits', 'limit'] as const]) {
      if (resources?.[map] && name in resources[map]) {
        errors.forbidden(`resources.${map}[${name}]`, `write it as resources: { ${prop}: { ${end}: … } }`);
      }
    }
  }
}

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
    ...{ startupProbe, livenessProbe, readinessProbe },
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
