import { App, Chart, Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import {
  Container,
  NginxPod,
  NginxReplicaSet,
  Pod,
  ReplicaSet,
  SecurityProfile,
  SidecarPod,
  type ContainerProps,
  type PodProps,
  type ReplicaSetProps,
} from 'cdk8s-primer';
import { manifests, mistakes } from './render';

const main = { name: 'main', image: 'busybox' };

/** What JavaScript lets through where TypeScript would not. */
function unchecked<T>(value: unknown): T {
  return Reflect.get({ value }, 'value');
}

const podMistakes = (props: PodProps, id = 'pod'): string[] => mistakes((chart) => new Pod(chart, id, props));
const containerMistakes = (...containers: ContainerProps[]): string[] => podMistakes({ containers });
const setMistakes = (props: ReplicaSetProps): string[] =>
  mistakes(
    (chart) => new ReplicaSet(chart, 'set', { containers: [main], podMetadata: { labels: { a: 'b' } }, ...props }),
  );

const C = '[chart/pod] spec.containers';
const DNS_LABEL =
  "must be lower-case letters, digits and '-', beginning and ending with a letter or digit, at most 63 characters";
const DNS_SUBDOMAIN =
  "must be lower-case letters, digits, '-' and '.', each part beginning and ending with a letter or digit, at most 253 characters";
const LABEL_KEY =
  "must be letters, digits, '-', '_' and '.' (63 at most), beginning and ending with a letter or digit, after an optional DNS name and '/', at most 317 characters";
const LABEL_VALUE =
  "must be empty, or letters, digits, '-', '_' and '.', beginning and ending with a letter or digit, at most 63 characters";

describe('mistakes in containers', () => {
  test.each<[string, ContainerProps[], string[]]>([
    ['no container', [], [`${C}: Required value: a pod needs at least one container`]],
    ['no image', [unchecked({ name: 'main' })], [`${C}[0].image: Required value: every container needs an image`]],
    [
      'an undefined image',
      [{ name: 'main', image: unchecked(undefined) }],
      [`${C}[0].image: Required value: every container needs an image`],
    ],
    [
      'an image that is no string',
      [{ name: 'main', image: unchecked(5) }],
      [`${C}[0].image: Invalid value: 5: must be a string`],
    ],
    ['no name', [unchecked({ image: 'busybox' })], [`${C}[0].name: Required value: every container needs a name`]],
    ['a name with capitals', [{ ...main, name: 'Main' }], [`${C}[0].name: Invalid value: "Main": ${DNS_LABEL}`]],
    [
      'two of one name',
      [main, main],
      [`${C}[1].name: Duplicate value: "main": each container of a pod has a name of its own`],
    ],
    [
      'ports out of range',
      [
        {
          ...main,
          ports: [{ number: 0 }, { number: 65536 }, { number: 1.5 }, { number: NaN }, { number: unchecked('80') }],
        },
      ],
      ['0', '65536', '1.5', 'NaN', '"80"'].map(
        (value, index) =>
          `${C}[0].ports[${index}].containerPort: Invalid value: ${value}: must be an integer from 1 to 65535`,
      ),
    ],
    [
      'a port twice',
      [{ ...main, ports: [{ number: 80 }, { number: 80, protocol: 'TCP' }, { number: 80, protocol: 'UDP' }] }],
      [`${C}[0].ports[1].containerPort: Duplicate value: 80: the container already has port 80/TCP`],
    ],
    [
      'a port name twice, and one that is no port name',
      [
        {
          ...main,
          ports: [
            { number: 80, name: 'web' },
            { number: 81, name: 'web' },
            { number: 82, name: '82' },
          ],
        },
      ],
      [
        `${C}[0].ports[1].name: Duplicate value: "web": each port of a container has a name of its own`,
        `${C}[0].ports[2].name: Invalid value: "82": must be lower-case letters, digits and single '-', with a letter, beginning and ending with a letter or digit, at most 15 characters`,
      ],
    ],
    [
      'a port of the node twice',
      [
        { ...main, ports: [{ number: 80, hostPort: 80 }] },
        {
          ...main,
          name: 'other',
          ports: [
            { number: 81, hostPort: 80 },
            { number: 82, hostPort: 70000 },
          ],
        },
      ],
      [
        `${C}[1].ports[1].hostPort: Invalid value: 70000: must be an integer from 1 to 65535`,
        `${C}[1].ports[0].hostPort: Duplicate value: 80: the pod already has this port of the node`,
      ],
    ],
    [
      'a command that is a string',
      [{ ...main, command: unchecked('tail -f'), args: ['-f', unchecked(5)] }],
      [
        `${C}[0].command: Invalid value: "tail -f": must be a list of strings: ["tail","-f"]`,
        `${C}[0].args[1]: Invalid value: 5: must be a string`,
      ],
    ],
    [
      'a variable that is no string',
      [{ ...main, envVariables: { A: { value: unchecked(1) } } }],
      [`${C}[0].env[A].value: Invalid value: 1: must be a string`],
    ],
    [
      'NaN where a value is due',
      [{ ...main, liveness: { exec: { command: ['true'] }, failureThreshold: NaN }, securityContext: { user: NaN } }],
      [
        `${C}[0].livenessProbe.failureThreshold: Invalid value: NaN: must be a finite number`,
        `${C}[0].securityContext.runAsUser: Invalid value: NaN: must be a finite number`,
      ],
    ],
    [
      'parts of a second',
      [{ ...main, liveness: kplus.Probe.fromCommand(['true'], { periodSeconds: Duration.millis(1500) }) }],
      [`${C}[0].livenessProbe.periodSeconds: Invalid value: 1.5: must be an integer from 0 to 2147483647`],
    ],
    [
      'a probe without a port to go to',
      [{ ...main, readiness: kplus.Probe.fromHttpGet('/') }],
      [`${C}[0].readinessProbe.httpGet.port: Required value: give a port: the container has none to fall back on`],
    ],
    [
      'cpu among the other resources',
      [{ ...main, resources: { limits: { cpu: '1' } } }],
      [`${C}[0].resources.limits[cpu]: Forbidden: write it as resources: { cpu: { limit: … } }`],
    ],
    [
      'mounts without volume, without path, and two at one path',
      [
        {
          ...main,
          volumeMounts: [
            { name: 'nowhere', mountPath: '/a' },
            unchecked({ path: '/b', volume: undefined }),
            unchecked({ name: 'v' }),
            { name: 'v', mountPath: '/a' },
          ],
        },
      ],
      [
        `${C}[0].volumeMounts[0].name: Not found: "nowhere": the pod has no volume of this name`,
        `${C}[0].volumeMounts[1].name: Required value: a mount needs a volume`,
        `${C}[0].volumeMounts[1].mountPath: Required value: a mount needs a path`,
        `${C}[0].volumeMounts[2].name: Not found: "v": the pod has no volume of this name`,
        `${C}[0].volumeMounts[2].mountPath: Required value: a mount needs a path`,
        `${C}[0].volumeMounts[3].name: Not found: "v": the pod has no volume of this name`,
        `${C}[0].volumeMounts[3].mountPath: Duplicate value: "/a": the container mounts another volume there`,
      ],
    ],
  ])('%s', (_, containers, expected) => {
    expect(containerMistakes(...containers)).toStrictEqual(expected);
  });

  test('containers of all sorts share one set of names', () => {
    const props = { containers: [main], initContainers: [main] };
    expect(podMistakes(props)).toStrictEqual([
      '[chart/pod] spec.initContainers[0].name: Duplicate value: "main": each container of a pod has a name of its own',
    ]);
    const sidecar = mistakes((chart) => new SidecarPod(chart, 'pod', { main, sidecars: [main], native: true }));
    expect(sidecar).toStrictEqual([
      '[chart/pod] spec.initContainers[0].name: Duplicate value: "main": each container of a pod has a name of its own',
    ]);
  });

  test('a port that is added later is checked as well', () => {
    const chart = new Chart(new App(), 'chart');
    const container = new Container({ ...main, ports: [{ number: 80 }] });
    new Pod(chart, 'pod').attachContainer(container);
    expect(manifests(chart)).toHaveLength(1);
    container.addPort({ number: 80 });
    expect(() => manifests(chart)).toThrow('ports[1].containerPort: Duplicate value: 80');
  });
});

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

describe('mistakes in ReplicaSets', () => {
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
        '[0]: Invalid value: {"key":"a","operator":"In"}: In needs values',
        '[1]: Invalid value: {"key":"a","operator":"Exists","values":["b"]}: Exists takes no values',
        '[2]: Invalid value: {"key":"a","operator":"Like","values":["b"]}: operator must be one of In, NotIn, Exists, DoesNotExist',
      ].map((text) => `[chart/set] spec.selector.matchExpressions${text}`),
    ],
    [
      'an empty selector',
      { selector: {} },
      ['[chart/set] spec.selector: Invalid value: {}: must select something: an empty selector is refused'],
    ],
    [
      'a mistake of its pods, with its place in the template',
      { containers: [{ name: 'x', image: '' }], podMetadata: { labels: { a: '/' } } },
      [
        `[chart/set] spec.template.metadata.labels[a]: Invalid value: "/": ${LABEL_VALUE}`,
        '[chart/set] spec.template.spec.containers[0].image: Required value: every container needs an image',
      ],
    ],
  ])('%s', (_, props, expected) => {
    expect(setMistakes(props)).toStrictEqual(expected);
  });

  test('a number beside an autoscaler', () => {
    const found = mistakes((chart) => {
      const target = new NginxReplicaSet(chart, 'web', { replicas: 0 });
      new kplus.HorizontalPodAutoscaler(chart, 'scaler', {
        target,
        maxReplicas: 3,
        metrics: [kplus.Metric.resourceCpu(kplus.MetricTarget.averageUtilization(50))],
      });
    });
    expect(found).toStrictEqual([
      '[chart/web] spec.replicas: Forbidden: a HorizontalPodAutoscaler decides it; leave it out',
    ]);
  });

  test('a Service without a port, and with ports that are not told apart', () => {
    const ports = [{ number: 80 }, { number: 81 }];
    const found = mistakes((chart) => {
      new ReplicaSet(chart, 'none', { containers: [main] }).exposeViaService();
      new ReplicaSet(chart, 'two', { containers: [{ ...main, ports }] }).exposeViaService();
    });
    expect(found).toStrictEqual([
      '[chart/none] spec.template.spec.containers: Required value: exposeViaService needs a port, of a container or in its options',
      '[chart/two] spec.template.spec.containers: Required value: exposeViaService needs a name for each of several ports',
    ]);
  });
});

test('all mistakes of an app are reported at once, whichever chart is rendered', () => {
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

test('a profile that comes after the children it should harden', () => {
  const found = mistakes((chart) => {
    new NginxPod(chart, 'early');
    SecurityProfile.RESTRICTED.applyTo(chart);
  });
  expect(found).toStrictEqual([
    '[chart] securityProfile: Forbidden: apply RESTRICTED before the scope has children; it has early already',
  ]);
});
