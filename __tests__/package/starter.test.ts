// What `cdk8s-primer init` makes, as one who begins has it: from the tarballs, in an empty folder, with npm and git.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { parse } from 'yaml';
import { blocksOf } from '../../tools/site/markdown';
import { admissionTarballs, attempt, files, node, npm, type Outcome, root, tarballOf } from './project';

const tmp = mkdtempSync(join(tmpdir(), 'starter-'));
afterAll(() => {
  rmSync(tmp, { recursive: true });
});

const project = join(tmp, 'shop');
// Whoever runs this has settings of git of their own, and may be in a commit's hook.
const env = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))),
  GIT_CONFIG_GLOBAL: join(tmp, 'gitconfig'),
  GIT_CONFIG_SYSTEM: join(tmp, 'gitconfig'),
};

const run = (program: string, ...args: string[]): Outcome => {
  const { status, stdout, stderr } = attempt(args, project, env, program);
  return { status, stdout: stripVTControlCharacters(stdout), stderr: stripVTControlCharacters(stderr) };
};
const script = (...args: string[]): Outcome => run(process.execPath, npm(), ...args);
const git = (...args: string[]): Outcome => run('git', ...args);
const read = (file: string): string => readFileSync(join(project, file), 'utf8');

/** Runs a task while a file of the project says something else. */
function whileChanged(file: string, from: string, to: string, task: () => void): void {
  const text = read(file);
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${file} does not say ${from}`);
  writeFileSync(join(project, file), changed);
  try {
    task();
  } finally {
    writeFileSync(join(project, file), text);
  }
}

beforeAll(() => {
  const tarballs = [tarballOf('cdk8s-primer'), ...admissionTarballs()];
  writeFileSync(join(tmp, 'gitconfig'), '[user]\n  name = nobody\n  email = nobody@example.org\n');
  mkdirSync(join(tmp, 'tool'));
  node([npm(), 'install', '--no-audit', '--no-fund', ...tarballs.slice(0, 1)], join(tmp, 'tool'));
  node([join(tmp, 'tool', 'node_modules', 'cdk8s-primer', 'bin', 'cdk8s-primer.js'), 'init', project], tmp);
  git('init', '--quiet');
  node([npm(), 'install', '--no-audit', '--no-fund', ...tarballs], project, env);
  // Named packages alone do not prepare the project, which sets the hook.
  node([npm(), 'install', '--no-audit', '--no-fund'], project, env);
});

test('its manifests are what its code synthesizes, and its tests pass', () => {
  expect(script('run', 'check')).toMatchObject({ status: 0 });
  const { status, stderr } = script('test', '--', '--ci');
  expect({ status, stderr }).toMatchObject({ status: 0, stderr: expect.stringMatching(/Tests: +3 passed/) });
  expect(stderr).toMatch(/Snapshots: +1 passed/);
});

test('synthesizes again', () => {
  const before = read('dist/web.k8s.yaml');
  rmSync(join(project, 'dist'), { recursive: true });
  expect(script('run', 'synth')).toMatchObject({ status: 0, stderr: expect.stringContaining('1 written') });
  expect(files(join(project, 'dist')).filter((name) => !name.startsWith('.'))).toStrictEqual(['web.k8s.yaml']);
  expect(read('dist/web.k8s.yaml')).toBe(before);
});

describe('what is broken', () => {
  test('a pod that the cluster would refuse is not written', () => {
    const before = read('dist/web.k8s.yaml');
    whileChanged('lib/web.ts', 'container: {', 'podSpec: { hostNetwork: true },\n      container: {', () => {
      const { status, stdout, stderr } = script('run', 'synth');
      expect(status).toBe(1);
      expect(stdout + stderr).toContain('[web/nginx] spec.template.spec.hostNetwork');
      expect(stdout + stderr).not.toMatch(/^ {4}at /m);
    });
    whileChanged('lib/web.ts', 'targetPort: 8080', "targetPort: 8080, name: 'Web'", () => {
      const { status, stdout, stderr } = script('run', 'synth');
      expect(status).toBe(1);
      expect(stdout + stderr).toMatch(/\[web\/service\S*\] spec\.ports\[0\]\.name: Invalid value: "Web"/);
    });
    expect(read('dist/web.k8s.yaml')).toBe(before);
  });

  test('a change that nobody synthesized is shown, and no commit takes it', () => {
    git('add', '.');
    expect(git('commit', '--message', 'Begin')).toMatchObject({ status: 0 });
    whileChanged('lib/web.ts', 'port: 80,', 'port: 81,', () => {
      const { status, stdout, stderr } = script('run', 'check');
      expect(status).toBe(1);
      expect(stdout + stderr).toMatch(/^-\s+- port: 80\n\+\s+- port: 81$/m);
      git('add', 'lib');
      expect(git('commit', '--message', 'Change')).toMatchObject({ status: 1 });
    });
    git('reset', '--quiet');
    expect(git('log', '--format=%s').stdout).toBe('Begin\n');
  });

  test('a property that goes nowhere fails two tests, which show it in YAML', () => {
    whileChanged('lib/web.ts', 'replicas: props.replicas,', '', () => {
      const { status, stderr } = script('test', '--', '--ci');
      expect(status).toBe(1);
      expect(stderr).toContain('!   replicas: 3  # expected 2');
      expect(stderr).toMatch(/- {3}replicas: 2\n\s*\+ {3}replicas: 3/);
      expect(stderr).toMatch(/Tests: +2 failed, 1 passed/);
    });
  });

  test('a mistyped field does not compile', () => {
    whileChanged('__tests__/web.test.ts', 'replicas: 2 } });', 'replica: 2 } });', () => {
      const { status, stdout } = script('test');
      expect(status).not.toBe(0);
      expect(stdout).toMatch(/web\.test\.ts\(\d+,\d+\): error .*'replica' does not exist in type '.*ReplicaSetSpec/);
    });
  });
});

interface Workflow {
  readonly jobs: Record<string, { steps: { run?: string }[] }>;
}

function stepsOf(workflow: string): string[] {
  const { jobs }: Workflow = parse(workflow);
  return Object.values(jobs).flatMap((job) => job.steps.flatMap((step) => step.run ?? []));
}

/** Runs the steps of a pipeline as it would, but without npm's registry, where the packages are not yet. */
function pass(steps: readonly string[], cwd = project): void {
  const path = `${dirname(process.execPath)}:${process.env.PATH ?? ''}`;
  for (const step of steps) {
    const outcome = attempt(['-e', '-o', 'pipefail', '-c', step], cwd, { ...env, PATH: path, CI: 'true' }, 'bash');
    expect({ step, ...outcome }).toMatchObject({ status: 0 });
  }
}

describe('the steps of a pipeline pass, and leave the report that it uploads', () => {
  const page = blocksOf(readFileSync(join(root, 'docs', 'ci.md'), 'utf8'));
  const example = (file: string): string => page.find((block) => block.file === file)?.text ?? '';

  test('in the project’s own workflow', () => {
    const steps = stepsOf(read('.github/workflows/manifests.yaml'));
    expect(steps).toHaveLength(4);
    pass(steps);
    expect(JSON.parse(read('admission.sarif'))).toMatchObject({ version: '2.1.0', runs: [{ results: [] }] });
  });

  test('in its workflow for a pull request, which compares with the base', () => {
    // The packages were installed after the last commit.
    git('add', '.');
    git('commit', '--no-verify', '--message', 'Base');
    git('update-ref', 'refs/remotes/origin/main', 'HEAD');
    const review = (): Outcome => {
      const step = stepsOf(read('.github/workflows/manifests.yaml')).at(-1) ?? '';
      const path = `${dirname(process.execPath)}:${process.env.PATH ?? ''}`;
      return attempt(['-c', step], project, { ...env, PATH: path, GITHUB_BASE_REF: 'main' }, 'bash');
    };
    expect(review().status).toBe(0);
    const labels = (...all: string[]): string =>
      [
        '    matchLabels:',
        ...all.map((one) => `      ${one}`),
        '  template:',
        '    metadata:',
        '      labels:',
        ...all.map((one) => `        ${one}`),
      ].join('\n');
    whileChanged('dist/web.k8s.yaml', labels('app: nginx'), labels('app: nginx', 'tier: front'), () => {
      expect(review().status).toBe(1);
      expect(read('admission.sarif')).toMatch(
        /ReplicaSet nginx: spec\.selector: .*: field is immutable\\nold .*help: /,
      );
    });
  });

  test('on GitLab', () => {
    const { manifests }: { manifests: { script: string[] } } = parse(example('.gitlab-ci.yml'));
    expect(manifests.script[0]).toBe('npm ci');
    pass(manifests.script.slice(1));
    expect(read('admission.xml')).toMatch(/<testsuites? .*failures="0"/);
  });
});
