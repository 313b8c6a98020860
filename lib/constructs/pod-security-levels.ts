import type * as k8s from '../../imports/k8s';
import type { FieldErrors } from '../manifests/field-errors';
import type { FieldPath } from '../manifests/field-path';
import { isLazy } from './lazy';
import type { ProfileRules } from './profile-rules';

// The levels "baseline" and "restricted" of the Pod Security Standards of Kubernetes 1.37, as
// k8s.io/pod-security-admission/policy checks them. Whatever "baseline" forbids, "restricted" forbids, too.
// https://kubernetes.io/docs/concepts/security/pod-security-standards/

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

const CAPABILITIES = {
  BASELINE: [
    ...['AUDIT_WRITE', 'CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'FSETID', 'KILL', 'MKNOD', 'NET_BIND_SERVICE', 'SETFCAP'],
    ...['SETGID', 'SETPCAP', 'SETUID', 'SYS_CHROOT'],
  ],
  RESTRICTED: ['NET_BIND_SERVICE'],
};

type Level = keyof typeof CAPABILITIES;

const checkOf =
  (level: Level): ProfileRules['check'] =>
  (spec, annotations, at, errors) => {
    checkSpec(spec, new Report(at.spec, errors, level));
    checkAnnotations(annotations, new Report(at.annotations, errors, level));
  };

/** Makes pods pass the level *baseline*, which requires no fields and forbids dangerous ones. */
export const BASELINE: ProfileRules = {
  requiresNonRoot: false,
  complete: (spec) => spec,
  check: checkOf('BASELINE'),
};

/** Makes pods pass the level *restricted*. */
export const RESTRICTED: ProfileRules = {
  requiresNonRoot: true,
  complete: completeRestricted,
  check: checkOf('RESTRICTED'),
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
function checkSpec(spec: k8s.PodSpec, report: Report): void {
  for (const name of ['hostNetwork', 'hostPID', 'hostIPC'] as const) {
    report.unless(spec[name] !== true, [name], spec[name], 'must not be true');
  }
  (spec.volumes ?? []).forEach((volume, index) => {
    const source = Object.keys(volume).find((key) => key !== 'name');
    const place = ['volumes', index, source ?? ''];
    if (!report.isRestricted) report.unless(source !== 'hostPath', place, volume.name, 'must be no path of the node');
    else {
      const allowed = source === undefined || VOLUME_SOURCES.includes(source);
      report.unless(allowed, place, volume.name, `a volume's source must be ${oneOf(VOLUME_SOURCES)}`);
    }
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
function checkAnnotations(annotations: Readonly<Record<string, string>>, report: Report): void {
  for (const [key, value] of Object.entries(annotations)) {
    const allowed = !key.startsWith(APPARMOR_ANNOTATION) || /^$|^runtime\/default$|^localhost\//.test(value);
    report.ofKey(key).unless(allowed, [], value, 'must be runtime/default or localhost/…');
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
  if (report.isRestricted && !hasUserNamespace(spec)) {
    report.unless(runAsNonRoot !== false, ['runAsNonRoot'], runAsNonRoot, 'must not be false');
    report.unless(runAsUser !== 0, ['runAsUser'], runAsUser, 'must not be root');
  }
  const seccomp = seccompProfile?.type;
  const isExempt = !seccompProfile || (report.isRestricted && isWindows(spec));
  const confined = isExempt || (seccomp !== undefined && CONFINED.includes(seccomp));
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
  const isMasked = !procMount || procMount === 'Default' || (!report.isRestricted && hasUserNamespace(spec));
  inContext.unless(isMasked, ['procMount'], procMount, 'must be Default');
  const { drop = [], add = [] } = capabilities ?? {};
  if (report.isRestricted && !isWindows(spec)) {
    const escalation = allowPrivilegeEscalation;
    inContext.unless(escalation === false, ['allowPrivilegeEscalation'], escalation, 'must be false');
    inContext.unless(drop.includes('ALL'), ['capabilities', 'drop'], drop, 'must include ALL');
  }
  if (!report.isRestricted || !isWindows(spec)) {
    const allowed = CAPABILITIES[report.level];
    add.forEach((name, index) => {
      inContext.unless(allowed.includes(name), ['capabilities', 'add', index], name, `must be ${oneOf(allowed)}`);
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

const oneOf = (values: readonly string[]): string =>
  values.length === 1 ? values.join() : `one of ${values.join(', ')}`;

/** Reports errors in the fields below one field. */
class Report {
  constructor(
    private readonly at: FieldPath,
    private readonly errors: FieldErrors,
    readonly level: Level,
  ) {}

  get isRestricted(): boolean {
    return this.level === 'RESTRICTED';
  }

  in(...steps: readonly (string | number)[]): Report {
    return new Report(this.at.below(...steps), this.errors, this.level);
  }

  ofKey(key: string): Report {
    return new Report(this.at.key(key), this.errors, this.level);
  }

  unless(allowed: boolean, steps: readonly (string | number)[], value: unknown, detail: string): void {
    if (!allowed && !isLazy(value)) {
      this.errors.invalid(this.at.below(...steps), value, `${detail} (profile ${this.level})`);
    }
  }
}
