import type { FieldError } from '../../../../lib/manifests/field-error';

/** Errors in the command line, or in the configuration file: a line for each. */
export class UsageError extends Error {
  readonly lines: readonly string[];

  /** @param hint says where to read more. @default - the help */
  constructor(
    problems: readonly (string | FieldError)[],
    readonly hint = 'See kube-admission --help.',
  ) {
    const lines = problems.map(String);
    super(lines.join('\n'));
    this.lines = lines;
  }
}
