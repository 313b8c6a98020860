// Generates imports/ and the short names of kube-admission from the pinned Kubernetes module: npm run import [-- --check]
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JSONSchema4 } from 'json-schema';
import { definition, definitionOf, typeNames } from './names';
import { readApi, type Api, type Schema } from './schema';

/** Types of definitions whose schema has no properties, or only a format. */
const SCALARS: Record<string, string> = {
  'io.k8s.apimachinery.pkg.api.resource.Quantity': 'string | number',
  'io.k8s.apimachinery.pkg.util.intstr.IntOrString': 'string | number',
  'io.k8s.apimachinery.pkg.apis.meta.v1.Time': 'string',
  'io.k8s.apimachinery.pkg.apis.meta.v1.MicroTime': 'string',
  'io.k8s.apimachinery.pkg.apis.meta.v1.FieldsV1': '{ [key: string]: unknown }',
  'io.k8s.apimachinery.pkg.runtime.RawExtension': '{ [key: string]: unknown }',
  'io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSON': 'unknown',
  'io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaPropsOrBool': 'JSONSchemaProps | boolean',
  'io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaPropsOrArray':
    'JSONSchemaProps | JSONSchemaProps[]',
  'io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaPropsOrStringArray': 'JSONSchemaProps | string[]',
};

/** What the API says of a type and its fields, in Kubernetes' own words. */
export interface Descriptions {
  readonly type: string;
  readonly fields: ReadonlyMap<string, string>;
}

export class Generator {
  private readonly groups: Map<string, string>;
  private readonly kinds: Map<string, string>;
  private readonly names: Map<string, string>;

  constructor(private readonly api: Api) {
    this.groups = new Map(api.kinds.map(({ group }) => [group.split('.')[0] || 'core', group || 'core']));
    // In the reference, resource.Quantity belongs to the core group.
    this.groups.set('api', 'core');
    this.kinds = new Map(
      api.kinds.map((kind) => [
        definitionOf(kind, api.definitions),
        kind.group ? `${kind.group}/${kind.version}` : kind.version,
      ]),
    );
    this.names = typeNames(this.reachable([...this.kinds.keys()]), new Set(this.kinds.keys()));
  }

  /** Returns k8s.ts, with the types. */
  async types(): Promise<string> {
    const { compile } = await import('json-schema-to-typescript');
    const blocks: string[] = [];
    const declare = async (schema: JSONSchema4, name: string): Promise<void> => {
      const text = await compile(schema, name, { bannerComment: '', format: false, additionalProperties: false });
      blocks.push(text.trim());
    };
    for (const [key, name] of [...this.names].sort(([, a], [, b]) => (a < b ? -1 : 1))) {
      await declare(this.schemaOf(key), name);
    }
    blocks.push(this.kindsByName());
    return `${this.header('Types of the Kubernetes API', 'every kind that an API server serves by default, in wire names')}\n\n${blocks.join('\n\n')}\n`;
  }

  /** Returns the descriptions of the types by their names in k8s.ts, which has none: they are Kubernetes' own words. */
  descriptions(): ReadonlyMap<string, Descriptions> {
    return new Map(
      [...this.names].map(([key, name]) => {
        const { description = '', properties = {} } = this.get(key);
        const fields = Object.entries(properties).map(([field, of]) => [field, of.description ?? ''] as const);
        return [name, { type: description, fields: new Map(fields) }];
      }),
    );
  }

  /** Returns kinds.ts, with the names of the kinds, since types do not exist at run time. */
  kindNames(): string {
    const kinds = [...this.qualified().keys()].map((kind) => JSON.stringify(kind)).join(',');
    return `${this.header('Kinds of the Kubernetes API', 'all that an API server serves by default')}

/** Each kind as \`group/version/Kind\`; those of the core group as \`v1/Kind\`. */
export const KINDS: readonly string[] = [${kinds}];

/** The kinds of the short names that kubectl accepts, as \`kubectl api-resources\` lists them. */
export const SHORT_NAMES: Readonly<Record<string, string>> = ${this.shortNames()};
`;
  }

