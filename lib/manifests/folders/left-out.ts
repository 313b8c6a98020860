import { basename, dirname, join, sep } from 'node:path';
import { printable } from '../printable';
import { grouped } from '../resource';
import { shellQuoted } from './shell';
import { isKustomization } from './kustomization';

/** What is in a folder, and is no manifest. */
export interface LeftOut {
  /**
   * `chart`: the folder of a Helm chart; `kustomization`: the folder of one that is to be built; `base`: one that others
   * build; `part`: a file that a kustomization builds with, such as a patch; `template`: a file that has to be rendered;
   * `document`: one that has neither `apiVersion` nor `kind`; `encrypted`: one
   * that SOPS has encrypted; `excluded`: a file that was named, and that a pattern excludes;
   * `missing`: one that was named, and that a revision of git does not have; `submodule`: a repository in that of a revision; `link`: one that leads out of such a revision.
   */
  readonly type:
    | 'chart'
    | 'kustomization'
    | 'base'
    | 'part'
    | 'template'
    | 'document'
    | 'encrypted'
    | 'excluded'
    | 'missing'
    | 'submodule'
    | 'link';
  /** The file's or folder's path. */
  readonly name: string;
}

/** More lines would hide the rest. */
const MOST = 10;

/**
 * Returns what is said of things that were left out, a line each, with the command that makes manifests of them.
 * @param command what the command reads standard input with: `cdk8s-primer draw -`
 */
export function leftOutLines(leftOut: readonly LeftOut[], command: string): string[] {
  const named = (type: LeftOut['type']): string[] => [
    ...new Set(leftOut.filter((one) => one.type === type).map(({ name }) => name)),
  ];
  const each = (type: LeftOut['type'], what: string, render: string): string[] => {
    const names = named(type);
    const lines = names
      .slice(0, MOST)
      .map((name) => `${printable(name)}: ${what}: ${render} ${shellQuoted(name)} | ${command}`);
    return names.length > MOST
      ? [...lines, `and ${names.length - MOST} more like it: ${some(names.slice(MOST))}`]
      : lines;
  };
  const templates = grouped(named('template'), chartOf);
  const documents = leftOut.filter(({ type }) => type === 'document').map(({ name }) => name);
  return [
    ...each('chart', 'a Helm chart, which is rendered first', RENDER),
    ...[...templates].map(([chart, files]) =>
      chart === ''
        ? counted(files, 'template', 'to be rendered first')
        : `${printable(dirname(files[0] ?? ''))}: ${numbered(files, 'template')} of Helm, to be rendered first: ${RENDER} ${shellQuoted(chart)} | ${command}`,
    ),
    ...each('kustomization', 'a kustomization, which is built first', BUILD),
    counted(named('base'), 'kustomization', 'that others build'),
    counted(named('part'), 'part', 'of kustomizations, such as patches'),
    counted(documents, 'document', 'without apiVersion and kind'),
    ...each('encrypted', 'encrypted by SOPS', DECRYPT),
    counted(named('excluded'), 'file', 'that exclude names'),
    counted(named('missing'), 'path', 'that the revision does not have, so that its objects are new'),
    counted(named('submodule'), 'submodule', 'of git, which a revision does not contain'),
    counted(named('link'), 'link', 'out of the revision'),
  ].flatMap((line) => (line === '' ? [] : [`left out: ${line}`]));
}

/** The folder of the chart that a template seems to belong to; empty if it is in no folder `templates`. */
function chartOf(template: string): string {
  const steps = dirname(template).split(sep);
  const index = steps.lastIndexOf('templates');
  return index < 0 ? '' : join(...steps.slice(0, index)) || '.';
}

/** Says what to do with a file that was named itself, if Helm or kustomize makes manifests of it. */
export function renderedFirst(file: string, command: string): string | undefined {
  const folder = shellQuoted(dirname(file));
  const place = printable(file);
  if (isKustomization(file)) return `${place}: this is a kustomization: ${BUILD} ${folder} | ${command}`;
  if (basename(file) === 'Chart.yaml') return `${place}: this is of a Helm chart: ${RENDER} ${folder} | ${command}`;
  return undefined;
}

const RENDER = 'helm template';
const BUILD = 'kubectl kustomize';
const DECRYPT = 'sops decrypt';

const counted = (names: readonly string[], noun: string, what: string): string =>
  names.length === 0 ? '' : `${numbered(names, noun)} ${what}: ${some([...new Set(names)])}`;

const numbered = ({ length }: readonly string[], noun: string): string => `${length} ${noun}${length === 1 ? '' : 's'}`;

/** Names the first of some files. */
export const some = (names: readonly string[]): string =>
  printable(names.length > 3 ? `${names.slice(0, 2).join(', ')} and ${names.length - 2} more` : names.join(', '));
