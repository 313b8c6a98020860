import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A file, a folder or a link in a folder. */
interface FolderEntry {
  /** Its path in the folder, with `/`. */
  readonly name: string;
  readonly isFolder: boolean;
}

/**
 * Returns the entries of a folder, at any depth: each folder before its own entries. `readdirSync` has no option `recursive`
 * in the first release of Node.js 20.
 *
 * @param ignored the name of entries that are left out, with all that is in them
 */
export function entriesOf(folder: string, ignored?: string): FolderEntry[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const { name } = entry;
    if (name === ignored) return [];
    if (!entry.isDirectory()) return [{ name, isFolder: false }];
    const inner = entriesOf(join(folder, name), ignored);
    return [{ name, isFolder: true }, ...inner.map((one) => ({ ...one, name: `${name}/${one.name}` }))];
  });
}
