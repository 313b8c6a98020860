import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './programs';

/** A version of each supported major version of Node.js. */
export const NODES = ['20.20.2', '22.23.3', '24.21.0', '26.10.0'] as const;

/** The result of a smoke test with a version of Node.js. */
export interface SmokeTest {
  readonly version: string;
  readonly outcome: string;
  /** The folder of the project; undefined if the version is not available. */
  readonly project?: string;
}

/**
 * Makes a project with `cdk8s-primer init`, installs the tarballs in it, and runs its check and tests with a version of Node.js,
 * which is installed from npm.
 *
 * @throws Error with the output of npm if it fails
 */
export function runSmokeTest(version: string, checkout: string, tarballs: readonly string[], tmp: string): SmokeTest {
  const node = install(version, tmp);
  if (node === undefined) return { version, outcome: `skipped: not on npm for ${process.platform} on ${process.arch}` };
  const project = join(tmp, `project-${version}`);
  execFileSync(node, [join(checkout, 'bin', 'cdk8s-primer.js'), 'init', project]);
  npm(['install', '--no-audit', '--no-fund', ...tarballs], { cwd: project, node });
  npm(['run', 'check'], { cwd: project, node });
  npm(['test', '--', '--ci'], { cwd: project, node });
  return { version, outcome: 'manifests are up to date, tests pass', project };
}

/** Installs a version of Node.js from npm, and returns the path of its program; undefined if npm has none for this system. */
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
