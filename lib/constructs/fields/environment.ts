import * as kplus from '../cdk8s-plus';
import type * as k8s from '../../../imports/k8s';
import type { FieldPath } from '../../manifests/field-path';
import { withoutUndefined } from '../../manifests/values';
import type { EnvVariable } from '../container-parts';
import type { Reading } from '../from-manifest/reading';
import { type Entry, mapping, textOf, type Tree, valueOf, without } from '../from-manifest/tree';

/** Renders environment variables. */
export function toEnv(variables: { readonly [name: string]: EnvVariable }): k8s.EnvVar[] | undefined {
  const env = Object.entries(variables).map(([name, { value, valueFrom }]) =>
    withoutUndefined({ name, value, valueFrom: valueFrom && toEnvSource(valueFrom) }),
  );
  return env.length > 0 ? env : undefined;
}

function toEnvSource(source: k8s.EnvVarSource): k8s.EnvVarSource {
  const { configMapKeyRef, secretKeyRef, resourceFieldRef, ...rest } = source;
  const divisor: unknown = resourceFieldRef?.divisor;
  return withoutUndefined({
    configMapKeyRef: configMapKeyRef && withoutUndefined(configMapKeyRef),
    secretKeyRef: secretKeyRef && withoutUndefined(secretKeyRef),
    resourceFieldRef: resourceFieldRef && {
      ...resourceFieldRef,
      ...(divisor instanceof kplus.k8s.IntOrString ? { divisor: divisor.value } : {}),
    },
    ...rest,
  });
}

/** Reads a list of variables as a map by their names. Reports names that are missing, occur twice, or would lose their order. */
export function readEnv(tree: Tree, at: FieldPath, reading: Reading): Tree {
  const { errors } = reading;
  const entries = new Map<string, Entry>();
  for (const [index, item] of (tree.type === 'list' ? tree.items : []).entries()) {
    const name = textOf(item.value, 'name');
    const place = at.index(index).child('name');
    if (name === undefined) errors.required(place, 'a variable needs a name');
    else if (/^\d+$/.test(name)) errors.invalid(place, name, 'must not be a number');
    else if (entries.has(name)) errors.duplicate(place, name, 'each variable needs a name of its own');
    else entries.set(name, { ...item, key: name, value: without(reading.mapping(item.value, place), 'name') });
  }
  if (tree.type !== 'list') errors.invalid(at, valueOf(tree), 'must be a list');
  return mapping([...entries.values()]);
}

/** A source of variables as the API has it, in the class that cdk8s-plus requires. */
export class ApiEnvFrom extends kplus.EnvFrom {
  constructor(private readonly source: k8s.EnvFromSource) {
    super();
  }

  override _toKube(): k8s.EnvFromSource {
    return this.source;
  }
}

/** Renders the ConfigMaps and Secrets whose keys all become variables. */
export function toEnvFrom(sources: readonly kplus.EnvFrom[]): k8s.EnvFromSource[] | undefined {
  const envFrom = sources.map((source) => kplus.k8s.toJson_EnvFromSource(source._toKube()) ?? {});
  return envFrom.length > 0 ? envFrom : undefined;
}
