/** Returns the code of an error of the system, such as `ENOSPC`. Jest has a realm of its own, where Node's errors are no `Error`. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** Returns the message of whatever was thrown. */
export function messageOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
}

/** Returns the first line of the message of whatever was thrown. */
export const reasonOf = (error: unknown): string => messageOf(error).split('\n')[0] ?? '';

/** Returns why a file could not be used, without the system call: `ENOENT: no such file or directory`. */
export const fileReasonOf = (error: unknown): string => reasonOf(error).replace(/, \w+(?: '.*)?$/, '');

/** Gives an error of the system the words that say what state the output is in; others are passed on. */
export function outputError(outdir: string, error: unknown, state: string): unknown {
  if (codeOf(error) === undefined) return error;
  return new Error(`${outdir} cannot be written: ${messageOf(error)}\n${state}`, { cause: error });
}
