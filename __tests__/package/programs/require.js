const { App, Chart, Size } = require('cdk8s');
const kplus = require('cdk8s-plus-27');
const { NginxPod, ReplicaSet, synth } = require('cdk8s-primer');

synth(() => {
  const app = new App();
  new NginxPod(new Chart(app, 'pod'), 'my-nginx-pod');

  const chart = new Chart(app, 'web');
  const web = new ReplicaSet(chart, 'web', {
    podMetadata: { labels: { app: 'web' } },
    containers: [{ name: 'nginx', image: 'nginx', resources: { memory: { limit: Size.mebibytes(64) } } }],
    podSpec: { hostUsers: false },
  });
  new kplus.Service(chart, 'service', { metadata: { name: 'web' }, selector: web, ports: [{ port: 80 }] });
  return app;
});
