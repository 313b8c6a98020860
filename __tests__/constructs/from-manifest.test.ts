import { App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Pod, ReplicaSet, type k8s } from 'cdk8s-primer';
import { Manifests } from 'cdk8s-primer/testing';
import { validationErrors } from '../render';

const pod: k8s.Pod = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'web', labels: { app: 'web' } },
  spec: {
    serviceAccountName: 'robot',
    terminationGracePeriodSeconds: 10,
    dnsPolicy: 'None',
    dnsConfig: { nameservers: ['10.0.0.1'] },
    hostname: 'web',
    nodeSelector: { disk: 'ssd' },
    securityContext: { runAsUser: 1, supplementalGroups: [2] },
    containers: [
      {
        name: 'main',
        image: 'busybox',
        ports: [{ containerPort: 80, hostIP: '127.0.0.1', hostPort: 81 }],
        env: [{ name: 'A', value: 'b' }],
        resources: { requests: { cpu: '100m' } },
        livenessProbe: { httpGet: { port: 80 } },
        securityContext: { runAsNonRoot: true },
      },
    ],
  },
};

test('a variable may be called __proto__', () => {
  const env = [{ name: '__proto__', value: 'x' }];
  const chart = new Chart(new App(), 'chart');
  Pod.fromManifest(chart, 'web', { ...pod, spec: { containers: [{ name: 'main', image: 'busybox', env }] } });
  expect(Manifests.of(chart).resource('Pod').spec?.containers[0]?.env).toEqual(env);
});

test('a pod renders its manifest, and a Service can select it', () => {
  const chart = new Chart(new App(), 'chart');
  const web = Pod.fromManifest(chart, 'web', pod);
  const service = new kplus.Service(chart, 'service', { selector: web, ports: [{ port: 80 }] });
  const manifests = Manifests.of(chart);
  expect(manifests.resource('Pod')).toEqual(pod);
  expect(manifests.selectedBy(service).names).toEqual(['Pod web']);
});

test.each(['6.2.1-nginx-pod', '6.2.1-debug-pod', '6.2.2-nginx-pod-with-ubuntu'])(
  'renders %s of the chapter from YAML',
  (file) => {
    const text = readFileSync(join(__dirname, '..', 'fixtures', 'chapter', `${file}.yaml`), 'utf8');
    const chart = new Chart(new App(), 'chart');
    Pod.fromManifest(chart, 'any', text);
    Manifests.of(chart).equal(text);
  },
);

test('a ReplicaSet renders its manifest, and an autoscaler can scale it', () => {
  const text = readFileSync(join(__dirname, '..', 'fixtures', 'chapter', '6.3.1-replicaset-nginx.yaml'), 'utf8')
    .replace(/^ *replicas:.*\n/m, '')
    .replace(/^( *)image: .*\n/m, '$&$1resources: { requests: { cpu: 100m } }\n');
  const chart = new Chart(new App(), 'chart');
  const web = ReplicaSet.fromManifest(chart, 'web', text);
  Manifests.of(chart).equal(text);
  new kplus.HorizontalPodAutoscaler(chart, 'hpa', { target: web, maxReplicas: 5 });
  const manifests = Manifests.of(chart);
  manifests.has('HorizontalPodAutoscaler', { spec: { scaleTargetRef: { kind: 'ReplicaSet', name: web.name } } });
});

test('a selector with fewer labels than the template is rendered', () => {
  const chart = new Chart(new App(), 'chart');
  const { metadata, spec } = pod;
  const template = { metadata: { labels: { app: 'web', tier: 'front' } }, spec };
  ReplicaSet.fromManifest(chart, 'web', { metadata, spec: { selector: { matchLabels: { app: 'web' } }, template } });
  Manifests.of(chart).has('ReplicaSet', { spec: { selector: { matchLabels: { app: 'web' } } } });
});

test('every field that no prop can write is reported', () => {
  const container = { name: 'main', image: 'busybox', env: [{ name: 'A' }, { name: 'A' }, { name: '1' }] };
  const wrong = {
    kind: 'Service',
    metadata: { name: 'web' },
    status: {},
    spec: { serviceAccount: 'x', dnsPolicy: 'Some', containers: [container, {}] },
  };
  expect(validationErrors((chart) => Pod.fromManifest(chart, 'web', JSON.stringify(wrong)))).toMatchInlineSnapshot(`
   [
     "[chart/web] spec.containers[1].name: Required value: every container needs a name",
     "[chart/web] spec.containers[1].image: Required value: every container needs an image",
     "[chart/web] spec.containers[1].name: Duplicate value: "main": each container of a pod needs a name of its own",
     "[chart/web] status: Forbidden: the API server writes it; leave it out",
     "[chart/web] kind: Invalid value: "Service": must be Pod",
     "[chart/web] spec.serviceAccount: Forbidden: this is the old name of serviceAccountName; write only the new one",
     "[chart/web] spec.dnsPolicy: Invalid value: "Some": must be one of ClusterFirst, ClusterFirstWithHostNet, Default, None",
     "[chart/web] spec.containers[0].env[1].name: Duplicate value: "A": each variable needs a name of its own",
     "[chart/web] spec.containers[0].env[2].name: Invalid value: "1": must not be a number",
   ]
  `);
});

test('a string that is not YAML is reported', () => {
  expect(validationErrors((chart) => Pod.fromManifest(chart, 'web', 'a: ['))).toMatchInlineSnapshot(`
   [
     "[chart/web] manifest: Invalid value: must be YAML: Flow sequence in block collection must be sufficiently indented and end with a ], at line 1, column 6",
   ]
  `);
});
