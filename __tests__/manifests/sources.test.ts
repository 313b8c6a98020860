import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { temporary } from '../folders';
import { leftOutLines } from '../../lib/manifests/folders/left-out';
import { type SourceOptions, sourcesOf } from '../../lib/manifests/folders/sources';

const newFolder = temporary('sources');

/** Makes a folder with files; those that are named alone are empty. */
function tree(...files: readonly (string | readonly [string, string])[]): string {
  const folder = newFolder();
  for (const file of files) {
    const [name, text] = typeof file === 'string' ? [file, ''] : file;
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** The files of a folder, or of what is in it. */
function filesOf(folder: string, options?: SourceOptions, ...below: readonly string[]): string[] {
  const { files, errors } = sourcesOf([join(folder, ...below)], options);
  expect(errors).toEqual([]);
  return files.map(({ name }) => relative(folder, name));
}

/** What is said of what was left out. */
function linesOf(folder: string): string[] {
  const { leftOut } = sourcesOf([folder]);
  return leftOutLines(leftOut, 'draw -').map((line) => line.replaceAll(`${folder}/`, '').replaceAll(folder, '.'));
}

describe('a folder', () => {
  test('has the YAML and JSON files at any depth, in the order of their names, as files that were not named', () => {
    const folder = tree('b.yml', 'a.yaml', 'deep/er/c.json', 'README.md', 'deep/d.yaml');
    const { files } = sourcesOf([folder]);
    expect(files.map(({ name }) => relative(folder, name))).toEqual([
      'a.yaml',
      'b.yml',
      'deep/d.yaml',
      'deep/er/c.json',
    ]);
    expect(files.map(({ isNamed }) => isNamed)).toEqual([false, false, false, false]);
  });

  test('has no hidden files and folders, and no node_modules', () => {
    const folder = tree(
      'a.yaml',
      '.hidden.yaml',
      '.github/workflows/ci.yml',
      'node_modules/x/package.json',
      'b/.c/d.yaml',
    );
    expect(filesOf(folder)).toEqual(['a.yaml']);
  });

  test('has files that links lead to, and no folders that links lead to', () => {
    const folder = tree('all/a.yaml', 'elsewhere/b.yaml');
    symlinkSync(join(folder, 'elsewhere', 'b.yaml'), join(folder, 'all', 'b.yaml'));
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'all', 'folder'));
    symlinkSync(join(folder, 'gone.yaml'), join(folder, 'all', 'gone.yaml'));
    expect(filesOf(folder, {}, 'all')).toEqual(['all/a.yaml', 'all/b.yaml']);
  });

  test('that has none, and one that is not there, are errors', () => {
    const folder = tree('README.md');
    expect(sourcesOf([folder, join(folder, 'gone')]).errors).toEqual([
      `${folder}: Invalid value: has no .yaml, .yml or .json file`,
      `${folder}/gone: ENOENT: no such file or directory`,
    ]);
  });
});

describe('.gitignore', () => {
  test('leaves out what git would, a deeper file before one above it', () => {
    const folder = tree(
      ['.gitignore', '# made\nbuild/\n*.tmp.yaml\n/only-here.yaml\n'],
      ['kept/.gitignore', '!x.tmp.yaml\nown.yaml\n'],
      'a.yaml',
      'build/b.yaml',
      'c.tmp.yaml',
      'kept/x.tmp.yaml',
      'kept/own.yaml',
      'kept/only-here.yaml',
      'kept/build/b.yaml',
      'only-here.yaml',
      'A.TMP.yaml',
    );
    expect(filesOf(folder)).toEqual(['A.TMP.yaml', 'a.yaml', 'kept/only-here.yaml', 'kept/x.tmp.yaml']);
  });

  test('counts up to the root of the repository, unless it leaves out the very folder that was named', () => {
    const folder = tree(
      ['.gitignore', '*.yaml\n'],
      'repository/.git/HEAD',
      ['repository/.gitignore', 'dist/\nsecret.yaml\n'],
      'repository/deploy/a.yaml',
      'repository/deploy/secret.yaml',
      'repository/dist/web.yaml',
    );
    expect(filesOf(folder, {}, 'repository', 'deploy')).toEqual(['repository/deploy/a.yaml']);
    expect(filesOf(folder, {}, 'repository', 'dist')).toEqual(['repository/dist/web.yaml']);
    expect(filesOf(folder, {}, 'repository')).toEqual(['repository/deploy/a.yaml']);
  });
});

