import type * as k8s from '../../imports/k8s';
import type { FieldErrors } from '../manifests/field-errors';
import type { FieldPath } from '../manifests/field-path';
import { isLazy } from './lazy';
import type { ProfileRules } from './profile-rules';

// The level "restricted" of the Pod Security Standards of Kubernetes 1.37, as k8s.io/pod-security-admission/policy checks it.
// https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted

const VOLUME_SOURCES = [
  ...['configMap', 'csi', 'downwardAPI', 'emptyDir', 'ephemeral', 'image', 'persistentVolumeClaim', 'projected'],
  'secret',
];
const SYSCTLS = [
  ...['kernel.shm_rmid_forced', 'net.ipv4.ip_local_port_range', 'net.ipv4.ip_unprivileged_port_start'],
  ...['net.ipv4.tcp_syncookies', 'net.ipv4.ping_group_range', 'net.ipv4.ip_local_reserved_ports'],
  ...['net.ipv4.tcp_keepalive_time', 'net.ipv4.tcp_fin_timeout', 'net.ipv4.tcp_keepalive_intvl'],
  ...['net.ipv4.tcp_keepalive_probes', 'net.ipv4.tcp_rmem', 'net.ipv4.tcp_wmem'],
  ...['net.ipv4.tcp_slow_start_after_idle', 'net.ipv4.tcp_notsent_lowat'],
];
const SELINUX_TYPES = ['', 'container_t', 'container_init_t', 'container_kvm_t', 'container_engine_t'];
const CONFINED = ['RuntimeDefault', 'Localhost'];
const APPARMOR_ANNOTATION = 'container.apparmor.security.beta.kubernetes.io/';

/** Makes pods pass the level *restricted*. */
export const RESTRICTED: ProfileRules = {
  requiresNonRoot: true,
  complete: completeRestricted,
  check: (spec, annotations, at, errors) => {
    checkRestricted(spec, at.spec, errors);
    checkRestrictedAnnotations(annotations, at.annotations, errors);
  },
};

const isWindows = (spec: k8s.PodSpec): boolean => spec.os?.name === 'windows';

/** Returns whether a pod has a user namespace. Root in it has no rights on the node, and the level allows it. */
const hasUserNamespace = (spec: k8s.PodSpec): boolean => spec.hostUsers === false;

/** Returns the spec with the fields that the level requires. Fields of the author stay. */
function completeRestricted(spec: k8s.PodSpec): k8s.PodSpec {
  const { containers, initContainers, securityContext, ...rest } = spec;
  const complete = (container: k8s.Container): k8s.Container =>
    isWindows(spec) ? container : { ...container, securityContext: completeContainer(container.securityContext) };
  return {
    containers: containers.map(complete),
    ...(initContainers && { initContainers: initContainers.map(complete) }),
    ...rest,
    securityContext: {
      ...(hasUserNamespace(spec) ? {} : { runAsNonRoot: true }),
      ...(isWindows(spec) ? {} : { seccompProfile: { type: 'RuntimeDefault' } }),
      ...securityContext,
    },
  };
}

function completeContainer(context: k8s.SecurityContext = {}): k8s.SecurityContext {
  return {
    allowPrivilegeEscalation: false,
    ...context,
    capabilities: { drop: ['ALL'], ...context.capabilities },
  };
}

/** Reports the fields of a completed spec that break the level. All of them are the author's. */
function checkRestricted(spec: k8s.PodSpec, at: FieldPath, errors: FieldErrors): void {
  const report = new Report(at, errors);
  for (const name of ['hostNetwork', 'hostPID', 'hostIPC'] as const) {
    report.unless(spec[name] !== true, [name], spec[name], 'must not be true');
  }
  (spec.volumes ?? []).forEach((volume, index) => {
    const source = Object.keys(volume).find((key) => key !== 'name');
    const allowed = source === undefined || VOLUME_SOURCES.includes(source);
    report.unless(
      allowed,
      ['volumes', index, source ?? ''],
      volume.name,
      `a volume's source must be ${oneOf(VOLUME_SOURCES)}`,
    );
  });
  checkContext(spec.securityContext, spec, report.in('securityContext'));
  (spec.securityContext?.sysctls ?? []).forEach(({ name }, index) => {
    report.unless(
      SYSCTLS.includes(name),
      ['securityContext', 'sysctls', index, 'name'],
      name,
      `must be ${oneOf(SYSCTLS)}`,
    );
  });
  for (const list of ['containers', 'initContainers', 'ephemeralContainers'] as const) {
    (spec[list] ?? []).forEach((container, index) => {
      checkContainer(container, spec, report.in(list, index));
    });
  }
}

