import { ManifestsError } from '../manifests/manifests-error';
import { type Resource, titleOf } from '../manifests/resource';
import { type Fields, isList, isPlain } from '../manifests/values';
import { yamlText } from '../manifests/yaml-writer';
import { checkOptions } from './checks/options';

/** Options for snapshots of manifests. */
export interface SnapshotOptions {
  /** Writes each value in a Secret's `data` and `stringData` as `<masked>`. @default false */
  readonly maskSecrets?: boolean;
  /**
   * Writes the hashes in names and labels of cdk8s and cdk8s-plus as `<hash 1>`, `<hash 2>` …, so that a snapshot does not
   * change with the ids of constructs. The same hash has the same number. @default false
   */
  readonly stableHashes?: boolean;
}

/**
 * Returns the objects as YAML, one document each, ordered by kind, namespace and name, so that the order of constructs does not
 * matter.
 *
 * @throws ManifestsError if there are no objects, or for an unknown option
 */
export function snapshotOf(resources: readonly Resource[], options: SnapshotOptions = {}): string {
  checkOptions(options, ['hint', 'maskSecrets', 'stableHashes']);
  const { maskSecrets = false, stableHashes = false } = options;
  if (resources.length === 0) throw new ManifestsError('there are no objects for a snapshot');
  const hashes = stableHashes ? hashesOf(resources) : undefined;
  const documents = resources.map((resource) => {
    const yaml = yamlText(maskSecrets ? masked(resource.manifest) : resource.manifest);
    const order = [titleOf(resource), resource.manifest.apiVersion, yaml];
    return { yaml, order: hashes ? order.map((text) => replaced(text, hashes, () => '')) : order };
  });
  documents.sort((a, b) => {
    const at = a.order.findIndex((text, index) => text !== b.order[index]);
    return at < 0 ? 0 : (a.order[at] ?? '') < (b.order[at] ?? '') ? -1 : 1;
  });
  const yaml = documents.map((document) => document.yaml).join('---\n');
  return hashes ? numbered(yaml, hashes) : yaml;
}

function masked(manifest: Fields): Fields {
  if (manifest.kind !== 'Secret') return manifest;
  const mask = (values: unknown): unknown =>
    isPlain(values) ? Object.fromEntries(Object.keys(values).map((key) => [key, '<masked>'])) : values;
  const isData = (field: string): boolean => field === 'data' || field === 'stringData';
  return Object.fromEntries(Object.entries(manifest).map(([key, value]) => [key, isData(key) ? mask(value) : value]));
}

/** The address of a construct: a hash of its path. */
const address = /^c8[0-9a-f]{40}$/;
/** The end of a name that cdk8s makes: the beginning of an address, as in `chart-pod-c85d4f0b`. */
const suffix = /-(c8[0-9a-f]{6})$/;
/** An address in a string, or the beginning of one. In names of some policies it follows other letters directly. */
const candidate = /c8[0-9a-f]{6,40}/g;

/** Returns the beginnings of the addresses in names and references. Other strings, such as images, may look like an address. */
function hashesOf(resources: readonly Resource[]): ReadonlySet<string> {
  const texts = resources.flatMap(({ manifest }) => names(manifest));
  return new Set(
    texts.flatMap((name) => (address.test(name) ? name.slice(0, LENGTH) : (suffix.exec(name)?.[1] ?? []))),
  );
}

/** The length of the beginning of an address in a name. */
const LENGTH = 8;

/** Returns the values of fields for names (`name`, `secretName`, `claimName` …), and of cdk8s-plus's label. */
function names(value: unknown): string[] {
  if (isList(value)) return value.flatMap(names);
  if (!isPlain(value)) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    typeof part === 'string' ? (/^name$|Name$|^cdk8s\.io\/metadata\.addr$/.test(key) ? [part] : []) : names(part),
  );
}

const replaced = (text: string, hashes: ReadonlySet<string>, by: (hash: string) => string): string =>
  text.replaceAll(candidate, (found) => {
    const hash = found.slice(0, LENGTH);
    return hashes.has(hash) ? by(hash) : found;
  });

/** Replaces each hash with its number, in the order in which they appear. */
function numbered(yaml: string, hashes: ReadonlySet<string>): string {
  const numbers = new Map<string, string>();
  return replaced(yaml, hashes, (hash) => {
    const number = numbers.get(hash) ?? `<hash ${numbers.size + 1}>`;
    numbers.set(hash, number);
    return number;
  });
}
