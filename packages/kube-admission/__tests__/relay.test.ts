import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Admission } from 'kube-admission';
import { programIn } from '../lib/native/program';
import { configMap } from './manifests';
import { describeWithEngine } from './module';
import { ended, usePlatform } from './platform';

jest.mock('../lib/native/program', () => {
  const { programIn: find } = jest.requireActual<{ programIn: typeof programIn }>('../lib/native/program');
  return { programIn: jest.fn(find) };
});

const build = join(__dirname, '..', 'build');

// On Windows a thread speaks to the engine. So it can elsewhere.
describeWithEngine('an engine to which a thread speaks', () => {
  let folder: string;
  // An engine belongs to the path of its program: those of other tests are connected in the other way.
  let program: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'kube-admission-'));
    program = join(folder, 'engine');
    symlinkSync(join(build, 'engine'), program);
  });
  usePlatform('win32');
  beforeEach(() => {
    jest.mocked(programIn).mockReturnValue(program);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test('reviews a text of many parts, and then an object', () => {
    const names = Array.from({ length: 600 }, (_, number) => `web-${number}-${'x'.repeat((number * 7) % 200)}y`);
    const native = Admission.loadSync({ engine: 'native' });
    const reviews = native.reviewYaml(names.map((name) => configMap(name)).join('---\n'));
    expect(reviews.map(({ name, verdict }) => `${name} ${verdict}`)).toEqual(names.map((name) => `${name} admitted`));
    expect(native.review({ apiVersion: 'v1', kind: 'ConfigMap' })).toMatchObject({
      verdict: 'refused',
      errors: [{ message: 'metadata.name: Required value: name or generateName is required' }],
    });
  });

  test('ends a review that takes too long, and continues', () => {
    const long = `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\ndata: {\n${'  a: b,\n'.repeat(100_000)}}\n`;
    const admission = Admission.loadSync({ engine: 'native', timeLimit: 0.05 });
    expect(admission.reviewYaml(long)).toMatchObject([
      { errors: [{ message: 'the review failed: it took longer than 0.05 s' }] },
    ]);
    expect(admission.reviewYaml(configMap())).toMatchObject([{ verdict: 'admitted' }]);
  });

  test('is not used if its program cannot be run', () => {
    const text = join(folder, 'text');
    writeFileSync(text, 'no program');
    for (const [file, reason] of [
      [text, 'EACCES'],
      [join(folder, 'missing'), 'ENOENT'],
    ] as const) {
      jest.mocked(programIn).mockReturnValue(file);
      expect(Admission.loadSync().engine).toBe('wasm');
      expect(() => Admission.loadSync({ engine: 'native' })).toThrow(
        `${file} does not run: fatal error: spawn ${file} ${reason}`,
      );
    }
  });

  test('is not used in a bundle, which has no file for the thread, or where no thread may start', () => {
    const bundled = join(folder, 'bundled');
    cpSync(join(build, 'index.js'), join(bundled, 'build', 'index.js'));
    cpSync(join(build, '..', 'package.json'), join(bundled, 'package.json'));
    symlinkSync(join(build, 'engine'), join(bundled, 'build', 'engine'));
    symlinkSync(join(build, '..', '..', '..', 'node_modules'), join(folder, 'node_modules'));
    const load = `Object.defineProperty(process, 'platform', { value: 'win32' });
      try { Admission.loadSync({ engine: 'native' }); } catch (error) { console.log(error.message); }`;
    const run = (flags: string[], library: string): string =>
      spawnSync(
        process.execPath,
        [...flags, '-e', `const { Admission } = require(${JSON.stringify(library)}); ${load}`],
        {
          encoding: 'utf8',
          timeout: 20_000,
        },
      ).stdout;
    expect(run([], join(bundled, 'build'))).toBe(`${join(bundled, 'build', 'engine')} cannot be run\n`);
    const permissions = ['--experimental-permission', '--allow-fs-read=*', '--allow-child-process', '--no-warnings'];
    expect(run(permissions, join(build, '..'))).toBe(`${join(build, 'engine')} cannot be run\n`);
  });

  test('does not keep a process running, and ends with it', async () => {
    const code = `const { Admission } = require(${JSON.stringify(join(__dirname, '..'))});
      Object.defineProperty(process, 'platform', { value: 'win32' });
      const admission = Admission.loadSync({ engine: 'native' });
      const { type } = admission.dispatch.engines.get('base').process.connection;
      const engine = require('node:child_process').execFileSync('pgrep', ['-P', process.pid, '-f', 'engine'], { encoding: 'utf8' });
      console.log(type, admission.review({}).verdict, engine.trim());`;
    // A thread cannot do what this process preloads.
    const preload = join(folder, 'preload.js');
    writeFileSync(preload, `process.chdir('.');`);
    const { stdout, status } = spawnSync(process.execPath, ['-e', code], {
      encoding: 'utf8',
      timeout: 20_000,
      env: { ...process.env, NODE_OPTIONS: `--require ${preload}` },
    });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^relay refused \d+\n$/);
    await ended(Number(stdout.split(' ')[2]));
  });
});
