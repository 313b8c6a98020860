import * as kplus from 'cdk8s-plus-27';
import { NginxReplicaSet, ReplicaSet, type ReplicaSetProps, type k8s } from 'cdk8s-primer';
import { validationErrors, unchecked } from '../../render';
import { DNS_LABEL, LABEL_KEY, LABEL_VALUE } from './rules';

const main = { name: 'main', image: 'busybox' };
const setErrors = (props: ReplicaSetProps): string[] =>
  validationErrors(
    (chart) => new ReplicaSet(chart, 'set', { containers: [main], podMetadata: { labels: { a: 'b' } }, ...props }),
  );

describe('errors in ReplicaSets', () => {
  test.each<[string, ReplicaSetProps, string[]]>([
    [
      'negative and fractional numbers',
      { replicas: -1, minReadySeconds: 0.5 },
      [
        '[chart/set] spec.replicas: Invalid value: -1: must be an integer from 0 to 2147483647',
        '[chart/set] spec.minReadySeconds: Invalid value: 0.5: must be an integer from 0 to 2147483647',
      ],
    ],
    [
      'a selector that does not match the template',
      { selector: { matchLabels: { a: 'c', x: 'y' } } },
      [
        '[chart/set] spec.selector.matchLabels[a]: Invalid value: "c": must match the template\'s labels, which have a: "b"',
        '[chart/set] spec.selector.matchLabels[x]: Invalid value: "y": must match the template\'s labels, which have no such label',
      ],
    ],
    [
      'expressions that do not match the template',
      {
        selector: {
          matchExpressions: [
            { key: 'a', operator: 'In', values: ['c'] },
            { key: 'a', operator: 'NotIn', values: ['b'] },
            { key: 'a', operator: 'DoesNotExist' },
            { key: 'z', operator: 'Exists' },
            { key: 'a', operator: 'Exists' },
            { key: 'z', operator: 'NotIn', values: ['b'] },
          ],
        },
      },
      [
        '[0]: Invalid value: {"key":"a","operator":"In","values":["c"]}: must match the template\'s labels, which have a: "b"',
        '[1]: Invalid value: {"key":"a","operator":"NotIn","values":["b"]}: must match the template\'s labels, which have a: "b"',
        '[2]: Invalid value: {"key":"a","operator":"DoesNotExist"}: must match the template\'s labels, which have a: "b"',
        '[3]: Invalid value: {"key":"z","operator":"Exists"}: must match the template\'s labels, which have no such label',
      ].map((text) => `[chart/set] spec.selector.matchExpressions${text}`),
    ],
    [
      'expressions that say nothing',
      {
        selector: {
          matchExpressions: [
            { key: 'a', operator: 'In' },
            { key: 'a', operator: 'Exists', values: ['b'] },
            { key: 'a', operator: 'Like', values: ['b'] },
          ],
        },
      },
      [
        '[0].values: Required value: In needs at least one value',
        '[1].values: Forbidden: Exists takes no values',
        '[2].operator: Unsupported value: "Like": supported values: "DoesNotExist", "Exists", "In", "NotIn"',
      ].map((text) => `[chart/set] spec.selector.matchExpressions${text}`),
    ],
    [
      'an empty selector',
      { selector: {} },
      [
        '[chart/set] spec.selector: Invalid value: {}: must have matchLabels or matchExpressions: the API server refuses an empty selector',
      ],
    ],
    [
      'labels in the selector',
      { selector: { matchLabels: { 'x y': '/' } }, podMetadata: { labels: { 'x y': '/' } } },
      [
        `[chart/set] spec.selector.matchLabels: Invalid value: "x y": ${LABEL_KEY}`,
        `[chart/set] spec.selector.matchLabels[x y]: Invalid value: "/": ${LABEL_VALUE}`,
        `[chart/set] spec.template.metadata.labels: Invalid value: "x y": ${LABEL_KEY}`,
        `[chart/set] spec.template.metadata.labels[x y]: Invalid value: "/": ${LABEL_VALUE}`,
      ],
    ],
    [
      'keys and values in expressions',
      {
        selector: {
          matchExpressions: [
            { key: 'a', operator: 'In', values: ['b', '/'] },
            { key: 'x y', operator: 'DoesNotExist' },
          ],
        },
      },
      [
        `[chart/set] spec.selector.matchExpressions[0][a]: Invalid value: "/": ${LABEL_VALUE}`,
        `[chart/set] spec.selector.matchExpressions[1]: Invalid value: "x y": ${LABEL_KEY}`,
      ],
    ],
    [
      'its own labels, annotations and namespace',
      { metadata: { labels: { ok: '/' }, annotations: { 'x y': 'z' }, namespace: 'A' } },
      [
        `[chart/set] metadata.namespace: Invalid value: "A": ${DNS_LABEL}`,
        `[chart/set] metadata.labels[ok]: Invalid value: "/": ${LABEL_VALUE}`,
        `[chart/set] metadata.annotations: Invalid value: "x y": ${LABEL_KEY}`,
      ],
    ],
    [
      'props that are a pod’s, or of another shape',
      Object.assign(
        { spec: { hostUsers: false } },
        { selector: unchecked<k8s.LabelSelector>('a=b'), spread: unchecked<boolean>('no') },
      ),
      [
        '[chart/set] spec: Forbidden: there is no prop spec; write podSpec: { … }',
        '[chart/set] spec.selector: Invalid value: "a=b": must be an object; its fields may be lazy, but not the object itself',
        '[chart/set] spread: Invalid value: "no": must be true or false',
      ],
    ],
    [
      'an error of its pods, with its path in the template',
      { containers: [{ name: 'x', image: '' }], podMetadata: { labels: { a: '/' } } },
      [
        `[chart/set] spec.template.metadata.labels[a]: Invalid value: "/": ${LABEL_VALUE}`,
        '[chart/set] spec.template.spec.containers[0].image: Required value: every container needs an image',
      ],
    ],
  ])('%s', (_, props, expected) => {
    expect(setErrors(props)).toStrictEqual(expected);
  });

  test('a number of replicas beside an autoscaler is reported', () => {
    const found = validationErrors((chart) => {
      const target = new NginxReplicaSet(chart, 'web', { replicas: 0 });
      new kplus.HorizontalPodAutoscaler(chart, 'scaler', {
        target,
        maxReplicas: 3,
        metrics: [kplus.Metric.resourceCpu(kplus.MetricTarget.averageUtilization(50))],
      });
    });
    expect(found).toStrictEqual([
      '[chart/web] spec.replicas: Forbidden: a HorizontalPodAutoscaler sets the number; leave it out',
    ]);
  });

  test('a Service without a port, or with several ports without names, is reported', () => {
    const ports = [{ number: 80 }, { number: 81 }];
    const found = validationErrors((chart) => {
      new ReplicaSet(chart, 'none', { containers: [main] }).exposeViaService();
      new ReplicaSet(chart, 'two', { containers: [{ ...main, ports }] }).exposeViaService();
    });
    expect(found).toStrictEqual([
      '[chart/none] spec.template.spec.containers: Required value: exposeViaService needs a port, of a container or in its options',
      '[chart/two] spec.template.spec.containers: Required value: exposeViaService needs a name for each of several ports',
    ]);
  });
});
