import type { Kinds, ObjectMeta } from '../../imports/k8s';
import { KINDS, SHORT_NAMES } from '../../imports/kinds';
import { isManifest } from './manifest';
import { nearestName } from './did-you-mean';

/**
 * The name of a kind, without `apiVersion` (`Pod`), which means any version, or with it (`apps/v1/ReplicaSet`, `v1/Pod`).
 * Custom resources have names of the same form.
 */
export type Kind = keyof Kinds | (string & {});

/** A manifest of a kind that is not built into Kubernetes. */
export interface CustomObject {
  /** The group and version: `example.com/v1`. */
  readonly apiVersion: string;
  /** The name of the kind. */
  readonly kind: string;
  /** The metadata: name, namespace, labels … */
  readonly metadata?: ObjectMeta;
  /** The other fields, whose types are not known. */
  readonly [field: string]: unknown;
}

/** The type of the manifests of a kind: that of the Kubernetes API, or `CustomObject`. */
export type ObjectOf<K extends Kind> = K extends keyof Kinds ? Kinds[K] : CustomObject;

/** Returns whether a manifest is of a kind. */
export function isOf(kind: string, manifest: { apiVersion: string; kind: string }): boolean {
  const slash = kind.lastIndexOf('/');
  return manifest.kind === kind.slice(slash + 1) && (slash < 0 || manifest.apiVersion === kind.slice(0, slash));
}

const plain = (kind: string): string => kind.slice(kind.lastIndexOf('/') + 1);

const kinds: ReadonlySet<string> = new Set(KINDS);

/** Returns whether Kubernetes has such a kind. */
export const isBuiltIn = (kind: string): boolean => kinds.has(kind) || KINDS.some((known) => plain(known) === kind);

/**
 * Returns the version in the name of a kind (`v1`, `apps/v1`) if it is a stable version of Kubernetes. All kinds of a stable
 * version are known.
 */
export function stableVersion(kind: string): string | undefined {
  const [version] = /^(?:.*\/)?v\d+(?=\/[^/]*$)/.exec(kind) ?? [];
  return KINDS.some((known) => known.slice(0, known.lastIndexOf('/')) === version) ? version : undefined;
}

/** Returns the kind whose short name this is, or whose name is nearest: one of Kubernetes or one that is present. */
export function nearest(kind: string, present: readonly string[]): string | undefined {
  const known = [...present, ...KINDS];
  const names = [...new Set(kind.includes('/') ? known : known.map(plain))];
  const lower = (name: string): string => name.toLowerCase();
  if (Object.hasOwn(SHORT_NAMES, lower(kind))) return SHORT_NAMES[lower(kind)];
  const found = nearestName(lower(kind), names.map(lower));
  return names.find((name) => lower(name) === found);
}

/** Returns whether a value is a manifest of a kind. */
export const isObjectOf = <K extends Kind>(kind: K, value: unknown): value is ObjectOf<K> =>
  isManifest(value) && isOf(kind, value);
