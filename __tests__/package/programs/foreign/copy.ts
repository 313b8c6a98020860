// An app from another copy of cdk8s than the one that the library imports.
import { ApiObject, App, Chart } from 'cdk8s';
import { Manifests } from 'cdk8s-primer/testing';

const app = new App();
new ApiObject(new Chart(app, 'web'), 'pod', { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web' } });

test('an app of another copy of cdk8s is read', () => {
  expect(app).toHaveResource('Pod', { metadata: { name: 'web' } });
  expect(app).toMatchSnapshot();
  expect(() => {
    Manifests.of(app).hasNo('Pod');
  }).toThrow('but there is 1: Pod web (dist/web.k8s.yaml, web/pod)');
});
