import { isPlain } from '../../lib/manifests/values';

/** The text in a field of a JSON document, found by its path. */
export function textAt(json: string, ...path: readonly string[]): string | undefined {
  let value: unknown = JSON.parse(json);
  for (const field of path) value = isPlain(value) ? value[field] : undefined;
  return typeof value === 'string' ? value : undefined;
}
