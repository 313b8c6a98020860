import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { textAt } from '../release/json';

const root = join(__dirname, '..', '..');

/** Returns the packages whose code is in bundles, with their versions. The folders of the inputs are those from the root. */
export function packagesIn(inputs: Metafile['inputs']): { name: string; folder: string }[] {
  const folders = Object.keys(inputs).flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []);
  return [...new Set(folders)].sort().map((folder) => {
    const path = join(root, folder);
    const text = readFileSync(join(path, 'package.json'), 'utf8');
    return { name: `${textAt(text, 'name') ?? ''} ${textAt(text, 'version') ?? ''}`, folder: path };
  });
}
