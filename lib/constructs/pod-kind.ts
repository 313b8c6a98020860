import type { Field } from '../manifests/field-error';
import { FieldPath } from '../manifests/field-path';
import type { FieldMapping } from './fields/field-table';
import { POD } from './fields/pod-fields';
import type { PropShape } from './prop-shapes';

interface PodKindOptions {
  readonly apiVersion: string;
  readonly kind: string;
  /** The path of the object that has the pod's metadata and spec: the root for a Pod, `spec.template` for a ReplicaSet. */
  readonly template: FieldPath;
  /** The fields of the object's own spec that props write. Every other field of that spec is an error. */
  readonly fields?: FieldMapping<object>;
  /** The prop that has the other fields of the pod's spec. */
  readonly podSpec: 'spec' | 'podSpec';
  /** Props that write no field of their own. */
  readonly flags?: readonly string[];
}

/** A kind of objects that are or make pods, with the field that each of its props writes. */
export class PodKind {
  readonly apiVersion: string;
  readonly kind: string;
  readonly podSpec: 'spec' | 'podSpec';
  readonly fields: FieldMapping<object> | undefined;
  /** The shapes of all props. */
  readonly shapes: Readonly<Record<string, PropShape>>;
  /** The paths of the pod's fields in the manifest. */
  readonly at: { readonly labels: FieldPath; readonly annotations: FieldPath; readonly spec: FieldPath };
  readonly template: FieldPath;
  /** The props that are metadata, with their paths in the manifest. */
  readonly metadata: ReadonlyMap<string, FieldPath>;
  private readonly paths: ReadonlyMap<string, FieldPath>;

  constructor({ apiVersion, kind, template, fields, podSpec, flags = [] }: PodKindOptions) {
    const metadata = template.child('metadata');
    const spec = template.child('spec');
    this.apiVersion = apiVersion;
    this.kind = kind;
    this.podSpec = podSpec;
    this.fields = fields;
    this.template = template;
    this.at = { labels: metadata.child('labels'), annotations: metadata.child('annotations'), spec };
    this.metadata = new Map([
      ['metadata', FieldPath.of('metadata')],
      ...(template === FieldPath.root ? [] : [['podMetadata', metadata] as const]),
    ]);
    this.paths = new Map([...this.metadata, [podSpec, spec]]);
    const { template: _, ...own } = fields?.shapes ?? {};
    this.shapes = {
      ...Object.fromEntries([...this.paths.keys()].map((prop) => [prop, { shape: 'object' }])),
      ...POD.shapes,
      ...own,
      securityProfile: { shape: 'object' },
      ...Object.fromEntries(['isolate', ...flags].map((flag) => [flag, { shape: 'flag' }])),
    };
  }

  /** Renders the object's own spec. */
  renderSpec(props: object): object {
    return this.fields?.render(props) ?? props;
  }

  /** Returns the field that a prop writes, or the name of the prop if it writes none. */
  fieldOf(prop: string): Field {
    const path = this.paths.get(prop);
    if (path) return path;
    const own = this.fields?.fieldOf(prop);
    if (own !== undefined) return FieldPath.of('spec', own);
    const field = POD.fieldOf(prop);
    return field === undefined ? prop : this.at.spec.child(field);
  }
}
