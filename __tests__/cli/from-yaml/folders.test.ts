import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildSync } from 'esbuild';
import { dependencies, peerDependencies } from '../../../package.json';
import { Manifests } from '../../../lib/testing';
import { contents, temporary } from '../../folders';
import { cdk8sPrimer, root } from '../command';
import { typeErrorsIn } from './compiler';

const newFolder = temporary('from-yaml');

/** Makes a folder with files. */
function tree(files: Record<string, string>): string {
  const folder = newFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const config = (name: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${name} }\n`;

/** Runs the app of a folder, and returns the titles of what it writes. */
function synthesized(folder: string): string[] {
  buildSync({
    entryPoints: [join(folder, 'main.ts')],
    outfile: join(folder, 'main.js'),
    bundle: true,
    platform: 'node',
    alias: { 'cdk8s-primer': join(root, 'lib', 'index.ts') },
    external: Object.keys({ ...dependencies, ...peerDependencies }).filter((name) => name !== 'cdk8s-primer'),
    tsconfigRaw: {},
  });
  const { status, stderr } = spawnSync(process.execPath, [join(folder, 'main.js')], {
    cwd: folder,
    env: { ...process.env, NODE_PATH: join(root, 'node_modules'), CDK8S_OUTDIR: join(folder, 'out') },
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return Manifests.fromFiles(join(folder, 'out')).names;
}

describe('a repository', () => {
  const folder = tree({
    'deploy/api/configmap.yaml': config('api'),
    'deploy/web/configmap.yaml': config('web'),
    'deploy/web/configmap.json': '{ "apiVersion": "v1", "kind": "ConfigMap", "metadata": { "name": "web-json" } }',
    'deploy/main.yaml': config('main'),
    'deploy/both.yaml': `${config('api')}---\nreplicas: 3\n`,
    'deploy/values.yaml': 'replicas: 3\n',
    'deploy/empty.yaml': '# later\n',
    'deploy/chart/Chart.yaml': 'apiVersion: v2\nname: chart\n',
    'deploy/chart/templates/a.yaml': '{{- if .Values.a }}\n{{- end }}\n',
    'deploy/overlay/kustomization.yaml': 'resources: [../web]\npatches: [{ path: patch.yaml }]\n',
    'deploy/overlay/patch.yaml': config('web'),
    'deploy/broken.yaml': 'apiVersion: v1\nkind: [\n',
    'deploy/.github/workflows/ci.yaml': 'on: push\n',
    '.gitignore': 'secret.yaml\n',
    '.git/HEAD': '',
    'package.json': '{ "dependencies": { "cdk8s-plus-27": "2.9.5" } }',
    'deploy/secret.yaml': config('secret'),
    'deploy/skipped.yaml': config('skipped'),
  });
  const outcome = cdk8sPrimer(folder, 'from-yaml', 'deploy', '--out', 'lib', '--exclude', 'skipped.yaml');
  const modules = contents(join(folder, 'lib'));

  test('becomes modules in the same folders, and one that makes all charts', () => {
    expect(Object.keys(modules)).toEqual([
      'api/configmap.ts',
      'both.ts',
      'main-yaml.ts',
      'main.ts',
      'web/configmap-yaml.ts',
      'web/configmap.ts',
    ]);
    expect(typeErrorsIn(Object.entries(modules))).toEqual([]);
    expect(modules['main.ts']).toMatchInlineSnapshot(`
     "import { SafeApp, synth } from 'cdk8s-primer';
     import { ConfigmapChart } from './api/configmap';
     import { BothChart } from './both';
     import { MainChart } from './main-yaml';
     import { ConfigmapChart as WebConfigmapChart } from './web/configmap';
     import { ConfigmapChart as WebConfigmapYamlChart } from './web/configmap-yaml';

     synth(() => {
       // An object is in more than one chart: apply those one at a time.
       const app = new SafeApp({ uniqueAcross: 'chart' });
       new ConfigmapChart(app, 'api-configmap');
       new BothChart(app, 'both');
       new MainChart(app, 'main-yaml');
       new WebConfigmapChart(app, 'web-configmap');
       new WebConfigmapYamlChart(app, 'web-configmap-yaml');
       return app;
     });
     "
    `);
  }, 60_000);

  test('is an app that synthesizes all objects', () => {
    expect(synthesized(join(folder, 'lib')).sort()).toEqual(
      ['api', 'api', 'main', 'web', 'web-json'].map((name) => `ConfigMap ${name}`),
    );
  });

  test('says at the end what was left out, then what has no program, and exits with 1', () => {
    expect(outcome.status).toBe(1);
    expect(outcome.stderr.split('\n').slice(6)).toEqual([
      'left out: deploy/chart: a Helm chart, which is rendered first: helm template deploy/chart | cdk8s-primer from-yaml -',
      'left out: deploy/overlay: a kustomization, which is built first: kubectl kustomize deploy/overlay | cdk8s-primer from-yaml -',
      'left out: 1 part of kustomizations, such as patches: deploy/overlay/patch.yaml',
      'left out: 2 documents without apiVersion and kind: deploy/values.yaml, deploy/both.yaml',
      'deploy/broken.yaml:3:1: Flow sequence in block collection must be sufficiently indented and end with a ]',
      '',
    ]);
  });

  test('must be manifests all through if you say so', () => {
    const { status, stderr } = cdk8sPrimer(folder, 'from-yaml', 'deploy', '--strict-files');
    expect(status).toBe(1);
    for (const file of ['values.yaml:1:1', 'empty.yaml', 'chart/Chart.yaml:1:1', 'chart/templates/a.yaml:1:1'])
      expect(stderr).toContain(`deploy/${file}: `);
    expect(stderr).not.toContain('left out');
  });

  test('has a main.ts already, which stays as it is', () => {
    const other = tree({ 'a/b.yaml': config('b'), 'main.ts': '// mine\n' });
    const { status, stderr } = cdk8sPrimer(other, 'from-yaml', 'a', '--out', '.');
    expect([status, stderr]).toEqual([0, 'b.ts\nmain.ts exists already: it does not make these charts\n']);
    expect(readFileSync(join(other, 'main.ts'), 'utf8')).toBe('// mine\n');
  });
});

describe('a file that was named', () => {
  const folder = tree({
    'kustomization.yaml': 'resources: []\n',
    'Chart.yaml': 'apiVersion: v2\nname: a\n',
    'values.yaml': 'a: 1\n',
    'a.yaml': config('a'),
    'sub/a.yaml': config('b'),
  });

  test('must be a manifest; the others are converted', () => {
    const { status, stdout, stderr } = cdk8sPrimer(
      folder,
      'from-yaml',
      'kustomization.yaml',
      'Chart.yaml',
      'values.yaml',
      'a.yaml',
    );
    expect(status).toBe(1);
    expect(stdout).toContain('export class AChart');
    expect(stderr.split('\n')).toEqual([
      'kustomization.yaml: this is a kustomization: kubectl kustomize . | cdk8s-primer from-yaml -',
      'Chart.yaml: this is of a Helm chart: helm template . | cdk8s-primer from-yaml -',
      'values.yaml:1:1: apiVersion: Required value: every manifest has it',
      'values.yaml:1:1: kind: Required value: every manifest has it',
      '',
    ]);
  });

  test('is in the folder that it is in below the one that all have in common, without a module for all', () => {
    expect(cdk8sPrimer(folder, 'from-yaml', 'a.yaml', 'sub/a.yaml', '--out', 'lib').status).toBe(0);
    expect(Object.keys(contents(join(folder, 'lib')))).toEqual(['a.ts', 'sub/a.ts']);
  });
});

test('a folder without any object is an error', () => {
  const folder = tree({ 'a/values.yaml': 'a: 1\n' });
  expect(cdk8sPrimer(folder, 'from-yaml', 'a', '--out', 'lib')).toEqual({
    status: 1,
    stdout: '',
    stderr:
      'left out: 1 document without apiVersion and kind: a/values.yaml\na: Required value: there is no object in it\n',
  });
});

test('what a cluster writes into objects is left out, and one line says so', () => {
  const exported = `apiVersion: v1
kind: ConfigMap
metadata:
  annotations:
    kubectl.kubernetes.io/last-applied-configuration: "{}"
  creationTimestamp: "2026-11-30T00:00:00Z"
  generation: 3
  managedFields: [{ manager: kubectl, operation: Update }]
  name: a
  namespace: shop
  resourceVersion: "7"
  uid: 0b9c
data: { a: b }
`;
  const folder = tree({
    'a/exported.yaml': exported,
    'a/job.yaml':
      'apiVersion: batch/v1\nkind: Job\nmetadata: { name: j, uid: x, annotations: { a: b } }\nspec: { template: { spec: { containers: [] } } }\nstatus: { active: 1 }\n',
    'a/written.yaml': 'apiVersion: example.com/v1\nkind: Widget\nmetadata: { name: w }\nstatus: { x: 1 }\n',
  });
  const { status, stdout, stderr } = cdk8sPrimer(folder, 'from-yaml', 'a');
  expect([status, stderr]).toEqual([
    0,
    'left out of objects that were exported from a cluster, since it writes them: metadata.uid, metadata.resourceVersion, metadata.generation, metadata.creationTimestamp, metadata.managedFields, metadata.annotations.kubectl.kubernetes.io/last-applied-configuration, status: a/exported.yaml, a/job.yaml\n',
  ]);
  expect(stdout).not.toMatch(/uid|resourceVersion|managedFields|last-applied|active/);
  expect(stdout).toContain("metadata: { name: 'a', namespace: 'shop' }");
  expect(stdout).toContain("metadata: { name: 'j', annotations: { a: 'b' } }");
  // Its author has written it, for all that is known.
  expect(stdout).toContain('status: { x: 1 }');
});
