import { Comparison } from './comparison';
import { isBuiltIn, isOf, type Kind, nearest } from './kinds';
import { ManifestsError } from './manifests-error';
import { type Candidate, closest, drawn, listed } from './mismatch';
import type { Resource } from './resource';

/** The objects of a kind, each compared with a pattern. */
export const candidates = (list: readonly Resource[], kind: Kind, match: unknown = {}): Candidate[] => {
  if (typeof match !== 'object' || match === null) {
    throw new ManifestsError(
      `pattern: Invalid value: ${JSON.stringify(match)}: must be an object, some of the fields of a ${kind}`,
    );
  }
  return list
    .filter(({ manifest }) => isOf(kind, manifest))
    .map((resource) => ({ resource, comparison: Comparison.of(match, resource.manifest) }));
};

export const isMatch = ({ comparison }: Candidate): boolean => comparison.differences.length === 0;

/** Why there is no such object: of all that do not match, the one that differs least. */
export function noMatch(list: readonly Resource[], kind: string, compared: readonly Candidate[]): ManifestsError {
  const [first, ...rest] = compared;
  if (!first) return new ManifestsError(`there is no ${kind}: ${whatThereIs(list, kind)}`);
  const best = closest([first, ...rest]);
  const others = compared.filter((candidate) => candidate !== best).map(({ resource }) => resource);
  const { length } = best.comparison.differences;
  const which = others.length > 0 ? `the closest of ${compared.length}` : 'the only one';
  const tail = others.length > 0 ? `\n\nalso compared: ${listed(others)}` : '';
  const places = length === 1 ? 'one place' : `${length} places`;
  return new ManifestsError(`no ${kind} matches; ${which} differs in ${places}:\n\n${drawn(best)}${tail}`);
}

/** What there is instead of a kind. */
function whatThereIs(list: readonly Resource[], kind: string): string {
  const meant = isPresentOrBuiltIn(list, kind) ? undefined : meantBy(list, kind);
  const hint = meant === undefined ? '' : `; is ${meant} meant?`;
  if (list.length === 0) return `there are no objects at all${hint}`;
  const counts = new Map<string, number>();
  const isQualified = kind.includes('/');
  for (const { manifest } of list) {
    const name = isQualified ? `${manifest.apiVersion}/${manifest.kind}` : manifest.kind;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return `there ${list.length === 1 ? 'is' : 'are'} ${[...counts].map(([name, count]) => `${count} ${name}`).join(', ')}${hint}`;
}

/**
 * Of a kind that is not there it is easily said that there is none. Where the name is nearly that of another kind, it was
 * mistyped, and the assertion could never fail.
 */
export function checkKind(list: readonly Resource[], kind: string): void {
  if (isPresentOrBuiltIn(list, kind)) return;
  const meant = meantBy(list, kind);
  if (meant !== undefined)
    throw new ManifestsError(`kind: Invalid value: "${kind}": there is no such kind; is ${meant} meant?`);
}

const isPresentOrBuiltIn = (list: readonly Resource[], kind: string): boolean =>
  isBuiltIn(kind) || list.some(({ manifest }) => isOf(kind, manifest));

const meantBy = (list: readonly Resource[], kind: string): string | undefined =>
  nearest(
    kind,
    list.map(({ manifest: { apiVersion, kind: present } }) => `${apiVersion}/${present}`),
  );
