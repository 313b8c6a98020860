// The pinned Kubernetes module guarantees the shape of the JSON that is read here.
/* eslint-disable @typescript-eslint/no-unsafe-assignment */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { definitionOf } from '../../../tools/imports/names';
import { readApi, type Api, type Schema } from '../../../tools/imports/schema';
import { go } from './go';

/** The folders of the schemas, and their version of Kubernetes. */
export interface Schemas {
  version: string;
  openApi: string;
  jsonSchema: string;
}

/** Writes the schemas that an API server of the pinned version serves, in the peers' layouts. */
export function writeSchemas(folder: string): Schemas {
  const api = readApi();
  const openApi = join(folder, 'openapi');
  const jsonSchema = join(folder, 'json-schema');
  writeOpenApi(api, openApi);
  writeJsonSchemas(api, jsonSchema);
  return { version: api.version, openApi, jsonSchema };
}

/**
 * Writes the schema of each version of a CustomResourceDefinition as kubeconform's openapi2jsonschema.py does, strictly, and returns
 * the folder.
 */
export function writeDefinitionSchemas(definition: string, folder: string): string {
  const { spec }: Definition = parse(definition);
  for (const { name, schema } of spec.versions) {
    write(join(folder, `${spec.names.kind.toLowerCase()}_${name}.json`), strictlyWithin(schema.openAPIV3Schema));
  }
  return folder;
}

interface Definition {
  readonly spec: {
    readonly names: { readonly kind: string };
    readonly versions: { readonly name: string; readonly schema: { readonly openAPIV3Schema: Schema } }[];
  };
}

/** Forbids unknown fields in all objects below a schema; at its top, the fields that every object has are allowed. */
function strictlyWithin(schema: Schema, isTop = true): object {
  const { items, properties } = schema;
  const within = Object.entries(properties ?? {}).map(([name, property]) => [name, strictlyWithin(property, false)]);
  return {
    ...schema,
    ...(items ? { items: strictlyWithin(items, false) } : {}),
    ...(properties ? { properties: Object.fromEntries(within), additionalProperties: isTop } : {}),
  };
}

/** Writes the layout of kubectl-validate: api/v1.json and apis/GROUP/VERSION.json. */
function writeOpenApi(api: Api, folder: string): void {
  const module: { Dir: string } = JSON.parse(
    go(join(__dirname, '..', 'go'), 'mod', 'download', '-json', `k8s.io/kubernetes@${api.version}`),
  );
  const published = join(module.Dir, 'api', 'openapi-spec', 'v3');
  for (const file of readdirSync(published)) {
    const name = /^(api__v1|apis__.+__v\w+)_openapi\.json$/.exec(file)?.[1];
    if (name === undefined) continue;
    const document: { components: { schemas?: Record<string, Schema> } } = JSON.parse(
      readFileSync(join(published, file), 'utf8'),
    );
    for (const [key, schema] of Object.entries(document.components.schemas ?? {})) {
      addEnums(schema, api.definitions[key]);
    }
    write(`${join(folder, ...name.split('__'))}.json`, document);
  }
}

/** Adds the enumerations, which a server serves and the published documents omit. */
function addEnums(schema: Schema, served: Schema | undefined): void {
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const values = served?.properties?.[name]?.enum;
    if (values) property.enum = values;
  }
}

/** Writes the strict layout of kubeconform: KIND-GROUP-VERSION.json, each with every definition that it refers to. */
function writeJsonSchemas({ definitions, kinds }: Api, folder: string): void {
  const strict = Object.fromEntries(Object.entries(definitions).map(([key, schema]) => [key, strictly(key, schema)]));
  for (const kind of kinds) {
    const root = definitionOf(kind, definitions);
    const reached = reachable(definitions, root);
    const parts = [kind.kind, kind.group.split('.')[0], kind.version].filter(Boolean);
    write(join(folder, `${parts.join('-').toLowerCase()}.json`), {
      $ref: `#/definitions/${root}`,
      definitions: Object.fromEntries(Object.entries(strict).filter(([key]) => reached.has(key))),
    });
  }
}

/** The schemas of these types in the published strict schemas of kubeconform. */
const scalars: Record<string, object> = {
  'io.k8s.apimachinery.pkg.api.resource.Quantity': { type: ['string', 'number', 'null'] },
  'io.k8s.apimachinery.pkg.util.intstr.IntOrString': { type: ['string', 'integer', 'null'] },
  'io.k8s.apimachinery.pkg.apis.meta.v1.Time': { type: ['string', 'null'], format: 'date-time' },
};

function strictly(key: string, schema: Schema): object {
  const scalar = scalars[key];
  if (scalar) return scalar;
  if (!schema.properties) return schema;
  const properties = Object.entries(schema.properties).map(([name, property]) => {
    const optional = property.type !== undefined && !schema.required?.includes(name);
    // An enumeration would refuse the null.
    return [name, optional && !property.enum ? { ...property, type: [property.type, 'null'] } : property] as const;
  });
  return { ...schema, properties: Object.fromEntries(properties), additionalProperties: false };
}

function reachable(definitions: Api['definitions'], root: string): Set<string> {
  const seen = new Set<string>();
  const visit = (schema: Schema | undefined): void => {
    if (!schema) return;
    if (schema.$ref !== undefined) enter(schema.$ref.replace('#/definitions/', ''));
    visit(schema.items);
    visit(schema.additionalProperties);
    Object.values(schema.properties ?? {}).forEach(visit);
  };
  const enter = (key: string): void => {
    if (seen.has(key)) return;
    seen.add(key);
    visit(definitions[key]);
  };
  enter(root);
  return seen;
}

function write(file: string, content: object): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(content));
}
