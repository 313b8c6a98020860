// Objects that consist of data alone are rendered without cdk8s. What cdk8s renders is the measure: an app with a resolver of
// its own, which changes nothing, takes that way.
import { ApiObject, App, Chart, type IResolver, JsonPatch, Lazy } from 'cdk8s';
import { Deployment, Pod } from 'cdk8s-primer';
import { WORKLOADS } from '../package/programs/workloads';
import { unchecked } from '../render';
import fc from '../seeded';
import { labels, podOf, pods } from './only-what-was-written/written';

const unresolved: IResolver = { resolve: () => undefined };

/** Renders a chart in both ways. */
function bothWays(make: (chart: Chart) => unknown): [plain: string, cdk8s: string] {
  const render = (resolvers: IResolver[]): string => {
    const chart = new Chart(new App({ resolvers }), 'chart', { namespace: 'team', labels: { z: '1', a: '2' } });
    make(chart);
    // The order of keys counts.
    return JSON.stringify(
      chart.node.findAll().flatMap((one): unknown[] => (one instanceof ApiObject ? [one.toJson()] : [])),
    );
  };
  return [render([]), render([unresolved])];
}

const containers = [{ name: 'main', image: 'busybox' }];

test.each(Object.entries(WORKLOADS))(
  '%s is rendered as cdk8s renders it, with all keys in the same order',
  (_, make) => {
    const [plain, cdk8s] = bothWays(make);
    expect(plain).toBe(cdk8s);
  },
);

test('random pods and workloads are rendered as cdk8s renders them', () => {
  fc.assert(
    fc.property(
      pods,
      labels,
      // cdk8s loses a key that is called __proto__.
      fc.dictionary(
        fc.string().filter((key) => key !== '__proto__'),
        fc.string(),
        { noNullPrototype: true },
      ),
      (written, own, annotations) => {
        const { props, fields } = podOf(written);
        const metadata = { labels: own, annotations };
        const [plain, cdk8s] = bothWays((chart) => {
          new Pod(chart, 'pod', { ...props, spec: fields, metadata });
          new Deployment(chart, 'web', {
            ...props,
            restartPolicy: 'Always',
            podSpec: fields,
            metadata,
            podMetadata: metadata,
          });
        });
        expect(plain).toBe(cdk8s);
      },
    ),
  );
});

test.each<[string, (chart: Chart) => unknown]>([
  [
    'other metadata',
    (chart) => new Pod(chart, 'p', { containers, metadata: { finalizers: ['b', 'a'], custom: { z: 1, a: [] } } }),
  ],
  [
    'metadata that is added later',
    (chart) => {
      new Pod(chart, 'p', { containers }).metadata.add('generateName', 'p-');
    },
  ],
  [
    'metadata of pods',
    (chart) =>
      new Deployment(chart, 'd', {
        containers,
        podMetadata: { name: 'x', labels: { b: '1', a: '2' }, annotations: { c: '' } },
      }),
  ],
  [
    'a lazy label',
    (chart) =>
      new Pod(chart, 'p', {
        containers,
        metadata: { labels: { b: '', a: unchecked(Lazy.any({ produce: () => 'lazy' })) } },
      }),
  ],
  [
    'a lazy label that is left out',
    (chart) =>
      new Deployment(chart, 'd', {
        containers,
        podMetadata: { labels: { a: unchecked(Lazy.any({ produce: () => undefined })) } },
      }),
  ],
  [
    'a lazy field',
    (chart) =>
      new Pod(chart, 'p', { containers: [{ name: 'main', image: unchecked(Lazy.any({ produce: () => 'nginx' })) }] }),
  ],
  ['a field that is null', (chart) => new Pod(chart, 'p', { containers, spec: { nodeSelector: unchecked(null) } })],
])('%s: rendered as cdk8s renders it', (_, make) => {
  const [plain, cdk8s] = bothWays(make);
  expect(plain).toBe(cdk8s);
});

test('patches and resolvers of the author apply', () => {
  const resolver: IResolver = {
    resolve: (context) => {
      if (context.value === 'busybox') context.replaceValue('nginx');
    },
  };
  const chart = new Chart(new App({ resolvers: [resolver] }), 'chart');
  new Pod(chart, 'resolved', { containers });
  const patched = new Pod(new Chart(new App(), 'chart'), 'patched', { containers });
  ApiObject.of(patched).addJsonPatch(JsonPatch.replace('/spec/containers/0/image', 'nginx'));
  for (const one of [chart, Chart.of(patched)])
    expect(one).toHaveResource('Pod', { spec: { containers: [{ image: 'nginx' }] } });
});

test('a change of a rendered manifest does not change the construct', () => {
  const spec = { tolerations: [{ key: 'a' }] };
  const object = ApiObject.of(new Pod(new Chart(new App(), 'chart'), 'pod', { containers, spec }));
  const rendered = JSON.stringify(object.toJson());
  const changed: { spec: { tolerations: { key: string }[]; containers: object[] } } = object.toJson();
  for (const toleration of changed.spec.tolerations) toleration.key = 'b';
  changed.spec.containers.pop();
  expect(JSON.stringify(object.toJson())).toBe(rendered);
});
