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

/** Returns whether a difference is one of the name: somebody who gives a name means the object of that name. */
const isIdentity = (path: FieldPath): boolean => /^metadata\.(?:name|namespace)$/.test(path.toString());

/** Returns the candidate that differs least; of several, the first. */
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

/** Draws a candidate as YAML with the differences in it, then lists each as Kubernetes words its errors. */
export function drawn({ resource, comparison }: Candidate): string {
  const differences = comparison.differences.map((difference) => hinted(difference, resource.manifest));
  return [sourced(resource), '', draw(resource.manifest, differences), '', ...differences.map(lineOn)].join('\n');
}

/** Words a difference as Kubernetes words its errors: `spec.replicas: Invalid value: 2: expected 3`. */
export function lineOn({ path, actual, expected, detail }: Difference): string {
  const field = path === FieldPath.root ? '<the object>' : path;
  const more = detail === undefined ? '' : ` (${detail})`;
  const [is, should] = contrast(actual, expected);
  if (expected === undefined) return FieldError.forbidden(field, `${is}: expected nothing${more}`).toString();
  if (actual === undefined) return FieldError.required(field, `expected ${should}${more}`).toString();
  return FieldError.invalid(field, new ValueText(is), `expected ${should}${more}`).toString();
}

/** Names the field that was probably meant by a missing one: such a pattern would never match. */
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

/** Says in how many places a candidate differs. */
export const places = ({ comparison: { differences } }: Candidate): string =>
  differences.length === 1 ? 'one place' : `${differences.length} places`;

/** ` matching {spec: {replicas: 3}}`; of no pattern, nothing. */
export const matching = (match: unknown): string => (match === undefined ? '' : ` matching ${formatBriefly(match)}`);
