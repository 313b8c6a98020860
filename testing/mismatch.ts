import type { Comparison, Difference } from './comparison';
import { draw } from './drawing';
import { type FieldPath, textOf } from './field-path';
import { type Resource, sourced, titleOf } from './resource';
import { wordsOf } from './words';

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
export function drawn({ resource, comparison: { differences } }: Candidate): string {
  return [sourced(resource), '', draw(resource.manifest, differences), '', ...differences.map(lineOn)].join('\n');
}

/** `spec.replicas: Invalid value: 2: expected 3` */
export function lineOn({ path, actual, expected, detail }: Difference): string {
  const field = textOf(path) || '<the object>';
  const more = detail === undefined ? '' : ` (${detail})`;
  if (expected === undefined) return `${field}: Forbidden: ${wordsOf(actual)}: expected nothing${more}`;
  if (actual === undefined) return `${field}: Required value: expected ${wordsOf(expected)}${more}`;
  return `${field}: Invalid value: ${wordsOf(actual)}: expected ${wordsOf(expected)}${more}`;
}

/** Names of objects in a sentence, not more than ten of them. */
export function listed(resources: readonly Resource[], name: (resource: Resource) => string = titleOf): string {
  const shown = resources.slice(0, 10).map(name);
  return resources.length > shown.length
    ? `${shown.join(', ')} and ${resources.length - shown.length} more`
    : shown.join(', ');
}
