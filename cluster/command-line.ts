import { codeOf } from '../lib/manifests/error-message';
import { FieldError } from '../lib/manifests/field-error';
import { ClusterError } from './cluster-error';

/**
 * Runs a command with the arguments of this process, and sets the exit code: the one that the command returns, 2 for unknown
 * options, 1 for other errors. Errors that the user cannot fix are printed with their stack trace.
 */
export async function runCommand(command: (args: string[]) => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command(process.argv.slice(2));
  } catch (error) {
    const isUsage = codeOf(error)?.startsWith('ERR_PARSE_ARGS') === true;
    console.error(error instanceof ClusterError || (error instanceof Error && isUsage) ? error.message : error);
    process.exitCode = isUsage ? 2 : 1;
  }
}

/**
 * Returns the integer that an option has.
 *
 * @param others what the option may have instead, for the message
 * @throws ClusterError if it has another value
 */
export function integer(
  option: string,
  text: string,
  least: number,
  most = Number.MAX_SAFE_INTEGER,
  others = '',
): number {
  const value = /^\d+$/.test(text) ? Number(text) : NaN;
  if (value >= least && value <= most) return value;
  throw new ClusterError(
    FieldError.invalid(option, text, `must be an integer from ${least} to ${most}${others}`).toString(),
  );
}
