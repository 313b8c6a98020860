import { distance } from 'fastest-levenshtein';
import type { Comparison, Difference } from './comparison';
import { draw } from './drawing';
import { type FieldPath, textOf } from './field-path';
import { type Resource, sourced, titleOf } from './resource';
import { fieldOf, isFields, isList } from './values';
import { brief, contrast } from './words';

/** A manifest that was compared with a pattern. */
export interface Candidate {
  readonly resource: Resource;
  readonly comparison: Comparison;
}

/** Differences in what an object is called: somebody who gives a name means the object of that name. */
const isIdentity = (path: FieldPath): boolean =>
  path.length === 2 && path[0] === 'metadata' && (path[1] === 'name' || path[1] === 'namespace');

/** The candidate that differs least; of several, the first. */
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

/** A candidate as YAML with the differences in it, then each as Kubernetes words its errors. */
export function drawn({ resource, comparison }: Candidate): string {
  const differences = comparison.differences.map((difference) => hinted(difference, resource.manifest));
  return [sourced(resource), '', draw(resource.manifest, differences), '', ...differences.map(lineOn)].join('\n');
}

/** `spec.replicas: Invalid value: 2: expected 3` */
export function lineOn({ path, actual, expected, detail }: Difference): string {
  const field = textOf(path) || '<the object>';
  const more = detail === undefined ? '' : ` (${detail})`;
  const [is, should] = contrast(actual, expected);
  if (expected === undefined) return `${field}: Forbidden: ${is}: expected nothing${more}`;
  if (actual === undefined) return `${field}: Required value: expected ${should}${more}`;
  return `${field}: Invalid value: ${is}: expected ${should}${more}`;
}

/** A field that is missing, where one that is written nearly so is there: a pattern that would never match. */
function hinted(difference: Difference, manifest: unknown): Difference {
  const { path, actual, detail } = difference;
  const key = path.at(-1);
  if (actual !== undefined || detail !== undefined || typeof key !== 'string') return difference;
  const parent = path
    .slice(0, -1)
    .reduce<unknown>(
      (value, step) =>
        isList(value) && typeof step === 'number'
          ? value[step]
          : isFields(value)
            ? fieldOf(value, String(step))
            : undefined,
      manifest,
    );
  const near = isFields(parent) ? Object.keys(parent).find((name) => name !== key && isNear(name, key)) : undefined;
  return near === undefined ? difference : { ...difference, detail: `is ${textOf([near])} meant?` };
}

const isNear = (name: string, key: string): boolean =>
  distance(name.toLowerCase(), key.toLowerCase()) <= Math.min(2, Math.floor(key.length / 4));

/** How many places, in words. */
export const places = ({ comparison: { differences } }: Candidate): string =>
  differences.length === 1 ? 'one place' : `${differences.length} places`;

/** Names of objects in a sentence, not more than ten of them. */
export function listed(resources: readonly Resource[], name: (resource: Resource) => string = titleOf): string {
  const shown = resources.slice(0, 10).map(name);
  return resources.length > shown.length
    ? `${shown.join(', ')} and ${resources.length - shown.length} more`
    : shown.join(', ');
}

/** ` matching {spec: {replicas: 3}}`; of no pattern, nothing. */
export const matching = (match: unknown): string => (match === undefined ? '' : ` matching ${brief(match)}`);
