import type { Kind, Schema } from './schema';

/** A definition's place in the API: `io.k8s.api.apps.v1.ReplicaSet` is `ReplicaSet` of `apps`, version `v1`. */
export interface Definition {
  key: string;
  /** The package's last name, which is the group's first: `rbac` for `rbac.authorization.k8s.io`. */
  pkg: string;
  version: string;
  base: string;
}

export function definition(key: string): Definition {
  const [base = '', version = '', pkg = ''] = key.split('.').reverse();
  return { key, pkg, version, base };
}

/** The definition of a served kind. */
export function definitionOf(kind: Kind, definitions: Record<string, Schema>): string {
  const suffix = `.${kind.group.split('.')[0] || 'core'}.${kind.version}.${kind.kind}`;
  const keys = Object.keys(definitions).filter((key) => key.endsWith(suffix));
  if (keys.length !== 1 || keys[0] === undefined) throw new Error(`${suffix}: ${keys.length} definitions`);
  return keys[0];
}

const pascal = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/**
 * TypeScript's names. Where several definitions share a name, a kind keeps it before a part of one, core before other
 * groups, a newer version before an older; the others get their group and version in front: `EventsV1Event`.
 */
export function typeNames(keys: Iterable<string>, kinds: Set<string>): Map<string, string> {
  const byBase = new Map<string, Definition[]>();
  for (const key of keys) {
    const found = definition(key);
    byBase.set(found.base, [...(byBase.get(found.base) ?? []), found]);
  }
  const names = new Map<string, string>();
  for (const [base, sharing] of byBase) {
    const winner = winnerOf(sharing, kinds);
    for (const d of sharing) names.set(d.key, d === winner ? base : pascal(d.pkg) + pascal(d.version) + base);
  }
  return names;
}

function winnerOf(sharing: Definition[], kinds: Set<string>): Definition | undefined {
  const servedOrAll = sharing.some((d) => kinds.has(d.key)) ? sharing.filter((d) => kinds.has(d.key)) : sharing;
  const core = servedOrAll.find((d) => d.pkg === 'core');
  if (core) return core;
  const oneGroup = new Set(servedOrAll.map((d) => d.pkg)).size === 1;
  return oneGroup ? [...servedOrAll].sort((a, b) => b.version.localeCompare(a.version))[0] : undefined;
}
