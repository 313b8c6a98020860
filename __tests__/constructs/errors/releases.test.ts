// Objects of another release of cdk8s-plus in a construct.
import * as cdk8s from 'cdk8s';
import { App, Chart } from 'cdk8s';
import type * as kplus from 'cdk8s-plus-27';
import { Container, Deployment, type DeploymentProps, Pod } from 'cdk8s-primer';
import { unchecked, validationErrors } from '../../render';

const RTTI = Symbol.for('jsii.rtti');

/** A second copy of cdk8s-plus, whose classes name another release, as those of that release do. */
const other = ((): typeof kplus => {
  let copy: object = {};
  jest.doMock('cdk8s', () => cdk8s);
  jest.isolateModules(() => {
    copy = jest.requireActual('cdk8s-plus-27');
  });
  jest.dontMock('cdk8s');
  for (const type of Object.values<unknown>({ ...copy })) {
    if (typeof type === 'function' && Object.hasOwn(type, RTTI))
      Object.defineProperty(type, RTTI, { value: { fqn: `cdk8s-plus-34.${type.name}` } });
  }
  return unchecked(copy);
})();

const main = { name: 'main', image: 'busybox' };
const DETAIL =
  '"cdk8s-plus-34": must be of cdk8s-plus-27, as the construct is; or import the construct from cdk8s-primer/plus-34';

const volume = (chart: Chart): kplus.Volume => unchecked(other.Volume.fromEmptyDir(chart, 'volume', 'v'));
const helper = (): kplus.Container => unchecked(new other.Container({ name: 'helper', image: 'busybox' }));
const labels = { app: 'web' };

/** Each way to give a Deployment an object of another release, and the field of its error. */
const METHODS: [string, string, (web: Deployment, container: Container, chart: Chart) => unknown][] = [
  [
    'addVolume',
    'template.spec.volumes[0]',
    (web, _, chart) => {
      web.addVolume(volume(chart));
    },
  ],
  [
    'attachContainer',
    'template.spec.containers[1]',
    (web) => {
      web.attachContainer(helper());
    },
  ],
  [
    'attachInitContainer',
    'template.spec.initContainers[0]',
    (web) => {
      web.attachInitContainer(helper());
    },
  ],
  [
    'addContainer',
    'template.spec.containers[1].livenessProbe',
    (web) => web.addContainer({ name: 'helper', image: 'i', liveness: unchecked(other.Probe.fromCommand(['true'])) }),
  ],
  [
    'select',
    'selector',
    (web) => {
      web.select(unchecked(other.LabelSelector.of({ labels })));
    },
  ],
  [
    'mount',
    'template.spec.volumes[0]',
    (_, container, chart) => {
      container.mount('/v', volume(chart));
    },
  ],
  [
    'env.addVariable',
    'template.spec.containers[0].env',
    (_, { env }) => {
      env.addVariable('A', unchecked(other.EnvValue.fromValue('a')));
    },
  ],
  [
    'env.copyFrom',
    'template.spec.containers[0].envFrom',
    (_, { env }) => {
      env.copyFrom(unchecked(new other.EnvFrom()));
    },
  ],
];

let warnings: unknown[] = [];
beforeEach(() => {
  warnings = [];
  jest.spyOn(process, 'emitWarning').mockImplementation((warning) => warnings.push(warning));
});
afterEach(() => {
  jest.restoreAllMocks();
});

test.each(METHODS)('the method %s reports an object of another release', (_, field, give) => {
  const lines = validationErrors((chart) => {
    const container = new Container(main);
    give(new Deployment(chart, 'web', { podMetadata: { labels }, containers: [container] }), container, chart);
  });
  expect(lines).toStrictEqual([`[chart/web] spec.${field}: Invalid value: ${DETAIL}`]);
});

/** Props with an object of another release, and the fields of the errors. */
const PROPS: [string[], (chart: Chart) => DeploymentProps][] = [
  [['strategy'], () => ({ strategy: unchecked(other.DeploymentStrategy.recreate()) })],
  [['template.spec.containers[0]'], () => ({ containers: [unchecked(helper())] })],
  [['template.spec.volumes[0]'], (chart) => ({ volumes: [volume(chart)] })],
  [
    ['template.spec.volumes[0]'],
    (chart) => ({ containers: [{ ...main, volumeMounts: [{ path: '/v', volume: volume(chart) }] }] }),
  ],
  [
    ['template.spec.containers[0].resources', 'template.spec.containers[0].lifecycle'],
    () => ({
      containers: [
        {
          ...main,
          resources: { cpu: { request: unchecked(other.Cpu.millis(1)) } },
          lifecycle: { preStop: unchecked(other.Handler.fromCommand(['true'])) },
        },
      ],
    }),
  ],
];

test.each(PROPS)('props report an object of another release once, at %j', (fields, props) => {
  const lines = validationErrors((chart) => {
    new Deployment(chart, 'web', { containers: [main], ...props(chart) });
  });
  expect(lines).toStrictEqual(fields.map((field) => `[chart/web] spec.${field}: Invalid value: ${DETAIL}`));
});

describe('an object of another release that reads names and labels', () => {
  const chartWithService = (): Chart => {
    const chart = new Chart(new App(), 'chart');
    const selector = new Pod(chart, 'web', { metadata: { labels }, containers: [main] });
    const { Service }: typeof kplus = other;
    new Service(unchecked(chart), 'service', { metadata: { name: 'web' }, selector, ports: [{ port: 80 }] });
    return chart;
  };

  test('works as one of the same release', () => {
    expect(chartWithService()).toHaveResource('Service', { spec: { selector: labels } });
  });

  test('is named in one warning, which says what to import', () => {
    const chart = chartWithService();
    chart.toJson();
    chart.toJson();
    expect(warnings).toStrictEqual([
      'chart/service is of cdk8s-plus-34, but chart/web of cdk8s-plus-27; import the construct from cdk8s-primer/plus-34',
    ]);
  });
});
