// kube-admission as others install it: from its tarball, in an empty project, with no program but Node.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SYSTEM } from '../../packages/kube-admission/lib/native/program';
import { partOf } from '../../tools/release/parts';
import {
  add,
  admissionTarballs,
  attempt,
  compile,
  files,
  install,
  node,
  type Outcome,
  root,
  tarballOf,
} from './project';

const tmp = mkdtempSync(join(tmpdir(), 'kube-admission-'));
afterAll(() => {
  rmSync(tmp, { recursive: true });
});

const project = join(tmp, 'project');
const installed = join(project, 'node_modules', 'kube-admission');
const noProgram = { ...process.env, PATH: '' };
let tarball = '';
beforeAll(() => {
  tarball = tarballOf('kube-admission');
  install(project, [...admissionTarballs(), 'cdk8s@2.70.106', 'constructs@10.8.1', 'cdk8s-cli@2.207.60']);
});

const sum = (sizes: readonly number[]): number => sizes.reduce((all, size) => all + size, 0);

const pod = (port: number): string =>
  JSON.stringify({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'web' },
    spec: { containers: [{ name: 'main', image: 'nginx', ports: [{ containerPort: port }] }] },
  });

const tooLarge =
  'spec.containers[0].ports[0].containerPort: Invalid value: 99999: must be between 1 and 65535, inclusive';

test('it holds the library and the command line, with the licences of what is in them, and nothing of Go', () => {
  const listing = files(installed).filter((name) => !/^build\/.*\.d\.ts$/.test(name));
  expect(listing).toStrictEqual(
    [
      'LICENSE',
      'NOTICE',
      'README.ko.md',
      'README.md',
      'bin/kube-admission.js',
      'build/THIRD_PARTY_LICENSES',
      'build/browser.mjs',
      'build/cli.js',
      'build/index.js',
      'build/relay.js',
      'build/schema.json',
      'build/thread.js',
      'index.js',
      'package.json',
    ].sort(),
  );
});

describe('npm i kube-admission', () => {
  const packages = ['kube-admission', partOf(SYSTEM).name];

  test('downloads at most 22 MB', () => {
    expect(sum(packages.map((name) => statSync(tarballOf(name)).size))).toBeLessThan(22e6);
  });

  test('unpacks at most 75 MB', () => {
    const folders = packages.map((name) => join(project, 'node_modules', name));
    const all = folders.flatMap((folder) => files(folder).map((name) => statSync(join(folder, name)).size));
    expect(sum(all)).toBeLessThan(75e6);
  });
});

describe('with the modules in place of the engine', () => {
  const other = join(tmp, 'modules');
  const print = (expression: string): string =>
    node(['-p', `const { Admission } = require('kube-admission'); ${expression}`], other, noProgram).trimEnd();

  test('the package says what to install while nothing is there', () => {
    install(other, [tarball]);
    expect(print('Admission.unavailable()')).toMatch(
      /^kube-admission has no engine .*: run .*`npm install kube-admission-wasm@\d+\.\d+\.\d+`$/,
    );
    const bin = 'node_modules/kube-admission/bin/kube-admission.js';
    const { status, stderr } = attempt([bin, '-'], other, noProgram);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^kube-admission: kube-admission has no engine [^\n]*\n$/);
    expect(attempt([bin, '--version'], other, noProgram)).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^kube-admission \d[^ ]*, Kubernetes 1\.\d+, no engine: [^\n]* run [^\n]*\n$/),
    });
  });

  test('it reviews the same, custom resources too', () => {
    add(other, [tarballOf('kube-admission-wasm')]);
    expect(print('Admission.unavailable()')).toBe('undefined');
    expect(print('Admission.loadSync().engine')).toBe('wasm');
    expect(print(`Admission.loadSync().review(${pod(99999)}).errors[0].message`)).toBe(tooLarge);
    expect(
      print(`Admission.loadSync().review({ apiVersion: 'resource.k8s.io/v1', kind: 'DeviceClass' }).verdict`),
    ).toBe('refused');
  });

  test('a bundler finds them for a browser', () => {
    const files = ['base', 'cel'].map((name) => print(`require.resolve('kube-admission-wasm/${name}.wasm')`));
    expect(files.map((file) => statSync(file).size > 50e6)).toStrictEqual([true, true]);
  });
});

test('it runs nothing when it is installed', () => {
  const { scripts = {} }: { scripts?: object } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  const hooks = ['preinstall', 'install', 'postinstall', 'prepare'];
  expect(Object.keys(scripts).filter((script) => hooks.includes(script))).toStrictEqual([]);
});

