import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contents, temporary } from '../folders';
import { cdk8sPrimer, env, program, root, run } from './command';
import { projects, two } from './project';

const newFolder = temporary('cli');
const project = projects(newFolder);
// Each test starts programs, some several.
jest.setTimeout(60_000);

/** What the command line has left in the folder for temporary files. */
const staged = (folder: string): string[] => readdirSync(folder).filter((name) => name.startsWith('cdk8s-primer-'));

describe('cdk8s-primer synth', () => {
  test('writes the manifests of the app in cdk8s.yaml, and prints a summary', () => {
    const folder = project(two);
    expect(cdk8sPrimer(folder, 'synth')).toStrictEqual({
      status: 0,
      stdout: '',
      stderr: 'the app says something\nout: 2 files (2 written, 0 unchanged), N s\n',
    });
    expect(contents(join(folder, 'out'))).toStrictEqual(two);
  });

  test('removes files that are no longer produced, and counts them', () => {
    const folder = project(two);
    cdk8sPrimer(folder, 'synth');
    writeFileSync(join(folder, 'out', 'mine.yaml'), 'mine');
    writeFileSync(join(folder, 'cdk8s.yaml'), readFileSync(join(project({ 'a.k8s.yaml': 'kind: A\n' }), 'cdk8s.yaml')));
    writeFileSync(join(folder, 'app.js'), readFileSync(join(project({ 'a.k8s.yaml': 'kind: A\n' }), 'app.js')));
    expect(cdk8sPrimer(folder, 'synth').stderr).toContain('out: 1 file (1 written, 0 unchanged, 1 removed)');
    expect(contents(join(folder, 'out'))).toStrictEqual({ 'a.k8s.yaml': 'kind: A\n', 'mine.yaml': 'mine' });
  });

  test.each([
    ['fails', 'process.exitCode = 3', 'cdk8s-primer: the app ended with 3. Nothing in out was changed.\n', 1],
    [
      'is killed',
      'process.kill(process.pid, "SIGKILL")',
      'cdk8s-primer: the app ended with 137. Nothing in out was changed.\n',
      137,
    ],
  ])('does not change the output if the app %s', (_, script, message, status) => {
    const folder = project({ 'a.k8s.yaml': 'new' }, { script });
    mkdirSync(join(folder, 'out'));
    writeFileSync(join(folder, 'out', 'a.k8s.yaml'), 'old');
    const outcome = cdk8sPrimer(folder, 'synth');
    expect(outcome.stderr).toContain(message);
    expect(outcome.status).toBe(status);
    expect(contents(join(folder, 'out'))).toStrictEqual({ 'a.k8s.yaml': 'old' });
  });

  test('fails if the app writes elsewhere', () => {
    expect(cdk8sPrimer(project({}), 'synth')).toMatchObject({
      status: 1,
      stderr:
        'the app says something\ncdk8s-primer: the app wrote nothing to the folder in CDK8S_OUTDIR: leave out the outdir of its App. Files that it wrote elsewhere stay.\n',
    });
  });

  test('prints clean YAML with --stdout, and writes nothing', () => {
    const folder = project(two);
    expect(cdk8sPrimer(folder, 'synth', '--stdout')).toMatchObject({
      status: 0,
      stdout: 'kind: A\n---\nkind: B\n---\nkind: C\n',
    });
    expect(Object.keys(contents(folder))).toStrictEqual(['app.js', 'cdk8s.yaml']);
  });

  test('prints only the documents, each separated from the next', () => {
    const folder = project({
      'a.yaml': 'kind: A',
      'b.yaml': '',
      'c.yaml': 'kind: C\n',
      'construct-metadata.json': '{"version":"1.0.0","resources":{}}',
    });
    expect(cdk8sPrimer(folder, 'synth', '--stdout').stdout).toBe('kind: A\n---\nkind: C\n');
  });

  test('ends without an error if the reader of its output stops', async () => {
    const folder = project({ 'a.yaml': `kind: ${'A'.repeat(1_000_000)}\n` });
    const child = spawn(process.execPath, [...program, 'synth', '--check'], { cwd: folder, env });
    child.stdout.destroy();
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
    const status = await new Promise((resolve) => child.once('close', resolve));
    expect({ status, stderr }).toStrictEqual({
      status: 1,
      stderr: 'the app says something\ncdk8s-primer: out is not up to date; run cdk8s-primer synth\n',
    });
  });

  test('writes empty folders and files as well', () => {
    const folder = project({ 'a.yaml': '' }, { script: "mkdirSync(join(process.env.CDK8S_OUTDIR, 'empty'));" });
    expect(cdk8sPrimer(folder, 'synth').stderr).toContain('out: 1 file (1 written, 0 unchanged)');
    expect(readdirSync(join(folder, 'out')).sort()).toStrictEqual(['.cdk8s-primer', 'a.yaml', 'empty']);
  });

  test('sets only CDK8S_OUTDIR for the app, and removes its temporary folder', () => {
    const script = "console.log(Object.keys(process.env).filter((name) => name.startsWith('CDK8S_')));";
    const TMPDIR = newFolder();
    expect(run(project(two, { script }), ['synth'], { TMPDIR }).stderr).toContain("\n[ 'CDK8S_OUTDIR' ]\n");
    expect(staged(TMPDIR)).toStrictEqual([]);
  });

  test.each(['App', 'SafeApp'])('prints one summary for an app of the class %s that calls synth()', (name) => {
    const folder = newFolder();
    const library = JSON.stringify(join(root, 'lib'));
    const script = `const { App, ApiObject, Chart } = require('cdk8s');
      const { SafeApp, synth } = require(${library});
      synth(() => {
        const app = new ${name}();
        new ApiObject(new Chart(app, 'chart'), 'map', { apiVersion: 'v1', kind: 'ConfigMap' });
        return app;
      });`;
    writeFileSync(join(folder, 'app.js'), script);
    const app = `NODE_PATH=${join(root, 'node_modules')} node -r ${join(root, 'node_modules', 'ts-node', 'register')} app.js`;
    expect(cdk8sPrimer(folder, 'synth', '--app', app)).toStrictEqual({
      status: 0,
      stdout: '',
      stderr: 'dist: 1 file (1 written, 0 unchanged), N s\n',
    });
    expect(Object.keys(contents(join(folder, 'dist')))).toStrictEqual(['chart.k8s.yaml']);
  });

  test.each([
    ['SIGTERM', 143],
    ['SIGINT', 130],
  ] as const)('ends the app and its shell with %s, and leaves no files', async (signal, status) => {
    const folder = project(two, {
      script: "console.log('waits'); setTimeout(() => writeFileSync('lived.txt', ''), 5000);",
    });
    const TMPDIR = newFolder();
    const command = [...program, 'synth', '--app', 'node app.js; true'];
    const child = spawn(process.execPath, command, { cwd: folder, env: { ...env, TMPDIR } });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      if (!stderr.includes('waits') && (stderr + chunk).includes('waits')) child.kill(signal);
      stderr += chunk;
    });
    // Whoever may still write to standard error is waited for.
    expect(await new Promise((resolve) => child.once('close', resolve))).toBe(status);
    expect(stderr).toContain(`cdk8s-primer: the app ended with ${status}. Nothing in out was changed.\n`);
    expect([staged(TMPDIR), Object.keys(contents(folder))]).toStrictEqual([[], ['app.js', 'cdk8s.yaml']]);
  });

  test('names a file of the app that it cannot read, without a stack', () => {
    const folder = project(two, {
      script: "require('node:fs').symlinkSync('nowhere', join(process.env.CDK8S_OUTDIR, 'link.yaml'));",
    });
    const { status, stderr } = cdk8sPrimer(folder, 'synth');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^the app says something\ncdk8s-primer: ENOENT: [^\n]*\n$/);
  });

  test('ignores the state of outputs in the folder', () => {
    const folder = project({ ...two, 'sub/.cdk8s-primer/files': 'state' });
    expect(cdk8sPrimer(folder, 'synth').stderr).toContain('out: 2 files (2 written, 0 unchanged)');
    expect(contents(join(folder, 'out'))).toStrictEqual(two);
  });

  test('with --check writes nothing, and prints the differences', () => {
    const folder = project(two);
    const out = join(folder, 'out');
    expect(cdk8sPrimer(folder, 'synth', '--check').stdout).toContain(
      '--- /dev/null\n+++ out/sub/c.k8s.yaml\n@@ -0,0 +1,1 @@\n+kind: C\n',
    );
    cdk8sPrimer(folder, 'synth');
    expect(cdk8sPrimer(folder, 'synth', '--check')).toStrictEqual({
      status: 0,
      stdout: '',
      stderr: 'the app says something\nout is up to date\n',
    });
    const { 'a.k8s.yaml': a } = two;
    writeFileSync(join(folder, 'app.js'), readFileSync(join(project({ 'a.k8s.yaml': a }), 'app.js')));
    writeFileSync(join(out, 'a.k8s.yaml'), 'kind: A\n---\nkind: Old\n');
    const stale = contents(out);
    const outcome = cdk8sPrimer(folder, 'synth', '--check');
    expect(outcome.status).toBe(1);
    expect(outcome.stdout).toBe(
      '--- out/a.k8s.yaml\n+++ out/a.k8s.yaml\n@@ -1,3 +1,3 @@\n kind: A\n ---\n-kind: Old\n+kind: B\n' +
        '--- out/sub/c.k8s.yaml\n+++ /dev/null\n@@ -1,1 +0,0 @@\n-kind: C\n',
    );
    expect(outcome.stderr).toContain('cdk8s-primer: out is not up to date; run cdk8s-primer synth\n');
    expect(contents(out)).toStrictEqual(stale);
  });

  test('with --check names a synth that was interrupted', () => {
    const folder = project(two);
    cdk8sPrimer(folder, 'synth');
    writeFileSync(join(folder, 'out', '.cdk8s-primer', 'journal'), '[]');
    expect(cdk8sPrimer(folder, 'synth', '--check')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('cdk8s-primer: a synth was interrupted while it wrote out: '),
    });
  });

  test('uses the app and the output of the command line', () => {
    const folder = project(two);
    const other = project({ 'other.yaml': 'kind: O\n' });
    expect(cdk8sPrimer(folder, 'synth', '--app', `node ${join(other, 'app.js')}`, '-o', 'there').status).toBe(0);
    expect(contents(join(folder, 'there'))).toStrictEqual({ 'other.yaml': 'kind: O\n' });
  });
});

