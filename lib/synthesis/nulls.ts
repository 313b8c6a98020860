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
  const { metadata: _, ...fields } = written;
  return withNulls(manifest, fields, (keys) => keys);
}

type Order = (keys: string[]) => string[];

const asCdk8s: Order = (keys) => (process.env.CDK8S_DISABLE_SORT ? keys : keys.sort());

function withNulls(rendered: unknown, written: unknown, order: Order): unknown {
  if (isList(rendered) && isList(written)) {
    return rendered.map((item, index) =>
      item === undefined && written[index] === null ? null : withNulls(item, written[index], asCdk8s),
    );
  }
  if (!isPlain(rendered) || !isPlain(written)) return rendered;
  const nulls = Object.keys(written).filter((key) => written[key] === null && !Object.hasOwn(rendered, key));
  const keys = order([...Object.keys(rendered), ...nulls]);
  return Object.fromEntries(keys.map((key) => [key, withNulls(rendered[key] ?? null, written[key], asCdk8s)]));
}
