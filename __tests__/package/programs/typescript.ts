import { App, Chart, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { NginxPod, ReplicaSet, synth, type PodSpecFields } from 'cdk8s-primer';

const hardening: PodSpecFields = { hostUsers: false };

synth(() => {
  const app = new App();
  new NginxPod(new Chart(app, 'pod'), 'my-nginx-pod');

  const chart = new Chart(app, 'web');
  const web = new ReplicaSet(chart, 'web', {
    podMetadata: { labels: { app: 'web' } },
    containers: [{ name: 'nginx', image: 'nginx', resources: { memory: { limit: Size.mebibytes(64) } } }],
    podSpec: hardening,
  });
  new kplus.Service(chart, 'service', { metadata: { name: 'web' }, selector: web, ports: [{ port: 80 }] });
  return app;
});