test.each([
  ['CommonJS', ['--input-type=commonjs', '-e'], `const { Admission } = require('kube-admission');`],
  ['ESM', ['--input-type=module', '-e'], `import { Admission } from 'kube-admission';`],
])('the library reviews in %s', (_, flags, head) => {
  const program = `${head} console.log(Admission.loadSync().review(${pod(99999)}).errors[0].message)`;
  expect(node([...flags, program], project, noProgram)).toBe(`${tooLarge}\n`);
});

test.each([
  ['a browser', ['es2022', 'dom']],
  ['no browser', ['es2022']],
])('a TypeScript program for %s compiles against its types', (_, lib) => {
  const dir = mkdtempSync(join(project, 'typed-'));
  writeFileSync(
    join(dir, 'main.ts'),
    `import { Admission, type Review } from 'kube-admission';
     const review: Review = Admission.loadSync({ podSecurity: { level: 'baseline' } }).review(${pod(80)});
     void Admission.load({ modules: { base: new Uint8Array() } }).catch(() => undefined);
     const verdict: 'admitted' | 'refused' | 'unknown' = review.verdict;
     if (verdict !== 'admitted') throw new Error(verdict);`,
  );
  compile(dir, { types: [], lib, skipLibCheck: false });
  expect(node(['main.js'], dir, noProgram)).toBe('');
});

test('the command line reviews', () => {
  writeFileSync(join(project, 'pod.json'), pod(99999));
  const { status, stdout } = attempt([join(installed, 'bin', 'kube-admission.js'), 'pod.json'], project, noProgram);
  expect(status).toBe(1);
  expect(stdout).toContain(`refused: Pod web: ${tooLarge}\n`);
});

describe('the validation plugin of cdk8s', () => {
  const synth = (name: string, charts: Record<string, number>): Outcome & { dir: string } => {
    const dir = join(project, name);
    mkdirSync(dir);
    symlinkSync(join(project, 'node_modules'), join(dir, 'node_modules'));
    const app = Object.entries(charts).map(
      ([chart, port]) => `new ApiObject(new Chart(app, '${chart}'), 'web-${chart}', ${pod(port)});`,
    );
    const program = `const { ApiObject, App, Chart } = require('cdk8s');\nconst app = new App();\n${app.join('\n')}\napp.synth();\n`;
    writeFileSync(join(dir, 'main.js'), program);
    writeFileSync(
      join(dir, 'cdk8s.yaml'),
      `language: typescript
app: ${process.execPath} main.js
output: dist
validations:
  - package: ./node_modules/kube-admission
    class: AdmissionValidation
    version: 0.1.0
    properties: { podSecurity: baseline }
`,
    );
    const cli = join(project, 'node_modules', 'cdk8s-cli', 'bin', 'cdk8s');
    const env = { ...process.env, PATH: '/bin:/usr/bin' };
    return { ...attempt([cli, 'synth', '--check-upgrade=false'], dir, env), dir };
  };

  test('lets a synth pass that the server would take', () => {
    const { status, stdout, dir } = synth('good', { web: 80 });
    expect({ status, stdout }).toMatchObject({ status: 0, stdout: expect.stringContaining('success') });
    expect(files(join(dir, 'dist'))).toContain('web.k8s.yaml');
  });

  test('refuses with file, line, field, the server’s words and the construct', () => {
    const { status, stdout, stderr } = synth('bad', { web: 99999 });
    expect(status).toBe(2);
    expect(stdout).toContain(`Pod web: ${tooLarge}`);
    expect(stdout).toMatch(/> dist\/web\.k8s\.yaml:10:26$/m);
    expect(stdout).toContain('Construct Path: web/web-web');
    expect(stdout + stderr).not.toMatch(/^ {4}at /m);
  });

  test('names no construct where two share a name', () => {
    const { status, stdout } = synth('shared', { one: 80, two: 99999 });
    expect(status).toBe(2);
    expect(stdout).toContain('Construct Path: N/A');
    expect(stdout).toContain(
      'dist/two.k8s.yaml:1: warning: Pod web: metadata.name: Duplicate value: "web": the object on line 1 of dist/one.k8s.yaml',
    );
  });
});

test('publint and attw find nothing to complain of', () => {
  node([join(root, 'node_modules', 'publint', 'src', 'cli.js'), 'run', tarball, '--strict'], tmp);
  node(
    [
      join(root, 'node_modules', '@arethetypeswrong', 'cli', 'dist', 'index.js'),
      tarball,
      '--exclude-entrypoints',
      'schema.json',
    ],
    tmp,
  );
});
