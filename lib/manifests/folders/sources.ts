import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { fileReasonOf } from '../error-message';
import { DISK, type FileTree } from '../file-tree';
import { noFileIn } from '../manifest-files';
import { printable } from '../printable';
import { filesIn } from '../walk';
import { type Exclusions, IgnoreRules, isExcluded } from './ignore-rules';
import { isKustomization, kustomizationIn, rootsOf } from './kustomization';
import type { LeftOut } from './left-out';

/** A file of manifests. */
export interface Source {
  /** Its path, as messages name it; `-` is standard input. */
  readonly name: string;
  /** Whether it was named itself, and not its folder: then all that is in it must be manifests. */
  readonly isNamed: boolean;
}

/** The files of some paths. */
interface Sources {
  readonly files: readonly Source[];
  /** What else is in the folders, and is no manifest. */
  readonly leftOut: readonly LeftOut[];
  /** Why others cannot be read, a line each. */
  readonly errors: readonly string[];
}

/** How folders are read. */
export interface SourceOptions extends Exclusions {
  /** Whether each YAML and JSON file of a folder must be a manifest. @default false */
  readonly strict?: boolean;
  /** Where the files are. @default - on the disk */
  readonly tree?: FileTree;
}

/**
 * Finds the files of some paths: files themselves, YAML and JSON files in folders at any depth, `-` for standard input.
 * In folders, hidden files and folders, node_modules and what `.gitignore` files name are not read. Helm charts,
 * kustomizations and their parts are left out: an API server takes what is rendered from them.
 */
export function sourcesOf(
  paths: readonly string[],
  { strict = false, tree = DISK, ...exclusions }: SourceOptions = {},
): Sources {
  const errors: string[] = [];
  const files: Source[] = [];
  const leftOut: LeftOut[] = [];
  const report = (path: string, error: unknown): void => {
    errors.push(`${printable(path)}: ${fileReasonOf(error)}`);
  };
  for (const path of paths) {
    try {
      if (path === '-') files.push({ name: path, isNamed: true });
      else if (!tree.isFolder(path)) {
        if (isExcluded(path, exclusions)) leftOut.push({ type: 'excluded', name: path });
        else files.push({ name: path, isNamed: true });
      } else {
        const names = filesIn(path, { tree, rules: IgnoreRules.of(path, exclusions, tree), unreadable: report });
        if (names.length === 0) errors.push(noFileIn(path).toString());
        const sorted = strict ? { manifests: names, leftOut: [] } : sortedOut(names, tree);
        files.push(...sorted.manifests.map((name) => ({ name, isNamed: strict })));
        leftOut.push(...sorted.leftOut);
      }
    } catch (error) {
      report(path, error);
    }
  }
  return { files: once(files), leftOut, errors };
}

/** A file that is named twice, or with its folder, is read once. */
function once(files: readonly Source[]): Source[] {
  const named = new Map<string, Source>();
  for (const file of files) {
    const path = file.name === '-' ? '-' : resolve(file.name);
    if (named.get(path)?.isNamed !== true) named.set(path, file);
  }
  return [...named.values()];
}

/** Divides the files of a folder into those that may be manifests and those that Helm and kustomize render from. */
function sortedOut(files: readonly string[], tree: FileTree): { manifests: string[]; leftOut: LeftOut[] } {
  const charts = outermost(files.filter((file) => basename(file) === 'Chart.yaml').map((file) => dirname(file)));
  const others = files.filter((file) => !charts.some((chart) => isOfChart(chart, file)));
  const kustomizations = [...new Set(files.map((file) => dirname(file)))].flatMap((folder) => {
    const found = charts.some((chart) => isOfChart(chart, join(folder, 'kustomization.yaml')))
      ? undefined
      : kustomizationIn(folder, tree);
    return found ? [found] : [];
  });
  const built = new Set(kustomizations.flatMap((one) => one.built));
  const parts = new Set(kustomizations.flatMap((one) => one.parts).filter((path) => !built.has(path)));
  const isPart = (file: string): boolean => parts.has(resolve(file));
  const roots = new Set(rootsOf(kustomizations));
  return {
    manifests: others.filter((file) => !isKustomization(file) && !isPart(file)),
    leftOut: [
      ...charts.map((name): LeftOut => ({ type: 'chart', name })),
      ...kustomizations.map((one): LeftOut => ({ type: roots.has(one) ? 'kustomization' : 'base', name: one.folder })),
      ...others.filter(isPart).map((name): LeftOut => ({ type: 'part', name })),
    ],
  };
}

/** Folders that are in none of the others. */
const outermost = (folders: readonly string[]): string[] =>
  folders.filter((folder) => !folders.some((other) => other !== folder && isBelow(other, folder, 'charts')));

/** Files of a chart that are no manifests; those in its `crds` are. */
const isOfChart = (chart: string, file: string): boolean =>
  (dirname(file) === chart && /^(?:Chart|values[^/]*|requirements)\.(?:ya?ml|json)$/.test(basename(file))) ||
  ['templates', 'charts', 'ci'].some((folder) => isBelow(chart, file, folder));

function isBelow(folder: string, path: string, ...within: readonly string[]): boolean {
  const below = relative(join(folder, ...within), path);
  return below !== '' && below.split(sep)[0] !== '..' && resolve(below) !== below;
}
