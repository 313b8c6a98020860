import { stringify } from 'yaml';
import { Comparison, isAsymmetric } from './comparison';
import { diffOf } from './diff';
import { ManifestsError } from './manifests-error';
import { Matcher } from './matcher';
import { lineOn, listed } from './mismatch';
import { type Resource, sourced } from './resource';
import { type Pair, paired } from './pairs';
import { isAbsent, isFields, isList } from './values';
import { printable, wordsOf } from './words';

/**
 * The objects are these, and no others, in whatever order; of each all fields are the same.
 *
 * @throws ManifestsError that says which are missing and which are not expected, and shows how the others differ
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
  const diff = diffOf(text(rendered(wanted.manifest, found.manifest)), text(like(found.manifest, wanted.manifest)));
  return [[sourced(found), '', diff, '', ...differences.map(lineOn)].join('\n')];
}

const text = (value: unknown): string =>
  printableLines(stringify(value, { lineWidth: 0, aliasDuplicateObjects: false }));

const printableLines = (yaml: string): string => yaml.split('\n').map(printable).join('\n');

/** What is expected as a value: matchers that match are what is there, so that they are no difference. */
function rendered(expected: unknown, actual: unknown): unknown {
  if (expected instanceof Matcher || isAsymmetric(expected)) {
    return Comparison.of(expected, actual, true).differences.length === 0 ? actual : wordsOf(expected);
  }
  if (isList(expected))
    return expected.map((item, index) => rendered(item, isList(actual) ? actual[index] : undefined));
  if (!isFields(expected)) return expected;
  const fields = Object.entries(expected).filter(([, value]) => !isAbsent(value));
  return Object.fromEntries(
    fields.map(([key, value]) => [key, rendered(value, isFields(actual) ? actual[key] : undefined)]),
  );
}

/** A value with its fields in the order that another one has, so that only real differences are seen. */
function like(value: unknown, model: unknown): unknown {
  if (isList(value)) return value.map((item, index) => like(item, isList(model) ? model[index] : undefined));
  if (!isFields(value)) return value;
  const order = isFields(model) ? Object.keys(model).filter((key) => Object.hasOwn(value, key)) : [];
  const keys = [...order, ...Object.keys(value).filter((key) => !order.includes(key))];
  return Object.fromEntries(
    keys
      .filter((key) => !isAbsent(value[key]))
      .map((key) => [key, like(value[key], isFields(model) ? model[key] : undefined)]),
  );
}
