import type { Construct } from 'constructs';
import type * as yaml from '../../manifests/yaml-reader';
import { messageOf } from '../../manifests/error-message';
import { FieldError, UNSHOWN } from '../../manifests/field-error';
import { FieldErrors } from '../../manifests/field-errors';
import { FieldPath } from '../../manifests/field-path';
import { isList, isPlain } from '../../manifests/values';
import { POD } from '../fields/pod-fields';
import { checkKnownFields } from '../known-fields';
import type { PodKind } from '../pod-kind';
import { Reading } from './reading';
import { type Entry, fieldOf, mapping, type Mapping, treeOf, type Tree, valueOf } from './tree';

/** The containers for a manifest that cannot be read, so that the only error is that of the manifest. */
const UNREADABLE = [{ name: 'unreadable', image: 'unreadable' }];

const TOP_LEVEL: readonly string[] = ['apiVersion', 'kind', 'metadata', 'spec'];
const NO_PROP = 'there is no prop for it';

/** Makes a construct. It is a method, so that it can take the props of the class, which checks them. */
interface Maker<Made extends Construct> {
  make(props: object): Made;
}

/**
 * Makes a construct from a manifest. The construct checks its props like any others. Fields that no prop can write are
 * reported, too, when the app is synthesized.
 */
export function fromManifest<Made extends Construct>(
  scope: Construct,
  id: string,
  manifest: object | string,
  kind: PodKind,
  maker: Maker<Made>,
): Made {
  const { props, errors } = propsOf(scope, id, manifest, kind);
  const made = maker.make(props);
  made.node.addValidation({ validate: () => errors.map(String) });
  return made;
}

/** Loads the reader of YAML when there is YAML. In the package it is not in the file of the constructs. */
// eslint-disable-next-line @typescript-eslint/no-require-imports, @typescript-eslint/no-unsafe-return -- an import would not wait
const yamlReader = (): typeof yaml => require('../../manifests/yaml-reader');

/** Reads a manifest as the props of a construct that will have this scope and id. */
function propsOf(
  scope: Construct,
  id: string,
  manifest: object | string,
  kind: PodKind,
): { readonly props: object; readonly errors: readonly FieldError[] } {
  let value: unknown = manifest;
  try {
    if (typeof manifest === 'string') value = yamlReader().readYaml(manifest);
  } catch (error) {
    const [reason = ''] = messageOf(error).split(/:?\n/);
    const props = { containers: UNREADABLE, ...kind.required };
    return { props, errors: [FieldError.invalid('manifest', UNSHOWN, `must be YAML: ${reason}`)] };
  }
  const { props, errors } = readProps(treeOf(value), id, kind);
  return {
    props: Object.fromEntries(props.entries.map((entry) => [entry.key, valueOf(entry.value, scope)])),
    errors: [...errors, ...unknownNulls(value, kind)],
  };
}

/** Returns an error for each field that is null and that the API lacks. The tree has no fields that are null. */
function unknownNulls(manifest: unknown, { kind }: PodKind): FieldError[] {
  const errors = new FieldErrors();
  const nulls = nullsOf(manifest);
  if (!isPlain(nulls)) return [];
  checkKnownFields(nulls.metadata, 'ObjectMeta', FieldPath.of('metadata'), errors);
  checkKnownFields(nulls.spec, `${kind}Spec`, FieldPath.of('spec'), errors);
  for (const name in nulls) if (!TOP_LEVEL.includes(name) && name !== 'status') errors.forbidden(name, NO_PROP);
  return errors.list.filter(({ type }) => type === 'Forbidden');
}

/** Returns a value without any fields but those that are null; undefined if there are none. */
function nullsOf(value: unknown): unknown {
  if (value === null) return null;
  if (!isList(value) && !isPlain(value)) return undefined;
  const entries = Object.entries(value).map(([key, field]) => [key, nullsOf(field)] as const);
  if (entries.every(([, field]) => field === undefined)) return undefined;
  return isList(value) ? entries.map(([, field]) => field) : Object.fromEntries(entries);
}

/** Reads a manifest as props, with its comments. A field that no prop can write is an error. */
export function readProps(
  object: Tree,
  id: string,
  kind: PodKind,
): { readonly props: Mapping; readonly errors: readonly FieldError[] } {
  const reading = new Reading(id, object);
  const known = (tree: Tree | undefined, at: FieldPath, fields: readonly string[]): Mapping => {
    const found = reading.mapping(tree, at);
    for (const { key } of found.entries) {
      if (fields.includes(key)) continue;
      const detail = key === 'status' ? 'the API server writes it; leave it out' : NO_PROP;
      reading.errors.forbidden(at.below(key), detail);
    }
    return found;
  };
  const { entries } = known(object, FieldPath.root, TOP_LEVEL);
  checkType(object, kind, reading);
  const own: Mapping[] = [];
  for (const { at, fields } of kind.specs) {
    own.push(mapping(fields.read(known(treeAt(object, at), at, fields.names), at, reading)));
  }
  const metadata: Entry[] = [];
  for (const { prop, at } of kind.templates) {
    const value = fieldOf(known(treeAt(object, at), at, ['metadata', 'spec']), 'metadata');
    if (value) metadata.push({ key: prop, value });
  }
  const podSpec = reading.mapping(treeAt(object, kind.at.spec), kind.at.spec);
  const props = mapping([
    ...entries.filter(({ key }) => key === 'metadata'),
    ...own.flatMap((fields) => fields.entries),
    ...metadata,
    ...POD.read(podSpec, kind.at.spec, reading, kind.podSpec),
  ]);
  return { props, errors: reading.errors.list };
}

/** The part of a manifest at a path of field names. */
const treeAt = (object: Tree, path: FieldPath): Tree | undefined =>
  path.steps.reduce<Tree | undefined>((tree, step) => fieldOf(tree, String(step)), object);

function checkType(object: Tree, { apiVersion, kind }: PodKind, { errors }: Reading): void {
  for (const [field, expected] of Object.entries({ apiVersion, kind })) {
    const tree = fieldOf(object, field);
    const value = tree && valueOf(tree);
    if (value !== undefined && value !== expected) errors.invalid(FieldPath.of(field), value, `must be ${expected}`);
  }
}