describe('the command line', () => {
  test.each([
    [[], 'cdk8s-primer: COMMAND: Required value: give a command\nSee cdk8s-primer --help.\n'],
    [
      ['sinth'],
      'cdk8s-primer: COMMAND: Unsupported value: "sinth": supported values: "synth", "from-yaml", "draw", "init"; did you mean synth?\nSee cdk8s-primer --help.\n',
    ],
    [
      ['constructor'],
      'cdk8s-primer: COMMAND: Unsupported value: "constructor": supported values: "synth", "from-yaml", "draw", "init"\nSee cdk8s-primer --help.\n',
    ],
    [['synth', 'main.ts'], "cdk8s-primer: Unexpected argument 'main.ts'\nSee cdk8s-primer synth --help.\n"],
    [['synth', '--dry'], "cdk8s-primer: Unknown option '--dry'\nSee cdk8s-primer synth --help.\n"],
    [
      ['synth'],
      'cdk8s-primer: --app: Required value: give the command that runs the app, here or in cdk8s.yaml\nSee cdk8s-primer synth --help.\n',
    ],
    [
      ['synth', '--app='],
      'cdk8s-primer: --app: Required value: give the command that runs the app, here or in cdk8s.yaml\nSee cdk8s-primer synth --help.\n',
    ],
    [
      ['synth', '-a', 'x', '-o', ''],
      'cdk8s-primer: --output: Required value: give a folder\nSee cdk8s-primer synth --help.\n',
    ],
    [
      ['synth', '-a', 'x', '-p', '-o', 'y'],
      'cdk8s-primer: --stdout: Forbidden: must not be used with --output\nSee cdk8s-primer synth --help.\n',
    ],
    [
      ['synth', '-a', 'x', '-p', '--check'],
      'cdk8s-primer: --stdout: Forbidden: must not be used with --check\nSee cdk8s-primer synth --help.\n',
    ],
  ])('%j is an error', (args, stderr) => {
    expect(cdk8sPrimer(newFolder(), ...args)).toStrictEqual({ status: 2, stdout: '', stderr });
  });

  test.each([
    ['app: [1]\n', 'cdk8s.yaml: app: Invalid value: [1]: must be a string'],
    ['app: x\noutput: 1\n', 'cdk8s.yaml: output: Invalid value: 1: must be a string'],
    [
      'validations: https://example.com\n',
      'cdk8s.yaml: validations: Invalid value: "https://example.com": must be a list',
    ],
    [
      'validations:\n  - package: x\n    class: X\n  - package: x\n',
      'cdk8s.yaml: validations[1].class: Required value: a validation needs a package and a class',
    ],
    [
      'app: x\nsynthConfig:\n  format: helm\n',
      'cdk8s.yaml: synthConfig.format: Unsupported value: "helm": supported values: "plain"',
    ],
    ['a: [\n', 'cdk8s.yaml: '],
  ])('a cdk8s.yaml with %j is named', (text, message) => {
    const folder = newFolder();
    writeFileSync(join(folder, 'cdk8s.yaml'), text);
    const { status, stderr } = cdk8sPrimer(folder, 'synth');
    expect(status).toBe(2);
    expect(stderr).toContain(`cdk8s-primer: ${message}`);
  });

  test('an unknown field of cdk8s.yaml is a warning', () => {
    const folder = project(two, { config: 'ouput: there\n' });
    expect(cdk8sPrimer(folder, 'synth')).toMatchObject({
      status: 0,
      stderr: expect.stringMatching(
        /^warning: cdk8s\.yaml: ouput: Forbidden: cdk8s knows no such field, so it is ignored; did you mean output\?\nthe app says something\n/,
      ),
    });
  });

  test('an output that is a file is an error, and is not changed', () => {
    const folder = project(two);
    writeFileSync(join(folder, 'out'), 'mine');
    expect(cdk8sPrimer(folder, 'synth')).toStrictEqual({
      status: 2,
      stdout: '',
      stderr: 'cdk8s-primer: out is a file, but must be a folder. It was not changed.\n',
    });
    expect(readFileSync(join(folder, 'out'), 'utf8')).toBe('mine');
  });

  test('prints its help and its version', () => {
    const folder = newFolder();
    expect(cdk8sPrimer(folder, '--help').stdout).toContain('\n  synth       synthesize a cdk8s app, all or none\n');
    for (const help of ['--help', '-h'])
      expect(cdk8sPrimer(folder, 'synth', help).stdout).toContain('Usage: cdk8s-primer synth [OPTION]…');
    expect(cdk8sPrimer(folder, '--version').stdout).toMatch(/^cdk8s-primer \d+\.\d+\.\d+\n$/);
  });
});
