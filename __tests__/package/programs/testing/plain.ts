// Assertions without Jest or Vitest. The last two tests fail in the line after their title.
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

test('assertions pass', () => {
  manifests.has('ReplicaSet', { spec: { replicas: 3 } });
  manifests.hasNo('Pod');
  manifests.count('ReplicaSet', 1);
  manifests.all('ReplicaSet', { spec: { minReadySeconds: Match.absent() } });
  manifests.equal(Manifests.fromYaml(manifests.toYaml()));
  manifests.selectedBy(web).count('ReplicaSet', 1);
});

test('an assertion fails', () => {
  manifests.has('ReplicaSet', { spec: { replicas: 5 } });
});

test('admitted fails without kube-admission', () => {
  manifests.admitted();
});
