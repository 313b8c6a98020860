// The ways into a pipeline, run as their services run them: the steps of the action in bash, the hook by pre-commit if it can be
// installed here, the image's command from its own instructions.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isList, isPlain } from '../../lib/manifests/values';
import { readYaml } from '../../lib/manifests/yaml-reader';
import { add, admissionTarballs, install, type Outcome, root, tarballOf } from './project';

const tmp = mkdtempSync(join(tmpdir(), 'pipelines-'));
afterAll(() => {
  rmSync(tmp, { recursive: true });
});

const read = (file: string): string => readFileSync(join(root, file), 'utf8');

const pod = (port: number): string => `apiVersion: v1
kind: Pod
metadata: { name: web }
spec: { containers: [{ name: main, image: nginx, ports: [{ containerPort: ${port} }] }] }
`;
const refused =
  'spec.containers[0].ports[0].containerPort: Invalid value: 99999: must be between 1 and 65535, inclusive';

/** Makes a folder with files. */
function folderWith(name: string, files: Record<string, string>): string {
  for (const [file, text] of Object.entries(files)) {
    const path = join(tmp, name, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return join(tmp, name);
}

const run = (command: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): Outcome =>
  spawnSync(command, args, { cwd, env: { ...process.env, ...env }, encoding: 'utf8' });

function git(folder: string, ...args: string[]): void {
  const author = ['-c', 'user.name=nobody', '-c', 'user.email=nobody@example.org', '-c', 'commit.gpgsign=false'];
  const { status, stderr } = run('git', [...author, ...args], folder);
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
}

describe('the action for GitHub', () => {
  interface Step {
    readonly id?: string;
    readonly if?: string;
    readonly uses?: string;
    readonly run?: string;
    readonly env?: Readonly<Record<string, string>>;
  }
  interface Action {
    readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
    readonly runs: { readonly using: string; readonly steps: readonly Step[] };
  }
  const isAction = (value: unknown): value is Action =>
    isPlain(value) && isPlain(value.inputs) && isPlain(value.runs) && isList(value.runs.steps);
  const action: unknown = readYaml(read('action.yml'));
  if (!isAction(action)) throw new Error('action.yml is no action');
  const { inputs, runs } = action;
  const temp = join(tmp, 'runner');

  beforeAll(() => {
    // The runner would install the engine from npm, where it is only after a release.
    install(temp, []);
    install(join(temp, 'kube-admission'), []);
    add(join(temp, 'kube-admission'), admissionTarballs());
  });

  /** Runs the steps with bash as the runner does, and returns what all print, and how the last one ends. */
  function act(folder: string, given: Record<string, string>, env: NodeJS.ProcessEnv = {}): Outcome {
    const outputs = join(temp, 'output');
    const values = new Map(Object.entries(inputs).map(([name, { default: value }]) => [`inputs.${name}`, value]));
    values.set('inputs.version', tarballOf('kube-admission'));
    for (const [name, value] of Object.entries(given)) values.set(`inputs.${name}`, value);
    let last: Outcome = { status: 0, stdout: '', stderr: '' };
    for (const { id, run: script, env: own = {} } of runs.steps) {
      if (script === undefined) continue;
      writeFileSync(outputs, '');
      const variables: NodeJS.ProcessEnv = { ...env, GITHUB_OUTPUT: outputs, RUNNER_TEMP: temp };
      for (const [name, value] of Object.entries(own))
        variables[name] = value.replaceAll(/\$\{\{ (.*?) \}\}/g, (_, key: string) => values.get(key) ?? `no ${key}`);
      last = run('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], folder, variables);
      if (last.status !== 0) return last;
      for (const [, name = '', value = ''] of readFileSync(outputs, 'utf8').matchAll(/^(\w+)=(.*)$/gm))
        values.set(`steps.${id ?? ''}.outputs.${name}`, value);
    }
    return last;
  }

  test('marks what the server would refuse', () => {
    const folder = folderWith('marks', {
      'k8s/bad.yaml': pod(99999),
      'k8s/good.yaml': pod(80),
      'values.yaml': 'a: 1\n',
    });
    const { status, stdout } = act(folder, { paths: 'k8s' });
    expect(status).toBe(1);
    expect(stdout).toContain(`::error file=k8s/bad.yaml,line=4,col=75,title=Pod web::${refused}\n`);
  });

  test.each(['docs/ci.md', 'docs/ci.ko.md'])('runs as %s shows it', (page) => {
    const [, example = ''] = /^```yaml\n# \.github\/workflows\/manifests\.yaml\n(.*?)^```$/ms.exec(read(page)) ?? [];
    const [, version = '', given = ''] = /uses: OWNER\/REPOSITORY@v(\S+)\n\s+with:\n(.*)$/s.exec(example) ?? [];
    expect(version).toBe(inputs.version?.default);
    const values: Record<string, string> = {};
    for (const [, name = '', value = ''] of given.matchAll(/^ +([\w-]+): (.*)$/gm)) values[name] = value;
    expect(Object.keys(values).length).toBeGreaterThan(2);
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(values)));
    const folder = folderWith('example', { 'manifests/good.yaml': pod(80), 'bad.yaml': pod(99999) });
    expect(act(folder, values)).toMatchObject({ status: 0 });
  });

  test('takes a line for each path and each option', () => {
    const folder = folderWith('lines', { 'a b/good.yaml': pod(80), '-c/good.yaml': pod(80), 'd.yaml': pod(99999) });
    const options = '--pod-security=baseline\n\n--exclude=d.yaml\n';
    expect(act(folder, { paths: 'a b\n-c\nd.yaml', options, annotations: 'false' })).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('2 objects in 2 files: 2 admitted (Kubernetes 1.37, Pod Security baseline)'),
    });
  });

  test('runs nothing of what is in an input', () => {
    const folder = folderWith('hostile', { 'good.yaml': pod(80) });
    const hostile = '$(touch owned) `touch owned` ; touch owned';
    // The runner replaces expressions in a script before a shell reads it.
    expect(runs.steps.filter(({ run: script = '' }) => script.includes('${{'))).toStrictEqual([]);
    const { status } = act(folder, { paths: hostile, options: hostile, sarif: 'report $(touch owned).sarif' });
    expect(status).not.toBe(0);
    expect(run('ls', [], folder).stdout).not.toMatch(/^owned$/m);
  });

  test('writes the report of SARIF beside the marks', () => {
    const folder = folderWith('sarif', { 'bad.yaml': pod(99999) });
    expect(act(folder, { sarif: 'admission.sarif' })).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('::error'),
    });
    const report: unknown = JSON.parse(readFileSync(join(folder, 'admission.sarif'), 'utf8'));
    expect(report).toMatchObject({ version: '2.1.0', runs: [{ results: [{ level: 'error' }] }] });
  });

  test('fails if a file cannot be read, and the report is not taken for one', () => {
    const folder = folderWith('unreadable', { 'good.yaml': pod(80) });
    expect(act(folder, { paths: 'nowhere', sarif: 'admission.sarif' })).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('nowhere: ENOENT'),
    });
  });

  test('compares a pull request with its base', () => {
    const secret = (type: string): string => `apiVersion: v1\nkind: Secret\nmetadata: { name: web }\ntype: ${type}\n`;
    const folder = folderWith('base', { 'secret.yaml': secret('example.com/a') });
    git(folder, 'init', '--quiet');
    git(folder, 'add', '.');
    git(folder, 'commit', '--quiet', '-m', 'base');
    git(folder, 'update-ref', 'refs/remotes/origin/main', 'HEAD');
    writeFileSync(join(folder, 'secret.yaml'), secret('example.com/b'));
    const compare = { 'compare-with-base': 'true' };
    expect(act(folder, compare, { GITHUB_BASE_REF: '' })).toMatchObject({ status: 0 });
    expect(act(folder, compare, { GITHUB_BASE_REF: 'main' })).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('field is immutable'),
    });
  });

  test('describes each input, and keeps what it has installed', () => {
    for (const { description } of Object.values(inputs)) expect(description).toMatch(/^[A-Z].*\.$/);
    expect(runs.using).toBe('composite');
    const cache = runs.steps.find(({ uses = '' }) => uses.startsWith('actions/cache@'));
    const installs = runs.steps.find(({ run: script = '' }) => script.startsWith('npm install'));
    expect(installs?.if).toBe(`steps.${cache?.id ?? ''}.outputs.cache-hit != 'true'`);
  });
});

