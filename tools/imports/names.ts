import type { Kind, Schema } from './schema';

/** The parts of a definition's name: `io.k8s.api.apps.v1.ReplicaSet` is `ReplicaSet` of the package `apps`, version `v1`. */
export interface Definition {
  key: string;
  /** The last part of the package's name, which is the first part of the group: `rbac` for `rbac.authorization.k8s.io`. */
  pkg: string;
  version: string;
  base: string;
}

/** Splits the name of a definition into its parts. */
export function definition(key: string): Definition {
  const [base = '', version = '', pkg = ''] = key.split('.').reverse();
  return { key, pkg, version, base };
}

/** Returns the name of the definition of a served kind. */
export function definitionOf(kind: Kind, definitions: Record<string, Schema>): string {
  const suffix = `.${kind.group.split('.')[0] || 'core'}.${kind.version}.${kind.kind}`;
  const keys = Object.keys(definitions).filter((key) => key.endsWith(suffix));
  if (keys.length !== 1 || keys[0] === undefined) throw new Error(`${suffix}: ${keys.length} definitions`);
  return keys[0];
}

const pascal = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/**
 * Returns the name of the TypeScript type of each definition. If several definitions have the same name, a kind keeps it before
 * other types, the core group before other groups, and a newer version before an older one. The others get their group and
 * version as a prefix: `EventsV1Event`.
 */
export function typeNames(keys: Iterable<string>, kinds: Set<string>): Map<string, string> {
  const byBase = new Map<string, Definition[]>();
  for (const key of keys) {
    const found = definition(key);
    byBase.set(found.base, [...(byBase.get(found.base) ?? []), found]);
  }
  const names = new Map<string, string>();
  for (const [base, sharing] of byBase) {
    const owner = ownerOf(sharing, kinds);
    for (const d of sharing) names.set(d.key, d === owner ? base : pascal(d.pkg) + pascal(d.version) + base);
  }
  return names;
}

function ownerOf(sharing: Definition[], kinds: Set<string>): Definition | undefined {
  const servedOrAll = sharing.some((d) => kinds.has(d.key)) ? sharing.filter((d) => kinds.has(d.key)) : sharing;
  const core = servedOrAll.find((d) => d.pkg === 'core');
  if (core) return core;
  const oneGroup = new Set(servedOrAll.map((d) => d.pkg)).size === 1;
  return oneGroup ? [...servedOrAll].sort((a, b) => b.version.localeCompare(a.version))[0] : undefined;
}
