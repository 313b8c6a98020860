import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { definitionText } from '../definitions';
import { contents, temporary } from '../folders';
import { cdk8sPrimer, root } from './command';
import { projects } from './project';

// That package has types of its own, with what browsers have.
const { describeWithModule }: { describeWithModule: jest.Describe } =
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  require('../../packages/kube-admission/__tests__/module');

const project = projects(temporary('updates'));
// Each test starts programs, some several.
jest.setTimeout(60_000);

const settings = (level: string, name = 'settings'): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${name}}\nimmutable: true\ndata: {level: ${level}}\n`;
const metadata = JSON.stringify({ version: '1.0.0', resources: { settings: { path: 'web/settings/Resource' } } });

/** Makes the app of a project write other files. */
function change(folder: string, files: Record<string, string>, metadataToo = true): void {
  const all = metadataToo ? { ...files, 'construct-metadata.json': metadata } : files;
  writeFileSync(join(folder, 'app.js'), readFileSync(join(project(all), 'app.js')));
}

/** Installs kube-admission, or a package in its place. */
function install(folder: string, program?: string): void {
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  if (program === undefined) symlinkSync(join(root, 'packages', 'kube-admission'), join(modules, 'kube-admission'));
  else {
    mkdirSync(join(modules, 'kube-admission'));
    writeFileSync(join(modules, 'kube-admission', 'index.js'), program);
  }
}

/** Commits the output of a project to the branch main. */
function commit(folder: string): void {
  const git = (...args: string[]): void => {
    const author = ['-c', 'user.name=nobody', '-c', 'user.email=nobody@example.org'];
    execFileSync('git', [...author, ...args], { cwd: folder, stdio: 'pipe' });
  };
  git('init', '--quiet', '--initial-branch', 'main');
  git('add', 'out');
  git('commit', '--quiet', '--message', 'old');
}

const output = (folder: string): Record<string, string> => contents(join(folder, 'out'));

describeWithModule('cdk8s-primer synth with kube-admission', () => {
  const before = { 'a.k8s.yaml': `${settings('info')}---\n${settings('info', 'other')}` };
  const refusal = `out/b.k8s.yaml:5:1: [web/settings] ConfigMap settings: data: Forbidden: field is immutable when \`immutable\` is set
  old data.level: "info" (out/a.k8s.yaml:5:15)
  new data.level: "debug" (out/b.k8s.yaml:5:15)
  help: give the ConfigMap a new name, and write this name where it is used. Or run kubectl delete configmap settings, and apply: pods that run keep the old data until they are made again
`;

  /** Returns a project whose output would change so that the server refuses it. */
  function changed(): string {
    const folder = project(before);
    install(folder);
    expect(cdk8sPrimer(folder, 'synth').status).toBe(0);
    change(folder, { 'b.k8s.yaml': settings('debug'), 'a.k8s.yaml': settings('info', 'other') });
    return folder;
  }

  test('refuses a change in a clone, which does not know that a chart was renamed', () => {
    const folder = project(before);
    install(folder);
    expect(cdk8sPrimer(folder, 'synth').status).toBe(0);
    rmSync(join(folder, 'out', '.cdk8s-primer'), { recursive: true });
    change(folder, { 'renamed.k8s.yaml': settings('debug') });
    const { status, stderr } = cdk8sPrimer(folder, 'synth');
    expect(stderr).toContain('  old data.level: "info" (out/a.k8s.yaml:5:15)\n');
    expect(status).toBe(1);
    expect(output(folder)).toStrictEqual(before);
  });

  test('refuses a change that could not be applied, with the construct, and writes nothing', () => {
    const folder = changed();
    expect(cdk8sPrimer(folder, 'synth')).toStrictEqual({
      status: 1,
      stdout: '',
      stderr: `the app says something\n${refusal}cdk8s-primer: a change cannot be applied to what out has. If you delete and create instead, write --allow-recreate ConfigMap/settings. Nothing in out was changed.\n`,
    });
    expect(output(folder)).toStrictEqual(before);
    const { status, stdout, stderr } = cdk8sPrimer(folder, 'synth', '--check');
    expect(status).toBe(1);
    expect(stderr).toContain(refusal);
    expect(stdout).toContain('+data: {level: debug}\n');
    const allowed = cdk8sPrimer(folder, 'synth', '--allow-recreate', 'configmap/settings');
    expect(allowed).toMatchObject({
      status: 0,
      stderr: `the app says something\nwarning: ${refusal}out: 2 files (2 written, 0 unchanged), N s\n`,
    });
    expect(Object.keys(output(folder))).toStrictEqual(['a.k8s.yaml', 'b.k8s.yaml']);
  });

  test.each([[['--apply', 'server-side']], [['--old', 'git:main']], [['--allow-recreate', 'ConfigMap/other']]])(
    'compares with --stdout, too, if an option asks for it: %j',
    (args) => {
      const folder = changed();
      commit(folder);
      const refused = cdk8sPrimer(folder, 'synth', '--stdout', ...args);
      expect(refused).toMatchObject({
        status: 1,
        stdout: '',
        stderr: expect.stringContaining('new data.level: "debug"'),
      });
      expect(refused.stderr).toMatch(/write --allow-recreate ConfigMap\/settings\.\n$/);
      const printed = { status: 0, stdout: `${settings('info', 'other')}---\n${settings('debug')}` };
      const allowed = cdk8sPrimer(folder, 'synth', '--stdout', ...args, '--allow-recreate', 'ConfigMap/settings');
      expect(allowed).toMatchObject({ ...printed, stderr: expect.stringContaining('\nwarning: out/b.k8s.yaml:5:1: ') });
      expect(cdk8sPrimer(folder, 'synth', '--stdout')).toMatchObject({
        ...printed,
        stderr: 'the app says something\n',
      });
      expect(output(folder)).toStrictEqual(before);
    },
  );

  test('warns of an option that allows no change', () => {
    const folder = changed();
    const unused =
      'warning: --allow-recreate: Not found: "ConfigMap/shop/settings": no change of such an object is refused; leave it out, or correct it\n';
    const refused = cdk8sPrimer(folder, 'synth', '--allow-recreate', 'ConfigMap/shop/settings');
    expect(refused).toMatchObject({ status: 1, stderr: expect.stringContaining(`\n${unused}${refusal}`) });
    const allowed = ['--allow-recreate', 'ConfigMap/default/settings', '--allow-recreate', 'ConfigMap/shop/settings'];
    expect(cdk8sPrimer(folder, 'synth', ...allowed)).toMatchObject({
      status: 0,
      stderr: expect.stringContaining(`\nwarning: ${refusal}${unused}`),
    });
    // Now nothing changes.
    expect(cdk8sPrimer(folder, 'synth', ...allowed)).toMatchObject({
      status: 0,
      stderr: expect.stringContaining(unused),
    });
    rmSync(join(folder, 'out'), { recursive: true });
    expect(cdk8sPrimer(folder, 'synth', ...allowed)).toMatchObject({
      status: 0,
      stderr: expect.stringContaining(unused),
    });
  });

  test('compares with a revision of git, also if the output is as it says or is gone', () => {
    const folder = changed();
    commit(folder);
    expect(cdk8sPrimer(folder, 'synth', '--allow-recreate', 'ConfigMap/settings').status).toBe(0);
    expect(cdk8sPrimer(folder, 'synth', '--check').status).toBe(0);
    const ofRevision = refusal.replace('(out/a', '(main:out/a');
    const refused = cdk8sPrimer(folder, 'synth', '--check', '--old', 'git:main');
    expect(refused.stderr).toContain(
      `${ofRevision}cdk8s-primer: a change cannot be applied to what git:main has. If you delete and create instead, write --allow-recreate ConfigMap/settings.\n`,
    );
    expect(refused.status).toBe(1);
    rmSync(join(folder, 'out'), { recursive: true });
    appendFileSync(join(folder, 'cdk8s.yaml'), 'old: git:main\n');
    expect(cdk8sPrimer(folder, 'synth')).toMatchObject({ status: 1, stderr: expect.stringContaining(ofRevision) });
    const elsewhere = cdk8sPrimer(folder, 'synth', '--output', 'other');
    expect(elsewhere.stderr).toContain('\nwarning: git:main has no other; nothing is compared with it\n');
    expect(elsewhere.status).toBe(0);
  });

  test('defines custom resources by all new manifests, and by the old ones that are gone', () => {
    const definition = definitionText('Thing', { size: { type: 'integer' } }, { rules: ['self.size == oldSelf.size'] });
    const thing = (size: number): string =>
      `apiVersion: example.com/v1\nkind: Thing\nmetadata: {name: a}\nsize: ${size}\n`;
    const folder = project({ 'crd.yaml': definition, 'a.yaml': thing(1) });
    install(folder);
    expect(cdk8sPrimer(folder, 'synth').status).toBe(0);
    const withAndWithout: Record<string, string>[] = [{ 'crd.yaml': definition }, {}];
    for (const crds of withAndWithout) {
      change(folder, { ...crds, 'a.yaml': thing(2) }, false);
      expect(cdk8sPrimer(folder, 'synth')).toMatchObject({
        status: 1,
        stderr: expect.stringContaining('out/a.yaml:1:1: Thing a: <nil>: Invalid value: failed rule: '),
      });
    }
  });

  test('lets an object that is wrong by itself be: that is for the validations', () => {
    const folder = project(before);
    install(folder);
    cdk8sPrimer(folder, 'synth');
    const wrong = {
      'a.k8s.yaml': 'apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {ports: [{port: 99999}]}\n',
    };
    change(folder, wrong, false);
    expect(cdk8sPrimer(folder, 'synth').status).toBe(0);
    change(folder, { 'a.k8s.yaml': wrong['a.k8s.yaml'].replace('99999', '88888') }, false);
    expect(cdk8sPrimer(folder, 'synth').status).toBe(0);
  });

  test('says that an old file cannot be read, and goes on', () => {
    const folder = project(before);
    install(folder);
    mkdirSync(join(folder, 'out'));
    writeFileSync(join(folder, 'out', 'a.k8s.yaml'), 'a: [\n');
    const { status, stderr } = cdk8sPrimer(folder, 'synth');
    expect(stderr).toMatch(/\nwarning: out\/a\.k8s\.yaml:1: .*; nothing is compared with this document\n/);
    expect(status).toBe(0);
  });

  test('keeps the metadata of constructs that the app records of its own accord', () => {
    const folder = project({ ...before, 'construct-metadata.json': '{}' });
    install(folder);
    cdk8sPrimer(folder, 'synth');
    change(folder, { 'a.k8s.yaml': settings('info') });
    expect(cdk8sPrimer(folder, 'synth').status).toBe(0);
    expect(Object.keys(output(folder))).toStrictEqual(['a.k8s.yaml', 'construct-metadata.json']);
  });
});

