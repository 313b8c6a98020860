/** What went wrong, in a sentence for whoever typed the command; without a stack trace. */
export class ClusterError extends Error {
  override readonly name = 'ClusterError';
}

/** Why something failed, in words. */
export const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What a mistake of whoever typed the command is called; nothing, if the mistake is ours: then a stack says where it is. */
export function mistakeOf(error: unknown): { message: string; isUsage: boolean } | undefined {
  if (!(error instanceof Error)) return undefined;
  const isUsage = 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  return isUsage || error instanceof ClusterError ? { message: error.message, isUsage } : undefined;
}
