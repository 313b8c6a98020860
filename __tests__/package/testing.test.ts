// cdk8s-primer/testing as others use it: from the tarball, in empty projects, under each framework and under none.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  admissionTarballs,
  attempt,
  compile,
  files,
  install,
  type Outcome,
  root,
  tarballOf,
  writeJson,
} from './project';

const tmp = mkdtempSync(join(tmpdir(), 'testing-'));
afterAll(() => {
  rmSync(tmp, { recursive: true });
});

let tarball = '';
let admission: string[] = [];
beforeAll(() => {
  tarball = tarballOf('cdk8s-primer');
  admission = admissionTarballs();
});

/** What snapshots may be: only read, as in CI; written where they are missing; updated. */
type Mode = 'ci' | 'local' | 'update';

/** How a project's tests are set up and run. */
interface Setting {
  readonly name: string;
  readonly type: 'commonjs' | 'module';
  /** What stands above each program. */
  readonly imports: string;
  readonly types: readonly string[];
  /** The kind of files that are run. */
  readonly runs: 'js' | 'ts';
  readonly config: readonly [file: string, text: string];
  readonly command: (test: string, mode: Mode) => readonly string[];
  readonly program?: string;
}

/** No variable of the machine says that this is CI, or asks for colours. */
const bare = { PATH: process.env.PATH, HOME: process.env.HOME, TMPDIR: process.env.TMPDIR };

const underJest = (type: Setting['type'], entry: 'jest' | 'jest-globals'): Setting => ({
  name: `Jest, ${type === 'module' ? 'ESM' : 'CommonJS'}, ${entry === 'jest' ? 'its globals' : '@jest/globals'}`,
  type,
  imports: entry === 'jest' ? '' : `import { expect, test } from '@jest/globals';\n`,
  types: [...(entry === 'jest' ? ['jest'] : []), 'node', `cdk8s-primer/testing/${entry}`],
  runs: 'js',
  config: [
    'jest.config.json',
    JSON.stringify({
      setupFilesAfterEnv: [`cdk8s-primer/testing/${entry}`],
      testMatch: ['**/*.test.js'],
      transform: {},
    }),
  ],
  command: (test, mode) => [
    '--experimental-vm-modules',
    join('..', 'node_modules', 'jest', 'bin', 'jest.js'),
    test,
    mode === 'ci' ? '--ci' : '--ci=false',
    ...(mode === 'update' ? ['-u'] : []),
  ],
});

