import { App, Chart, Helm } from 'cdk8s';
import { Manifests } from 'cdk8s-primer/testing';
import { mkdirSync, writeFileSync } from 'node:fs';

mkdirSync('shop/templates', { recursive: true });
writeFileSync('shop/Chart.yaml', 'apiVersion: v2\nname: shop\nversion: 0.1.0\n');
writeFileSync('shop/values.yaml', 'replicas: 1\n');
writeFileSync(
  'shop/templates/deployment.yaml',
  `apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ .Release.Name }}
spec:
  replicas: {{ .Values.replicas }}
  selector: { matchLabels: { app: {{ .Release.Name }} } }
  template:
    metadata: { labels: { app: {{ .Release.Name }} } }
    spec: { containers: [{ name: web, image: nginx }] }
---
apiVersion: v1
kind: Service
metadata:
  name: {{ .Release.Name }}
spec:
  selector: { app: {{ .Release.Name }} }
  ports: [{ port: 80 }]
`,
);

const app = new App();
const helm = new Helm(new Chart(app, 'web'), 'shop', {
  chart: './shop',
  releaseName: 'shop',
  values: { replicas: 3 },
  ...(process.env.HELM !== undefined && { helmExecutable: process.env.HELM }),
});

test('the objects of a Helm chart are matched', () => {
  expect(helm).toHaveResource('Deployment', { metadata: { name: 'shop' }, spec: { replicas: 3 } });
  const manifests = Manifests.of(app);
  manifests.selectedBy(manifests.resource('Service')).count('Deployment', 1);
  expect(() => {
    manifests.has('Deployment', { spec: { replicas: 1 } });
  }).toThrow('spec.replicas: Invalid value: 3: expected 1');
});
