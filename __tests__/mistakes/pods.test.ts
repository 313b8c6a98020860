import { Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { Pod, type PodProps } from 'cdk8s-primer';
import { mistakes, unchecked } from '../render';
import { DNS_LABEL, DNS_SUBDOMAIN, LABEL_KEY, LABEL_VALUE } from './rules';

const main = { name: 'main', image: 'busybox' };
const podMistakes = (props: PodProps, id = 'pod'): string[] => mistakes((chart) => new Pod(chart, id, props));

describe('mistakes in pods', () => {
  test.each<[string, PodProps, string[]]>([
    [
      'labels and annotations',
      {
        containers: [main],
        metadata: {
          labels: { 'a b': 'x', ok: '-x', 'example.com/': 'x', 'UPPER.com/a': 'x' },
          annotations: { 'a b': 'x', 'Example.com/Fine': 'any text!' },
        },
      },
      [
        `[chart/pod] metadata.labels: Invalid value: "a b": ${LABEL_KEY}`,
        `[chart/pod] metadata.labels[ok]: Invalid value: "-x": ${LABEL_VALUE}`,
        `[chart/pod] metadata.labels: Invalid value: "example.com/": ${LABEL_KEY}`,
        `[chart/pod] metadata.labels: Invalid value: "UPPER.com/a": ${LABEL_KEY}`,
        `[chart/pod] metadata.annotations: Invalid value: "a b": ${LABEL_KEY}`,
      ],
    ],
    [
      'a label that is undefined, a number, or too long',
      {
        containers: [main],
        metadata: { labels: { a: unchecked(undefined), b: unchecked(1), c: 'x'.repeat(64) } },
      },
      [
        `[chart/pod] metadata.labels[a]: Invalid value: undefined: ${LABEL_VALUE}`,
        `[chart/pod] metadata.labels[b]: Invalid value: 1: ${LABEL_VALUE}`,
        `[chart/pod] metadata.labels[c]: Invalid value: "${'x'.repeat(64)}": ${LABEL_VALUE}`,
      ],
    ],
    [
      'two volumes of one name, and one with a name that is none',
      {
        containers: [main],
        volumes: [
          { name: 'v', emptyDir: {} },
          { name: 'v', emptyDir: {} },
          { name: 'V', emptyDir: {} },
        ],
      },
      [
        '[chart/pod] spec.volumes[1].name: Duplicate value: "v": each volume of a pod has a name of its own',
        `[chart/pod] spec.volumes[2].name: Invalid value: "V": ${DNS_LABEL}`,
      ],
    ],
    [
      'undefined and NaN in other fields',
      {
        containers: [main],
        terminationGracePeriod: Duration.millis(500),
        spec: { priority: NaN, tolerations: [unchecked(undefined)], preemptionPolicy: unchecked(() => 'Never') },
        securityContext: { supplementalGroups: [Infinity] },
      },
      [
        '[chart/pod] spec.terminationGracePeriodSeconds: Invalid value: 0.5: must be an integer from 0 to 2147483647',
        '[chart/pod] spec.priority: Invalid value: NaN: must be a finite number',
        '[chart/pod] spec.tolerations[0]: Required value: an item of a list needs a value',
        '[chart/pod] spec.preemptionPolicy: Invalid value: "function": must be a value that YAML can hold',
        '[chart/pod] spec.securityContext.supplementalGroups[0]: Invalid value: Infinity: must be a finite number',
      ],
    ],
  ])('%s', (_, props, expected) => {
    expect(podMistakes(props)).toStrictEqual(expected);
  });

  test('a name that Kubernetes refuses, written or made of ids', () => {
    const invalid = (name: string): string => `metadata.name: Invalid value: "${name}": ${DNS_SUBDOMAIN}`;
    expect(podMistakes({ containers: [main] }, 'My_Pod')).toStrictEqual([`[chart/My_Pod] ${invalid('My_Pod')}`]);
    expect(podMistakes({ containers: [main], metadata: { name: 'a..b' } })).toStrictEqual([
      `[chart/pod] ${invalid('a..b')}`,
    ]);
    const long = 'x'.repeat(254);
    expect(podMistakes({ containers: [main], metadata: { name: long } })).toStrictEqual([
      `[chart/pod] ${invalid(long)}`,
    ]);
  });

  test('two volumes of cdk8s-plus with one name', () => {
    const found = mistakes((chart) => {
      const volumes = ['a', 'b'].map((id) => kplus.Volume.fromEmptyDir(chart, id, 'same'));
      new Pod(chart, 'pod', { containers: [main], volumes });
    });
    expect(found).toStrictEqual([
      '[chart/pod] spec.volumes[1].name: Duplicate value: "same": each volume of a pod has a name of its own',
    ]);
  });

  test('a field that scheduling and the author both wrote', () => {
    const found = mistakes((chart) => {
      const pod = new Pod(chart, 'pod', { containers: [main], spec: { nodeName: 'a' } });
      pod.scheduling.assign(kplus.Node.named('b'));
    });
    expect(found).toStrictEqual(['[chart/pod] spec.nodeName: Forbidden: scheduling writes it too; use one of the two']);
  });
});
