import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ApiObject, App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { Container, NginxPod, SafeApp, synth } from 'cdk8s-primer';
import { contents, stderrOf, temporary } from '../folders';
import { unchecked } from '../render';

describe('synth', () => {
  const newFolder = temporary('synth');
  const printed = jest.spyOn(console, 'error').mockImplementation();
  const { exitCode } = process;
  let outdir = '';

  beforeEach(() => {
    outdir = join(newFolder(), 'dist');
  });
  afterEach(() => {
    process.exitCode = exitCode;
    printed.mockClear();
  });

  const appWith = (id: string): App => {
    const app = new App({ outdir });
    new NginxPod(new Chart(app, 'chart'), id);
    return app;
  };

  test('prints the errors without a stack trace, and writes nothing', () => {
    synth(() => appWith('Bad'));
    expect(process.exitCode).toBe(1);
    expect(printed.mock.calls).toStrictEqual([
      [
        expect.stringMatching(
          /^Validation failed with the following errors:\n {2}\[chart\/Bad\] metadata.name: Invalid value: "Bad": [^\n]*$/,
        ),
      ],
    ]);
    expect(existsSync(outdir)).toBe(false);
  });

  test('writes nothing if the last chart of an app cannot be rendered', () => {
    synth(() => {
      const app = appWith('good');
      new kplus.Deployment(new Chart(app, 'later'), 'web').attachContainer(new Container({ name: 'web', image: '' }));
      return app;
    });
    expect(process.exitCode).toBe(1);
    expect(printed.mock.calls).toStrictEqual([
      [expect.stringMatching(/container web has errors:\n *image: Required value: /)],
    ]);
    expect(existsSync(outdir)).toBe(false);
  });

  test('prints the stack of an error of the program itself', () => {
    synth(() => {
      throw new TypeError('no such thing');
    });
    expect(printed.mock.calls).toStrictEqual([
      [expect.stringMatching(/^TypeError: no such thing\n {4}at .*synth\.test/)],
    ]);
  });

  test('prints an error that is thrown while the app is made, with the line of the author’s code', () => {
    synth(() => {
      const app = new App();
      for (let i = 0; i < 2; i++) new Chart(app, 'chart');
      return app;
    });
    expect(process.exitCode).toBe(1);
    expect(printed.mock.calls).toStrictEqual([
      [
        expect.stringMatching(
          /^There is already a Construct with name 'chart' in App\n {4}at [^\n]*synth\.test\.ts:\d+:\d+\)?$/,
        ),
      ],
    ]);
  });

  test('prints a thrown value that is not an error', () => {
    synth(() => {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- JavaScript can
      throw 'a text';
    });
    expect(printed.mock.calls).toStrictEqual([['a text']]);
  });

  test.each<[string, unknown, string]>([
    [
      'is async',
      Promise.resolve(),
      'a Promise: make must return an App, not a promise: wait for the data that it needs before you call synth',
    ],
    ['returns nothing', undefined, 'undefined: make must return the App'],
    ['returns something else', { app: 1 }, '{"app":1}: make must return the App'],
  ])('prints a sentence about a function that %s', (_, result, message) => {
    synth(() => unchecked<App>(result));
    expect(process.exitCode).toBe(1);
    expect(printed.mock.calls).toStrictEqual([[`synth(make): Invalid value: ${message}`]]);
  });

  test('writes the manifests of an app without errors, and sums them up', () => {
    const stderr = stderrOf(() => {
      synth(() => appWith('good'));
    });
    expect(process.exitCode).toBe(exitCode);
    expect(stderr).toMatch(/dist: 1 object in 1 file \(1 written, 0 unchanged\), \d\.\d s\n$/);
    expect(readdirSync(outdir)).toStrictEqual(['.cdk8s-primer', 'chart.k8s.yaml']);
  });

  test('makes the checks of SafeApp for an App of cdk8s', () => {
    stderrOf(() => {
      synth(() => appWith('good'));
      synth(() => {
        const app = appWith('good');
        new NginxPod(new Chart(app, 'other'), 'one', { metadata: { name: 'same' } });
        new NginxPod(Chart.of(app.node.findChild('other')), 'two', { metadata: { name: 'same' } });
        return app;
      });
    });
    expect(printed.mock.calls).toStrictEqual([[expect.stringContaining('[other/two] metadata.name: Duplicate value')]]);
    expect(Object.keys(contents(outdir))).toStrictEqual(['chart.k8s.yaml']);
  });

  test('validates and renders each object once', () => {
    const count = { validated: 0, rendered: 0 };
    class Counted extends ApiObject {
      override toJson(): unknown {
        count.rendered++;
        return super.toJson();
      }
    }
    stderrOf(() => {
      synth(() => {
        const app = new App({ outdir });
        for (const id of ['a', 'b', 'c']) {
          const map = new Counted(new Chart(app, id), 'map', { apiVersion: 'v1', kind: 'ConfigMap' });
          map.node.addValidation({ validate: () => (count.validated++, []) });
        }
        return app;
      });
    });
    expect(count).toStrictEqual({ validated: 3, rendered: 3 });
  });

  test.each([App, SafeApp])('calls the overridden synth() of a subclass of %p', (Class) => {
    let called = 0;
    class Own extends Class {
      override synth(): void {
        called++;
      }
    }
    synth(() => new Own({ outdir }));
    expect([called, existsSync(outdir)]).toStrictEqual([1, false]);
  });
});
