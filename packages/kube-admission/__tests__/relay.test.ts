import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Admission } from 'kube-admission';
import { programIn } from '../lib/native/program';
import { configMap } from './manifests';
import { describeWithEngine } from './module';
import { usePlatform } from './platform';

jest.mock('../lib/native/program', () => {
  const { programIn: find } = jest.requireActual<{ programIn: typeof programIn }>('../lib/native/program');
  return { programIn: jest.fn(find) };
});

const build = join(__dirname, '..', 'build');
const folder = mkdtempSync(join(tmpdir(), 'kube-admission-'));
// An engine belongs to the path of its program: those of other tests are connected in the other way.
const program = join(folder, 'engine');

// On Windows a thread speaks to the engine. So it can elsewhere.
describeWithEngine('an engine to which a thread speaks', () => {
  symlinkSync(join(build, 'engine'), program);
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
    for (const file of [text, join(folder, 'missing')]) {
      jest.mocked(programIn).mockReturnValue(file);
      expect(Admission.loadSync().engine).toBe('wasm');
      expect(() => Admission.loadSync({ engine: 'native' })).toThrow(`${file} does not run: the engine has ended`);
    }
  });

  test('does not keep a process running, and ends with it', () => {
    const code = `const { Admission } = require(${JSON.stringify(join(__dirname, '..'))});
      Object.defineProperty(process, 'platform', { value: 'win32' });
      const admission = Admission.loadSync({ engine: 'native' });
      console.log(admission.dispatch.engines.get('base').process.connection.type, admission.review({}).verdict);`;
    const { stdout, status } = spawnSync(process.execPath, ['-e', code], { encoding: 'utf8', timeout: 20_000 });
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'relay refused\n' });
    // Nobody else has an engine of this program for its parent.
    const { stdout: left } = spawnSync('ps', ['-eo', 'ppid,args'], { encoding: 'utf8' });
    expect(left.split('\n').filter((line) => line.trim().startsWith('1 ') && line.includes(build))).toEqual([]);
  });
});
