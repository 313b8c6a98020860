import { App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { Container, NginxPod, Pod, SecurityProfile } from 'cdk8s-primer';
import { Manifests } from 'cdk8s-primer/testing';
import { validationErrors } from '../../render';
import { DNS_SUBDOMAIN } from './rules';

const main = { name: 'main', image: 'busybox' };

test('all errors of an app are reported together, for each chart that is rendered', () => {
  const app = new App();
  const charts = ['one', 'two'].map((id) => new Chart(app, id));
  for (const chart of charts) new NginxPod(chart, 'Bad', { container: { image: '' } });
  expect(() => charts[0]?.toJson()).toThrow(
    [
      'Validation failed with the following errors:',
      `  [one/Bad] metadata.name: Invalid value: "Bad": ${DNS_SUBDOMAIN}`,
      '  [one/Bad] spec.containers[0].image: Required value: every container needs an image',
      `  [two/Bad] metadata.name: Invalid value: "Bad": ${DNS_SUBDOMAIN}`,
      '  [two/Bad] spec.containers[0].image: Required value: every container needs an image',
    ].join('\n'),
  );
});

test.each<[string, (pod: Pod, container: Container, volume: kplus.Volume) => unknown]>([
  [
    'ports[1].containerPort: Duplicate value: 80',
    (_, container) => {
      container.addPort({ number: 80 });
    },
  ],
  [
    'volumeMounts[1].mountPath: Duplicate value: "/v"',
    (_, container, volume) => {
      container.mount('/v', volume);
    },
  ],
  [
    'containers[1].name: Duplicate value: "main"',
    (pod) => {
      pod.attachContainer(new Container(main));
    },
  ],
  [
    'initContainers[0].name: Duplicate value: "main"',
    (pod) => {
      pod.attachInitContainer(new Container(main));
    },
  ],
  [
    'volumes[1].name: Duplicate value: "v"',
    (pod) => {
      pod.addVolume(kplus.Volume.fromEmptyDir(pod, 'other', 'v'));
    },
  ],
  [
    'metadata.labels[a]: Invalid value: "/"',
    (pod) => {
      pod.metadata.addLabel('a', '/');
    },
  ],
])('%s is found in an app that had no errors when it was rendered before', (message, change) => {
  const chart = new Chart(new App(), 'chart');
  const volume = kplus.Volume.fromEmptyDir(chart, 'v', 'v');
  const container = new Container({ ...main, ports: [{ number: 80 }], volumeMounts: [{ path: '/v', volume }] });
  const pod = new Pod(chart, 'pod', { containers: [container], volumes: [volume] });
  Manifests.of(chart).count('Pod', 1);
  change(pod, container, volume);
  expect(() => Manifests.of(chart)).toThrow(message);
});

test('a profile that is applied after the children were made is reported', () => {
  const found = validationErrors((chart) => {
    new NginxPod(chart, 'early');
    SecurityProfile.RESTRICTED.applyTo(chart);
  });
  expect(found).toStrictEqual([
    '[chart] securityProfile: Forbidden: apply RESTRICTED before the scope has children; it has early already',
  ]);
});
