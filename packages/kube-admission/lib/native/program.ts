import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The systems that have an engine, as Node names them. */
export const SYSTEMS = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'win32-x64', 'win32-arm64'] as const;

/** Returns the name of the program's file on a system. */
export const programFor = (system: string): string => (system.startsWith('win32') ? 'engine.exe' : 'engine');

/** This system. */
export const SYSTEM = `${process.platform}-${process.arch}`;

/**
 * Returns the path of the engine for this system: that of the package for it, or the one that was built here. There is none for some
 * systems.
 *
 * @param folder the folder of the build
 */
export function programIn(folder: string): string | undefined {
  try {
    return require.resolve(`@kube-admission/${SYSTEM}/${programFor(SYSTEM)}`);
  } catch {
    const built = join(folder, programFor(SYSTEM));
    return existsSync(built) ? built : undefined;
  }
}
