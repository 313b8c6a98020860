// Every matcher, passing and with `.not`. Statements that must not compile are in a function that is never called.
import { App, Chart } from 'cdk8s';
import { ReplicaSet } from 'cdk8s-primer';
import { Capture, Manifests, Match, type Source } from 'cdk8s-primer/testing';
import * as kplus from 'cdk8s-plus-27';

const app = new App();
const chart = new Chart(app, 'web');
const web = new ReplicaSet(chart, 'web', {
  replicas: 3,
  podMetadata: { labels: { app: 'web' } },
  containers: [{ name: 'nginx', image: 'nginx:1.29', ports: [{ number: 80 }] }],
});
const service = new kplus.Service(chart, 'service', {
  metadata: { name: 'web' },
  selector: web,
  ports: [{ port: 80 }],
});

const sources: [string, Source][] = [
  ['an app', app],
  ['a chart', chart],
  ['a construct', web],
  ['YAML', Manifests.of(chart).toYaml()],
  ['objects', chart.toJson()],
  ['manifests', Manifests.of(chart)],
];
for (const [name, source] of sources) {
  test(`the matchers accept ${name}`, () => {
    const image = new Capture<string>();
    expect(source).toHaveResource('ReplicaSet');
    expect(source).toHaveResource('apps/v1/ReplicaSet', {
      spec: { template: { spec: { containers: [{ image, name: Match.stringMatching(/^nginx$/) }] } } },
    });
    expect(image.value).toBe('nginx:1.29');
    expect(source).toHaveResource('ReplicaSet', { metadata: { name: expect.stringContaining('we') } });
    expect(source).not.toHaveResource('ReplicaSet', { spec: { replicas: Match.not(3) } });
    expect(source).toHaveResourceCount('ReplicaSet', 1);
    expect(source).not.toHaveResourceCount('ReplicaSet', 2);
  });
}

test('toMatchManifests compares all objects', () => {
  expect(chart).toMatchManifests(Manifests.of(app).toYaml());
  expect(chart).toMatchManifests(app);
  expect(chart).not.toMatchManifests(web);
});

test('toSelect compares labels with a selector', () => {
  expect(service).toSelect(web);
  expect(service).not.toSelect({ apiVersion: 'v1', kind: 'Pod', metadata: { labels: { app: 'other' } } });
});

test('a matcher works in toEqual of the framework', () => {
  expect(Manifests.of(chart).resource('Service', 'web').spec?.ports).toEqual([Match.any()]);
});

export function mistyped(): void {
  // @ts-expect-error A ReplicaSet has no such field.
  expect(app).toHaveResource('ReplicaSet', { spec: { replica: 3 } });
  // @ts-expect-error The field is a number.
  expect(app).toHaveResource('apps/v1/ReplicaSet', { spec: { replicas: 'three' } });
  // @ts-expect-error The field is a number.
  expect(app).not.toHaveResource('ReplicaSet', { spec: { replicas: Match.stringMatching('3') } });
  // @ts-expect-error The count is a number.
  expect(app).toHaveResourceCount('ReplicaSet', '1');
  // @ts-expect-error There is no such option.
  expect(app).toMatchManifestSnapshot({ maskSecret: true });
  // @ts-expect-error The folder is required.
  expect(app).toMatchManifestFiles();
}
