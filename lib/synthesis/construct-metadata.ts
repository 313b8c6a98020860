import type { App } from 'cdk8s';
import type { DependencyOrder } from './order';
import type { OutputFile } from './output-file';

/** The name of the file from which validation plugins of cdk8s read the construct of each object. */
export const CONSTRUCT_METADATA = 'construct-metadata.json';

/** The paths of constructs, by the names of their objects. */
export type ConstructMetadata = Readonly<Record<string, { readonly path?: string }>>;

/** Returns the file of an app that records its constructs, as cdk8s writes it; no file for any other app. */
export function constructMetadata(app: App, order: DependencyOrder): OutputFile[] {
  if (!recordsConstructs(app)) return [];
  const objects = order.charts.flatMap((chart) => order.objectsOf(chart));
  const resources = Object.fromEntries(objects.map(({ name, node }) => [name, { path: node.path }]));
  return [{ name: CONSTRUCT_METADATA, content: Buffer.from(JSON.stringify({ version: '1.0.0', resources })) }];
}

/** Returns the option, or `CDK8S_RECORD_CONSTRUCT_METADATA`. No public field of cdk8s has the value. */
const recordsConstructs = (app: App): boolean => Boolean(app['recordConstructMetadata']);

/** Reads the file among those that an app wrote. Returns an empty object if there is none. */
export function readConstructMetadata(files: readonly OutputFile[]): ConstructMetadata {
  const file = files.find(({ name }) => name === CONSTRUCT_METADATA);
  const found: unknown = file && JSON.parse(file.content.toString());
  return hasResources(found) ? found.resources : {};
}

const hasResources = (value: unknown): value is { resources: ConstructMetadata } =>
  typeof value === 'object' && value !== null && 'resources' in value;
