import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApiObject, Chart } from 'cdk8s';
import { NginxPod, SafeApp, type SafeAppProps, synth } from 'cdk8s-primer';
import { Construct } from 'constructs';
import { Journal } from '../../lib/synthesis/journal';
import { contents, stderrOf, temporary } from '../folders';
import { configMap, heading, synthesized } from './safe-apps';

const newFolder = temporary('safe-app');

const run = synthesized(newFolder);

test('the files are those of cdk8s, and standard error sums them up', () => {
  const { stderr, files } = run((app) => new NginxPod(new Chart(app, 'web'), 'my-nginx-pod'));
  expect(Object.keys(files)).toStrictEqual(['web.k8s.yaml']);
  expect(files['web.k8s.yaml']).toMatch(/^apiVersion: v1\nkind: Pod\nmetadata:\n {2}name: my-nginx-pod\n/);
  expect(stderr).toBe('dist: 1 object in 1 file (1 written, 0 unchanged), N s\n');
});

test('standard error has a line for each file that stays, and for an interrupted synth', () => {
  const app = new SafeApp({ outdir: join(newFolder(), 'dist') });
  new NginxPod(new Chart(app, 'web'), 'pod');
  const synthesize = (): string =>
    stderrOf(() => {
      app.synth();
    }).replaceAll(app.outdir, 'dist');
  synthesize();
  writeFileSync(join(app.outdir, 'web.k8s.yaml'), 'changed by hand');
  new Journal(app.outdir).prepare([]);
  app.node.tryRemoveChild('web');
  expect(synthesize()).toMatch(
    /^undid the changes of a synth that was interrupted\nwarning: dist\/web\.k8s\.yaml is no longer produced, but somebody changed it: it stays\ndist: 0 objects in 0 files \(0 written, 0 unchanged\), \d\.\d s\n$/,
  );
});

test('a synth that fails changes nothing and makes no folder', () => {
  const parent = newFolder();
  const outdir = join(parent, 'dist');
  const synthesize = (image: string): void => {
    const app = new SafeApp({ outdir });
    new NginxPod(new Chart(app, 'a'), 'pod', { container: { image: 'nginx:stable' } });
    new NginxPod(new Chart(app, 'b'), 'pod', { container: { image } });
    app.synth();
  };
  expect(() => {
    synthesize('');
  }).toThrow('[b/pod] spec.containers[0].image: Required value');
  expect(existsSync(outdir)).toBe(false);
  stderrOf(() => {
    synthesize('nginx:latest');
  });
  const before = contents(outdir);
  expect(() => {
    synthesize('');
  }).toThrow(heading);
  expect(contents(outdir)).toStrictEqual(before);
});

test('every value that no manifest can hold is an error of its field', () => {
  const make = (app: SafeApp): void => {
    const chart = new Chart(app, 'chart');
    configMap(chart, 'map', 'a', { list: [{ ratio: NaN }], later: '\ud800' });
    configMap(chart, 'other', 'b', { 'half \udc00': '' });
    configMap(chart, 'third', 'c', { 'a.b': { c: Infinity } });
  };
  expect(() => run(make)).toThrow(
    new Error(
      `${heading}[chart/map] data.later: Invalid value: "\\ud800": must be Unicode: it has half of a surrogate pair\n` +
        '  [chart/map] data.list[0].ratio: Invalid value: NaN: must be a finite number\n' +
        `  [chart/other] data: Invalid value: "half \\udc00": must be Unicode: it has half of a surrogate pair\n` +
        '  [chart/third] data[a.b].c: Invalid value: Infinity: must be a finite number',
    ),
  );
});

