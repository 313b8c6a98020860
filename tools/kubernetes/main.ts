// npm run kubernetes -- VERSION: moves the repository to another version of Kubernetes, and says what differs in its API.
// CONTRIBUTING says what is left to do by hand.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FieldError } from '../../lib/manifests/field-error';
import { apiOf, differences } from './difference';
import { inText } from './mentions';
import { moveModules } from './modules';
import { Version } from './version';

const root = join(__dirname, '..', '..');

/** The one place that names the version; all others follow it. */
const GOMOD = 'packages/kube-admission/go/go.mod';

/** Files that tell of the past, or that are made of others. */
const LEFT = /^(CHANGELOG\.md|package-lock\.json|dist\/|imports\/|.*go\.(mod|sum)$|.*RESULTS\.md$|.*__snapshots__\/)/;

const read = (file: string): string => readFileSync(join(root, file), 'utf8');

const files = (): string[] =>
  execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' })
    .trimEnd()
    .split('\n')
    .filter((file) => existsSync(join(root, file)));

function rewrite(file: string, change: (text: string) => string): boolean {
  const text = read(file);
  const changed = change(text);
  if (changed !== text) writeFileSync(join(root, file), changed);
  return changed !== text;
}

function main(argument: string | undefined): void {
  const to = argument === undefined ? undefined : Version.parse(argument);
  if (!to)
    throw new Error(
      FieldError.invalid('VERSION', argument, 'must be a release of Kubernetes, such as 1.38.0').toString(),
    );
  const from = Version.parse(/k8s\.io\/kubernetes v(\S+)/.exec(read(GOMOD))?.[1] ?? '');
  if (!from) throw new Error(`${GOMOD}: names no k8s.io/kubernetes`);
  const before = apiOf(read('imports/k8s.ts'));
  const modules = files().filter((file) => file.endsWith('go.mod') && read(file).includes('k8s.io/kubernetes v'));
  moveModules(root, modules, to);
  const moved = files().filter((file) => !LEFT.test(file) && rewrite(file, (text) => inText(text, from, to)));
  console.log(`${moved.length} files name ${to.release} or ${to.minor} now: look at them with git diff`);
  execFileSync('npm', ['run', 'import'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  const lines = differences(before, apiOf(read('imports/k8s.ts')));
  console.log(lines.length === 0 ? 'No kind and no field differs.' : lines.join('\n'));
}

try {
  main(process.argv[2]);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
