import { App } from 'cdk8s';
import { Manifests } from 'cdk8s-primer/testing';
import { Web } from '../lib/web';

const chart = new Web(new App(), 'web', { replicas: 2 });
const manifests = Manifests.of(chart);

test('there are as many pods as are asked for', () => {
  expect(manifests).toHaveResource('ReplicaSet', { spec: { replicas: 2 } });
});

test('the Service reaches them', () => {
  expect(manifests.resource('Service', 'web')).toSelect(manifests.resource('ReplicaSet'));
});

test('what a change of the code changes', () => {
  expect(manifests).toMatchManifestSnapshot();
});
