import { isUtf8 } from 'node:buffer';
import { base64Bytes } from '../../manifests/base64';
import { reasonOf } from '../../manifests/error-message';
import type { FieldPath } from '../../manifests/field-path';
import { formatBriefly, formatValue } from '../../manifests/formatting';
import { printable } from '../../manifests/printable';
import { equalQuantities } from '../../manifests/quantity';
import { readYaml } from '../../manifests/yaml-reader';
import { Matcher } from '../matcher';
import { Comparison, type Difference } from './comparison';

/** Matches a string in which a regular expression is found. */
export class StringMatching extends Matcher<string> {
  readonly description: string;

  constructor(private readonly expression: RegExp) {
    super();
    this.description = `a string that matches ${String(expression)}`;
  }

  override compare(comparison: Comparison, actual: unknown, path: FieldPath): void {
    // Other methods of an expression with the flag g or y would begin where the last call ended.
    const found = typeof actual === 'string' && actual.search(this.expression) >= 0;
    comparison.require(found, this, actual, path);
  }
}

/** Matches an equal quantity, written in any way. */
export class Quantity extends Matcher<string | number> {
  readonly description: string;

  constructor(private readonly quantity: string | number) {
    super();
    this.description = `the quantity ${quantity}`;
  }

  override compare(comparison: Comparison, actual: unknown, path: FieldPath): void {
    comparison.require(equalQuantities(this.quantity, actual), this, actual, path);
  }
}

/** Matches a string in a language, such as YAML, whose value matches a pattern. */
export class Written extends Matcher<string> {
  readonly description: string;

  /** @param read returns the value of a string; throws an error if it is not in the language */
  constructor(
    private readonly language: string,
    private readonly read: (text: string) => unknown,
    private readonly pattern: unknown,
  ) {
    super();
    this.description = `${language} of ${formatValue(pattern)}`;
  }

  override compare(comparison: Comparison, actual: unknown, path: FieldPath, exact: boolean): void {
    if (typeof actual !== 'string') {
      comparison.require(false, this, actual, path);
      return;
    }
    let value: unknown;
    try {
      value = this.read(actual);
    } catch (error) {
      comparison.require(false, this, actual, path, `not ${this.language}: ${printable(reasonOf(error))}`);
      return;
    }
    const written = Comparison.of(this.pattern, value, exact);
    if (written.differences.length === 0) comparison.add(written);
    for (const difference of written.differences) comparison.require(false, this, actual, path, detail(difference));
  }
}

function detail({ path, actual, expected, detail: more }: Difference): string {
  const field = printable(path.toString());
  const place = field === '' ? 'it' : `${field} in it`;
  return `${place} is ${formatBriefly(actual)}, not ${formatBriefly(expected)}${more === undefined ? '' : ` (${more})`}`;
}

/** Reads YAML. */
export const yaml = (text: string): unknown => readYaml(text);

/** Reads JSON. */
export function json(text: string): unknown {
  return JSON.parse(text);
}

/** Decodes base64. @throws Error if the string is not base64, or the result is not UTF-8 */
export function base64(text: string): string {
  const bytes = base64Bytes(text);
  if (!bytes) throw new Error('it has other characters, or a wrong length');
  if (!isUtf8(bytes)) throw new Error('the decoded bytes are not UTF-8');
  return bytes.toString();
}
