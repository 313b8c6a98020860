// Random props go in beside the manifest that they mean; the manifest that comes out must be that one, to the key.
// A failing run prints its seed and the smallest props that fail.
import { App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { Container, type ContainerProps, Pod } from 'cdk8s-primer';
import { Manifests } from 'cdk8s-primer/testing';
import fc from '../../seeded';
import { containerFields, labels, podOf, pods } from './written';

test('a pod renders exactly the keys that were written', () => {
  fc.assert(
    fc.property(pods, fc.option(labels, { nil: undefined }), (written, own) => {
      const { props, fields, manifest } = podOf(written);
      const chart = new Chart(new App(), 'chart');
      new Pod(chart, 'pod', { ...props, spec: fields, metadata: own && { labels: own } });
      expect(chart.toJson()).toStrictEqual([
        { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'pod', ...(own && { labels: own }) }, spec: manifest },
      ]);
    }),
  );
});

test('a pod of a manifest renders the manifest', () => {
  fc.assert(
    fc.property(pods, labels, (written, own) => {
      const manifest = {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name: 'pod', labels: own },
        spec: podOf(written).manifest,
      };
      const chart = new Chart(new App(), 'chart');
      Pod.fromManifest(chart, 'any', JSON.stringify(manifest));
      expect(chart.toJson()).toStrictEqual([JSON.parse(JSON.stringify(manifest))]);
    }),
  );
});

test('a container renders the same in a Pod and in a Deployment of cdk8s-plus', () => {
  fc.assert(
    fc.property(containerFields, ({ props, manifest }) => {
      const chart = new Chart(new App(), 'chart');
      const container: ContainerProps = { name: 'c', image: 'i', ...props };
      new kplus.Deployment(chart, 'web').attachContainer(new Container(container));
      const deployment = Manifests.of(chart).resource('Deployment');
      expect(deployment.spec.template.spec?.containers).toStrictEqual([{ name: 'c', image: 'i', ...manifest }]);
    }),
  );
});
