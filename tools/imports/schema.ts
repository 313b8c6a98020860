// The pinned module guarantees the types of this JSON.
/* eslint-disable @typescript-eslint/no-unsafe-assignment */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, go, pinnedVersion } from '../go';

/** A property or definition of the API's schema, with the fields that the generator reads. */
export interface Schema {
  type?: string;
  format?: string;
  description?: string;
  default?: unknown;
  enum?: string[];
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  additionalProperties?: Schema;
  $ref?: string;
}

/** A kind that a default API server serves. */
export interface Kind {
  group: string;
  version: string;
  kind: string;
  /** What kubectl accepts for the kind: `po`. */
  shortNames: readonly string[];
}

/** The API of the pinned Kubernetes module. */
export interface Api {
  /** The version of the module, with the `v`. */
  version: string;
  definitions: Record<string, Schema>;
  kinds: Kind[];
}

/** The fields of a discovery document that are read. */
interface ResourceList {
  resources: { kind: string; group?: string; version?: string; shortNames?: string[] }[];
}

const KUBERNETES = 'k8s.io/kubernetes';

/** Returns the version of the Kubernetes module that `go.mod` pins. */
export const pinnedApi = (): string => pinnedVersion(__dirname, KUBERNETES);

/** Reads the schema and the served kinds from the Kubernetes module that `go.mod` pins. */
export function readApi(): Api {
  const version = pinnedApi();
  const swagger: { definitions: Record<string, Schema> } = JSON.parse(go(__dirname, ['tool', 'models-schema']));
  const discovery = join(folderOf(KUBERNETES, __dirname), 'api', 'discovery');
  return { version, definitions: swagger.definitions, kinds: servedKinds(discovery) };
}

/**
 * Returns the kinds of all stable versions, since a default API server serves these and no others:
 * `DefaultAPIResourceConfigSource` in k8s.io/kubernetes/pkg/controlplane/instance.go.
 */
function servedKinds(discovery: string): Kind[] {
  const kinds = new Map<string, Kind>();
  for (const file of readdirSync(discovery).sort()) {
    const name = /^apis?__(?:(.+)__)?(v\d+)\.json$/.exec(file);
    if (!name) continue;
    const list: ResourceList = JSON.parse(readFileSync(join(discovery, file), 'utf8'));
    for (const resource of list.resources) {
      const kind = {
        group: resource.group ?? name[1] ?? '',
        version: resource.version ?? name[2] ?? '',
        kind: resource.kind,
        shortNames: resource.shortNames ?? [],
      };
      const key = `${kind.group}/${kind.version}/${kind.kind}`;
      // A subresource, such as pods/status, has no short names.
      if (kind.shortNames.length > 0 || !kinds.has(key)) kinds.set(key, kind);
    }
  }
  return [...kinds.values()];
}
