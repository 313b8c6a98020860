import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { ClusterError } from './cluster-error';

/**
 * Runs a program and returns its standard output.
 *
 * @param cwd the program's working directory
 * @throws ClusterError with the command and its standard error, if the program fails or is missing
 */
export async function run([program = '', ...args]: string[], cwd?: string): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)(program, args, { cwd, maxBuffer: 2 ** 24 });
    return stdout;
  } catch (error) {
    const output = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
    throw new ClusterError(`${[program, ...args].join(' ')}:\n${output.trim() || String(error)}`);
  }
}
