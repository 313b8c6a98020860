import { basename, isAbsolute, relative } from 'node:path';
import { isAbsent, isFields, type Fields } from './values';
import { printable, wordsOf } from './words';

/** An object of Kubernetes as data, as far as all have the same. */
export interface Manifest extends Fields {
  readonly apiVersion: string;
  readonly kind: string;
}

/** A manifest, and where it comes from. */
export interface Resource {
  readonly manifest: Manifest;
  /** The construct that makes it, as a path; of a text, the file and line. */
  readonly origin: string;
  /** The name of its chart, as the file of a chart has it; of a text, nothing. */
  readonly chart?: string;
  /** The file that `cdk8s synth` writes it to, where an app says it. */
  readonly file?: string;
}

/** Whether a value says of what kind it is. */
export const isManifest = (value: unknown): value is Manifest =>
  isFields(value) && typeof value.apiVersion === 'string' && typeof value.kind === 'string';

/** What stands in an object's metadata; empty where nothing does. */
export function metadataOf(manifest: Fields): Fields {
  return isFields(manifest.metadata) ? manifest.metadata : {};
}

/** The object's name; empty where it has none, since `generateName` makes one. */
export function nameOf(manifest: Fields): string {
  const { name } = metadataOf(manifest);
  return typeof name === 'string' ? name : '';
}

/** Of what kind an object is and its name: `Pod web`, `Pod prod/web`. */
export function titleOf({ manifest }: Resource): string {
  const { name, namespace, generateName } = metadataOf(manifest);
  const made = typeof generateName === 'string' ? `${generateName}…` : 'without a name';
  const text = (value: unknown): string => (typeof value === 'string' ? value : wordsOf(value));
  const title = isAbsent(name) || name === '' ? made : text(name);
  return printable(`${manifest.kind} ${isAbsent(namespace) ? '' : `${text(namespace)}/`}${title}`);
}

/** The title, and where the object comes from. */
export function sourced(resource: Resource): string {
  const { origin, file } = resource;
  const places = file === undefined ? [origin] : [shownFile(file), origin];
  return `${titleOf(resource)} (${printable(places.join(', '))})`;
}

/** From the working directory. A folder elsewhere, such as that of `Testing.app()`, is a temporary one, and says nothing. */
function shownFile(file: string): string {
  const path = relative(process.cwd(), file);
  return path.startsWith('..') || isAbsolute(path) ? basename(file) : path;
}

/** Objects by what they have in common, in their order. */
export function grouped(resources: readonly Resource[], key: (resource: Resource) => string): Map<string, Resource[]> {
  const groups = new Map<string, Resource[]>();
  for (const resource of resources) {
    const name = key(resource);
    const group = groups.get(name);
    if (group) group.push(resource);
    else groups.set(name, [resource]);
  }
  return groups;
}