  /** Returns the kinds of the short names as JSON. kube-admission embeds them in short_names.json. */
  shortNames(): string {
    const names = this.api.kinds.flatMap(({ kind, shortNames }) => shortNames.map((name) => [name, kind] as const));
    return JSON.stringify(Object.fromEntries(names.sort(([a], [b]) => (a < b ? -1 : 1))), null, 2);
  }

  /** Returns fields.ts, with the names of the fields of pods and of kinds with a pod template. */
  fields(): string {
    const hasTemplate = ({ properties = {} }: Schema): boolean =>
      ['template', 'jobTemplate'].some((name) => /\.(?:Pod|Job)TemplateSpec$/.test(properties[name]?.$ref ?? ''));
    const roots = [...this.names.keys()].filter((key) => hasTemplate(this.get(key)));
    const types = [...this.reachable(roots)].flatMap((key) => {
      const { properties } = this.get(key);
      return properties && !SCALARS[key] ? [[this.nameOf(key), properties] as const] : [];
    });
    const lines = types
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(
        ([name, properties]) =>
          `${name}: '${Object.entries(properties)
            .map((field) => this.fieldText(field))
            .join(' ')}',`,
      );
    return `${this.header('Fields of the Kubernetes API', 'those of pods and of all that make pods from a template')}

/**
 * The fields of each type: the name, and after a colon the type of the value or of its items, if that has fields of its own.
 * \`[]\` marks a list, and \`{}\` a map: \`containers:Container[]\`, \`labels:{}\`.
 */
export const FIELDS: Readonly<Record<string, string>> = {${lines.join('\n')}};
`;
  }

  private fieldText([name, property]: [string, Schema]): string {
    const key = target(property.$ref ?? property.items?.$ref ?? '');
    const type = this.api.definitions[key]?.properties && !SCALARS[key] ? this.nameOf(key) : '';
    const shape = property.type === 'array' ? '[]' : property.type === 'object' ? '{}' : '';
    return type + shape === '' ? name : `${name}:${type}${shape}`;
  }

  /** Returns the interface `Kinds`: a name with an apiVersion has one type, a name alone has a union of all types of that name. */
  private kindsByName(): string {
    const qualified = [...this.qualified()];
    const plain = new Map<string, string[]>();
    for (const [kind, type] of qualified) {
      const name = kind.slice(kind.lastIndexOf('/') + 1);
      plain.set(name, [...(plain.get(name) ?? []), type]);
    }
    const types = [...[...plain].map(([name, of]) => [name, of.join(' | ')] as const), ...qualified];
    return `/** The types of the kinds, by name: \`Pod\`, \`v1/Pod\`, \`apps/v1/ReplicaSet\`. */
export interface Kinds {
${types.map(([name, type]) => `  ${JSON.stringify(name)}: ${type};`).join('\n')}
}`;
  }