test('patterns leave out files and folders, as seen from the folder or from the working directory', () => {
  const folder = tree('a.yaml', 'b.yaml', 'ci/c.yaml', 'deep/ci/d.yaml', 'deep/e.yaml');
  expect(filesOf(folder, { exclude: ['b.yaml', 'ci/'] })).toEqual(['a.yaml', 'deep/e.yaml']);
  expect(filesOf(folder, { exclude: ['/ci', '*.yaml', '!deep/**'] })).toEqual(['deep/ci/d.yaml', 'deep/e.yaml']);
  expect(filesOf(folder, { exclude: ['b.yaml'] }, 'b.yaml')).toEqual([]);
  const before = process.cwd();
  process.chdir(folder);
  try {
    expect(filesOf(folder, { exclude: ['deep/ci'] }, 'deep')).toEqual(['deep/e.yaml']);
  } finally {
    process.chdir(before);
  }
});

describe('a Helm chart', () => {
  const files = [
    'web/Chart.yaml',
    'web/values.yaml',
    'web/values-production.yaml',
    'web/values.schema.json',
    'web/templates/deployment.yaml',
    'web/templates/tests/test.yaml',
    'web/charts/db/Chart.yaml',
    'web/charts/db/templates/a.yaml',
    'web/crds/widgets.yaml',
    'other.yaml',
  ];

  test('is left out with one line and the command that renders it; its definitions of custom resources are read', () => {
    const folder = tree(...files);
    expect(filesOf(folder)).toEqual(['other.yaml', 'web/crds/widgets.yaml']);
    expect(linesOf(folder)).toEqual([
      'left out: web: a Helm chart, which is rendered first: helm template web | draw -',
    ]);
  });

  test('is as good as any folder where all files must be manifests', () => {
    const folder = tree(...files);
    const { files: all, leftOut } = sourcesOf([folder], { strict: true });
    expect(all).toHaveLength(files.length);
    expect(all.every(({ isNamed }) => isNamed)).toBe(true);
    expect(leftOut).toEqual([]);
  });
});

describe('kustomizations', () => {
  test('are left out with their patches and other parts; their resources are read', () => {
    const folder = tree(
      [
        'base/kustomization.yaml',
        `resources: [cm.yaml, both.yaml]
patches: [{ path: patch.yaml }, { patch: "a\\n" }]
patchesStrategicMerge: [merge.yaml, both.yaml]
patchesJson6902: [{ path: operations.yaml, target: { kind: X } }]
configMapGenerator: [{ name: a, files: [settings.yaml, named=other.yaml] }]
helmCharts: [{ name: a, valuesFile: values.yaml }]
`,
      ],
      ...['cm', 'both', 'patch', 'merge', 'operations', 'settings', 'other', 'values'].map(
        (name) => `base/${name}.yaml`,
      ),
      ['production/kustomization.yml', 'resources: [../base]\ncomponents: [../component]\n'],
      ['component/Kustomization', 'kind: Component\n'],
      'component/deployment.yaml',
    );
    expect(filesOf(folder)).toEqual(['base/both.yaml', 'base/cm.yaml', 'component/deployment.yaml']);
    expect(linesOf(folder)).toEqual([
      'left out: production: a kustomization, which is built first: kubectl kustomize production | draw -',
      'left out: 2 kustomizations that others build: base, component',
      'left out: 6 parts of kustomizations, such as patches: base/merge.yaml, base/operations.yaml and 4 more',
    ]);
  });

  test('that cannot be read are left to kustomize', () => {
    const folder = tree(['kustomization.yaml', 'resources: [\n'], 'a.yaml');
    expect(filesOf(folder)).toEqual(['a.yaml']);
  });

  test('are named up to ten', () => {
    const folder = tree(...Array.from({ length: 13 }, (_, index) => `k${index + 10}/kustomization.yaml`));
    const lines = linesOf(folder);
    expect(lines).toHaveLength(11);
    expect(lines.at(-1)).toBe('left out: and 3 more like it: k20, k21, k22');
  });
});

test('what is left out of folders is said in the fewest lines', () => {
  const template = (name: string) => ({ type: 'template', name }) as const;
  const names = ['web/templates/a.yaml', 'web/templates/sub/b.yaml', 'it is/templates/c.yaml', 'old/d.yaml'];
  const documents = ['a.json', 'b.json', 'c.json', 'c.json'].map((name) => ({ type: 'document', name }) as const);
  expect(leftOutLines([...names.map(template), ...documents], 'draw -')).toEqual([
    'left out: web/templates: 2 templates of Helm, to be rendered first: helm template web | draw -',
    "left out: it is/templates: 1 template of Helm, to be rendered first: helm template 'it is' | draw -",
    'left out: 1 template to be rendered first: old/d.yaml',
    'left out: 4 documents without apiVersion and kind: a.json, b.json, c.json',
  ]);
  expect(leftOutLines([], 'draw -')).toEqual([]);
});
