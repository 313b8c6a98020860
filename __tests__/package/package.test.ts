// The package as others install it: packed, installed in empty projects with the oldest and the newest peers, and used.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RELEASES } from '../../lib/constructs/releases';
import manifest from '../../package.json';
import { attempt, compile, files, install, node, root, synthesize, tarballOf } from './project';

const { name, peerDependencies, scripts } = manifest;
const tmp = mkdtempSync(join(tmpdir(), 'cdk8s-primer-'));
afterAll(() => {
  rmSync(tmp, { recursive: true });
});

/** A program on the command line. */
const cjs = (program: string): string[] => ['--input-type=commonjs', '-e', program];
const esm = (program: string): string[] => ['--input-type=module', '-e', program];

let tarball = '';
beforeAll(() => {
  tarball = tarballOf('cdk8s-primer');
});

/** Returns whether a module is more than a part of the command line, which is bundled with the packages that it needs. */
const isOfLibrary = (path: string): boolean => !/[/\\]manifests[/\\](?:folders|git)\b/.test(path);

/** The lowest versions that the package says it works with, of what it needs. */
const needed = Object.entries(peerDependencies).filter(([peer]) => /^(?:cdk8s|constructs|cdk8s-plus-27)$/.test(peer));
const minima = needed.map(([peer, range]) => [peer, range.replace(/^[~^]/, '')]);

