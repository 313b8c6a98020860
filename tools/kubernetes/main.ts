// Updates the repository to another version of Kubernetes, and lists the changes of its API: npm run kubernetes -- VERSION
// CONTRIBUTING.md has the remaining steps.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FieldError } from '../../lib/manifests/field-error';
import { pinnedVersion } from '../go';
import { apiOf, differences } from './api-difference';
import { updateModules } from './modules';
import { Version } from './version';
import { replaceVersion } from './version-text';

const root = join(__dirname, '..', '..');

/** The folder whose go.mod has the current version. */
const SOURCE = 'packages/kube-admission/go';

/** Files that are generated, or that describe the past. */
const EXCLUDED =
  /^(CHANGELOG\.md|package-lock\.json|dist\/|imports\/|.*go\.(mod|sum)$|.*RESULTS\.md$|.*__snapshots__\/)/;

const read = (file: string): string => readFileSync(join(root, file), 'utf8');

const files = (): string[] =>
  execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' })
    .trimEnd()
    .split('\n')
    .filter((file) => existsSync(join(root, file)));

function rewrite(file: string, change: (text: string) => string): boolean {
  const text = read(file);
  const updated = change(text);
  if (updated !== text) writeFileSync(join(root, file), updated);
  return updated !== text;
}

function main(argument: string | undefined): void {
  const to = argument === undefined ? undefined : Version.parse(argument);
  if (!to)
    throw new Error(
      FieldError.invalid('VERSION', argument, 'must be a release of Kubernetes, such as 1.38.0').toString(),
    );
  const from = Version.parse(pinnedVersion(join(root, SOURCE), 'k8s.io/kubernetes'));
  if (!from) throw new Error(`${SOURCE}/go.mod: k8s.io/kubernetes has no release version`);
  const before = apiOf(read('imports/k8s.ts'));
  const modules = files().filter((file) => file.endsWith('go.mod') && read(file).includes('k8s.io/kubernetes v'));
  updateModules(root, modules, to);
  const changed = files().filter(
    (file) => !EXCLUDED.test(file) && rewrite(file, (text) => replaceVersion(text, from, to)),
  );
  console.log(`updated the version to ${to.release} in ${changed.length} files: review them with git diff`);
  execFileSync('npm', ['run', 'import'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  const lines = differences(before, apiOf(read('imports/k8s.ts')));
  console.log(lines.length === 0 ? 'The API has the same kinds and fields.' : lines.join('\n'));
}

try {
  main(process.argv[2]);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
