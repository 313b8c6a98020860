import { App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import {
  DebugPod,
  NginxPod,
  NginxReplicaSet,
  Pod,
  SecurityProfile,
  SidecarPod,
  type ContainerOptions,
  type PodProps,
} from 'cdk8s-primer';
import { Manifests, Match } from 'cdk8s-primer/testing';
import { chartWith, manifestsOf, validationErrors, unchecked } from '../render';

const main = { name: 'main', image: 'busybox' };
const securityProfile = SecurityProfile.RESTRICTED;

const hardened = (props: Omit<PodProps, 'containers'>, container: ContainerOptions = {}): string[] =>
  validationErrors(
    (chart) => new Pod(chart, 'pod', { ...props, securityProfile, containers: [{ ...main, ...container }] }),
  );

describe('SecurityProfile.EXACT', () => {
  test('adds no fields and reports no errors', () => {
    const props = { containers: [main], hostNetwork: true, spec: { hostPID: true } };
    const exact = manifestsOf((chart) => new Pod(chart, 'pod', { ...props, securityProfile: SecurityProfile.EXACT }));
    expect(exact.toYaml()).toBe(manifestsOf((chart) => new Pod(chart, 'pod', props)).toYaml());
  });
});

describe('SecurityProfile.RESTRICTED', () => {
  test('adds the fields that the level requires to the pod and every container', () => {
    const chart = chartWith((chart) => {
      new Pod(chart, 'pod', { securityProfile, containers: [main], initContainers: [{ ...main, name: 'init' }] });
    });
    expect(chart).toMatchManifestSnapshot();
  });

  test('runs the chapter’s nginx unprivileged and its ubuntu as nobody', () => {
    const chart = chartWith((chart) => {
      SecurityProfile.RESTRICTED.applyTo(chart);
      new NginxPod(chart, 'nginx');
      new SidecarPod(chart, 'sidecar', { native: true });
      new NginxReplicaSet(chart, 'replicaset');
      new DebugPod(chart);
    });
    expect(chart).toMatchManifestSnapshot();
  });

  test('does not change fields of the author that the level allows', () => {
    const chart = chartWith((chart) => {
      new NginxPod(chart, 'pod', {
        securityProfile,
        securityContext: { seccompProfile: { type: 'Localhost', localhostProfile: 'p.json' }, user: 101 },
        volumes: [{ name: 'scratch', emptyDir: { medium: 'Memory' } }],
        container: {
          image: 'registry.example.com/nginx:1',
          ports: [{ number: 9090 }],
          volumeMounts: [{ name: 'scratch', mountPath: '/tmp' }],
          securityContext: { readOnlyRootFilesystem: false, capabilities: { add: ['NET_BIND_SERVICE'] } },
        },
      });
    });
    expect(chart).toMatchManifestSnapshot();
  });

  test('uses the author’s volumes for nginx’s folders, and mounts none twice', () => {
    const manifests = manifestsOf((chart) => {
      const volume = kplus.Volume.fromEmptyDir(chart, 'shared', 'shared');
      new SidecarPod(chart, 'sidecar', { securityProfile, sharedVolumes: [{ path: '/tmp', volume }] });
      new NginxPod(chart, 'nginx', { securityProfile, volumes: [{ name: 'tmp', emptyDir: { medium: 'Memory' } }] });
    });
    const mounts = (tmp: string) => [
      { name: tmp, mountPath: '/tmp' },
      { mountPath: '/var/cache/nginx' },
      { mountPath: '/var/run' },
    ];
    manifests.has('Pod', {
      metadata: { name: 'sidecar' },
      spec: {
        containers: [{ volumeMounts: mounts('shared') }, { volumeMounts: [{ name: 'shared', mountPath: '/tmp' }] }],
      },
    });
    manifests.has('Pod', {
      metadata: { name: 'nginx' },
      spec: {
        containers: [{ volumeMounts: mounts('tmp') }],
        volumes: [{ name: 'tmp', emptyDir: { medium: 'Memory' } }, { emptyDir: {} }, { emptyDir: {} }],
      },
    });
  });

  test('runs the chapter’s ubuntu images as the user that the author wrote for the pod', () => {
    const manifests = manifestsOf((chart) => {
      new SidecarPod(chart, 'sidecar', { securityProfile, securityContext: { user: 1000 } });
      new DebugPod(chart, 'debug', { securityProfile, securityContext: { user: 1000 } });
    });
    const securityContext = { runAsUser: 1000 };
    const container = { securityContext: { runAsUser: Match.absent() } };
    manifests.has('Pod', {
      metadata: { name: 'sidecar' },
      spec: { securityContext, containers: [container, container] },
    });
    manifests.has('Pod', { metadata: { name: 'debug' }, spec: { securityContext, containers: [container] } });
  });

  test('does not require fields of a Windows pod that Windows lacks', () => {
    const chart = chartWith((chart) => {
      new Pod(chart, 'pod', { securityProfile, containers: [main], spec: { os: { name: 'windows' } } });
    });
    const { spec } = Manifests.of(chart).resource('Pod');
    expect(spec).toStrictEqual({
      containers: [main],
      os: { name: 'windows' },
      securityContext: { runAsNonRoot: true },
    });
  });

  test('allows root in a pod with a user namespace', () => {
    expect(hardened({ spec: { hostUsers: false } }, { securityContext: { user: 0, ensureNonRoot: false } })).toEqual(
      [],
    );
  });

  test.each<[string, Omit<PodProps, 'containers'>, ContainerOptions, string]>([
    ['the host’s network', { hostNetwork: true }, {}, 'hostNetwork: Invalid value: true: must not be true'],
    ['the host’s processes', { spec: { hostPID: true } }, {}, 'hostPID: Invalid value: true: must not be true'],
    ['the host’s memory', { spec: { hostIPC: true } }, {}, 'hostIPC: Invalid value: true: must not be true'],
    [
      'the host’s files',
      { volumes: [{ name: 'v', hostPath: { path: '/' } }] },
      {},
      'volumes[0].hostPath: Invalid value: "v": a volume\'s source must be one of configMap, csi, downwardAPI, emptyDir, ephemeral, image, persistentVolumeClaim, projected, secret',
    ],
    [
      'a port of the host',
      {},
      { ports: [{ number: 80, hostPort: 80 }] },
      'containers[0].ports[0].hostPort: Invalid value: 80: must not be set',
    ],
    [
      'root, for the pod',
      { securityContext: { user: 0 } },
      {},
      'securityContext.runAsUser: Invalid value: 0: must not be root',
    ],
    [
      'root, for a container',
      {},
      { securityContext: { user: 0 } },
      'containers[0].securityContext.runAsUser: Invalid value: 0: must not be root',
    ],
    [
      'images that run as root',
      { securityContext: { ensureNonRoot: false } },
      {},
      'securityContext.runAsNonRoot: Invalid value: false: must not be false',
    ],
    [
      'privilege',
      {},
      { securityContext: { privileged: true } },
      'containers[0].securityContext.privileged: Invalid value: true: must not be true',
    ],
    [
      'escalation',
      {},
      { securityContext: { allowPrivilegeEscalation: true } },
      'containers[0].securityContext.allowPrivilegeEscalation: Invalid value: true: must be false',
    ],
    [
      'a capability',
      {},
      { securityContext: { capabilities: { add: ['NET_BIND_SERVICE', 'SYS_ADMIN'] } } },
      'containers[0].securityContext.capabilities.add[1]: Invalid value: "SYS_ADMIN": must be NET_BIND_SERVICE',
    ],
    [
      'capabilities that are not all dropped',
      {},
      { securityContext: { capabilities: { drop: ['NET_RAW'] } } },
      'containers[0].securityContext.capabilities.drop: Invalid value: ["NET_RAW"]: must include ALL',
    ],
    [
      'no seccomp profile',
      { securityContext: { seccompProfile: { type: 'Unconfined' } } },
      {},
      'securityContext.seccompProfile.type: Invalid value: "Unconfined": must be one of RuntimeDefault, Localhost',
    ],
    [
      'a seccomp profile without a type',
      { securityContext: { seccompProfile: unchecked({}) } },
      {},
      'securityContext.seccompProfile.type: Invalid value: undefined: must be one of RuntimeDefault, Localhost',
    ],
    [
      'no AppArmor profile',
      {},
      { securityContext: { appArmorProfile: { type: 'Unconfined' } } },
      'containers[0].securityContext.appArmorProfile.type: Invalid value: "Unconfined": must be one of RuntimeDefault, Localhost',
    ],
    [
      'an unmasked /proc',
      {},
      { securityContext: { procMount: 'Unmasked' } },
      'containers[0].securityContext.procMount: Invalid value: "Unmasked": must be Default',
    ],
    [
      'an SELinux type',
      { securityContext: { seLinuxOptions: { type: 'spc_t' } } },
      {},
      'securityContext.seLinuxOptions.type: Invalid value: "spc_t": must be one of container_t, container_init_t, container_kvm_t, container_engine_t',
    ],
    [
      'an SELinux user',
      { securityContext: { seLinuxOptions: { user: 'system_u' } } },
      {},
      'securityContext.seLinuxOptions.user: Invalid value: "system_u": must not be set',
    ],
    [
      'a kernel parameter',
      { securityContext: { sysctls: [{ name: 'kernel.msgmax', value: '1' }] } },
      {},
      'securityContext.sysctls[0].name: Invalid value: "kernel.msgmax": must be one of kernel.shm_rmid_forced, net.ipv4.ip_local_port_range, net.ipv4.ip_unprivileged_port_start, net.ipv4.tcp_syncookies, net.ipv4.ping_group_range, net.ipv4.ip_local_reserved_ports, net.ipv4.tcp_keepalive_time, net.ipv4.tcp_fin_timeout, net.ipv4.tcp_keepalive_intvl, net.ipv4.tcp_keepalive_probes, net.ipv4.tcp_rmem, net.ipv4.tcp_wmem, net.ipv4.tcp_slow_start_after_idle, net.ipv4.tcp_notsent_lowat',
    ],
    [
      'a Windows host process',
      { securityContext: { windowsOptions: { hostProcess: true } }, spec: { os: { name: 'windows' } } },
      {},
      'securityContext.windowsOptions.hostProcess: Invalid value: true: must not be true',
    ],
    [
      'another host for a probe',
      {},
      { liveness: kplus.Probe.fromHttpGet('/', { port: 80, host: 'example.com' }) },
      'containers[0].livenessProbe.httpGet.host: Invalid value: "example.com": must not be set; the default is the address of the pod',
    ],
    [
      'another host for a hook',
      {},
      { lifecycle: { preStop: { tcpSocket: { port: 80, host: 'example.com' } } } },
      'containers[0].lifecycle.preStop.tcpSocket.host: Invalid value: "example.com": must not be set; the default is the address of the pod',
    ],
    [
      'an AppArmor annotation',
      { metadata: { annotations: { 'container.apparmor.security.beta.kubernetes.io/main': 'unconfined' } } },
      {},
      'metadata.annotations[container.apparmor.security.beta.kubernetes.io/main]: Invalid value: "unconfined": must be runtime/default or localhost/…',
    ],
  ])('reports %s', (_, props, container, expected) => {
    const field = expected.startsWith('metadata.') ? '' : 'spec.';
    expect(hardened(props, container)).toStrictEqual([`[chart/pod] ${field}${expected} (profile RESTRICTED)`]);
  });

  test('reports errors in a ReplicaSet with their paths in the template', () => {
    const annotations = { 'container.apparmor.security.beta.kubernetes.io/main': 'unconfined' };
    const found = validationErrors((chart) => {
      new NginxReplicaSet(chart, 'web', { securityProfile, hostNetwork: true, podMetadata: { annotations } });
    });
    expect(found).toStrictEqual([
      '[chart/web] spec.template.spec.hostNetwork: Invalid value: true: must not be true (profile RESTRICTED)',
      '[chart/web] spec.template.metadata.annotations[container.apparmor.security.beta.kubernetes.io/main]: Invalid value: "unconfined": must be runtime/default or localhost/… (profile RESTRICTED)',
    ]);
  });
});

describe('a profile applied to a scope', () => {
  test('applies below the scope, unless a nearer scope or a prop has another profile', () => {
    const app = new App();
    SecurityProfile.RESTRICTED.applyTo(app);
    const chart = new Chart(app, 'chart');
    const lenient = new Construct(chart, 'lenient');
    SecurityProfile.EXACT.applyTo(lenient);
    new NginxPod(chart, 'hard');
    new NginxPod(chart, 'prop', { securityProfile: SecurityProfile.EXACT });
    new NginxPod(lenient, 'pod');
    const hardened = Manifests.of(chart).resource('Pod', { spec: { securityContext: { runAsNonRoot: true } } });
    expect(hardened.metadata?.name).toBe('hard');
    expect([chart, lenient].map((scope) => SecurityProfile.of(scope).name)).toStrictEqual(['RESTRICTED', 'EXACT']);
  });
});
