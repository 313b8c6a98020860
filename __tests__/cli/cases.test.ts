// Inputs of public bug reports about this and other tools, given to each command that reads manifests.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cdk8sPrimer, root } from './command';
import { modulesIn, printed, textsIn } from './printed';

const cases = join(root, '__tests__/fixtures/cases');
const kubeAdmission = join(root, 'packages/kube-admission/bin/kube-admission.js');

/** What is right for each case. */
const RIGHT: Record<string, string> = {
  bom: 'a byte order mark at the start and after a line of --- is skipped; in a key it is named',
  'crd-and-cr': 'a custom resource is refused by the pattern, the rule and the fields of the definition beside it',
  'crd-list-map-key-default': 'an error of a definition stands at the line of its schema',
  duplicates: 'the same object twice is refused',
  'exported-object':
    'an exported object is applied without its resourceVersion, and converted without what the server set',
  'field-dropped-by-version': 'a field that an older version forgets is warned of',
  'kustomize-dir': 'a kustomization is named, and is not taken for a manifest',
  'list-kinds': 'the items of a typed list get its kind, and a List in a List is refused',
  'null-in-helm-values': 'null in the values of a HelmRelease is kept',
  'plain-dot-and-e2': 'a plain `.`, e2 and 7e12345 are strings',
  'same-file-name-in-two-folders': 'each file becomes a module of its own',
  'ssa-duplicate-keys':
    'two list items of one key are warned of, since the server takes them when it creates the object',
  'stateless-admission-plugins': 'what plugins refuse that are on by default is refused',
  'template-starts-with-brace': 'a template is called one, however it begins',
};
/** The options of kube-admission for a case. */
const OPTIONS: Record<string, string[]> = { 'field-dropped-by-version': ['--kubernetes-version', '1.34'] };

test('each case has its right answer', () => {
  expect(Object.keys(RIGHT)).toEqual(readdirSync(cases).sort());
});

describe.each(Object.entries(RIGHT))('%s: %s', (name) => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cases-'));
    cpSync(join(cases, name), folder, { recursive: true });
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  test('kube-admission', () => {
    const args = [kubeAdmission, ...(OPTIONS[name] ?? []), '.'];
    expect(printed(spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' }))).toMatchSnapshot();
  });

  test('from-yaml', () => {
    const outcome = cdk8sPrimer(folder, 'from-yaml', '--out', 'src', '.');
    const texts = modulesIn(folder).map((path) => `--- ${path}\n${readFileSync(join(folder, path), 'utf8')}`);
    expect(printed(outcome) + texts.join('')).toMatchSnapshot();
  });

  test('draw', () => {
    const outcome = cdk8sPrimer(folder, 'draw', '.');
    expect(printed({ ...outcome, stdout: textsIn(outcome.stdout) })).toMatchSnapshot();
  });
});
