import type { ApiObject, App } from 'cdk8s';
import { grouped } from '../manifests/resource';
import type { DependencyOrder } from './order';
import type { OutputFile } from './output-file';

/** The name of the file from which validation plugins of cdk8s read the construct of each object. */
export const CONSTRUCT_METADATA = 'construct-metadata.json';

/** The paths of constructs, by the names of their objects, and by their titles (`Pod prod/web`) if objects share a name. */
export type ConstructMetadata = Readonly<Record<string, { readonly path?: string }>>;

/**
 * Returns the file of an app that records its constructs; no file for any other app. cdk8s writes the path of the last object
 * of each name. If objects share a name, the file also has a path for each of their titles.
 */
export function constructMetadata(app: App, order: DependencyOrder): OutputFile[] {
  if (!recordsConstructs(app)) return [];
  const objects = order.charts.flatMap((chart) => order.objectsOf(chart));
  const sharing = [...grouped(objects, ({ name }) => name).values()].filter(({ length }) => length > 1).flat();
  const resources = Object.fromEntries([...entriesBy(({ name }) => name, objects), ...entriesByTitle(sharing)]);
  return [{ name: CONSTRUCT_METADATA, content: Buffer.from(JSON.stringify({ version: '1.0.0', resources })) }];
}

type Entry = [string, { readonly path: string }];

const entriesBy = (key: (object: ApiObject) => string, objects: readonly ApiObject[]): Entry[] =>
  objects.map((object) => [key(object), { path: object.node.path }]);

/** Leaves out objects of one kind, namespace and name: none of their paths would be sure. */
const entriesByTitle = (objects: readonly ApiObject[]): Entry[] =>
  entriesBy(titleOf, [...grouped(objects, titleOf).values()].filter(({ length }) => length === 1).flat());

const titleOf = ({ kind, name, metadata: { namespace } }: ApiObject): string =>
  `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;

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
