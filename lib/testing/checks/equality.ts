import { ValueText } from '../../manifests/field-error';
import { formatValue, isAsymmetric } from '../../manifests/formatting';
import { ManifestsError } from '../../manifests/manifests-error';
import { printable } from '../../manifests/printable';
import { listed, type Resource, sourced } from '../../manifests/resource';
import { isAbsent, isList, isPlain } from '../../manifests/values';
import { Comparison } from '../matching/comparison';
import { type Pair, paired } from '../matching/pairs';
import { diffOf } from '../messages/diff';
import { yamlLines } from '../messages/drawing';
import { lineOn } from '../messages/mismatch';

/**
 * Checks that the objects are equal to the expected ones, in any order.
 *
 * @throws ManifestsError that lists the missing and the unexpected objects, and shows the differences of the others
 */
export function checkEqual(actual: readonly Resource[], expected: readonly Resource[]): void {
  const { pairs, missing, extra } = paired(actual, expected);
  const parts = [
    ...(missing.length > 0 ? [`missing: ${listed(missing)}`] : []),
    ...(extra.length > 0 ? [`not expected: ${listed(extra, sourced)}`] : []),
    ...pairs.flatMap(difference),
  ];
  if (parts.length > 0) throw new ManifestsError(`the manifests are not as expected\n\n${parts.join('\n\n')}`);
  for (const { comparison } of pairs) comparison.keep();
}

function difference({ found, wanted, comparison }: Pair): string[] {
  const { differences } = comparison;
  if (differences.length === 0) return [];
  const diff = diffOf(
    text(rendered(wanted.manifest, found.manifest)),
    text(inOrderOf(found.manifest, wanted.manifest)),
  );
  return [[sourced(found), '', diff, '', ...differences.map(lineOn)].join('\n')];
}

const text = (value: unknown): string => yamlLines(value).map(printable).join('\n');

/** Returns the expected object for a diff. A matcher that matches becomes the actual value, so that it is not a difference. */
function rendered(expected: unknown, actual: unknown): unknown {
  if (isAsymmetric(expected)) {
    return Comparison.of(expected, actual, true).differences.length === 0
      ? actual
      : new ValueText(formatValue(expected));
  }
  if (isList(expected))
    return expected.map((item, index) => rendered(item, isList(actual) ? actual[index] : undefined));
  if (!isPlain(expected)) return expected;
  const fields = Object.entries(expected).filter(([, value]) => !isAbsent(value));
  return Object.fromEntries(
    fields.map(([key, value]) => [key, rendered(value, isPlain(actual) ? actual[key] : undefined)]),
  );
}

/** Returns a value with its fields in the order of another one, so that the diff shows no other differences. */
function inOrderOf(value: unknown, model: unknown): unknown {
  if (isList(value)) return value.map((item, index) => inOrderOf(item, isList(model) ? model[index] : undefined));
  if (!isPlain(value)) return value;
  const order = isPlain(model) ? Object.keys(model).filter((key) => Object.hasOwn(value, key)) : [];
  const keys = [...order, ...Object.keys(value).filter((key) => !order.includes(key))];
  return Object.fromEntries(
    keys
      .filter((key) => !isAbsent(value[key]))
      .map((key) => [key, inOrderOf(value[key], isPlain(model) ? model[key] : undefined)]),
  );
}