describe('cdk8s-primer synth', () => {
  test.each([
    ['old: [a]', 'old: Invalid value: ["a"]: must be a string'],
    ['old: main', 'old: Invalid value: "main": must be a git revision, such as git:main; '],
    ['apply: force', 'apply: Unsupported value: "force": supported values: "client-side", '],
  ])('explains what is wrong with %s in cdk8s.yaml', (line, message) => {
    const folder = project({});
    appendFileSync(join(folder, 'cdk8s.yaml'), `${line}\n`);
    expect(cdk8sPrimer(folder, 'synth')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(`cdk8s-primer: cdk8s.yaml: ${message}`),
    });
  });

  test('loads kube-admission only if an object differs from an old one', () => {
    const folder = project({ 'a.yaml': settings('info') });
    install(folder, "console.error('loaded');");
    const isLoaded = (): boolean => cdk8sPrimer(folder, 'synth').stderr.includes('loaded\n');
    expect(isLoaded()).toBe(false);
    expect(isLoaded()).toBe(false);
    change(folder, { 'b.yaml': `${settings('new', 'new')}---\n# moved\n${settings('info')}` }, false);
    expect(isLoaded()).toBe(true);
    change(
      folder,
      { 'b.yaml': settings('new', 'new'), 'c.yaml': `${settings('info', 'x')}---\n${settings('info', 'y')}` },
      false,
    );
    expect(isLoaded()).toBe(true);
    change(
      folder,
      { 'd.yaml': `${settings('info', 'y')}---\n${settings('info', 'x')}`, 'b.yaml': settings('new', 'new') },
      false,
    );
    expect(isLoaded()).toBe(false);
  });

  test.each([
    ['--apply', 'server-side'],
    ['--allow-recreate', 'ConfigMap/settings'],
    ['--old', 'git:main'],
  ])('fails with %s %s if kube-admission is not installed or has no engine, and warns without it', (...args) => {
    const folder = project({ 'a.yaml': settings('info') });
    expect(cdk8sPrimer(folder, 'synth').status).toBe(0);
    change(folder, { 'a.yaml': settings('debug') });
    const without =
      'the options old, apply and allow-recreate need kube-admission; run npm install --save-dev kube-admission';
    expect(cdk8sPrimer(folder, 'synth', ...args)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(`cdk8s-primer: ${without}\n`),
    });
    install(
      folder,
      "exports.Admission = class { reviewUpdate() {} static unavailable() { return 'it has no engine'; } };\nexports.Admission.loadSync = () => undefined;",
    );
    if (args[0] !== '--old') {
      expect(cdk8sPrimer(folder, 'synth', ...args)).toMatchObject({
        status: 2,
        stderr: expect.stringContaining('cdk8s-primer: kube-admission: it has no engine\n'),
      });
    }
    expect(cdk8sPrimer(folder, 'synth')).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('warning: the changes are not reviewed: it has no engine\n'),
    });
  });

  test.each([
    [
      ['--apply', 'force'],
      '--apply: Unsupported value: "force": supported values: "client-side", "server-side", "replace"',
    ],
    [
      ['--old', 'dist'],
      '--old: Invalid value: "dist": must be a git revision, such as git:main; without it, the old objects are those of the output',
    ],
    [
      ['--allow-recreate', 'web'],
      '--allow-recreate: Invalid value: "web": must be KIND/NAME or KIND/NAMESPACE/NAME, such as StatefulSet/web, or annotated',
    ],
  ])('explains what is wrong with %j', (args, message) => {
    expect(cdk8sPrimer(project({}), 'synth', ...args)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(`cdk8s-primer: ${message}\n`),
    });
  });
});
