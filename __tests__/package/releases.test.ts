// The package with releases of cdk8s-plus: in TypeScript, in JavaScript, and where the release is missing. The oldest, a middle
// and the newest release by default; all of them with the environment variable RELEASES=all, which takes six minutes.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import manifest from '../../package.json';
import { RELEASES } from '../../lib/constructs/releases';
import { readDocuments } from '../../lib/manifests/yaml-reader';
import { attempt, compile, install, node, root, tarballOf, writeJson } from './project';

const tmp = mkdtempSync(join(tmpdir(), 'releases-'));
afterAll(() => {
  rmSync(tmp, { recursive: true });
});

let tarball = '';
beforeAll(() => {
  tarball = tarballOf('cdk8s-primer');
});

const fixtures = join(__dirname, '..', 'fixtures', 'workloads');
const entryOf = (release: string): string => (release === '27' ? 'cdk8s-primer' : `cdk8s-primer/plus-${release}`);
const peersOf = (release: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(manifest.peerDependencies).filter(
      ([peer]) => peer === 'cdk8s' || peer === 'constructs' || peer === `cdk8s-plus-${release}`,
    ),
  );

interface Named {
  readonly kind: string;
}
/** Returns the objects as text, with their keys in order. The order of the objects does not matter. */
const text = (objects: readonly Named[]): string =>
  JSON.stringify(
    [...objects].sort((a, b) => (a.kind < b.kind ? -1 : 1)),
    undefined,
    1,
  );

/** Puts a source of this repository into a project, for a release of cdk8s-plus. */
function put(source: string, file: string, release: string): void {
  const code = readFileSync(source, 'utf8');
  writeFileSync(
    file,
    code.replaceAll("'cdk8s-primer'", `'${entryOf(release)}'`).replaceAll('cdk8s-plus-27', `cdk8s-plus-${release}`),
  );
}

