import { distance } from 'fastest-levenshtein';
import { FieldError, ValueText } from '../../manifests/field-error';
import { printable } from '../../manifests/printable';
import { FieldPath } from '../../manifests/field-path';
import { formatBriefly } from '../../manifests/formatting';
import { type Resource, sourced } from '../../manifests/resource';
import { fieldOf, isList, isPlain } from '../../manifests/values';
import type { Comparison } from '../matching/comparison';
import { type Difference } from '../matching/comparison';
import { contrast } from './contrast';
import { draw } from './drawing';

/** A manifest that was compared with a pattern. */
export interface Candidate {
  readonly resource: Resource;
  readonly comparison: Comparison;
}

/** Returns whether a path is that of a name or namespace. A pattern with a name is for the object of that name. */
const isIdentity = (path: FieldPath): boolean => /^metadata\.(?:name|namespace)$/.test(path.toString());

/** Returns the candidate that differs least; the first of several such ones. */
export function closest(candidates: readonly [Candidate, ...Candidate[]]): Candidate {
  const measured = ({ comparison: { differences, cost } }: Candidate): readonly [names: number, cost: number] => [
    differences.filter(({ path }) => isIdentity(path)).length,
    cost,
  ];
  let [best] = candidates;
  let [names, cost] = measured(best);
  for (const candidate of candidates) {
    const [itsNames, itsCost] = measured(candidate);
    if (itsNames > names || (itsNames === names && itsCost >= cost)) continue;
    [best, names, cost] = [candidate, itsNames, itsCost];
  }
  return best;
}

/** Draws a candidate as YAML with its differences, then lists the differences in the form of Kubernetes' errors. */
export function drawn({ resource, comparison }: Candidate): string {
  const differences = comparison.differences.map((difference) => hinted(difference, resource.manifest));
  return [sourced(resource), '', draw(resource.manifest, differences), '', ...differences.map(lineOn)].join('\n');
}

/** Returns a difference in the form of Kubernetes' errors: `spec.replicas: Invalid value: 2: expected 3`. */
export function lineOn({ path, actual, expected, detail }: Difference): string {
  const field = path === FieldPath.root ? '<the object>' : path;
  const more = detail === undefined ? '' : ` (${detail})`;
  const [is, should] = contrast(actual, expected);
  if (expected === undefined) return FieldError.forbidden(field, `${is}: expected nothing${more}`).toString();
  if (actual === undefined) return FieldError.required(field, `expected ${should}${more}`).toString();
  return FieldError.invalid(field, new ValueText(is), `expected ${should}${more}`).toString();
}

/** Adds a hint to the difference of a missing field if the manifest has a field with a similar name. */
function hinted(difference: Difference, manifest: unknown): Difference {
  const { path, actual, detail } = difference;
  const above = path.steps.slice(0, -1);
  const key = path.steps.at(-1);
  if (actual !== undefined || detail !== undefined || typeof key !== 'string') return difference;
  const parent = above.reduce<unknown>(
    (value, step) =>
      isList(value) && typeof step === 'number'
        ? value[step]
        : isPlain(value)
          ? fieldOf(value, String(step))
          : undefined,
    manifest,
  );
  const near = isPlain(parent) ? Object.keys(parent).find((name) => name !== key && isNear(name, key)) : undefined;
  return near === undefined
    ? difference
    : { ...difference, detail: `is ${printable(FieldPath.of(near).toString())} meant?` };
}

const isNear = (name: string, key: string): boolean =>
  distance(name.toLowerCase(), key.toLowerCase()) <= Math.min(2, Math.floor(key.length / 4));

/** Returns the number of differences of a candidate in words. */
export const places = ({ comparison: { differences } }: Candidate): string =>
  differences.length === 1 ? 'one place' : `${differences.length} places`;

/** Returns a pattern for a sentence: ` matching {spec: {replicas: 3}}`; an empty string for none. */
export const matching = (match: unknown): string => (match === undefined ? '' : ` matching ${formatBriefly(match)}`);