  private qualified(): Map<string, string> {
    const kinds = [...this.kinds].map(
      ([key, apiVersion]) => [`${apiVersion}/${definition(key).base}`, this.nameOf(key)] as const,
    );
    return new Map(kinds.sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  private header(what: string, which: string): string {
    return [
      `// ${what} ${this.api.version}: ${which}.`,
      `// Made by \`npm run import\`: do not edit. Source: the schema of k8s.io/kubernetes ${this.api.version}`,
      '// (https://github.com/kubernetes/kubernetes), Copyright The Kubernetes Authors, Apache License 2.0.',
    ].join('\n');
  }

  private reachable(roots: string[]): Set<string> {
    const seen = new Set<string>();
    const visit = (schema: Schema | undefined): void => {
      if (!schema) return;
      if (schema.$ref) enter(target(schema.$ref));
      visit(schema.items);
      visit(schema.additionalProperties);
      for (const property of Object.values(schema.properties ?? {})) visit(property);
    };
    const enter = (key: string): void => {
      if (seen.has(key)) return;
      seen.add(key);
      visit(this.api.definitions[key]);
    };
    roots.forEach(enter);
    return seen;
  }

  private schemaOf(key: string): JSONSchema4 {
    const scalar = SCALARS[key];
    if (scalar) return { description: link(this.page(key)), tsType: scalar };
    const schema = this.get(key);
    const apiVersion = this.kinds.get(key);
    const heading = apiVersion ? `Kind ${definition(key).base} of ${apiVersion}.\n\n` : '';
    if (!schema.properties) {
      return { description: heading + link(this.page(key)), tsType: 'Record<string, never>' };
    }
    const properties = Object.entries(schema.properties).map(([name, property]) => {
      const constant = name === 'apiVersion' ? apiVersion : definition(key).base;
      const isType = apiVersion !== undefined && (name === 'apiVersion' || name === 'kind');
      const tsType = isType ? `'${constant}'` : this.tsType(property);
      return [name, { description: this.comment(key, name, property), tsType }] as const;
    });
    return {
      type: 'object',
      description: heading + link(this.page(key)),
      properties: Object.fromEntries(properties),
      required: schema.required ?? [],
    };
  }

  private tsType(schema: Schema): string {
    if (schema.$ref) return this.nameOf(target(schema.$ref));
    if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
    switch (schema.type) {
      case 'array':
        return `Array<${schema.items ? this.tsType(schema.items) : 'unknown'}>`;
      case 'object':
        return `{ [key: string]: ${schema.additionalProperties ? this.tsType(schema.additionalProperties) : 'unknown'} }`;
      case 'integer':
      case 'number':
        return 'number';
      case 'boolean':
      case 'string':
        return schema.type;
      default:
        throw new Error(`no TypeScript type for ${JSON.stringify(schema)}`);
    }
  }

  private comment(key: string, name: string, property: Schema): string {
    const facts = [this.get(key).required?.includes(name) ? 'Required.' : 'Optional.'];
    if (isServerDefault(property.default)) facts.push(`Default: ${JSON.stringify(property.default)}.`);
    if (property.enum) facts.push(`One of ${property.enum.map((value) => JSON.stringify(value)).join(', ')}.`);
    if (property.format === 'byte') facts.push('Base64.');
    if (property.format === 'int32' || property.format === 'int64') facts.push(`Integer (${property.format}).`);
    return `${facts.join(' ')}\n${link(this.page(key))}`;
  }

  /** Returns the link to the section of the API reference about a definition. */
  private page(key: string): string {
    const { pkg, version, base } = definition(key);
    const release = this.api.version.split('.').slice(0, 2).join('.');
    const group = (this.groups.get(pkg) ?? pkg).replaceAll('.', '-');
    const anchor = `${base}-${version}-${group}`.toLowerCase();
    return `https://kubernetes.io/docs/reference/generated/kubernetes-api/${release}/#${anchor}`;
  }

  private get(key: string): Schema {
    const schema = this.api.definitions[key];
    if (!schema) throw new Error(`${key}: no such definition`);
    return schema;
  }

  private nameOf(key: string): string {
    const name = this.names.get(key);
    if (!name) throw new Error(`${key}: not reachable from a served kind`);
    return name;
  }
}

const target = (ref: string): string => ref.replace('#/definitions/', '');
const link = (page: string): string => `@see ${page}`;

/** Returns whether a default is one that the server sets. Go prints its zero values as defaults, too. */
function isServerDefault(value: unknown): boolean {
  return value !== undefined && !['""', '0', 'false', '{}', 'null'].includes(JSON.stringify(value));
}

async function main(): Promise<void> {
  const { format, resolveConfig } = await import('prettier');
  const generator = new Generator(readApi());
  const texts = {
    'imports/k8s.ts': await generator.types(),
    'imports/kinds.ts': generator.kindNames(),
    'imports/fields.ts': generator.fields(),
    'packages/kube-admission/go/review/short_names.json': generator.shortNames(),
  };
  const stale: string[] = [];
  for (const [name, text] of Object.entries(texts)) {
    const filepath = join(__dirname, '..', '..', name);
    const formatted = await format(text, { ...(await resolveConfig(filepath)), filepath });
    if (!process.argv.includes('--check')) writeFileSync(filepath, formatted);
    else if (!existsSync(filepath) || readFileSync(filepath, 'utf8') !== formatted) stale.push(filepath);
  }
  if (stale.length > 0) {
    throw new Error(`${stale.join(', ')}: differs from the pinned Kubernetes module: run npm run import`);
  }
}

if (require.main === module) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
