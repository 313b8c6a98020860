import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './programs';

/** A version of each line of Node.js that is supported. */
export const NODES = ['20.20.2', '22.23.3', '24.21.0', '26.10.0'] as const;

/** What came of a project that was made, installed and tested with a version of Node.js. */
export interface Trial {
  readonly version: string;
  readonly outcome: string;
  /** Where it is; undefined if that version is not there. */
  readonly project?: string;
}

/**
 * Makes a project as `cdk8s-primer init` does, installs the tarballs in it, and has it checked and tested, all with a version
 * of Node.js that comes from npm.
 *
 * @throws Error with what npm printed if that fails
 */
export function tryOut(version: string, checkout: string, tarballs: readonly string[], tmp: string): Trial {
  const node = install(version, tmp);
  if (node === undefined)
    return { version, outcome: `skipped: npm has it not for ${process.platform} on ${process.arch}` };
  const project = join(tmp, `project-${version}`);
  execFileSync(node, [join(checkout, 'bin', 'cdk8s-primer.js'), 'init', project]);
  npm(['install', '--no-audit', '--no-fund', ...tarballs], { cwd: project, node });
  npm(['run', 'check'], { cwd: project, node });
  npm(['test', '--', '--ci'], { cwd: project, node });
  return { version, outcome: 'its manifests are up to date, its tests pass', project };
}

/** The program of a version of Node.js, which npm has as a package for each system; undefined if not for this one. */
function install(version: string, tmp: string): string | undefined {
  const name = `node-${process.platform}-${process.arch}`;
  const folder = join(tmp, `node-${version}`);
  mkdirSync(folder);
  try {
    npm(['install', '--no-audit', '--no-fund', '--no-save', `${name}@${version}`], { cwd: folder });
  } catch (error) {
    if (error instanceof Error && /E404|ETARGET|EBADPLATFORM/.test(error.message)) return undefined;
    throw error;
  }
  const node = join(folder, 'node_modules', name, 'bin', 'node');
  const found = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
  if (found !== `v${version}`) throw new Error(`${name}@${version} is Node.js ${found}`);
  return node;
}
