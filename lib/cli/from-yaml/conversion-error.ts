/** A file that has no program. Its message has a line for each error: `file:line:column: what is wrong`. */
export class ConversionError extends Error {
  override readonly name = 'ConversionError';

  constructor(
    readonly errors: readonly string[],
    /** Whether the file is a template that was not rendered. */
    readonly isTemplate = false,
  ) {
    super(errors.join('\n'));
  }
}
