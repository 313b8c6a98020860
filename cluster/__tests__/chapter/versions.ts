import { App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { Container, DebugPod, Deployment, NginxPod, NginxReplicaSet, SecurityProfile, SidecarPod } from 'cdk8s-primer';

/** Adds the objects of a chart of the example app, in another version than `main.ts`. */
export type Version = (chart: Chart) => void;

/** Returns the manifests of a version of a chart. */
export function synthesize(name: string, version: Version): string {
  const app = new App();
  version(new Chart(app, name));
  return app.synthYaml();
}

const image = 'httpd:latest';
const metadata = { labels: { tier: 'web' }, annotations: { 'example.com/team': 'web' } };
const sidecar = { name: 'log', image: 'busybox:stable', args: ['sleep', 'infinity'] };
const probe = { httpGet: { path: '/', port: 80 } };

const configuration = (chart: Chart, immutable = false): void => {
  new kplus.ConfigMap(chart, 'settings', {
    metadata: { name: 'settings', ...metadata },
    immutable,
    data: { FAREWELL: 'goodbye', 'default.conf': 'server { listen 80; }\n' },
  });
};

/** A version of each chart that can be updated to the one of `main.ts` and back: fields are added, changed and removed. */
export const changes: Record<string, Version> = {
  'ch6-1-objects': (chart) => {
    new kplus.ServiceAccount(chart, 'account', { metadata: { name: 'my-account', ...metadata } });
    new NginxPod(chart, 'my-pod-on-a-node', { metadata, container: { image }, spec: { nodeName: 'worker-1' } });
  },
  'ch6-2-1-nginx-pod': (chart) => {
    new NginxPod(chart, 'my-nginx-pod', { metadata, container: { image } });
  },
  'ch6-2-1-debug-pod': (chart) => {
    new DebugPod(chart, 'debug', { metadata, container: { image: 'busybox:stable' } });
  },
  'ch6-2-2-sidecar-pod': (chart) => {
    const main = { name: 'my-nginx-container', image, ports: [{ number: 80, protocol: 'TCP' as const }] };
    new SidecarPod(chart, 'my-nginx-pod', { metadata, main });
  },
  'ch6-3-1-two-nginx-pods': (chart) => {
    new NginxPod(chart, 'my-nginx-pod-a', { metadata });
    new NginxPod(chart, 'my-nginx-pod-b', { container: { image } });
  },
  'ch6-3-1-replicaset': (chart) => {
    const replicaSet = new NginxReplicaSet(chart, 'my-nginx-replicaset', {
      metadata,
      replicas: 5,
      minReadySeconds: 1,
      selector: { matchLabels: { app: 'my-nginx' } },
      podMetadata: { labels: { app: 'my-nginx', ...metadata.labels }, annotations: metadata.annotations },
      container: {
        image,
        ports: [{ number: 8080 }, { number: 8443, name: 'https' }],
        envVariables: { GREETING: { value: 'hello' } },
        resources: { cpu: { request: kplus.Cpu.millis(10) } },
        readiness: probe,
        volumeMounts: [{ path: '/cache', volume: kplus.Volume.fromEmptyDir(chart, 'cache', 'cache') }],
      },
      podSpec: { nodeSelector: { 'kubernetes.io/os': 'linux' }, priority: 0 },
    });
    replicaSet.attachContainer(new Container(sidecar));
  },
  'ch6-beyond-service': (chart) => {
    const web = new NginxReplicaSet(chart, 'web', { replicas: 1 });
    web.exposeViaService({
      serviceType: kplus.ServiceType.NODE_PORT,
      ports: [
        { port: 8080, targetPort: 80, name: 'http' },
        { port: 8443, name: 'https' },
      ],
    });
  },
  'ch6-beyond-configuration': (chart) => {
    configuration(chart);
    new kplus.Secret(chart, 'credentials', {
      metadata: { name: 'credentials', ...metadata },
      stringData: { token: 'changed' },
    });
  },
  'ch6-beyond-native-sidecar': (chart) => {
    const logs = kplus.Volume.fromEmptyDir(chart, 'logs', 'logs');
    new SidecarPod(chart, 'web-with-log', {
      metadata,
      native: true,
      sidecars: [{ name: 'log', image: 'busybox:1.37', args: ['tail', '-F', '/var/log/nginx/access.log'] }],
      sharedVolumes: [{ path: '/var/log/nginx', volume: logs }],
    });
  },
  'ch6-beyond-restricted': (chart) => {
    SecurityProfile.RESTRICTED.applyTo(chart);
    const container = { image: 'bitnami/nginx:latest' };
    new NginxPod(chart, 'hardened-pod', { metadata, container });
    new NginxReplicaSet(chart, 'hardened-replicaset', { replicas: 1, container, securityContext: { user: 1001 } });
  },
  'ch6-beyond-deployment': (chart) => {
    new Deployment(chart, 'web', {
      metadata,
      replicas: 1,
      strategy: { rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
      podMetadata: { labels: { app: 'web' } },
      securityContext: { ensureNonRoot: false },
      containers: [{ name: 'my-nginx-container', image }, sidecar],
    });
  },
};

/** A version of a chart that cannot be updated to the one of `main.ts`. */
export interface Refused {
  chart: string;
  version: Version;
  english: string;
  korean: string;
  /** The error message of the server. */
  message: string;
}

export const refused: Refused[] = [
  {
    chart: 'ch6-2-1-nginx-pod',
    version: (chart) => new SidecarPod(chart, 'my-nginx-pod'),
    english:
      'The pod of 6.2.2 cannot be updated to the pod of 6.2.1: the containers of a pod cannot be added or removed.',
    korean:
      '6.2.2의 포드는 6.2.1의 포드로 변경할 수 없습니다. 포드에는 컨테이너를 추가하거나 제거할 수 없기 때문입니다.',
    message: 'spec.containers: Forbidden: pod updates may not add or remove containers',
  },
  {
    chart: 'ch6-2-1-nginx-pod',
    version: (chart) => new NginxPod(chart, 'my-nginx-pod', { container: { ports: [{ number: 8080 }] } }),
    english: 'The port of a pod cannot be changed.',
    korean: '포드의 포트는 변경할 수 없습니다.',
    message: 'spec: Forbidden: pod updates may not change fields other than `spec.containers[*].image`',
  },
  {
    chart: 'ch6-2-1-debug-pod',
    version: (chart) => new DebugPod(chart, 'debug', { container: { args: ['sh'] } }),
    english: 'The command of a pod cannot be changed.',
    korean: '포드의 명령어는 변경할 수 없습니다.',
    message: 'spec: Forbidden: pod updates may not change fields other than `spec.containers[*].image`',
  },
  {
    chart: 'ch6-3-1-replicaset',
    version: (chart) =>
      new NginxReplicaSet(chart, 'my-nginx-replicaset', { podMetadata: { labels: { app: 'another' } } }),
    english: 'The selector of a ReplicaSet cannot be changed.',
    korean: '레플리카셋의 셀렉터는 변경할 수 없습니다.',
    message: 'spec.selector: Invalid value: {"matchLabels":{"app":"my-nginx"}}: field is immutable',
  },
  {
    chart: 'ch6-beyond-configuration',
    version: (chart) => {
      configuration(chart, true);
    },
    english: 'An immutable ConfigMap cannot be changed.',
    korean: 'immutable로 설정한 컨피그맵은 변경할 수 없습니다.',
    message: 'data: Forbidden: field is immutable when `immutable` is set',
  },
];
