import { basename, isAbsolute, relative } from 'node:path';
import { formatValue } from './formatting';
import { type Manifest, metadataOf } from './manifest';
import { printable } from './printable';
import { isAbsent } from './values';

/** A manifest and its origin. */
export interface Resource {
  readonly manifest: Manifest;
  /** The path of its construct, or the file and line of its text. */
  readonly origin: string;
  /** The name of its text; undefined for that of a construct, or an object. */
  readonly text?: string;
  /** What the text says that has it, for the places of its fields. */
  readonly content?: string;
  /** The name of its chart, as in the name of the chart's file; undefined for a text. */
  readonly chart?: string;
  /** The file to which `cdk8s synth` writes it; undefined without an app. */
  readonly file?: string;
}

/** Returns the kind and name of an object: `Pod web`, `Pod prod/web`. */
export function titleOf({ manifest }: Pick<Resource, 'manifest'>): string {
  const { name, namespace, generateName } = metadataOf(manifest);
  const generated = typeof generateName === 'string' ? `${generateName}…` : 'without a name';
  const text = (value: unknown): string => (typeof value === 'string' ? value : formatValue(value));
  const title = isAbsent(name) || name === '' ? generated : text(name);
  return printable(`${manifest.kind} ${isAbsent(namespace) ? '' : `${text(namespace)}/`}${title}`);
}

/** Returns the title of an object and its origin. */
export function sourced(resource: Resource): string {
  const { origin, file } = resource;
  const places = file === undefined ? [origin] : [shownFile(file), origin];
  return `${titleOf(resource)} (${printable(places.join(', '))})`;
}

/** Returns a path from the working directory. Of a file elsewhere, as in the temporary folder of `Testing.app()`, only the name. */
function shownFile(file: string): string {
  const path = relative(process.cwd(), file);
  return path.startsWith('..') || isAbsolute(path) ? basename(file) : path;
}

/** Returns the titles of objects for a sentence, at most ten of them. */
export function listed(resources: readonly Resource[], title: (resource: Resource) => string = titleOf): string {
  const shown = resources.slice(0, 10).map(title);
  return resources.length > shown.length
    ? `${shown.join(', ')} and ${resources.length - shown.length} more`
    : shown.join(', ');
}

/** Groups values by a key. Groups and values keep their order. */
export function grouped<T>(values: readonly T[], key: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const name = key(value);
    const group = groups.get(name);
    if (group) group.push(value);
    else groups.set(name, [value]);
  }
  return groups;
}