describe('the hook for pre-commit', () => {
  interface Hook {
    readonly id: string;
    readonly entry: string;
    readonly args: readonly string[];
  }
  const isHook = (value: unknown): value is Hook => isPlain(value) && typeof value.entry === 'string';
  const hooks: unknown = readYaml(read('.pre-commit-hooks.yaml'));
  const [hook] = isList(hooks) ? hooks.filter(isHook) : [];
  if (!hook) throw new Error('there is no hook');
  let project = '';

  beforeAll(() => {
    project = join(tmp, 'hooked');
    install(project, admissionTarballs());
    folderWith('hooked', { 'k8s/bad.yaml': pod(99999), '.gitignore': 'node_modules\n', 'values.yaml': 'a: 1\n' });
    git(project, 'init', '--quiet');
    git(project, 'add', '.');
  });

  test('reviews the folder of a commit', () => {
    const [program = '', ...args] = hook.entry.split(' ');
    const { status, stdout } = run(program, [...args, ...hook.args], project);
    expect(status).toBe(1);
    expect(stdout).toContain(`k8s/bad.yaml:4:75: refused: Pod web: ${refused}`);
  });

  const python = join(tmp, 'python');
  const isHere =
    run('python3', ['-m', 'venv', python], tmp).status === 0 &&
    run(join(python, 'bin', 'pip'), ['install', '--quiet', 'pre-commit==4.3.0'], tmp).status === 0;
  // Only a machine with Python and its registry can run pre-commit itself.
  const withPreCommit = isHere ? test : (): void => undefined;

  withPreCommit('is run by pre-commit itself', () => {
    const repository = folderWith('repository', {});
    mkdirSync(repository, { recursive: true });
    cpSync(join(root, '.pre-commit-hooks.yaml'), join(repository, '.pre-commit-hooks.yaml'));
    git(repository, 'init', '--quiet');
    git(repository, 'add', '.');
    git(repository, 'commit', '--quiet', '-m', 'hooks');
    const { stdout: revision } = run('git', ['rev-parse', 'HEAD'], repository);
    const config = `repos:\n- repo: ${repository}\n  rev: ${revision.trim()}\n  hooks:\n  - { id: ${hook.id}, args: [k8s, --pod-security=baseline] }\n`;
    folderWith('hooked', { '.pre-commit-config.yaml': config });
    const commit = (): Outcome =>
      run(join(python, 'bin', 'pre-commit'), ['run', '--all-files'], project, { PRE_COMMIT_HOME: join(tmp, 'home') });
    expect(commit()).toMatchObject({ status: 1, stdout: expect.stringContaining(refused) });
    folderWith('hooked', { 'k8s/bad.yaml': pod(80) });
    expect(commit()).toMatchObject({ status: 0, stdout: expect.stringMatching(/^kube-admission\.+Passed$/m) });
  });
});

