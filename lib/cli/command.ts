import { messageOf } from '../manifests/error-message';
import type { FieldError } from '../manifests/field-error';

/** A command of `cdk8s-primer`, which its file exports as `command`. */
export interface Command {
  /** Its line in `cdk8s-primer --help`. */
  readonly summary: string;
  /** The text that `--help` prints. */
  readonly help: string;
  /**
   * Runs it and returns its exit status: 0 if all is well, 1 if something is wrong with what it was given.
   * @throws UsageError or FileError, which both end in 2
   */
  run(args: string[]): number | Promise<number>;
}

/** A command line that cannot be understood. */
export class UsageError extends Error {
  constructor(problem: string | FieldError, options?: ErrorOptions) {
    super(problem.toString(), options);
  }
}

/** A file that cannot be read or written, or whose content cannot be used. */
export class FileError extends Error {
  constructor(problem: string | FieldError, options?: ErrorOptions) {
    super(problem.toString(), options);
  }
}

/** Runs a task that parses a command line. @throws UsageError with the first sentence of whatever it throws */
export function orUsageError<T>(task: () => T): T {
  try {
    return task();
  } catch (error) {
    throw new UsageError(messageOf(error).split('. ')[0] ?? '', { cause: error });
  }
}

/** Runs a task with files. @throws FileError for whatever it throws */
export function orFileError<T>(task: () => T): T {
  try {
    return task();
  } catch (error) {
    throw new FileError(messageOf(error), { cause: error });
  }
}
