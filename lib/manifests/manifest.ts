import { FieldError } from './field-error';
import { FieldPath } from './field-path';
import { given } from './formatting';
import { type Fields, isAbsent, isList, isPlain } from './values';

/** An object of Kubernetes as data, as far as all have the same. */
export interface Manifest extends Fields {
  readonly apiVersion: string;
  readonly kind: string;
}

/** Returns whether a value says of what kind it is. */
export const isManifest = (value: unknown): value is Manifest =>
  isPlain(value) && isText(value.apiVersion) && isText(value.kind);

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';

/** Returns why a value is no manifest. */
export function manifestErrors(value: unknown): FieldError[] {
  if (!isPlain(value)) return [FieldError.invalid(FieldPath.root, given(value), 'must be a plain object')];
  return ['apiVersion', 'kind']
    .filter((field) => !isText(value[field]))
    .map((field) =>
      isAbsent(value[field]) || value[field] === ''
        ? FieldError.required(FieldPath.of(field), 'every manifest has it')
        : FieldError.invalid(FieldPath.of(field), given(value[field]), 'must be a text'),
    );
}

/** Returns the API group of a manifest; empty for the core group. */
export const groupOf = ({ apiVersion }: Manifest): string => apiVersion.split('/').slice(0, -1).join('/');

/** Returns an object's metadata; empty where it has none. */
export const metadataOf = ({ metadata }: Fields): Fields => (isPlain(metadata) ? metadata : {});

/** Returns the object's name; empty where it has none, since `generateName` makes one. */
export function nameOf(manifest: Fields): string {
  const { name } = metadataOf(manifest);
  return typeof name === 'string' ? name : '';
}

/** Returns the namespace that kubectl puts an object into. */
export function namespaceOf(manifest: Fields): string {
  const { namespace } = metadataOf(manifest);
  return typeof namespace === 'string' && namespace !== '' ? namespace : 'default';
}

/** Returns the labels of an object. */
export function labelsOf(object: Fields): Fields {
  const { labels } = metadataOf(object);
  return isPlain(labels) ? labels : {};
}

/** Returns the items of an object that has some, which kubectl takes for a list whatever its kind; of another value, itself. */
export function itemsOf(value: unknown): readonly unknown[] {
  if (!isManifest(value) || value.items === undefined) return [value];
  if (value.items === null) return [];
  return isList(value.items) ? value.items.map((item: unknown) => typed(item, value)) : [value];
}

/** Returns why kubectl refuses an object, or an item of one, for the items that it has. */
export function itemsErrors(value: unknown, isItem: boolean): FieldError[] {
  if (!isPlain(value) || isAbsent(value.items) || isItem !== isList(value.items)) return [];
  const path = FieldPath.of('items');
  if (isItem) return [FieldError.forbidden(path, 'kubectl takes no list in a list')];
  return [
    FieldError.invalid(path, given(value.items), 'must be a list: kubectl takes every object that has items for one'),
  ];
}

/** An item of a typed list (`PodList`) may leave out both its type's fields, which the list says. */
function typed(item: unknown, { apiVersion, kind }: Manifest): unknown {
  const fields = item ?? {};
  if (kind === 'List' || !isPlain(fields) || isText(fields.apiVersion) || isText(fields.kind)) return item;
  return { ...fields, apiVersion, kind: kind.replace(/List$/, '') };
}