describe.each([
  { peers: 'the lowest peers', packages: minima.map(([peer, version]) => `${peer}@${version}`) },
  { peers: 'the newest peers', packages: ['cdk8s', 'constructs', 'cdk8s-plus-27'] },
])('with $peers', ({ peers, packages }) => {
  const project = join(tmp, peers.replaceAll(' ', '-'));
  const installed = join(project, 'node_modules', name);

  beforeAll(() => {
    install(project, [...packages, tarball]);
  });

  test('it installs beside them, one copy of each', () => {
    expect(readdirSync(installed)).not.toContain('node_modules');
    const versionOf = (peer: string): string =>
      node(['-p', `require('${peer}/package.json').version`], project).trimEnd();
    const versions = minima.map(([peer = '']) => [peer, versionOf(peer)]);
    if (peers === 'the lowest peers') expect(versions).toStrictEqual(minima);
    else expect(versions).not.toStrictEqual(minima);
  });

  test('it brings at most 12 packages of others beside its peers', () => {
    const brought = new Set<string>();
    const visit = (folder: string): void => {
      const { dependencies = {} }: { dependencies?: object } = JSON.parse(
        readFileSync(join(folder, 'package.json'), 'utf8'),
      );
      for (const dependency of Object.keys(dependencies)) {
        if (brought.has(dependency)) continue;
        brought.add(dependency);
        visit(join(project, 'node_modules', dependency));
      }
    };
    visit(installed);
    expect([...brought].sort().slice(12)).toStrictEqual([]);
  });

  test.each([
    ['a TypeScript project that is CommonJS', 'commonjs', 'typescript.ts'],
    ['a TypeScript project that is ESM', 'module', 'typescript.ts'],
    ['JavaScript that requires it', 'commonjs', 'require.js'],
    ['JavaScript that imports it', 'module', 'import.mjs'],
  ] as const)('%s writes the expected manifests', (kind, type, program) => {
    expect(synthesize(join(project, kind.replaceAll(' ', '-')), type, program)).toStrictEqual({
      'pod.k8s.yaml': readFileSync(join(root, 'dist', 'ch6-2-1-nginx-pod.k8s.yaml'), 'utf8'),
      'web.k8s.yaml': readFileSync(join(__dirname, 'programs', 'web.k8s.yaml'), 'utf8'),
    });
  });

  test('the sources themselves compile, private fields of the peers included', () => {
    const sources = join(project, 'sources');
    for (const room of ['index.ts', 'constructs', 'manifests', 'synthesis'])
      cpSync(join(root, 'lib', room), join(sources, 'lib', room), { recursive: true, filter: isOfLibrary });
    cpSync(join(root, 'imports'), join(sources, 'imports'), { recursive: true });
    // An optional peer, which is not installed here.
    const paths = { 'kube-admission': [join(root, 'packages', 'kube-admission', 'build', 'index.d.ts')] };
    compile(sources, { types: ['node'], typeRoots: [join(root, 'node_modules', '@types')], paths, noEmit: true });
  });

  test('it has the compiled library, its declarations and its documents, and nothing else', () => {
    const modulesOf = (folder: string): string[] =>
      files(join(root, folder)).flatMap((file) =>
        file.endsWith('.ts') ? [`build/${folder}/${file.slice(0, -3)}`] : [],
      );
    const modules = modulesOf('lib').filter(
      (module) => !module.startsWith('build/lib/cli/') && isOfLibrary(module) && !module.endsWith('.d'),
    );
    const others = RELEASES.slice(1).flatMap((release) => [
      ...[`build/lib/plus-${release}.js`, `build/lib/plus-${release}.d.ts`],
      ...modules
        .filter((module) => module.startsWith('build/lib/constructs/'))
        .map((module) => `${module.replace('/constructs/', `/constructs-${release}/`)}.d.ts`),
    ]);
    // The library is one file, with an entry point for each release of cdk8s-plus, and the engine is another. The assertions
    // are a file each, and so is the code that they share with the library.
    const library = [
      ...['build/lib/index.js', 'build/lib/library.js', 'build/lib/engine.js', 'build/lib/constructs/releases.js'],
      ...others,
      ...modules
        .filter((module) => /^build\/lib\/(?:manifests|synthesis|testing)\//.test(module))
        .map((module) => `${module}.js`),
      ...modules.map((module) => `${module}.d.ts`),
    ];
    const api = [
      'build/imports/fields.d.ts',
      'build/imports/k8s.d.ts',
      'build/imports/kinds.d.ts',
      'build/imports/kinds.js',
    ];
    const commands = ['draw/command', 'from-yaml/command', 'from-yaml/index', 'init', 'main', 'synth/synth'];
    const cli = [
      'bin/cdk8s-primer.js',
      'build/cli/THIRD_PARTY_LICENSES',
      ...commands.map((command) => `build/cli/${command}.js`),
    ];
    const vitest = ['lib/testing/vitest.d.mts', 'lib/testing/vitest.mjs'];
    const documents = ['LICENSE', 'NOTICE', 'README.ko.md', 'README.md', 'package.json'];
    const starter = files(join(root, 'examples', 'starter'))
      .filter((name) => !/^(node_modules|dist\/\.cdk8s-primer)\//.test(name))
      .map((name) => `examples/starter/${name}`);
    expect(files(installed)).toStrictEqual([...documents, ...api, ...cli, ...library, ...starter, ...vitest].sort());
  });

  test('its command synthesizes an app', () => {
    const app = join(project, 'command');
    mkdirSync(app);
    const program = `const { Chart } = require('cdk8s');
      const { NginxPod, SafeApp, synth } = require('${name}');
      synth(() => {
        const app = new SafeApp();
        new NginxPod(new Chart(app, 'pod'), 'my-nginx-pod');
        return app;
      });`;
    writeFileSync(join(app, 'main.js'), program);
    node([join(installed, 'bin', 'cdk8s-primer.js'), 'synth', '--app', 'node main.js'], app);
    expect(readFileSync(join(app, 'dist', 'pod.k8s.yaml'), 'utf8')).toBe(
      readFileSync(join(root, 'dist', 'ch6-2-1-nginx-pod.k8s.yaml'), 'utf8'),
    );
  });

  test.each([
    [['synth', '--nope'], `Unknown option '--nope'\nSee cdk8s-primer synth --help.\n`],
    [['from-yaml'], 'FILE: Required value: which YAML is to become TypeScript?\nSee cdk8s-primer from-yaml --help.\n'],
    [['draw', 'missing'], 'missing: ENOENT: no such file or directory\n'],
    [['init'], 'FOLDER: Required value: give the folder of the project\nSee cdk8s-primer init --help.\n'],
  ])('an error of the command %j is a line without a stack trace', (args, message) => {
    expect(attempt([join(installed, 'bin', 'cdk8s-primer.js'), ...args], project)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: `cdk8s-primer: ${message}`,
    });
  });

  test.each([
    ['require', cjs(`require('${name}/build/lib/constructs/pod')`)],
    ['import', esm(`import '${name}/build/lib/constructs/pod.js'`)],
  ])('it keeps its internals from %s', (_, args) => {
    expect(attempt(args, project)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('ERR_PACKAGE_PATH_NOT_EXPORTED'),
    });
  });

  test.each([
    ['require', cjs(`console.log(require('${name}/package.json').name)`)],
    ['import', esm(`import json from '${name}/package.json' with { type: 'json' }; console.log(json.name)`)],
  ])('it shows its package.json to %s', (_, args) => {
    expect(node(args, project)).toBe(`${name}\n`);
  });

  test('it gives ESM the same things under the same names as CommonJS', () => {
    const program = esm(`
      import * as imported from '${name}';
      import { createRequire } from 'node:module';
      const required = createRequire(import.meta.url)('${name}');
      const names = Object.keys(required);
      console.log(names.includes('NginxPod'), names.filter((key) => imported[key] !== required[key]));`);
    expect(node(program, project)).toBe('true []\n');
  });
});

describe('the package', () => {
  test('runs nothing when it is installed', () => {
    const hooks = ['preinstall', 'install', 'postinstall', 'prepare'];
    expect(Object.keys(scripts).filter((script) => hooks.includes(script))).toStrictEqual([]);
    expect(readdirSync(root)).not.toContain('binding.gyp');
  });

  test('satisfies publint', () => {
    node([join(root, 'node_modules', 'publint', 'src', 'cli.js'), 'run', tarball, '--strict'], tmp);
  });

  test('has types that resolve everywhere, as attw sees it', () => {
    const attw = [join(root, 'node_modules', '@arethetypeswrong', 'cli', 'dist', 'index.js'), tarball];
    node([...attw, '--exclude-entrypoints', 'testing/vitest'], tmp);
    // Vitest itself is ESM only.
    node([...attw, '--profile', 'esm-only', '--entrypoints', 'testing/vitest'], tmp);
  });
});
