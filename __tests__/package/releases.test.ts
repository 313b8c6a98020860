// The package with releases of cdk8s-plus: in TypeScript, in JavaScript, on the command line, and where the release is missing.
// The oldest, a middle and the newest release by default; all of them with the environment variable RELEASES=all.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import manifest from '../../package.json';
import { entryOf, packageOf, RELEASES } from '../../lib/constructs/releases';
import { readDocuments } from '../../lib/manifests/yaml-reader';
import { add, admissionTarballs, attempt, compile, install, node, root, tarballOf, writeJson } from './project';

const tmp = mkdtempSync(join(tmpdir(), 'releases-'));
afterAll(() => {
  rmSync(tmp, { recursive: true });
});

let tarball = '';
beforeAll(() => {
  tarball = tarballOf('cdk8s-primer');
  // The projects below find it here. The engine is large.
  add(tmp, admissionTarballs());
});

const fixtures = join(__dirname, '..', 'fixtures', 'workloads');
const programs = join(__dirname, 'programs');

/** The packages that the package needs for a release: the newest versions that it allows, or the lowest. */
function peersOf(release: string, version: 'newest' | 'lowest'): string[] {
  const needed = ['cdk8s', 'constructs', packageOf(release)];
  const ranges = Object.entries(manifest.peerDependencies).filter(([peer]) => needed.includes(peer));
  return ranges.map(([peer, range]) => `${peer}@${version === 'newest' ? range : range.replace(/^[~^]/, '')}`);
}

interface Named {
  readonly kind: string;
}
const byKind = (a: Named, b: Named): number => (a.kind < b.kind ? -1 : 1);

/** Returns the objects of a file of workloads. */
const objectsOf = (file: string): Named[] =>
  readDocuments(readFileSync(join(fixtures, `${file}.yaml`), 'utf8')).map((document): Named =>
    Reflect.get(document, 'value'),
  );

/** Puts a source of this repository into a project, for a release of cdk8s-plus. */
function put(source: string, file: string, release: string): void {
  const code = readFileSync(source, 'utf8');
  writeFileSync(
    file,
    code.replaceAll("'cdk8s-primer'", `'${entryOf(release)}'`).replaceAll('cdk8s-plus-27', packageOf(release)),
  );
}

/** What programs/releases/print.js prints. */
interface Printed {
  readonly written: [file: string, objects: Named[]][];
  readonly converted: [file: string, objects: Named[]][];
  readonly shop: object[];
}

/** The manifests of the shop under the first release, by kind and name. */
let first: Record<string, unknown> | undefined;

const isAll = process.env.RELEASES === 'all';
const tested = isAll ? RELEASES : (['27', '31', '34'] as const satisfies readonly (typeof RELEASES)[number][]);

test('the oldest and the newest release are tested', () => {
  expect([tested[0], tested.at(-1)]).toStrictEqual([RELEASES[0], RELEASES.at(-1)]);
});

