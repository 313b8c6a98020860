import { FieldError } from './field-error';
import { FieldPath } from './field-path';
import { given } from './formatting';
import { type Fields, isAbsent, isList, isPlain } from './values';

/** The fields that every Kubernetes object has. */
export interface Manifest extends Fields {
  readonly apiVersion: string;
  readonly kind: string;
}

/** Returns whether a value has an `apiVersion` and a `kind`. */
export const isManifest = (value: unknown): value is Manifest =>
  isPlain(value) && isText(value.apiVersion) && isText(value.kind);

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';

/** Returns the errors for which a value is not a manifest. */
export function manifestErrors(value: unknown): FieldError[] {
  if (!isPlain(value)) return [FieldError.invalid(FieldPath.root, given(value), 'must be a plain object')];
  return ['apiVersion', 'kind']
    .filter((field) => !isText(value[field]))
    .map((field) =>
      isAbsent(value[field]) || value[field] === ''
        ? FieldError.required(FieldPath.of(field), 'every manifest has it')
        : FieldError.invalid(FieldPath.of(field), given(value[field]), 'must be a string'),
    );
}

/** Returns the error for which kubectl refuses the `apiVersion` of a manifest: the name of a group has no slash. */
export function versionErrors({ apiVersion }: Manifest): FieldError[] {
  if (!/\/.*\//s.test(apiVersion)) return [];
  const allowed = 'must be a version, or a group and a version: v1, apps/v1';
  return [FieldError.invalid(FieldPath.of('apiVersion'), given(apiVersion), allowed)];
}

/** Returns the API group of a manifest; empty for the core group. */
export const groupOf = ({ apiVersion }: Manifest): string => apiVersion.split('/').slice(0, -1).join('/');

/** Returns the metadata of an object; an empty object if it has none. */
export const metadataOf = ({ metadata }: Fields): Fields => (isPlain(metadata) ? metadata : {});

/** Returns the name of an object; an empty string if it has none, as with `generateName`. */
export function nameOf(manifest: Fields): string {
  const { name } = metadataOf(manifest);
  return typeof name === 'string' ? name : '';
}

/** Returns the namespace of an object; `default` if it has none, as kubectl does. */
export function namespaceOf(manifest: Fields): string {
  const { namespace } = metadataOf(manifest);
  return typeof namespace === 'string' && namespace !== '' ? namespace : 'default';
}

/** Returns the labels of an object. */
export function labelsOf(object: Fields): Fields {
  const { labels } = metadataOf(object);
  return isPlain(labels) ? labels : {};
}

/** Returns the items of an object that has `items`: kubectl takes it for a list whatever its kind. For any other value, that value. */
export function itemsOf(value: unknown): readonly unknown[] {
  if (!isManifest(value) || value.items === undefined) return [value];
  if (value.items === null) return [];
  return isList(value.items) ? value.items.map((item: unknown) => typed(item, value)) : [value];
}

/** Returns why kubectl refuses an object, or an item of one, because of its `items`. */
export function itemsErrors(value: unknown, isItem: boolean): FieldError[] {
  if (!isPlain(value)) return [];
  const path = FieldPath.of('items');
  if (value.items === undefined && value.kind === 'List' && value.apiVersion === 'v1')
    return [FieldError.required(path, 'without items kubectl takes this for an object, and no server has a kind List')];
  if (isAbsent(value.items) || isItem !== isList(value.items)) return [];
  if (isItem) return [FieldError.forbidden(path, 'kubectl takes no list in a list')];
  return [
    FieldError.invalid(path, given(value.items), 'must be a list: kubectl reads every object with items as a list'),
  ];
}

function typed(item: unknown, list: Manifest): unknown {
  const type = typeOfItem(item, list);
  return type ? { ...(item ?? {}), ...type } : item;
}

/**
 * Returns the type that a list gives to an item: in a typed list (`PodList`) an item may lack both `apiVersion` and `kind`.
 * Returns undefined for any other item.
 */
export function typeOfItem(item: unknown, { apiVersion, kind }: Manifest): Manifest | undefined {
  const fields = item ?? {};
  if (kind === 'List' || !isPlain(fields) || isText(fields.apiVersion) || isText(fields.kind)) return undefined;
  return { apiVersion, kind: kind.replace(/List$/, '') };
}