/** Prints the objects of each file as JSON, by the name of the file. */
const PRINT = `
  process.env.CDK8S_DISABLE_SORT = '1';
  const { App, Chart } = require('cdk8s');
  const { WORKLOADS } = require('./workloads');
  const objects = (make) => {
    const chart = new Chart(new App(), 'chart');
    make(chart);
    return chart.toJson();
  };
  const all = Object.entries(WORKLOADS).map(([file, make]) => [file, objects(make)]);
  const { shop } = require('./shop.js');
  process.stdout.write(JSON.stringify({ ...Object.fromEntries(all), shop: shop().charts[0].toJson() }));
`;

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
  let made: Record<string, Named[]> = {};

  beforeAll(() => {
    const peers = Object.entries(peersOf(release)).map(([peer, range]) => `${peer}@${range}`);
    const lowest = peers.map((peer) => peer.replace(/@[~^]/, '@'));
    // The lowest versions of the peers with the oldest release of cdk8s-plus, the newest with all others.
    install(project, [...(release === RELEASES[0] ? lowest : peers), tarball]);
    mkdirSync(app);
    writeJson(join(app, 'package.json'), { type: 'commonjs' });
    const workloads = join(__dirname, 'programs', 'workloads');
    mkdirSync(join(app, 'workloads'));
    for (const file of readdirSync(workloads)) put(join(workloads, file), join(app, 'workloads', file), release);
    put(join(root, 'examples', 'shop', 'main.ts'), join(app, 'shop.ts'), release);
    cpSync(join(root, 'node_modules', '@types', 'node'), join(app, 'node_modules', '@types', 'node'), {
      recursive: true,
    });
    cpSync(join(root, 'node_modules', 'undici-types'), join(app, 'node_modules', 'undici-types'), { recursive: true });
    compile(app, { types: ['node'] });
    made = JSON.parse(node(['-e', PRINT], app));
  });

  test('the workloads render the files, with all keys in the same order', () => {
    const { shop: _, ...files } = made;
    expect(Object.keys(files)).toHaveLength(readdirSync(fixtures).length);
    for (const [file, objects] of Object.entries(files)) {
      const expected = readDocuments(readFileSync(join(fixtures, `${file}.yaml`), 'utf8')).map((document): Named =>
        Reflect.get(document, 'value'),
      );
      expect(`${file}\n${text(objects)}`).toBe(`${file}\n${text(expected)}`);
    }
  });

  test('the shop renders the same objects as with the first release', () => {
    const own = Object.fromEntries((made.shop ?? []).map((object) => [JSON.stringify(namesOf(object)), object]));
    first ??= own;
    expect(own).toStrictEqual(first);
  });

  test.each([
    ['requires', 'commonjs', `const { Chart, App } = require('cdk8s'); const { NginxDeployment } = require('ENTRY');`],
    ['imports', 'module', `import { Chart, App } from 'cdk8s'; import { NginxDeployment } from 'ENTRY';`],
  ])('JavaScript that %s it makes a Deployment', (_, type, imports) => {
    const program = `${imports}
      const chart = new Chart(new App(), 'chart');
      new NginxDeployment(chart, 'web');
      console.log(chart.toJson()[0].spec.replicas);`.replace('ENTRY', entryOf(release));
    expect(node([`--input-type=${type}`, '-e', program], project)).toBe('3\n');
  });

  const probes = (): void => {
    const program = `
      const { App, Chart } = require('cdk8s');
      const kplus = require('cdk8s-plus-${release}');
      const { NginxPod } = require('${entryOf(release)}');
      const chart = new Chart(new App(), 'chart');
      const liveness = kplus.Probe.fromGrpc({ service: 's' });
      const readiness = kplus.Probe.fromHttpGet('/', { httpHeaders: [{ name: 'a', value: 'b' }] });
      new NginxPod(chart, 'web', { container: { liveness, readiness } });
      const { livenessProbe, readinessProbe } = chart.toJson()[0].spec.containers[0];
      console.log(JSON.stringify([livenessProbe, readinessProbe]));`;
    expect(JSON.parse(node(['-e', program], project))).toStrictEqual([
      { grpc: { port: 80, service: 's' } },
      { httpGet: { path: '/', port: 80, httpHeaders: [{ name: 'a', value: 'b' }] } },
    ]);
  };
  // Earlier releases have fewer options of probes.
  if (Number(release) >= 31) test('probes render the options of this release', probes);

  test('an object of another release is an error that names both releases', () => {
    const other = release === '34' ? '33' : '34';
    const foreign = join(project, 'node_modules', `cdk8s-plus-${other}`);
    // One class of the other release, since two whole releases would double the installation.
    mkdirSync(foreign);
    writeFileSync(
      join(foreign, 'index.js'),
      `class Volume {} Volume[Symbol.for('jsii.rtti')] = { fqn: 'cdk8s-plus-${other}.Volume' }; exports.Volume = Volume;`,
    );
    const program = `
      const { App, Chart } = require('cdk8s');
      const { NginxPod } = require('${entryOf(release)}');
      const { Volume } = require('cdk8s-plus-${other}');
      const chart = new Chart(new App(), 'chart');
      new NginxPod(chart, 'web', { volumes: [Object.assign(new Volume(), { name: 'v' })] });
      chart.toJson();`;
    const { status, stderr } = attempt(['-e', program], project);
    expect(status).toBe(1);
    expect(stderr).toContain(
      `spec.volumes: Invalid value: "cdk8s-plus-${other}": must be of cdk8s-plus-${release}, as the construct is; or import the construct from cdk8s-primer/plus-${other}`,
    );
    rmSync(foreign, { recursive: true });
  });

  test('the error for a missing release says what to install, or what to import instead', () => {
    const missing = release === '34' ? '33' : '34';
    const { status, stderr } = attempt(['-e', `require('cdk8s-primer/plus-${missing}')`], project);
    expect(status).toBe(1);
    expect(stderr).toContain(
      `Error: cdk8s-primer/plus-${missing} needs cdk8s-plus-${missing}, which is not installed: run npm install cdk8s-plus-${missing}, or import from ${entryOf(release)}: cdk8s-plus-${release} is installed`,
    );
  });
});

test('without any release of cdk8s-plus the error says what to install', () => {
  const project = join(tmp, 'none');
  install(project, ['cdk8s', 'constructs', tarball]);
  const { status, stderr } = attempt(['-e', `require('cdk8s-primer')`], project);
  expect(status).toBe(1);
  expect(stderr).toContain(
    'Error: cdk8s-primer needs cdk8s-plus-27, which is not installed: run npm install cdk8s-plus-27\n',
  );
});

/** Returns the kind and the name of an object. */
function namesOf(object: object): unknown[] {
  const metadata: unknown = Reflect.get(object, 'metadata');
  return [Reflect.get(object, 'kind'), typeof metadata === 'object' && metadata ? Reflect.get(metadata, 'name') : ''];
}
