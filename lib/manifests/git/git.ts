import { execFileSync } from 'node:child_process';
import { codeOf, reasonOf } from '../error-message';

/** The variables with which git tells a hook its repository. The folder decides here. */
const OF_HOOKS = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_COMMON_DIR', 'GIT_INDEX_FILE', 'GIT_PREFIX'];

/** An error that git reports. */
export class GitError extends Error {}

/**
 * Runs git in a folder, without a shell. It fetches nothing: what a partial clone lacks is missing.
 * @throws GitError with the error of git
 */
export function git(folder: string, args: readonly string[], input = ''): Buffer {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !OF_HOOKS.includes(name)));
  try {
    return execFileSync('git', ['--literal-pathspecs', ...args], {
      cwd: folder,
      env: { ...env, LC_ALL: 'C', GIT_NO_LAZY_FETCH: '1', GIT_OPTIONAL_LOCKS: '0' },
      input,
      maxBuffer: Infinity,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw new GitError('the program git is not installed');
    throw new GitError(saidBy(error));
  }
}

/** Returns the error that git wrote to the standard error. */
function saidBy(error: unknown): string {
  const said = typeof error === 'object' && error !== null && 'stderr' in error ? String(error.stderr).trim() : '';
  const [, fatal] = /^(?:fatal|error): (.*)$/m.exec(said) ?? [];
  return fatal ?? (said === '' ? reasonOf(error) : reasonOf({ message: said }));
}
