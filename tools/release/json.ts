import { isPlain } from '../../lib/manifests/values';

/** Returns the string at a path of a JSON document, or undefined if there is no string. */
export function textAt(json: string, ...path: readonly string[]): string | undefined {
  let value: unknown = JSON.parse(json);
  for (const field of path) value = isPlain(value) ? value[field] : undefined;
  return typeof value === 'string' ? value : undefined;
}
