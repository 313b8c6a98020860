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

/** A text in which an expression is found. */
export class StringMatching extends Matcher<string> {
  readonly description: string;

  constructor(private readonly expression: RegExp) {
    super();
    this.description = `a text that matches ${String(expression)}`;
  }

  override compare(comparison: Comparison, actual: unknown, path: FieldPath): void {
    // An expression with the flag g or y goes on where it stopped.
    const found = typeof actual === 'string' && actual.search(this.expression) >= 0;
    comparison.require(found, this, actual, path);
  }
}

/** A quantity of Kubernetes, however it is written. */
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

/** A text that is something else, written down. */
export class Written extends Matcher<string> {
  readonly description: string;

  /** @param read reads the text; throws if it cannot */
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
      comparison.require(false, this, actual, path, `it is no ${this.language}: ${printable(reasonOf(error))}`);
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

export const yaml = (text: string): unknown => readYaml(text);

export function json(text: string): unknown {
  return JSON.parse(text);
}

/** @throws Error if the text is no base64, or no text is in it */
export function base64(text: string): string {
  const bytes = base64Bytes(text);
  if (!bytes) throw new Error('other characters are in it, or its length is not right');
  if (!isUtf8(bytes)) throw new Error('what is in it is no text');
  return bytes.toString();
}
