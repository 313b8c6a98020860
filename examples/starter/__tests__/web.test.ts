import { App } from 'cdk8s';
import { Manifests } from 'cdk8s-primer/testing';
import { Web } from '../lib/web';

const chart = new Web(new App(), 'web', { replicas: 2 });
const manifests = Manifests.of(chart);

test('the ReplicaSet has the number of replicas in the props', () => {
  expect(manifests).toHaveResource('ReplicaSet', { spec: { replicas: 2 } });
});

test('the Service selects the pods of the ReplicaSet', () => {
  expect(manifests.resource('Service', 'web')).toSelect(manifests.resource('ReplicaSet'));
});

test('the manifests are as in the snapshot', () => {
  expect(manifests).toMatchManifestSnapshot();
});
