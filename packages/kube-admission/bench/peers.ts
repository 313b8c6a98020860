import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { go, hasGo } from './go';
import { writeSchemas } from './schemas';

/** Another tool that validates manifests offline. */
export interface Peer {
  /** Its name and version, and the version of its schemas. */
  readonly name: string;
  /** Its command line for files or folders of manifests. */
  readonly command: (paths: string[]) => string[];
}

const folder = join(__dirname, '..', 'build', 'peers');
/** The layout of the schemas that kubeconform's openapi2jsonschema.py makes of definitions. */
const CUSTOM = '{{.ResourceKind}}_{{.ResourceAPIVersion}}.json';

/** What the peers need for custom resources: a folder of CustomResourceDefinitions, and one of their schemas. */
interface CustomResources {
  readonly definitions: string;
  readonly schemas: string;
}

/** Returns the peers, and builds them if necessary. Without Go there are none. */
export function peers(custom?: CustomResources): Peer[] {
  if (!hasGo()) {
    console.log('the peers are left out: Go, which builds them, is not installed\n');
    return [];
  }
  const { version, openApi, jsonSchema } = writeSchemas(folder);
  const validate = build('kubectl-validate', 'sigs.k8s.io/kubectl-validate');
  const conform = build('kubeconform', 'github.com/yannh/kubeconform');
  const schemas = join(jsonSchema, '{{.ResourceKind}}{{.KindSuffix}}.json');
  return [
    {
      name: `${validate.name}, schemas of ${version}`,
      command: (paths) => [
        validate.file,
        ...['--local-schemas', openApi],
        ...(custom ? ['--local-crds', custom.definitions] : []),
        ...paths,
      ],
    },
    {
      name: `${conform.name}, schemas of ${version}`,
      command: (paths) => [
        conform.file,
        ...['-strict', '-schema-location', schemas],
        ...(custom ? ['-schema-location', join(custom.schemas, CUSTOM)] : []),
        ...paths,
      ],
    },
  ];
}

/** Builds a peer. Each one is a Go module of its own, because they need different versions of their dependencies. */
function build(name: string, path: string): { name: string; file: string } {
  const module = join(__dirname, 'peers', name);
  mkdirSync(folder, { recursive: true });
  go(module, 'build', '-o', `${folder}/`, 'tool');
  const pinned = new RegExp(`${path} (v\\S+)`).exec(readFileSync(join(module, 'go.mod'), 'utf8'))?.[1];
  return { name: `${name} ${pinned ?? '?'}`, file: join(folder, process.platform === 'win32' ? `${name}.exe` : name) };
}
