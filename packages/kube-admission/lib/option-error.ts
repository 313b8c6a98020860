import type { FieldError } from '../../../lib/manifests/field-error';

/** An option that cannot be used. Its message is that of a field error: `option: type: value: detail`. */
export class OptionError extends Error {
  override readonly name = 'OptionError';

  /**
   * Returns the error to throw for an error of an option.
   *
   * @internal
   */
  static of(error: FieldError): OptionError {
    return new OptionError(error.toString());
  }

  /**
   * Returns the error to throw for errors of an option, a line each.
   *
   * @internal
   */
  static all(errors: readonly FieldError[]): OptionError {
    return new OptionError(errors.map((error) => error.toString()).join('\n'));
  }
}
