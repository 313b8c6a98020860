import type { Field } from '../manifests/field-error';
import { FieldPath } from '../manifests/field-path';
import { withoutUndefined } from '../manifests/values';
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
  /** The fields of the spec of a CronJob's Jobs, in `spec.jobTemplate.spec`. */
  readonly jobFields?: FieldMapping<object>;
  /** The prop that has the other fields of the pod's spec. */
  readonly podSpec: 'spec' | 'podSpec';
  /** Props that write no field of their own. */
  readonly flags?: readonly string[];
  /** The restart policies that pods can have. The API server's default is `Always`. */
  readonly restartPolicies?: readonly string[];
  /** Whether the object needs a selector in the manifest. The API server makes one for a Job. */
  readonly selects?: boolean;
  /** The required props, for an object whose manifest cannot be read. */
  readonly required?: object;
}

const SPEC = FieldPath.of('spec');
const JOB = SPEC.child('jobTemplate');

/** A kind of objects that are or make pods, with the field that each of its props writes. */
export class PodKind {
  readonly apiVersion: string;
  readonly kind: string;
  readonly podSpec: 'spec' | 'podSpec';
  /** The specs above the pod's, with the fields of each that props write; the object's own spec is first. */
  readonly specs: readonly { readonly at: FieldPath; readonly fields: FieldMapping<object> }[];
  /** The paths of the pod's fields in the manifest. */
  readonly at: { readonly labels: FieldPath; readonly annotations: FieldPath; readonly spec: FieldPath };
  /** The templates of objects that the object makes, each with the prop that has its metadata. */
  readonly templates: readonly { readonly prop: string; readonly at: FieldPath }[];
  /** The props that are metadata, with their paths in the manifest. */
  readonly metadata: ReadonlyMap<string, FieldPath>;
  readonly restartPolicies: readonly string[] | undefined;
  readonly selects: boolean;
  readonly required: object;
  private readonly fields: FieldMapping<object> | undefined;
  private readonly jobFields: FieldMapping<object> | undefined;
  private readonly paths: ReadonlyMap<string, FieldPath>;
  private readonly flags: readonly string[];
  private allShapes: Readonly<Record<string, PropShape>> | undefined;

  constructor(options: PodKindOptions) {
    const { apiVersion, kind, template, fields, jobFields, podSpec, flags = [], restartPolicies } = options;
    const metadata = template.child('metadata');
    const spec = template.child('spec');
    this.apiVersion = apiVersion;
    this.kind = kind;
    this.podSpec = podSpec;
    this.fields = fields;
    this.jobFields = jobFields;
    this.restartPolicies = restartPolicies;
    this.selects = options.selects ?? true;
    this.required = options.required ?? {};
    this.specs = [
      ...(fields ? [{ at: SPEC, fields }] : []),
      ...(jobFields ? [{ at: JOB.child('spec'), fields: jobFields }] : []),
    ];
    this.at = { labels: metadata.child('labels'), annotations: metadata.child('annotations'), spec };
    this.templates = [
      ...(jobFields ? [{ prop: 'jobMetadata', at: JOB }] : []),
      ...(template === FieldPath.root ? [] : [{ prop: 'podMetadata', at: template }]),
    ];
    this.metadata = new Map([
      ['metadata', FieldPath.of('metadata')],
      ...this.templates.map(({ prop, at }) => [prop, at.child('metadata')] as const),
    ]);
    this.paths = new Map([...this.metadata, [podSpec, spec]]);
    this.flags = ['isolate', ...flags];
  }

  /** The shapes of all props. */
  get shapes(): Readonly<Record<string, PropShape>> {
    return (this.allShapes ??= this.makeShapes());
  }

  private makeShapes(): Readonly<Record<string, PropShape>> {
    const { template: _, jobTemplate: __, ...own } = { ...this.fields?.shapes, ...this.jobFields?.shapes };
    return {
      ...Object.fromEntries([...this.paths.keys()].map((prop) => [prop, { shape: 'object' as const }])),
      ...POD.shapes,
      ...own,
      securityProfile: { shape: 'object' },
      ...Object.fromEntries(this.flags.map((flag) => [flag, { shape: 'flag' as const }])),
    };
  }

  /** Renders the object's own spec. `state` has the selector and the template of pods. */
  renderSpec(props: object, state?: object): object {
    if (!this.fields) return props;
    if (!this.jobFields) return this.fields.render(props, state);
    const metadata = 'jobMetadata' in props ? props.jobMetadata : undefined;
    const jobTemplate = withoutUndefined({ metadata, spec: this.jobFields.render(props, state) });
    return this.fields.render(props, { jobTemplate });
  }

  /** Returns the props that write fields of the specs above the pod's. */
  ownProps(props: object): object {
    const own = Object.entries(props).filter(
      ([prop]) =>
        prop === 'jobMetadata' || (prop !== 'selector' && this.specs.some(({ fields }) => fields.hasProp(prop))),
    );
    return Object.fromEntries(own);
  }

  /** Returns the prop that writes a field of a spec above the pod's. */
  propOf(field: string): string | undefined {
    return this.fields?.propOf(field) ?? this.jobFields?.propOf(field);
  }

  /** Returns the field that a prop writes, or the name of the prop if it writes none. */
  fieldOf(prop: string): Field {
    const path = this.paths.get(prop);
    if (path) return path;
    for (const { at, fields } of this.specs) {
      const own = fields.fieldOf(prop);
      if (own !== undefined) return at.child(own);
    }
    const field = POD.fieldOf(prop);
    return field === undefined ? prop : this.at.spec.child(field);
  }
}
