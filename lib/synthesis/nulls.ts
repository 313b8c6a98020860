import type { ApiObject } from 'cdk8s';
import { isBuiltIn } from '../manifests/kinds';
import { isList, isPlain } from '../manifests/values';

/**
 * Renders an object, and keeps null in custom resources, where cdk8s drops it. There it can have a meaning: in the values of a
 * HelmRelease it removes a default of the chart. For its own kinds, the API server drops null itself.
 */
export function renderWithNulls(object: ApiObject): unknown {
  const manifest: unknown = object.toJson();
  if (isBuiltIn(`${object.apiVersion}/${object.kind}`) || !isPlain(manifest)) return manifest;
  const written: unknown = object['props'];
  if (!isPlain(written)) return manifest;
  // cdk8s writes these first, and never null. A patch can remove them.
  const first = Object.entries(manifest).filter(([key]) => FIRST.has(key));
  const rest = Object.entries(manifest).filter(([key]) => !FIRST.has(key));
  const { metadata: _, ...fields } = written;
  return Object.assign(Object.fromEntries(first), withNulls(Object.fromEntries(rest), fields));
}

const FIRST = new Set(['apiVersion', 'kind', 'metadata']);

/** Returns what was rendered, with the nulls that were written. Objects without one stay as they are, in their order. */
function withNulls(rendered: unknown, written: unknown): unknown {
  if (isList(rendered) && isList(written)) {
    return rendered.map((item, index) =>
      item === undefined && written[index] === null ? null : withNulls(item, written[index]),
    );
  }
  if (!isPlain(rendered) || !isPlain(written)) return rendered;
  const fields = Object.entries(rendered).map(([key, value]): [string, unknown] => [
    key,
    withNulls(value, written[key]),
  ]);
  const nulls = Object.keys(written).filter((key) => written[key] === null && !Object.hasOwn(rendered, key));
  if (nulls.length === 0) return Object.fromEntries(fields);
  const all = [...fields, ...nulls.map((key): [string, unknown] => [key, null])];
  return Object.fromEntries(process.env.CDK8S_DISABLE_SORT ? all : all.sort(([a], [b]) => (a < b ? -1 : 1)));
}
