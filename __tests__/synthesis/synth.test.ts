import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { Container, NginxPod, synth } from 'cdk8s-primer';

describe('synth', () => {
  const outdir = join(mkdtempSync(join(tmpdir(), 'synth-')), 'dist');
  const printed = jest.spyOn(console, 'error').mockImplementation();
  const { exitCode } = process;

  afterEach(() => {
    process.exitCode = exitCode;
    printed.mockClear();
  });
  afterAll(() => {
    rmSync(join(outdir, '..'), { recursive: true });
  });

  const appWith = (id: string): App => {
    const app = new App({ outdir });
    new NginxPod(new Chart(app, 'chart'), id);
    return app;
  };

  test('prints what is wrong, without a stack trace, and writes nothing', () => {
    synth(() => appWith('Bad'));
    expect(process.exitCode).toBe(1);
    expect(printed.mock.calls).toStrictEqual([
      [
        expect.stringMatching(
          /^Validation failed with the following errors:\n {2}\[chart\/Bad\] metadata.name: Invalid value: "Bad": [^\n]*$/,
        ),
      ],
    ]);
    expect(readdirSync(join(outdir, '..'))).toStrictEqual([]);
  });

  test('writes nothing of an app that fails while it is rendered, in its last chart', () => {
    synth(() => {
      const app = appWith('good');
      new kplus.Deployment(new Chart(app, 'later'), 'web').attachContainer(new Container({ name: 'web', image: '' }));
      return app;
    });
    expect(process.exitCode).toBe(1);
    expect(printed.mock.calls).toStrictEqual([
      [expect.stringMatching(/container web has errors:\n *image: Required value: /)],
    ]);
    expect(readdirSync(join(outdir, '..'))).toStrictEqual([]);
  });

  test('keeps the stack of an error of the program itself, which says where to look', () => {
    synth(() => {
      throw new TypeError('no such thing');
    });
    expect(printed.mock.calls).toStrictEqual([
      [expect.stringMatching(/^TypeError: no such thing\n {4}at .*synth\.test/)],
    ]);
  });

  test('reports what is thrown while the app is made', () => {
    synth(() => {
      throw new Error('no app');
    });
    expect(process.exitCode).toBe(1);
    expect(printed.mock.calls).toStrictEqual([['no app']]);
  });

  test('writes the manifests of an app without mistakes', () => {
    synth(() => appWith('good'));
    expect(process.exitCode).toBe(exitCode);
    expect(readdirSync(outdir)).toStrictEqual(['chart.k8s.yaml']);
  });
});
