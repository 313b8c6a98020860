import { App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { NginxPod } from 'cdk8s-primer';
import { Manifests } from 'cdk8s-primer/testing';
import '../../lib/testing/jest';
import { snapshotOf } from '../../lib/testing/snapshot';
import { unchecked } from '../render';
import { pod } from './examples';
import { messageOf } from './messages';

const yamlOf = (source: object, options?: Parameters<typeof snapshotOf>[1]): string =>
  snapshotOf(Manifests.of(source).list, options);

test('a snapshot has a document for each object, ordered by kind, namespace and name', () => {
  const objects = [
    pod('b'),
    { ...pod('a'), metadata: { name: 'a', namespace: 'z' } },
    { ...pod('c'), kind: 'Job' },
    pod('a'),
    { ...pod('a'), apiVersion: 'e.com/v1' },
  ];
  const names = ['Job c', 'Pod a', 'Pod a', 'Pod b', 'Pod z/a'];
  expect(Manifests.fromYaml(yamlOf(objects)).names).toStrictEqual(names);
  expect(yamlOf([...objects].reverse())).toBe(yamlOf(objects));
  expect(Manifests.fromYaml(yamlOf(objects))).toMatchManifests(objects);
});

test('a mistyped option is an error, so that no secret is written', () => {
  expect(messageOf(() => yamlOf(pod('a'), unchecked({ maskSecret: true, stableHash: true })))).toBe(
    'maskSecret: Forbidden: there is no such option\nstableHash: Forbidden: there is no such option',
  );
  expect(messageOf(() => expect(pod('a')).toMatchManifestSnapshot(unchecked('secrets')))).toBe(
    'options: Invalid value: "secrets": must be an object',
  );
});

test('a chart, an app and manifests are YAML in inline snapshots', () => {
  const app = new App();
  const chart = new Chart(app, 'web');
  new NginxPod(chart, 'my-nginx-pod');
  const { names } = Manifests.of(chart);
  expect(names).toStrictEqual(['Pod my-nginx-pod']);
  for (const value of [app, chart, Manifests.of(app)]) {
    expect(value).toMatchInlineSnapshot(`
apiVersion: v1
kind: Pod
metadata:
  name: my-nginx-pod
spec:
  containers:
    - name: my-nginx-container
      image: nginx:latest
      ports:
        - containerPort: 80
          protocol: TCP
`);
  }
});

test('secrets are masked with the option', () => {
  const secret = {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 'a' },
    type: 'Opaque',
    data: { a: 'c2VjcmV0' },
    stringData: { b: 'hush\nhush' },
  };
  const map = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'b' }, data: { a: 'open' } };
  const masked = yamlOf([secret, map], { maskSecrets: true });
  expect(masked).not.toMatch(/c2Vj|hush/);
  Manifests.fromYaml(masked).equal([{ ...secret, data: { a: '<masked>' }, stringData: { b: '<masked>' } }, map]);
  expect(yamlOf([secret, map])).toContain('c2VjcmV0');
  expect(yamlOf({ ...secret, data: null }, { maskSecrets: true })).toContain('data: null');
});

describe('stable hashes', () => {
  /** Two Deployments and what refers to them; `wrap` changes the address of every construct and no prefix of a name. */
  function chartOf(wrap: (chart: Chart) => Construct): Chart {
    const chart = new Chart(new App(), 'chart');
    const scope = wrap(chart);
    const config = new kplus.ConfigMap(scope, 'config', { data: { a: 'b' } });
    const [web, other] = ['web', 'other'].map((id) => {
      const volume = kplus.Volume.fromConfigMap(scope, `${id}-volume`, config);
      const containers = [{ image: 'web:main-c8123456', volumeMounts: [{ path: '/v', volume }], portNumber: 80 }];
      return new kplus.Deployment(scope, id, { containers });
    });
    web?.exposeViaService({ ports: [{ port: 80 }] });
    if (web && other) other.connections.allowFrom(web);
    return chart;
  }
  // Default and Resource are left out of names, not of addresses.
  const plain = chartOf((chart) => chart);
  const moved = chartOf((chart) => new Construct(new Construct(chart, 'Default'), 'Resource'));

  test('do not change when the ids of constructs change', () => {
    expect(yamlOf(moved)).not.toBe(yamlOf(plain));
    expect(yamlOf(moved, { stableHashes: true })).toBe(yamlOf(plain, { stableHashes: true }));
  });

  test('are the same in all references to an object, and other strings stay', () => {
    const yaml = yamlOf(plain, { stableHashes: true });
    expect(yaml).not.toMatch(/\bc8[0-9a-f]{40}\b|chart-\S*-c8/);
    expect(yaml).toContain('image: web:main-c8123456');
    const name = /name: (chart-config-<hash \d+>)/.exec(yaml)?.[1] ?? 'none';
    expect(yaml.split(name).length).toBeGreaterThan(3);
    const labels = [...yaml.matchAll(/metadata\.addr: (.*)/g)].map(([, hash]) => hash);
    expect(new Set(labels).size).toBe(2);
    expect(labels.length).toBeGreaterThan(5);
  });
});

describe('toMatchManifestSnapshot', () => {
  test('writes a snapshot for each call, and accepts options', () => {
    expect.assertions(3);
    expect([pod('b'), pod('a')]).toMatchManifestSnapshot();
    expect({ apiVersion: 'v1', kind: 'Secret', data: { a: 'YQ==' } }).toMatchManifestSnapshot({ maskSecrets: true });
    expect(pod('c')).toMatchManifestSnapshot({ hint: 'a pod' });
  });

  test('fails without objects, and with .not', () => {
    expect(messageOf(() => expect(new App()).toMatchManifestSnapshot())).toBe('there are no objects for a snapshot');
    expect(messageOf(() => expect(pod('a')).not.toMatchManifestSnapshot())).toBe(
      'toMatchManifestSnapshot cannot be used with .not',
    );
    expect(messageOf(() => expect(pod('a')).not.toMatchManifestFiles('folder'))).toBe(
      'toMatchManifestFiles cannot be used with .not',
    );
    expect(messageOf(() => expect(new Chart(new App(), 'empty')).toMatchInlineSnapshot(''))).toBe(
      'there are no objects for a snapshot',
    );
  });
});
