import type { Construct } from 'constructs';
import { readYaml } from '../../manifests/yaml-reader';
import { messageOf } from '../../manifests/error-message';
import { FieldError, UNSHOWN } from '../../manifests/field-error';
import { FieldPath } from '../../manifests/field-path';
import { POD } from '../fields/pod-fields';
import type { PodKind } from '../pod-kind';
import { Reading } from './reading';
import { fieldOf, mapping, type Mapping, treeOf, type Tree, valueOf } from './tree';

/** The props of a manifest, and its errors, which the construct reports when the app is synthesized. */
interface FromManifest {
  /** The props. The construct checks them like any others. */
  readonly props: object;
  readonly errors: readonly FieldError[];
}

/** The props for a manifest that cannot be read. They have a container, so that the only error is that of the manifest. */
const UNREADABLE = { containers: [{ name: 'unreadable', image: 'unreadable' }] };

/** Reads a manifest as the props of a construct that will have this scope and id. */
export function fromManifest(scope: Construct, id: string, manifest: object | string, kind: PodKind): FromManifest {
  let value: unknown = manifest;
  try {
    if (typeof manifest === 'string') value = readYaml(manifest);
  } catch (error) {
    const [reason = ''] = messageOf(error).split(/:?\n/);
    return { props: UNREADABLE, errors: [FieldError.invalid('manifest', UNSHOWN, `must be YAML: ${reason}`)] };
  }
  const { props, errors } = readProps(treeOf(value), id, kind);
  return { props: Object.fromEntries(props.entries.map((entry) => [entry.key, valueOf(entry.value, scope)])), errors };
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
      const detail = key === 'status' ? 'the API server writes it; leave it out' : 'there is no prop for it';
      reading.errors.forbidden(at.below(key), detail);
    }
    return found;
  };
  const { entries } = known(object, FieldPath.root, ['apiVersion', 'kind', 'metadata', 'spec']);
  checkType(object, kind, reading);
  const spec = fieldOf(object, 'spec');
  let template: Tree | undefined = object;
  const own: Mapping[] = [];
  if (kind.fields) {
    const at = FieldPath.of('spec');
    own.push(mapping(kind.fields.read(known(spec, at, kind.fields.names), at, reading)));
    for (const step of kind.template.steps) template = fieldOf(template, String(step));
    known(template, kind.template, ['metadata', 'spec']);
  }
  const podMetadata = kind.fields && fieldOf(template, 'metadata');
  const podSpec = reading.mapping(fieldOf(template, 'spec'), kind.at.spec);
  const props = mapping([
    ...entries.filter(({ key }) => key === 'metadata'),
    ...own.flatMap((fields) => fields.entries),
    ...(podMetadata ? [{ key: 'podMetadata', value: podMetadata }] : []),
    ...POD.read(podSpec, kind.at.spec, reading, kind.podSpec),
  ]);
  return { props, errors: reading.errors.list };
}

function checkType(object: Tree, { apiVersion, kind }: PodKind, { errors }: Reading): void {
  for (const [field, expected] of Object.entries({ apiVersion, kind })) {
    const tree = fieldOf(object, field);
    const value = tree && valueOf(tree);
    if (value !== undefined && value !== expected) errors.invalid(FieldPath.of(field), value, `must be ${expected}`);
  }
}
