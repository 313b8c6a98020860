import type { App } from 'cdk8s';
import type { DependencyOrder } from './order';
import type { OutputFile } from './output-file';

/** The file in which cdk8s tells validation plugins the construct of each object, by the object's name. */
export const CONSTRUCT_METADATA = 'construct-metadata.json';

/** The construct paths of objects, by the objects' names. */
export type ConstructMetadata = Readonly<Record<string, { readonly path?: string }>>;

/** Returns the file for an app that records its constructs, as cdk8s writes it. */
export function constructMetadata(app: App, order: DependencyOrder): OutputFile[] {
  if (!recordsConstructs(app)) return [];
  const objects = order.charts.flatMap((chart) => order.objectsOf(chart));
  const resources = Object.fromEntries(objects.map(({ name, node }) => [name, { path: node.path }]));
  return [{ name: CONSTRUCT_METADATA, content: Buffer.from(JSON.stringify({ version: '1.0.0', resources })) }];
}

/** cdk8s tells this nowhere else: the option, or `CDK8S_RECORD_CONSTRUCT_METADATA`. */
const recordsConstructs = (app: App): boolean => Boolean(app['recordConstructMetadata']);

/** Reads the file among those that an app wrote; without it no construct is known. */
export function readConstructMetadata(files: readonly OutputFile[]): ConstructMetadata {
  const file = files.find(({ name }) => name === CONSTRUCT_METADATA);
  const found: unknown = file && JSON.parse(file.content.toString());
  return hasResources(found) ? found.resources : {};
}

const hasResources = (value: unknown): value is { resources: ConstructMetadata } =>
  typeof value === 'object' && value !== null && 'resources' in value;
