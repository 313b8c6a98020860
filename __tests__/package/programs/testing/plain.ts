// What no framework is needed for. The last two fail, in the line after their names.
import { App, Chart } from 'cdk8s';
import { ReplicaSet } from 'cdk8s-primer';
import { Manifests, Match } from 'cdk8s-primer/testing';

const app = new App();
const web = new ReplicaSet(new Chart(app, 'web'), 'web', {
  replicas: 3,
  podMetadata: { labels: { app: 'web' } },
  containers: [{ name: 'nginx', image: 'nginx:1.29' }],
});
const manifests = Manifests.of(app);

test('passing', () => {
  manifests.has('ReplicaSet', { spec: { replicas: 3 } });
  manifests.hasNo('Pod');
  manifests.count('ReplicaSet', 1);
  manifests.all('ReplicaSet', { spec: { minReadySeconds: Match.absent() } });
  manifests.equal(Manifests.fromYaml(manifests.toYaml()));
  manifests.selectedBy(web).count('ReplicaSet', 1);
});

test('different', () => {
  manifests.has('ReplicaSet', { spec: { replicas: 5 } });
});

test('admission', () => {
  manifests.admitted();
});