test('synthYaml returns the text of the files, or throws the same errors', () => {
  const fails = (make: (chart: Chart) => void, message: string, props: SafeAppProps = {}): void => {
    const app = new SafeApp(props);
    make(new Chart(app, 'chart'));
    expect(() => app.synthYaml()).toThrow(new Error(heading + message));
  };
  fails((chart) => {
    configMap(chart, 'map', 'a', { list: [{ ratio: NaN }] });
    configMap(chart, 'other', 'b', { run: () => 1 });
  }, '[chart/map] data.list[0].ratio: Invalid value: NaN: must be a finite number\n' + '  [chart/other] data.run: Invalid value: a function: must be a string, number, boolean, list or plain object');
  fails((chart) => {
    for (const id of ['one', 'two']) configMap(chart, id, 'settings');
  }, '[chart/two] metadata.name: Duplicate value: "settings": the object of chart/one has the same kind, namespace and name: this object would replace it');
  const across = (chart: Chart): void => {
    configMap(chart, 'map', 'settings');
    configMap(new Chart(chart, 'inner'), 'map', 'settings');
  };
  const problem =
    '[chart/map] metadata.name: Duplicate value: "settings": the object of chart/inner/map has the same kind, namespace and name: this object would replace it';
  fails(across, problem, { uniqueAcross: 'app' });
  const app = new SafeApp();
  across(new Chart(app, 'chart'));
  expect(app.synthYaml().split('---\n')).toHaveLength(2);
});

test('all objects that cannot be rendered are named', () => {
  const make = (app: SafeApp): void => {
    for (const id of ['a', 'b']) configMap(new Chart(app, id), 'map', id, new Date(0));
  };
  expect(() => run(make)).toThrow(/^Validation failed[^]*path 'a\/map'[^]*path 'b\/map'/);
});

test('errors of an object have the path of the construct that made it', () => {
  const make = (app: SafeApp): void => {
    const chart = new Chart(app, 'chart');
    for (const id of ['Resource', 'Default', 'other']) configMap(new Construct(chart, `of-${id}`), id, id, { a: NaN });
    configMap(chart, 'Resource', 'chart', { a: NaN });
  };
  const error = 'data.a: Invalid value: NaN: must be a finite number';
  const paths = ['chart/of-Resource', 'chart/of-Default', 'chart/of-other/other', 'chart/Resource'];
  expect(() => run(make)).toThrow(new Error(heading + paths.map((path) => `[${path}] ${error}`).join('\n  ')));
});

test('the app itself is validated as well', () => {
  expect(() =>
    run((app) => {
      app.node.addValidation({ validate: () => ['it is wrong'] });
    }),
  ).toThrow(new Error(`${heading}[] it is wrong`));
});

test('an error of the program itself is thrown as it is', () => {
  class Broken extends ApiObject {
    override toJson(): unknown {
      throw new TypeError('undefined is not a function');
    }
  }
  const make = (app: SafeApp): void => {
    const chart = new Chart(app, 'chart');
    configMap(chart, 'map', 'a', new Date(0));
    new Broken(chart, 'broken', { apiVersion: 'v1', kind: 'ConfigMap' });
  };
  expect(() => run(make)).toThrow(TypeError);
});

test('validation runs once for all charts', () => {
  let asked = 0;
  run((app) => {
    for (const id of ['a', 'b', 'c']) new Chart(app, id).node.addValidation({ validate: () => (asked++, []) });
  });
  expect(asked).toBe(3);
});

test('the same app has the same text', () => {
  const make = (app: SafeApp): void => {
    new NginxPod(new Chart(app, 'web'), 'pod', { metadata: { labels: { y: 'no', b: '1', a: '0644' } } });
  };
  expect(run(make).files).toStrictEqual(run(make).files);
});

test('`synth` prints the errors of a SafeApp without a stack', () => {
  const printed = jest.spyOn(console, 'error').mockImplementation();
  const { exitCode } = process;
  const outdir = join(newFolder(), 'dist');
  writeFileSync(outdir, 'a file');
  try {
    synth(() => new SafeApp({ outdir }));
    expect(process.exitCode).toBe(1);
    expect(printed.mock.calls).toStrictEqual([[`${outdir} is a file, but must be a folder. It was not changed.`]]);
  } finally {
    printed.mockRestore();
    process.exitCode = exitCode;
  }
  expect(readFileSync(outdir, 'utf8')).toBe('a file');
});

