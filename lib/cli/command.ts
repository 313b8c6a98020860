import { messageOf } from '../manifests/error-message';
import type { FieldError } from '../manifests/field-error';

/** A command of `cdk8s-primer`. Its file exports it as `command`. */
export interface Command {
  /** The line of the command in `cdk8s-primer --help`. */
  readonly summary: string;
  /** The text that `--help` prints. */
  readonly help: string;
  /**
   * Runs the command and returns its exit status: 0 for success, 1 for an error in its input.
   * @throws UsageError or FileError, for which the exit status is 2
   */
  run(args: string[]): number | Promise<number>;
}

/** The code of a {@link UsageError}. In the package each command has its own copy of the class, so that `instanceof` fails. */
export const USAGE = 'USAGE';

/** An error in the command line. */
export class UsageError extends Error {
  readonly code = USAGE;

  constructor(problem: string | FieldError, options?: ErrorOptions) {
    super(problem.toString(), options);
  }
}

/** An error of a file: it cannot be read or written, or its content is wrong. */
export class FileError extends Error {
  readonly code = 'FILE';

  constructor(problem: string | FieldError, options?: ErrorOptions) {
    super(problem.toString(), options);
  }
}

/** Runs a task that parses a command line. @throws UsageError with the first sentence of an error of the task */
export function orUsageError<T>(task: () => T): T {
  try {
    return task();
  } catch (error) {
    throw new UsageError(messageOf(error).split('. ')[0] ?? '', { cause: error });
  }
}

/** Runs a task with files. @throws FileError for any error of the task */
export function orFileError<T>(task: () => T): T {
  try {
    return task();
  } catch (error) {
    throw new FileError(messageOf(error), { cause: error });
  }
}
