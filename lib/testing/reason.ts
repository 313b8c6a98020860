/**
 * What an error says, in one line. Jest runs tests in a realm of their own, where the errors of Node are no `Error`.
 */
export function reasonOf(error: unknown): string {
  const isError = typeof error === 'object' && error !== null && 'message' in error;
  const [line = ''] = String(isError ? error.message : error).split('\n');
  return line;
}
