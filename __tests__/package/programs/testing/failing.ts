// Each test fails in the line after its title.
import { App, Chart } from 'cdk8s';
import { ReplicaSet } from 'cdk8s-primer';
import { Manifests } from 'cdk8s-primer/testing';

const app = new App();
new ReplicaSet(new Chart(app, 'web'), 'web', {
  replicas: 3,
  podMetadata: { labels: { app: 'web' } },
  containers: [{ name: 'nginx', image: 'nginx:1.29' }],
});

test('a matcher fails', () => {
  expect(app).toHaveResource('ReplicaSet', { spec: { replicas: 5 } });
});

test('a matcher with .not fails', () => {
  expect(app).not.toHaveResource('ReplicaSet', { spec: { replicas: 3 } });
});

test('a matcher refuses invalid YAML', () => {
  expect('kind: [').toHaveResource('ReplicaSet');
});

test('an assertion fails', () => {
  Manifests.of(app).has('ReplicaSet', { spec: { replicas: 5 } });
});

test('toBeAdmitted fails', () => {
  expect(app).toBeAdmitted({ podSecurity: 'restricted' });
});
