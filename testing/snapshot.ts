import { Yaml } from 'cdk8s';
import { ManifestsError } from './manifests-error';
import { type Resource, titleOf } from './resource';
import { type Fields, isFields, isList } from './values';

/** What of the manifests stays out of a snapshot. */
export interface SnapshotOptions {
  /** Whether each value in a Secret's `data` and `stringData` is written as `<masked>`. @default false */
  readonly maskSecrets?: boolean;
  /**
   * Whether the hashes that cdk8s and cdk8s-plus put in names and labels are written as `<hash 1>`, `<hash 2>` …, the same
   * hash by the same number: those change with the ids of constructs. @default false
   */
  readonly stableHashes?: boolean;
}

/**
 * The objects as YAML, a document each, ordered by kind, namespace and name, so that a construct that moves changes nothing.
 *
 * @throws ManifestsError if there are none
 */
export function snapshotOf(
  resources: readonly Resource[],
  { maskSecrets = false, stableHashes = false }: SnapshotOptions = {},
): string {
  if (resources.length === 0)
    throw new ManifestsError('there are no objects at all: a snapshot of nothing shows nothing');
  const sorted = resources
    .map((resource) => ({
      title: titleOf(resource),
      manifest: maskSecrets ? masked(resource.manifest) : resource.manifest,
    }))
    .sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0));
  const yaml = Yaml.stringify(...sorted.map(({ manifest }) => manifest));
  return stableHashes ? withoutHashes(yaml, resources) : yaml;
}

function masked(manifest: Fields): Fields {
  if (manifest.kind !== 'Secret') return manifest;
  const mask = (values: unknown): unknown =>
    isFields(values) ? Object.fromEntries(Object.keys(values).map((key) => [key, '<masked>'])) : values;
  const isData = (field: string): boolean => field === 'data' || field === 'stringData';
  return Object.fromEntries(Object.entries(manifest).map(([key, value]) => [key, isData(key) ? mask(value) : value]));
}

/** The hash that constructs give a node's address, and cdk8s-plus uses as a label (`cdk8s.io/metadata.addr`). */
const address = /\bc8[0-9a-f]{40}\b/g;
/** The hash that ends a name that cdk8s makes: `chart-pod-c85d4f0b`. */
const suffix = /-(c8[0-9a-f]{6})$/;

function withoutHashes(yaml: string, resources: readonly Resource[]): string {
  const names = resources.flatMap(({ manifest }) => texts(manifest)).flatMap((text) => suffix.exec(text)?.[1] ?? []);
  const hashes = new Map<string, string>();
  const numbered = (hash: string): string => {
    const known = hashes.get(hash) ?? `<hash ${hashes.size + 1}>`;
    hashes.set(hash, known);
    return known;
  };
  const known = new Set(names);
  return yaml
    .replaceAll(address, numbered)
    .replaceAll(/\bc8[0-9a-f]{6}\b/g, (hash) => (known.has(hash) ? numbered(hash) : hash));
}

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (isList(value)) return value.flatMap(texts);
  return isFields(value) ? Object.values(value).flatMap(texts) : [];
}