describe('the image', () => {
  const lines = read('packages/kube-admission/Containerfile').replaceAll('\\\n', ' ').split('\n');
  const instruction = (name: string): string[] =>
    lines.flatMap((line) => (line.startsWith(`${name} `) ? [line.slice(name.length + 1)] : []));

  test('has a command line that reviews what is mounted', () => {
    const prefix = join(tmp, 'prefix');
    mkdirSync(prefix);
    const global = { npm_config_prefix: prefix, PATH: `${join(prefix, 'bin')}:${process.env.PATH ?? ''}` };
    // The engine comes from npm, too, after a release.
    const [, engine = ''] = admissionTarballs();
    expect(run('npm', ['install', '--global', '--no-audit', '--no-fund', engine], tmp, global)).toMatchObject({
      status: 0,
    });
    const installs = instruction('RUN').filter((line) => line.startsWith('npm install'));
    expect(installs).toHaveLength(1);
    for (const line of installs) {
      const [command = ''] = line.split(' && npm cache');
      const variables = { ...global, VERSION: tarballOf('kube-admission') };
      expect(run('sh', ['-ec', command], tmp, variables)).toMatchObject({ status: 0 });
    }
    const [entry = '', args = ''] = [...instruction('ENTRYPOINT'), ...instruction('CMD')];
    const [[program = ''] = [], given = []]: string[][] = [JSON.parse(entry), JSON.parse(args)];
    const mounted = folderWith('mounted', { 'bad.yaml': pod(99999) });
    const { status, stdout } = run(program, given, mounted, global);
    expect({ status, stdout }).toMatchObject({ status: 1, stdout: expect.stringContaining(refused) });
  });

  test('does not run as root', () => {
    expect(instruction('USER')).toStrictEqual(['node']);
  });
});
