// Each of these fails, in the line after its name.
import { App, Chart } from 'cdk8s';
import { ReplicaSet } from 'cdk8s-primer';
import { Manifests } from 'cdk8s-primer/testing';

const app = new App();
new ReplicaSet(new Chart(app, 'web'), 'web', {
  replicas: 3,
  podMetadata: { labels: { app: 'web' } },
  containers: [{ name: 'nginx', image: 'nginx:1.29' }],
});

test('of a matcher', () => {
  expect(app).toHaveResource('ReplicaSet', { spec: { replicas: 5 } });
});

test('of a matcher with .not', () => {
  expect(app).not.toHaveResource('ReplicaSet', { spec: { replicas: 3 } });
});

test('of YAML that is none', () => {
  expect('kind: [').toHaveResource('ReplicaSet');
});

test('of a plain assertion', () => {
  Manifests.of(app).has('ReplicaSet', { spec: { replicas: 5 } });
});

test('of admission', () => {
  expect(app).toBeAdmitted({ podSecurity: 'restricted' });
});