const underVitest = (program?: string): Setting => ({
  name: 'Vitest',
  type: 'module',
  imports: `import { expect, test } from 'vitest';\n`,
  types: ['node', 'cdk8s-primer/testing/vitest'],
  runs: 'ts',
  config: [
    'vitest.config.mjs',
    `export default { test: { setupFiles: ['cdk8s-primer/testing/vitest'], include: ['*.test.ts'] } };\n`,
  ],
  command: (test, mode) => [
    join('..', 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    test,
    ...(mode === 'update' ? ['-u'] : []),
  ],
  ...(program !== undefined && { program }),
});

/** The newest Vitest asks for a newer Node than this library does: npm has it as a package. */
const isOld = Number(process.versions.node.split('.')[0]) < 22;
const nodePackage = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;

const programs = join(__dirname, 'programs', 'testing');

/** A test file of a program: what stands above it, and the program. */
const source = (imports: string, program: string): string =>
  imports + readFileSync(join(programs, `${program}.ts`), 'utf8');

/** The lines in which the tests of a file do something: the first of each, compiled or not. */
const firstLines = (file: string): number[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => (/^(?:test|\(0, \w+\.test\))\(/.test(line) ? [index + 2] : []));

const jests = (['commonjs', 'module'] as const).flatMap((type) => [
  underJest(type, 'jest'),
  underJest(type, 'jest-globals'),
]);

describe.each([
  { frameworks: 'Jest 29 and Vitest 3', majors: ['29', '3'], hasAdmission: false, newer: false },
  { frameworks: 'Jest 30 and the newest Vitest', majors: ['30', 'latest'], hasAdmission: true, newer: isOld },
])('$frameworks', ({ majors, hasAdmission, newer }) => {
  const [jestMajor = '', vitestMajor = ''] = majors;
  const project = join(tmp, `jest-${jestMajor}`);
  const node = newer ? join(project, 'node_modules', nodePackage, 'bin', 'node') : undefined;

  beforeAll(() => {
    const jestPackages = ['jest', '@types/jest', '@jest/globals'].map((name) => `${name}@${jestMajor}`);
    const others = [...(hasAdmission ? admission : []), ...(newer ? [`${nodePackage}@22`] : [])];
    install(project, [tarball, 'cdk8s-plus-27@2.9.5', ...jestPackages, `vitest@${vitestMajor}`, ...others]);
  });

  describe.each([...jests, underVitest(node)])(
    '$name',
    ({ name, type, imports, types, runs, config, command, program }) => {
      const dir = join(project, name.replaceAll(/\W+/g, '-'));
      const run = (test: string, mode: Mode = 'ci', replicas = 3): Outcome & { said: string } => {
        const env = { ...bare, REPLICAS: `${replicas}`, NO_COLOR: '1', ...(mode === 'ci' && { CI: 'true' }) };
        const outcome = attempt(command(test, mode), dir, env, program);
        return { ...outcome, said: outcome.stdout + outcome.stderr };
      };

      beforeAll(() => {
        mkdirSync(dir);
        writeJson(join(dir, 'package.json'), { type });
        writeFileSync(join(dir, config[0]), config[1]);
        for (const test of ['passing', 'failing', 'snapshots', 'inline', ...(hasAdmission ? ['admission'] : [])]) {
          writeFileSync(join(dir, `${test}.test.ts`), source(imports, test));
        }
      });

      test('the matchers have types, so that the compiler reports wrong calls', () => {
        compile(dir, { types });
      });

      test('what holds passes', () => {
        expect(run('passing')).toMatchObject({ status: 0 });
      });

      test('what does not fails with its message, at the test’s line', () => {
        const { status, said } = run('failing');
        expect(status).toBe(1);
        expect(said).toContain('spec.replicas: Invalid value: 3: expected 5');
        expect(said).toContain('expected no ReplicaSet matching {spec: {replicas: 3}}, but there is 1: ReplicaSet web');
        expect(said).toMatch(/ManifestsError: yaml:1:\d+: /);
        expect(said).toContain(
          hasAdmission
            ? 'would violate PodSecurity "restricted:latest": runAsNonRoot != true'
            : 'the review needs kube-admission; run npm install --save-dev kube-admission',
        );
        const lines = firstLines(join(dir, `failing.test.${runs}`));
        expect(lines).toHaveLength(5);
        for (const line of lines) expect(said).toContain(`failing.test.${runs}:${line}:`);
      });

      test('snapshots are written, compared and updated as the framework’s own', () => {
        const snapshots = (): string[] => files(dir).filter((file) => /^(manifests|__snapshots__)\//.test(file));
        expect(run('snapshots').said).toContain('missing, and not written in CI: web.yaml');
        expect(snapshots()).toStrictEqual([]);

        expect(run('snapshots', 'local')).toMatchObject({ status: 0 });
        expect(snapshots()).toStrictEqual([`__snapshots__/snapshots.test.${runs}.snap`, 'manifests/web.yaml']);
        expect(run('snapshots')).toMatchObject({ status: 0 });

        const before = snapshots().map((file) => readFileSync(join(dir, file), 'utf8'));
        const { status, said } = run('snapshots', 'local', 4);
        expect(status).toBe(1);
        // Vitest 3 shows one of the three twice.
        const shown = said.match(/^ *- +replicas: 3\n *\+ +replicas: 4$/gm) ?? [];
        expect(shown.length).toBeGreaterThanOrEqual(3);
        expect(snapshots().map((file) => readFileSync(join(dir, file), 'utf8'))).toStrictEqual(before);

        writeFileSync(join(dir, 'manifests', 'old.yaml'), '');
        expect(run('snapshots').said).toContain('obsolete: old.yaml');
        expect(run('snapshots', 'update', 4)).toMatchObject({ status: 0 });
        expect(run('snapshots', 'ci', 4)).toMatchObject({ status: 0 });
        expect(snapshots()).not.toContain('manifests/old.yaml');
      });

      // Jest 29 writes none where it finds prettier 3, whoever brought that.
      test('a snapshot is written into the test', () => {
        expect(run('inline', 'local')).toMatchObject({ status: 0 });
        expect(readFileSync(join(dir, `inline.test.${runs}`), 'utf8')).toContain('kind: ReplicaSet');
        expect(run('inline')).toMatchObject({ status: 0 });
      });

      if (hasAdmission) {
        test('kube-admission is found and asked', () => {
          expect(run('admission')).toMatchObject({ status: 0 });
        });
      }
    },
  );
});

describe('without Jest and Vitest', () => {
  const project = join(tmp, 'plain');
  beforeAll(() => {
    install(project, [tarball, 'cdk8s-plus-27@2.9.5', 'mocha']);
  });

  describe.each([
    { name: 'node:test', imports: `import { test } from 'node:test';\n`, runner: ['--test'] },
    {
      name: 'Mocha',
      imports: 'declare function test(name: string, body: () => void): void;\n',
      runner: [join('..', 'node_modules', 'mocha', 'bin', 'mocha.js'), '--ui', 'tdd'],
    },
  ])('$name', ({ name, imports, runner }) => {
    test.each(['commonjs', 'module'])('%s: passes and fails with the message and the line', (type) => {
      const dir = join(project, `${name.replace(':', '-')}-${type}`);
      mkdirSync(dir);
      writeJson(join(dir, 'package.json'), { type });
      writeFileSync(join(dir, 'plain.test.ts'), source(imports, 'plain'));
      compile(dir, { types: ['node'], typeRoots: [join(root, 'node_modules', '@types')] });
      const { status, stdout, stderr } = attempt([...runner, 'plain.test.js'], dir, bare);
      const said = stdout + stderr;
      expect(status).not.toBe(0);
      expect(said).toMatch(name === 'Mocha' ? /1 passing[^]*2 failing/ : /pass 1\n[^]*fail 2\n/);
      expect(said).toContain('spec.replicas: Invalid value: 3: expected 5');
      expect(said).toContain('the review needs kube-admission; run npm install --save-dev kube-admission');
      for (const line of firstLines(join(dir, 'plain.test.js')).slice(1)) {
        expect(said).toContain(`plain.test.js:${line}:`);
      }
    });
  });
});