/** Reports annotations that break the level: those that chose AppArmor profiles before Kubernetes 1.30. */
function checkRestrictedAnnotations(
  annotations: Readonly<Record<string, string>>,
  at: FieldPath,
  errors: FieldErrors,
): void {
  for (const [key, value] of Object.entries(annotations)) {
    const allowed = !key.startsWith(APPARMOR_ANNOTATION) || /^$|^runtime\/default$|^localhost\//.test(value);
    new Report(at.key(key), errors).unless(allowed, [], value, 'must be runtime/default or localhost/…');
  }
}

/** Checks the security context of a pod or a container: the fields that both have. */
function checkContext(
  context: k8s.SecurityContext | k8s.PodSecurityContext | undefined,
  spec: k8s.PodSpec,
  report: Report,
): void {
  if (!context) return;
  const { runAsNonRoot, runAsUser, seccompProfile, appArmorProfile, seLinuxOptions, windowsOptions } = context;
  if (!hasUserNamespace(spec)) {
    report.unless(runAsNonRoot !== false, ['runAsNonRoot'], runAsNonRoot, 'must not be false');
    report.unless(runAsUser !== 0, ['runAsUser'], runAsUser, 'must not be root');
  }
  const seccomp = seccompProfile?.type;
  const confined = !seccompProfile || isWindows(spec) || (seccomp !== undefined && CONFINED.includes(seccomp));
  report.unless(confined, ['seccompProfile', 'type'], seccomp, `must be ${oneOf(CONFINED)}`);
  const appArmor = appArmorProfile?.type;
  report.unless(
    !appArmor || CONFINED.includes(appArmor),
    ['appArmorProfile', 'type'],
    appArmor,
    `must be ${oneOf(CONFINED)}`,
  );
  const { type = '', user, role } = seLinuxOptions ?? {};
  report.unless(
    SELINUX_TYPES.includes(type),
    ['seLinuxOptions', 'type'],
    type,
    `must be ${oneOf(SELINUX_TYPES.slice(1))}`,
  );
  report.unless(!user, ['seLinuxOptions', 'user'], user, 'must not be set');
  report.unless(!role, ['seLinuxOptions', 'role'], role, 'must not be set');
  const hostProcess = windowsOptions?.hostProcess;
  report.unless(hostProcess !== true, ['windowsOptions', 'hostProcess'], hostProcess, 'must not be true');
}

function checkContainer(container: k8s.Container | k8s.EphemeralContainer, spec: k8s.PodSpec, report: Report): void {
  const context = container.securityContext ?? {};
  const inContext = report.in('securityContext');
  checkContext(context, spec, inContext);
  const { privileged, procMount, allowPrivilegeEscalation, capabilities } = context;
  inContext.unless(privileged !== true, ['privileged'], privileged, 'must not be true');
  inContext.unless(!procMount || procMount === 'Default', ['procMount'], procMount, 'must be Default');
  if (!isWindows(spec)) {
    const { drop = [], add = [] } = capabilities ?? {};
    const escalation = allowPrivilegeEscalation;
    inContext.unless(escalation === false, ['allowPrivilegeEscalation'], escalation, 'must be false');
    inContext.unless(drop.includes('ALL'), ['capabilities', 'drop'], drop, 'must include ALL');
    add.forEach((name, index) => {
      inContext.unless(name === 'NET_BIND_SERVICE', ['capabilities', 'add', index], name, 'must be NET_BIND_SERVICE');
    });
  }
  (container.ports ?? []).forEach(({ hostPort }, index) => {
    report.unless(!hostPort, ['ports', index, 'hostPort'], hostPort, 'must not be set');
  });
  for (const probe of ['startupProbe', 'livenessProbe', 'readinessProbe'] as const) {
    checkHost(container[probe], report.in(probe));
  }
  checkHost(container.lifecycle?.postStart, report.in('lifecycle', 'postStart'));
  checkHost(container.lifecycle?.preStop, report.in('lifecycle', 'preStop'));
}

function checkHost(action: k8s.LifecycleHandler | k8s.Probe | undefined, report: Report): void {
  for (const way of ['httpGet', 'tcpSocket'] as const) {
    const host = action?.[way]?.host;
    report.unless(!host, [way, 'host'], host, 'must not be set; the default is the address of the pod');
  }
}

const oneOf = (values: readonly string[]): string => `one of ${values.join(', ')}`;

/** Reports errors in the fields below one field. */
class Report {
  constructor(
    private readonly at: FieldPath,
    private readonly errors: FieldErrors,
  ) {}

  in(...steps: readonly (string | number)[]): Report {
    return new Report(this.at.below(...steps), this.errors);
  }

  unless(allowed: boolean, steps: readonly (string | number)[], value: unknown, detail: string): void {
    if (!allowed && !isLazy(value)) {
      this.errors.invalid(this.at.below(...steps), value, `${detail} (profile RESTRICTED)`);
    }
  }
}
