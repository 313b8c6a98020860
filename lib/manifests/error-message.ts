/** The code of an error of the system, such as `ENOSPC`. Not every such error is an `Error` of this realm: Jest has its own. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** The message of whatever was thrown. */
export function messageOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
}

/** Gives an error of the system the words that say what state the output is in; others are passed on. */
export function outputError(outdir: string, error: unknown, state: string): unknown {
  if (codeOf(error) === undefined) return error;
  return new Error(`${outdir} cannot be written: ${messageOf(error)}\n${state}`, { cause: error });
}
