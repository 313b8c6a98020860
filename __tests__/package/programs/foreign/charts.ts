// Assertions about charts like the ones in the examples of cdk8s, which do not use the constructs of this library.
import { ApiObject, type ApiObjectMetadata, App, Chart, Cron, type GroupVersionKind, Include } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { Manifests, Match } from 'cdk8s-primer/testing';
import type { Construct } from 'constructs';
import { writeFileSync } from 'node:fs';

const app = new App();

const web = new Chart(app, 'web', { namespace: 'shop', labels: { team: 'shop' } });
const settings = new kplus.ConfigMap(web, 'settings', {
  data: { 'app.yaml': 'cache:\n  size: 10\n', 'flags.json': '{"dark": true}' },
});
const deployment = new kplus.Deployment(web, 'web', {
  containers: [
    {
      image: 'nginx:1.29',
      portNumber: 80,
      envVariables: { FLAGS: kplus.EnvValue.fromConfigMap(settings, 'flags.json') },
      resources: { cpu: { request: kplus.Cpu.millis(500), limit: kplus.Cpu.units(1) } },
    },
  ],
});
const service = deployment.exposeViaService({ ports: [{ port: 80 }] });
new kplus.Ingress(web, 'ingress').addHostRule('shop.example', '/', kplus.IngressBackend.fromService(service));
new kplus.HorizontalPodAutoscaler(web, 'autoscaler', {
  target: deployment,
  maxReplicas: 5,
  metrics: [kplus.Metric.resourceCpu(kplus.MetricTarget.averageUtilization(70))],
});

const store = new Chart(app, 'store');
const database = new kplus.StatefulSet(store, 'database', {
  replicas: 2,
  containers: [{ image: 'redis:8', portNumber: 6379 }],
  service: new kplus.Service(store, 'database-service', { ports: [{ port: 6379 }] }),
});
new kplus.CronJob(store, 'backup', { schedule: Cron.daily(), containers: [{ image: 'busybox:1' }] });
new kplus.Secret(store, 'password', { stringData: { password: 'hunter2' } });
store.addDependency(web);

writeFileSync(
  'included.yaml',
  `apiVersion: v1
kind: Namespace
metadata: { name: shop }
---
apiVersion: v1
kind: List
items:
  - { apiVersion: v1, kind: Pod, metadata: { name: one, labels: { app: listed } } }
  - { apiVersion: v1, kind: Pod, metadata: { name: two, labels: { app: listed } } }
`,
);
const included = new Include(new Chart(app, 'included'), 'include', { url: 'included.yaml' });

/** A custom resource, like the classes that `cdk8s import` generates. */
class Certificate extends ApiObject {
  static readonly GVK: GroupVersionKind = { apiVersion: 'cert-manager.io/v1', kind: 'Certificate' };

  constructor(scope: Construct, id: string, props: { metadata?: ApiObjectMetadata; spec: CertificateSpec }) {
    super(scope, id, { ...Certificate.GVK, ...props });
  }

  override toJson(): object {
    const { spec, ...resolved } = super.toJson();
    const { dnsNames, secretName } = spec;
    return { ...Certificate.GVK, ...resolved, spec: { dnsNames, secretName } };
  }
}
interface CertificateSpec {
  readonly secretName: string;
  readonly dnsNames?: string[];
}
const certificate = new Certificate(new Chart(app, 'certificates'), 'certificate', {
  spec: { secretName: 'shop-tls', dnsNames: ['shop.example'] },
});

const manifests = Manifests.of(app);

test('all objects are found, with the files that cdk8s writes them to', () => {
  const kinds = ['ConfigMap', 'Ingress', 'HorizontalPodAutoscaler', 'StatefulSet', 'CronJob', 'Secret', 'Namespace'];
  for (const kind of kinds) manifests.count(kind, 1);
  manifests.count('Service', 2);
  expect(app).toHaveResourceCount('Pod', 2);
  expect(() => {
    manifests.count('Deployment', 2);
  }).toThrow(/dist\/\d{4}-web\.k8s\.yaml, web\/web\)/);
  expect(() => {
    manifests.has('Gateway', {});
  }).toThrow('there is no Gateway: there are ');
});

test('a quantity in a Deployment matches in another notation', () => {
  const container = { image: 'nginx:1.29', resources: { requests: { cpu: Match.quantity('0.5') } } };
  expect(web).toHaveResource('apps/v1/Deployment', {
    metadata: { namespace: 'shop', labels: { team: 'shop' } },
    spec: { template: { spec: { containers: [container] } } },
  });
  expect(() => {
    manifests.has('Deployment', { spec: { template: { spec: { containers: [{ image: 'nginx:1.28' }] } } } });
  }).toThrow('spec.template.spec.containers[0].image: Invalid value: "nginx:1.29": expected "nginx:1.28"');
});

test('a Service, an Ingress and an autoscaler refer to objects of the app', () => {
  manifests.selectedBy(service).has('Deployment', {});
  expect(service).toSelect(deployment);
  expect(service).not.toSelect(database);
  expect(() => {
    expect(service).toSelect(database);
  }).toThrow('but not\n  StatefulSet');
  manifests.selects({ app: 'listed' }).count('Pod', 2);
  manifests.has('HorizontalPodAutoscaler', { spec: { scaleTargetRef: { name: deployment.name, kind: 'Deployment' } } });
  const path = { path: '/', backend: { service: { name: service.name } } };
  manifests.has('Ingress', { spec: { rules: [{ host: 'shop.example', http: { paths: [path] } }] } });
});

test('JSON and YAML in the data of a ConfigMap are matched', () => {
  const data = {
    'app.yaml': Match.serializedYaml({ cache: { size: 10 } }),
    'flags.json': Match.serializedJson({ dark: true }),
  };
  manifests.has('ConfigMap', { data });
  expect(() => {
    manifests.has('ConfigMap', { data: { 'app.yaml': Match.serializedYaml({ cache: { size: 11 } }) } });
  }).toThrow('cache.size in it is 10, not 11');
});

test('included manifests, the items of a List, and custom resources are matched', () => {
  expect(included).toMatchManifests([
    { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'two', labels: { app: 'listed' } } },
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } },
    { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'one', labels: expect.anything() } },
  ]);
  expect(included).not.toMatchManifests(certificate);
  manifests.has('cert-manager.io/v1/Certificate', { spec: { dnsNames: ['shop.example'] } });
  expect(() => {
    manifests.has('Certificate', { spec: { dnsNames: Match.arrayWith(['www.shop.example']) } });
  }).toThrow('"www.shop.example"');
});

test('a CronJob and a StatefulSet are matched', () => {
  manifests.has('CronJob', { spec: { schedule: '0 0 * * *' } });
  manifests.has('StatefulSet', { spec: { replicas: 2, template: { spec: { containers: [{ image: 'redis:8' }] } } } });
  expect(() => {
    manifests.all('StatefulSet', { spec: { replicas: 1 } });
  }).toThrow('spec.replicas: Invalid value: 2: expected 1');
});

test('the app matches its snapshots', () => {
  expect(app).toMatchManifestSnapshot({ maskSecrets: true, stableHashes: true });
  expect(app).toMatchManifestFiles('manifests', { maskSecrets: true });
});
