import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { go, hasGo } from './go';
import { writeSchemas } from './schemas';

/** Another tool that says offline whether manifests are good. */
export interface Peer {
  /** Its name, its version, and the version of the schemas that it was given. */
  readonly name: string;
  /** Its command line for files or folders of manifests. */
  readonly command: (paths: string[]) => string[];
}

const folder = join(__dirname, '..', 'build', 'peers');

/** The peers, built where that is needed; none without Go. */
export function peers(): Peer[] {
  if (!hasGo()) {
    console.log('without its peers, which are built with Go: it is not installed\n');
    return [];
  }
  const { version, openApi, jsonSchema } = writeSchemas(folder);
  const validate = build('kubectl-validate', 'sigs.k8s.io/kubectl-validate');
  const conform = build('kubeconform', 'github.com/yannh/kubeconform');
  const schemas = join(jsonSchema, '{{.ResourceKind}}{{.KindSuffix}}.json');
  return [
    {
      name: `${validate.name}, schemas of ${version}`,
      command: (paths) => [validate.file, '--local-schemas', openApi, ...paths],
    },
    {
      name: `${conform.name}, schemas of ${version}`,
      command: (paths) => [conform.file, '-strict', '-schema-location', schemas, ...paths],
    },
  ];
}

/** Each peer is a Go module of its own, since they want different versions of what they share. */
function build(name: string, path: string): { name: string; file: string } {
  const module = join(__dirname, 'peers', name);
  mkdirSync(folder, { recursive: true });
  go(module, 'build', '-o', `${folder}/`, 'tool');
  const pinned = new RegExp(`${path} (v\\S+)`).exec(readFileSync(join(module, 'go.mod'), 'utf8'))?.[1];
  return { name: `${name} ${pinned ?? '?'}`, file: join(folder, process.platform === 'win32' ? `${name}.exe` : name) };
}
