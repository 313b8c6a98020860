import { Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { DebugPod, NginxPod, NginxReplicaSet, SidecarPod } from 'cdk8s-primer';
import { chartWith } from '../render';

// What of the chapter's pods the author may say otherwise; as they are in the chapter, main.test.ts has them.

test('NginxPod renders every other field of a container and a pod that is written', () => {
  const chart = chartWith((chart) => {
    new NginxPod(chart, 'web', {
      metadata: { labels: { app: 'web' } },
      container: {
        name: 'nginx',
        image: 'registry.example.com/nginx@sha256:0123',
        ports: [{ number: 8080, name: 'http' }],
        resources: { memory: { limit: Size.mebibytes(64) } },
      },
      restartPolicy: 'OnFailure',
      spec: { hostUsers: false },
    });
  });
  expect(chart).toMatchManifestSnapshot();
});

test('DebugPod gives its container and label its own name, unless others are written', () => {
  const chart = chartWith((chart) => {
    new DebugPod(chart, 'look');
    new DebugPod(chart, 'own', {
      metadata: { name: 'named', labels: { app: 'debug' } },
      restartPolicy: 'Always',
      container: { name: 'shell', image: 'busybox', args: ['sh'], command: ['env'], stdinOnce: false },
    });
  });
  expect(chart).toMatchManifestSnapshot();
});

describe('SidecarPod', () => {
  const main = { name: 'web', image: 'nginx', ports: [{ number: 80 }] };
  const sidecars = [
    { name: 'log', image: 'busybox', readiness: kplus.Probe.fromCommand(['true']) },
    { name: 'sync', image: 'busybox' },
  ];

  test('renders the main container and the sidecars that are written', () => {
    expect(chartWith((chart) => new SidecarPod(chart, 'pod', { main, sidecars }))).toMatchManifestSnapshot();
  });

  test('renders native sidecars in order with their probes, after the init containers of the author', () => {
    const initContainers = [{ name: 'first', image: 'busybox' }];
    const props = { main, sidecars, initContainers, native: true, spec: { shareProcessNamespace: true } };
    expect(chartWith((chart) => new SidecarPod(chart, 'pod', props))).toMatchManifestSnapshot();
  });

  test('mounts shared volumes in all its containers, after the mounts of each', () => {
    const chart = chartWith((chart) => {
      const own = kplus.Volume.fromEmptyDir(chart, 'own', 'own');
      const shared = kplus.Volume.fromEmptyDir(chart, 'shared', 'shared');
      new SidecarPod(chart, 'pod', {
        main: { ...main, volumeMounts: [{ path: '/own', volume: own }] },
        sidecars,
        sharedVolumes: [{ path: '/shared', volume: shared }],
      });
    });
    expect(chart).toMatchManifestSnapshot();
  });
});

test('NginxReplicaSet labels its pods with its name, unless other labels are written', () => {
  const chart = chartWith((chart) => {
    new NginxReplicaSet(chart, 'shop-replicaset');
    new NginxReplicaSet(chart, 'own', {
      metadata: { name: 'named' },
      replicas: 0,
      podMetadata: { labels: { app: 'x' }, annotations: { note: 'y' } },
      container: { image: 'nginx:1.29' },
    });
  });
  expect(chart).toMatchManifestSnapshot();
});