describe('progress', () => {
  const { isTTY } = process.stderr;
  afterEach(() => {
    process.stderr.isTTY = isTTY;
    jest.restoreAllMocks();
  });

  /** What is shown where each look at the clock takes so many milliseconds. */
  const slow = (isTerminal: boolean, look = 100): string => {
    process.stderr.isTTY = isTerminal;
    let now = 0;
    jest.spyOn(performance, 'now').mockImplementation(() => (now += look));
    return run((app) => {
      const chart = new Chart(app, 'chart');
      for (let i = 0; i < 2000; i++) configMap(chart, `map-${i}`, `map-${i}`);
    }).stderr;
  };

  test('is shown on a terminal after a second, and removed at the end', () => {
    expect(slow(true).replaceAll('\r\x1b[K', '<wipe>')).toMatch(
      /^<wipe>640 objects …<wipe>704 objects …[^\n]*<wipe>dist: 2000 objects in 1 file \([^\n]*\n$/,
    );
  });

  test('is shown ten times a second at most', () => {
    expect(slow(true, 50).match(/\d+(?= objects …)/g)).toStrictEqual(['1280', '1408', '1536', '1664', '1792', '1920']);
  });

  test('is not shown without a terminal', () => {
    expect(slow(false)).toMatch(/^dist: 2000 objects[^\n]*\n$/);
  });
});

describe('in a folder that an app of the same program has written', () => {
  const app = (outdir: string, ...ids: string[]): SafeApp => {
    const made = new SafeApp({ outdir });
    for (const id of ids) configMap(new Chart(made, id), 'map', id);
    return made;
  };
  const synthesize = (...apps: SafeApp[]): string =>
    stderrOf(() => {
      for (const one of apps) one.synth();
    });

  test('another app does not remove its files, even if the folder has two names', () => {
    const outdir = join(newFolder(), 'dist');
    expect(() => synthesize(app(outdir, 'a'), app(`${outdir}/./`, 'b'))).toThrow(
      `${outdir}/a.k8s.yaml was written by another app of this program, and would be removed: give each app an outdir of its own. Nothing was changed.`,
    );
    expect(Object.keys(contents(outdir))).toStrictEqual(['a.k8s.yaml']);
  });

  test('another app may write the same files or more', () => {
    const outdir = join(newFolder(), 'dist');
    synthesize(app(outdir, 'a'), app(outdir, 'a', 'b'));
    expect(Object.keys(contents(outdir))).toStrictEqual(['a.k8s.yaml', 'b.k8s.yaml']);
    rmSync(outdir, { recursive: true });
    synthesize(app(outdir, 'c'));
    expect(Object.keys(contents(outdir))).toStrictEqual(['c.k8s.yaml']);
  });

  test('the same app may write other files', () => {
    const one = app(join(newFolder(), 'dist'), 'a', 'b');
    synthesize(one);
    one.node.tryRemoveChild('a');
    expect(synthesize(one)).toMatch(/1 removed/);
    expect(Object.keys(contents(one.outdir))).toStrictEqual(['b.k8s.yaml']);
  });
});

describe('where CDK8S_OUTDIR is set, as by a command line that runs the app', () => {
  const { env } = process;
  afterEach(() => {
    process.env = env;
  });

  const asked = (outdir: string): { stderr: string; files: Record<string, string> } => {
    const folder = newFolder();
    process.env = { ...env, CDK8S_OUTDIR: join(folder, 'asked') };
    return run((app) => configMap(new Chart(app, 'chart'), 'map', 'a'), { outdir: join(folder, outdir) });
  };

  test.each(['dist', 'asked-not'])(
    'an outdir elsewhere, %s, is an error: its files would be written over before the caller has looked at the new ones',
    (outdir) => {
      expect(() => asked(outdir)).toThrow(
        new RegExp(
          `^outdir: Invalid value: "[^"]*/${outdir}": must be in [^"]*/asked, the value of CDK8S_OUTDIR; leave outdir out\\. Nothing was changed\\.$`,
        ),
      );
    },
  );

  test.each(['asked', 'asked/production'])('%s is written, and the caller prints the summary', (outdir) => {
    const { stderr, files } = asked(outdir);
    expect(stderr).toBe('');
    expect(Object.keys(files)).toStrictEqual(['chart.k8s.yaml']);
  });
});

test('the folder of an empty app is made', () => {
  const outdir = join(newFolder(), 'a', 'b');
  expect(run(() => undefined, { outdir }).files).toStrictEqual({});
  mkdirSync(join(outdir, 'sub'));
});
