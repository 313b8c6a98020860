/** Returns the code of a system error, such as `ENOSPC`. In Jest's realm the errors of Node.js are no instances of `Error`. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** Returns the message of a thrown value. */
export function messageOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
}

/** Returns the first line of the message of a thrown value. */
export const reasonOf = (error: unknown): string => messageOf(error).split('\n')[0] ?? '';

/** Returns the reason of a file's error, without the system call: `ENOENT: no such file or directory`. */
export const fileReasonOf = (error: unknown): string => reasonOf(error).replace(/, \w+(?: '.*)?$/, '');

/** Returns a place as messages have it: `web.yaml:7:3`. */
export const placeText = (source: string, line: number, column?: number): string =>
  `${source}:${line}${column === undefined ? '' : `:${column}`}`;

/** Returns a system error with the state of the output in its message; returns any other error as it is. */
export function outputError(outdir: string, error: unknown, state: string): unknown {
  if (codeOf(error) === undefined) return error;
  return new Error(`${outdir} cannot be written: ${messageOf(error)}\n${state}`, { cause: error });
}
