import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Returns the path of the engine for this system: that of the package for it, or the one that was built here. There is none for some
 * systems.
 *
 * @param folder the folder of the build
 */
export function programIn(folder: string): string | undefined {
  try {
    return require.resolve(`@kube-admission/${process.platform}-${process.arch}/engine`);
  } catch {
    const built = join(folder, 'engine');
    return existsSync(built) ? built : undefined;
  }
}
