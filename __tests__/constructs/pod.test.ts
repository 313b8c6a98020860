import { App, Chart, Duration, JsonPatch, ApiObject } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { Container, Pod, type k8s, type PodProps } from 'cdk8s-primer';
import { Match } from 'cdk8s-primer/testing';
import { chartWith, manifestsOf } from '../render';

const main = { name: 'main', image: 'busybox' };
const base = { containers: [main] };

describe('a pod', () => {
  test('renders the fields that were written and nothing else', () => {
    expect(chartWith((chart) => new Pod(chart, 'pod', base))).toMatchInlineSnapshot(`
     apiVersion: v1
     kind: Pod
     metadata:
       name: pod
     spec:
       containers:
         - name: main
           image: busybox
    `);
  });

  test.each<[string, PodProps, Partial<k8s.PodSpec>]>([
    [
      'init containers, with probes where they are sidecars',
      { initContainers: [{ ...main, name: 'log', restartPolicy: 'Always', startup: { grpc: { port: 1 } } }] },
      {
        initContainers: [{ ...main, name: 'log', startupProbe: { grpc: { port: 1 } }, restartPolicy: 'Always' }],
      },
    ],
    [
      'volumes of the API',
      { volumes: [{ name: 'model', image: { reference: 'example.com/model:1' } }] },
      { volumes: [{ name: 'model', image: { reference: 'example.com/model:1' } }] },
    ],
    ['the restart policy', { restartPolicy: kplus.RestartPolicy.ON_FAILURE }, { restartPolicy: 'OnFailure' }],
    [
      'flags that are false',
      { automountServiceAccountToken: false, hostNetwork: false },
      { automountServiceAccountToken: false, hostNetwork: false },
    ],
    ['the grace period', { terminationGracePeriod: Duration.minutes(2) }, { terminationGracePeriodSeconds: 120 }],
    [
      'host aliases',
      { hostAliases: [{ ip: '127.0.0.1', hostnames: ['a.example'] }] },
      { hostAliases: [{ ip: '127.0.0.1', hostnames: ['a.example'] }] },
    ],
    [
      'names and name servers',
      {
        dns: {
          hostname: 'web',
          subdomain: 'nginx',
          hostnameAsFQDN: false,
          policy: kplus.DnsPolicy.NONE,
          nameservers: ['192.0.2.1'],
          searches: ['example.com'],
          options: [{ name: 'ndots', value: '2' }],
        },
      },
      {
        hostname: 'web',
        subdomain: 'nginx',
        setHostnameAsFQDN: false,
        dnsPolicy: 'None',
        dnsConfig: {
          nameservers: ['192.0.2.1'],
          searches: ['example.com'],
          options: [{ name: 'ndots', value: '2' }],
        },
      },
    ],
    [
      'a security context',
      {
        securityContext: {
          ensureNonRoot: false,
          user: 0,
          group: 1,
          fsGroup: 2,
          fsGroupChangePolicy: 'OnRootMismatch',
          sysctls: [{ name: 'net.ipv4.tcp_syncookies', value: '1' }],
          supplementalGroupsPolicy: 'Strict',
        },
      },
      {
        securityContext: {
          runAsNonRoot: false,
          runAsUser: 0,
          runAsGroup: 1,
          fsGroup: 2,
          fsGroupChangePolicy: 'OnRootMismatch',
          sysctls: [{ name: 'net.ipv4.tcp_syncookies', value: '1' }],
          supplementalGroupsPolicy: 'Strict',
        },
      },
    ],
    [
      'every other field, as it was written',
      {
        spec: {
          hostUsers: false,
          nodeSelector: { disktype: 'ssd' },
          priorityClassName: 'high',
          imagePullSecrets: [{ name: 'a' }, { name: 'b' }],
          topologySpreadConstraints: [
            { maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule', labelSelector: {} },
          ],
          affinity: { nodeAffinity: {} },
          tolerations: [],
        },
      },
      {
        hostUsers: false,
        nodeSelector: { disktype: 'ssd' },
        priorityClassName: 'high',
        imagePullSecrets: [{ name: 'a' }, { name: 'b' }],
        topologySpreadConstraints: [
          { maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule', labelSelector: {} },
        ],
        affinity: { nodeAffinity: {} },
        tolerations: [],
      },
    ],
  ])('renders %s', (_, props, expected) => {
    expect(chartWith((chart) => new Pod(chart, 'pod', { ...base, ...props }))).toHaveResource('Pod', {
      spec: Match.exact({ ...base, ...expected }),
    });
  });

  test('renders written volumes first, then those that only a container mounts', () => {
    const chart = chartWith((chart) => {
      const a = kplus.Volume.fromEmptyDir(chart, 'a', 'a');
      const b = kplus.Volume.fromEmptyDir(chart, 'b', 'b');
      const volumeMounts = [
        { path: '/a', volume: a },
        { path: '/b', volume: b },
      ];
      new Pod(chart, 'pod', { containers: [{ ...main, volumeMounts }], volumes: [b] });
    });
    expect(chart).toHaveResource('Pod', { spec: { volumes: [{ name: 'b' }, { name: 'a' }] } });
  });

  test('renders containers, volumes and the like that are added after it was made', () => {
    const chart = new Chart(new App(), 'chart');
    const pod = new Pod(chart, 'pod');
    pod.addContainer({ image: 'nginx', portNumber: 80 });
    pod.addContainer({ name: 'second', image: 'nginx', ports: [{ number: 81 }] });
    pod.addInitContainer({ image: 'busybox' });
    pod.attachInitContainer(new Container({ name: 'sidecar', image: 'busybox', restartPolicy: 'Always' }));
    pod.addVolume(kplus.Volume.fromEmptyDir(chart, 'v', 'v'));
    pod.addHostAlias({ ip: '127.0.0.1', hostnames: ['a'] });
    pod.dns.addNameserver('192.0.2.1');
    expect(chart).toMatchManifests([
      {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name: 'pod' },
        spec: {
          containers: [
            { name: 'main', image: 'nginx', ports: [{ containerPort: 80 }] },
            { name: 'second', image: 'nginx', ports: [{ containerPort: 81 }] },
          ],
          initContainers: [
            { name: 'init-0', image: 'busybox' },
            { name: 'sidecar', image: 'busybox', restartPolicy: 'Always' },
          ],
          volumes: [{ name: 'v', emptyDir: {} }],
          hostAliases: [{ ip: '127.0.0.1', hostnames: ['a'] }],
          dnsConfig: { nameservers: ['192.0.2.1'] },
        },
      },
    ]);
  });

  test('accepts instances of Container in its props', () => {
    const container = new Container(main);
    const chart = new Chart(new App(), 'chart');
    const pod = new Pod(chart, 'pod', { containers: [container] });
    expect(pod.containers).toStrictEqual([container]);
    expect(chart).toHaveResource('Pod', { spec: base });
  });

  test('accepts the same volume twice', () => {
    const chart = new Chart(new App(), 'chart');
    const volume = kplus.Volume.fromEmptyDir(chart, 'v', 'v');
    new Pod(chart, 'pod', { ...base, volumes: [volume, volume] });
    expect(chart).toHaveResource('Pod', { spec: { volumes: [{ name: 'v', emptyDir: {} }] } });
  });

  test('does not change the author’s lists', () => {
    const nameservers: string[] = [];
    const hostAliases: kplus.HostAlias[] = [];
    const pod = new Pod(new Chart(new App(), 'chart'), 'pod', { ...base, dns: { nameservers }, hostAliases });
    pod.dns.addNameserver('192.0.2.1');
    pod.addHostAlias({ ip: '127.0.0.1', hostnames: ['a'] });
    expect([nameservers, hostAliases]).toStrictEqual([[], []]);
  });

  test('renders a container of cdk8s-plus as cdk8s-plus does', () => {
    const chart = new Chart(new App(), 'chart');
    new Pod(chart, 'pod').attachContainer(new kplus.Container({ name: 'theirs', image: 'nginx', portNumber: 80 }));
    expect(chart).toHaveResource('Pod', {
      spec: { containers: [{ name: 'theirs', imagePullPolicy: 'Always', startupProbe: { failureThreshold: 3 } }] },
    });
  });

  test('has the name that was written, or else one of the ids below the chart', () => {
    const manifests = manifestsOf((chart) => {
      new Pod(chart, 'plain', base);
      new Pod(new Construct(new Construct(chart, 'team'), 'web'), 'pod', base);
      new Pod(chart, 'id', { ...base, metadata: { name: 'written' } });
    });
    expect(manifests.names).toStrictEqual(['Pod plain', 'Pod team-web-pod', 'Pod written']);
  });

  test('has the namespace and labels of its chart in addition to its own metadata', () => {
    const metadata = {
      labels: { app: 'x' },
      annotations: { note: 'y' },
      finalizers: ['example.com/f'],
      namespace: undefined,
    };
    const chart = chartWith((chart) => new Pod(chart, 'pod', { ...base, metadata }), {
      namespace: 'team',
      labels: { chart: 'c' },
    });
    expect(chart).toMatchInlineSnapshot(`
     apiVersion: v1
     kind: Pod
     metadata:
       name: pod
       namespace: team
       labels:
         app: x
         chart: c
       annotations:
         note: "y"
       finalizers:
         - example.com/f
     spec:
       containers:
         - name: main
           image: busybox
    `);
  });

  test('applies JSON patches, and keeps the order of keys', () => {
    const chart = chartWith((chart) => {
      const pod = new Pod(chart, 'pod', base);
      ApiObject.of(pod).addJsonPatch(
        JsonPatch.add('/spec/containers/0/ports', [{ containerPort: 80 }]),
        JsonPatch.add('/spec/dnsPolicy', 'Default'),
      );
    });
    expect(chart).toMatchInlineSnapshot(`
     apiVersion: v1
     kind: Pod
     metadata:
       name: pod
     spec:
       containers:
         - name: main
           image: busybox
           ports:
             - containerPort: 80
       dnsPolicy: Default
    `);
  });
});
