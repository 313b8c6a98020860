// cdk8s-primer/testing on charts that it has never seen: of cdk8s-plus-27 and -33, of YAML, of custom resources, of Helm.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasGo, renderer } from '../../tools/go';
import { compile, files, install, node, root, tarballOf, writeJson } from './project';

const tmp = mkdtempSync(join(tmpdir(), 'foreign-'));
const project = join(tmp, 'project');
afterAll(() => {
  rmSync(tmp, { recursive: true });
});
beforeAll(() => {
  const others = ['cdk8s-plus-27', 'cdk8s-plus-33', 'other-cdk8s@npm:cdk8s@2.69.0'];
  install(project, [tarballOf('cdk8s-primer'), ...others]);
});

/** Compiles a program against other packages, runs its tests twice, the second time as in CI, and gives its folder. */
function run(name: string, program: string, from: string, to: string, env: NodeJS.ProcessEnv = {}): string {
  const dir = join(project, name);
  mkdirSync(dir);
  writeJson(join(dir, 'package.json'), { private: true });
  writeJson(join(dir, 'jest.config.json'), { setupFilesAfterEnv: ['cdk8s-primer/testing/jest'], transform: {} });
  const text = readFileSync(join(__dirname, 'programs', 'foreign', program), 'utf8');
  writeFileSync(join(dir, 'charts.test.ts'), text.replaceAll(`'${from}'`, `'${to}'`));
  writeFileSync(join(dir, 'matchers.d.ts'), `import 'cdk8s-primer/testing/jest';\n`);
  compile(dir, { types: ['jest', 'node'], typeRoots: [join(root, 'node_modules', '@types')] });
  const jest = [join(root, 'node_modules', 'jest', 'bin', 'jest.js'), 'charts.test.js'];
  for (const mode of ['--ci=false', '--ci']) node([...jest, mode], dir, { ...process.env, ...env });
  return dir;
}

test.each(['cdk8s-plus-27', 'cdk8s-plus-33'])('%s, an Include and classes of `cdk8s import`', (kplus) => {
  const dir = run(kplus, 'charts.ts', 'cdk8s-plus-27', kplus);
  expect(files(join(dir, 'manifests'))).toStrictEqual(['certificates.yaml', 'included.yaml', 'store.yaml', 'web.yaml']);
  const [snapshot = ''] = files(join(dir, '__snapshots__')).map((file) =>
    readFileSync(join(dir, '__snapshots__', file), 'utf8'),
  );
  expect(snapshot).toContain('password: "<masked>"');
  expect(snapshot).toContain('cdk8s.io/metadata.addr: web-<hash ');
  expect(snapshot).not.toMatch(/hunter2|-c8[0-9a-f]{6}\b/);
});

test('another copy of cdk8s', () => {
  run('copy', 'copy.ts', 'cdk8s', 'other-cdk8s');
});

const whyNot = hasGo() ? '' : ' (skipped: helm is built with Go, which is not installed)';

// Helm's own program, which cdk8s's `Helm` runs.
(whyNot === '' ? test : test.skip)(
  `a chart of Helm${whyNot}`,
  () => {
    run('helm', 'helm.ts', '', '', { HELM: renderer('helm') });
  },
  900_000,
);
