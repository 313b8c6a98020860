import { App, Chart } from 'cdk8s';
import { ReplicaSet } from 'cdk8s-primer';

const app = new App();
new ReplicaSet(new Chart(app, 'web'), 'web', {
  replicas: Number(process.env.REPLICAS),
  podMetadata: { labels: { app: 'web' } },
  containers: [{ name: 'nginx', image: 'nginx:1.29' }],
});

test('manifests match a snapshot of the framework', () => {
  expect(app).toMatchManifestSnapshot();
});

test('manifests match snapshot files', () => {
  expect(app).toMatchManifestFiles('manifests');
});

test('toMatchSnapshot uses the serializer', () => {
  expect(app).toMatchSnapshot();
});
