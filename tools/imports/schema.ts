// The pinned module guarantees the shape of the JSON that is read here.
/* eslint-disable @typescript-eslint/no-unsafe-assignment */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A property or definition of the API's schema, as far as the generator reads it. */
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
}

/** What the pinned Kubernetes module says about its API. */
export interface Api {
  /** The module's version, e.g. `v1.37.2`. */
  version: string;
  definitions: Record<string, Schema>;
  kinds: Kind[];
}

/** What of a discovery document is read. */
interface ResourceList {
  resources: { kind: string; group?: string; version?: string }[];
}

const GOMOD = join(__dirname, 'go.mod');

function go(...args: string[]): string {
  try {
    return execFileSync('go', args, {
      cwd: __dirname,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      const message = 'go: not found: install Go 1.26 or newer (https://go.dev/dl/), then run this again';
      throw new Error(message, { cause: error });
    }
    throw error;
  }
}

/** The version of the Kubernetes module that `go.mod` pins. */
export function pinnedVersion(): string {
  const version = /k8s\.io\/kubernetes (v\S+)/.exec(readFileSync(GOMOD, 'utf8'))?.[1];
  if (!version) throw new Error(`${GOMOD}: no k8s.io/kubernetes`);
  return version;
}

/** Reads the schema and the served kinds from the Kubernetes module that `go.mod` pins. */
export function readApi(): Api {
  const version = pinnedVersion();
  const swagger: { definitions: Record<string, Schema> } = JSON.parse(go('tool', 'models-schema'));
  // A checkout's vendor folder or workspace must not decide which module is read.
  go('mod', 'download', 'k8s.io/kubernetes');
  const module = go('list', '-m', '-f', '{{.Dir}}', 'k8s.io/kubernetes').trim();
  return { version, definitions: swagger.definitions, kinds: servedKinds(join(module, 'api', 'discovery')) };
}

/**
 * A default API server serves every stable version and no other:
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
      };
      kinds.set(`${kind.group}/${kind.version}/${kind.kind}`, kind);
    }
  }
  return [...kinds.values()];
}
