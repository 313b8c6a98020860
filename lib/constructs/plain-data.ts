import { type ApiObject, App, ImplicitTokenResolver, LazyResolver, NumberStringUnionResolver } from 'cdk8s';
import { isPlain, set } from '../manifests/values';
import { patchesOf } from './cdk8s-private';

// cdk8s visits each value of an object several times: to resolve it, to leave out null and to sort keys. In a large app that
// takes as long as all else. An object of strings, numbers and booleans needs one visit. cdk8s renders all other objects.

/** The resolvers of every app. They replace instances of classes, and no other values. */
const BUILT_IN: ReadonlySet<unknown> = new Set([LazyResolver, ImplicitTokenResolver, NumberStringUnionResolver]);

/**
 * Returns whether cdk8s renders the strings, numbers and booleans of an object as they are. It does unless the author gave the
 * app a resolver, or the object a patch.
 */
export function isRenderedAsWritten(object: ApiObject): boolean {
  if (patchesOf(object)?.length !== 0) return false;
  return App.of(object).resolvers.every(({ constructor }) => BUILT_IN.has(constructor));
}

/**
 * Returns a copy of an object or list that consists of strings, numbers and booleans, and of lists and objects of them, without
 * the fields that are undefined. Returns undefined for any other.
 */
export function asData<T extends object | null>(value: T): T | undefined;
export function asData(value: object | null): object | undefined {
  if (Array.isArray(value)) {
    const items: unknown[] = [];
    for (const item of value) {
      const data: unknown = typeof item === 'object' ? asData(item) : scalarOf(item);
      if (data === undefined) return undefined;
      items.push(data);
    }
    return items;
  }
  if (!isPlain(value)) return undefined;
  const fields: Record<string, unknown> = {};
  for (const key in value) {
    const field = value[key];
    if (field === undefined) continue;
    const data = typeof field === 'object' ? asData(field) : scalarOf(field);
    if (data === undefined) return undefined;
    set(fields, key, data);
  }
  return fields;
}

const scalarOf = (value: unknown): unknown => (typeof value === 'function' ? undefined : value);