describe.each(tested)(`with cdk8s-plus-%s${isAll ? '' : ' (RELEASES=all tests the releases between)'}`, (release) => {
  const project = join(tmp, release);
  const app = join(project, 'app');

  beforeAll(() => {
    install(project, [...peersOf(release, 'newest'), tarball]);
    for (const folder of ['workloads', 'converted']) mkdirSync(join(app, folder), { recursive: true });
    writeJson(join(app, 'package.json'), { type: 'commonjs' });
    for (const file of readdirSync(join(programs, 'workloads'))) {
      put(join(programs, 'workloads', file), join(app, 'workloads', file), release);
    }
    put(join(root, 'examples', 'shop', 'main.ts'), join(app, 'shop.ts'), release);
    put(join(programs, 'releases', 'admission.ts'), join(app, 'admission.test.ts'), release);
    cpSync(join(programs, 'releases', 'print.js'), join(app, 'print.js'));
    writeFileSync(join(app, 'matchers.d.ts'), `import 'cdk8s-primer/testing/jest';\n`);
    const files = readdirSync(fixtures).map((file) => join(fixtures, file));
    const program = join(project, 'node_modules', 'cdk8s-primer', 'bin', 'cdk8s-primer.js');
    // It finds the release in the package.json of the project.
    node([program, 'from-yaml', ...files, '--out', 'converted'], app);
  });

  // With the lowest versions last, since they take the place of the newest.
  describe.each(['newest', 'lowest'] as const)('and the %s versions', (version) => {
    let made: Printed = { written: [], converted: [], shop: [] };

    beforeAll(() => {
      if (version === 'lowest') add(project, peersOf(release, 'lowest'));
      // It takes most of the time. package.test.ts compiles programs with the lowest versions, too.
      if (version === 'newest' || isAll)
        compile(app, { types: ['jest', 'node'], typeRoots: [join(root, 'node_modules', '@types')] });
      made = JSON.parse(node(['print.js'], app));
    });

    test('the workloads render the files, with all keys in the same order', () => {
      expect(made.written).toHaveLength(readdirSync(fixtures).length);
      for (const [file, objects] of made.written) {
        expect(`${file}\n${JSON.stringify(objects.sort(byKind), null, 1)}`).toBe(
          `${file}\n${JSON.stringify(objectsOf(file).sort(byKind), null, 1)}`,
        );
      }
    });

    test('the modules of from-yaml render the files', () => {
      expect(made.converted).toHaveLength(readdirSync(fixtures).length);
      for (const [file, objects] of made.converted)
        expect({ file, objects }).toStrictEqual({ file, objects: objectsOf(file) });
    });

    test('the shop renders the same objects as with the first release', () => {
      const own = Object.fromEntries(made.shop.map((object) => [JSON.stringify(namesOf(object)), object]));
      first ??= own;
      expect(Object.keys(own).length).toBeGreaterThan(15);
      expect(own).toStrictEqual(first);
    });

    test.each([
      [
        'requires',
        'commonjs',
        `const { Chart, App } = require('cdk8s'); const { NginxDeployment } = require('ENTRY');`,
      ],
      ['imports', 'module', `import { Chart, App } from 'cdk8s'; import { NginxDeployment } from 'ENTRY';`],
    ])('JavaScript that %s it makes a Deployment', (_, type, imports) => {
      const program = `${imports}
      const chart = new Chart(new App(), 'chart');
      new NginxDeployment(chart, 'web');
      console.log(chart.toJson()[0].spec.replicas);`.replace('ENTRY', entryOf(release));
      expect(node([`--input-type=${type}`, '-e', program], project)).toBe('3\n');
    });
  });

  test('matchers ask kube-admission', () => {
    writeJson(join(app, 'jest.config.json'), { setupFilesAfterEnv: ['cdk8s-primer/testing/jest'], transform: {} });
    node([join(root, 'node_modules', 'jest', 'bin', 'jest.js'), 'admission.test.js', '--ci'], app);
  });

  const laterOptions = (): void => {
    const program = `
      const { App, Chart } = require('cdk8s');
      const kplus = require('${packageOf(release)}');
      const { NginxPod } = require('${entryOf(release)}');
      const chart = new Chart(new App(), 'chart');
      const liveness = kplus.Probe.fromGrpc({ service: 's' });
      const readiness = kplus.Probe.fromHttpGet('/', { httpHeaders: [{ name: 'a', value: 'b' }] });
      new NginxPod(chart, 'web', { container: { liveness, readiness } });
      const { livenessProbe, readinessProbe } = chart.toJson()[0].spec.containers[0];
      const volume = kplus.Volume.fromName(chart, 'volume', 'data');
      const mounting = new NginxPod(chart, 'mounting', { container: { volumeMounts: [{ path: '/data', volume }] } });
      console.log(JSON.stringify([livenessProbe, readinessProbe, mounting.node.validate()]));`;
    expect(JSON.parse(node(['-e', program], project))).toStrictEqual([
      { grpc: { port: 80, service: 's' } },
      { httpGet: { path: '/', port: 80, httpHeaders: [{ name: 'a', value: 'b' }] } },
      ['spec.containers[0].volumeMounts[0].name: Not found: "data": the pod has no volume of this name'],
    ]);
  };
  // Earlier releases have fewer options.
  if (Number(release) >= 31) test('probes and volumes have the options of this release', laterOptions);

  test('the error for a missing release says what to install, or what to use instead', () => {
    const missing = release === '34' ? '33' : '34';
    const library = attempt(['-e', `require('cdk8s-primer/plus-${missing}')`], project);
    expect(library.status).toBe(1);
    expect(library.stderr).toContain(
      `Error: cdk8s-primer/plus-${missing} needs cdk8s-plus-${missing}, which is not installed: run npm install cdk8s-plus-${missing}, or import from ${entryOf(release)}: cdk8s-plus-${release} is installed`,
    );
    const program = join(project, 'node_modules', 'cdk8s-primer', 'bin', 'cdk8s-primer.js');
    expect(attempt([program, 'from-yaml', 'a.yaml', '--plus', missing], project)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: `cdk8s-primer: --plus: Not found: "${missing}": run npm install cdk8s-plus-${missing}, or write --plus ${release}, which is installed\nSee cdk8s-primer from-yaml --help.\n`,
    });
    // Above the project no package.json has a release.
    const { stderr } = attempt([program, 'from-yaml', 'a.yaml'], tmp);
    if (release !== '34')
      expect(stderr).toBe(
        `cdk8s-primer: cdk8s-plus-34: Not found: from-yaml needs the release in package.json, or else the newest: run npm install cdk8s-plus-34, or write --plus ${release}, which is installed\nSee cdk8s-primer from-yaml --help.\n`,
      );
  });
});

describe('without any release of cdk8s-plus', () => {
  const project = join(tmp, 'none');
  beforeAll(() => {
    install(project, ['cdk8s', 'constructs', tarball]);
  });

  test('the error says what to install', () => {
    const { status, stderr } = attempt(['-e', `require('cdk8s-primer')`], project);
    expect(status).toBe(1);
    expect(stderr).toContain(
      'Error: cdk8s-primer needs cdk8s-plus-27, which is not installed: run npm install cdk8s-plus-27\n',
    );
  });

  test('the command line prints its help', () => {
    const program = join(project, 'node_modules', 'cdk8s-primer', 'bin', 'cdk8s-primer.js');
    for (const command of [[], ['synth'], ['from-yaml'], ['draw'], ['init']])
      expect(node([program, ...command, '--help'], project)).toContain('Usage: cdk8s-primer');
  });
});

/** Returns the kind and the name of an object. */
function namesOf(object: object): unknown[] {
  const metadata: unknown = Reflect.get(object, 'metadata');
  return [Reflect.get(object, 'kind'), typeof metadata === 'object' && metadata ? Reflect.get(metadata, 'name') : ''];
}
