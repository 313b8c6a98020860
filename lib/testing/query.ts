import { Comparison, isAsymmetric } from './comparison';
import { checkPattern } from './data';
import { isBuiltIn, isOf, type Kind, nearest, stableVersion } from '../manifests/kinds';
import { ManifestsError } from './manifests-error';
import { Matcher } from './matcher';
import { type Candidate, closest, drawn, listed, places } from './mismatch';
import type { Resource } from './resource';
import { isFields } from './values';
import { brief, given, printable, wordsOf } from './words';

/** The objects of a kind, each compared with a pattern. */
export const candidates = (list: readonly Resource[], kind: Kind, match: unknown = {}): Candidate[] => {
  checkName(kind);
  checkPattern('pattern', match);
  if (!isFields(match) && !(match instanceof Matcher) && !isAsymmetric(match)) {
    throw new ManifestsError(
      `pattern: Invalid value: ${brief(match)}: must be an object, some of the fields of a ${kind}`,
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
  return new ManifestsError(`no ${kind} matches; ${closestOf([first, ...rest])}`);
}

/** The candidate that differs least, and which others there are. */
export function closestOf(compared: readonly [Candidate, ...Candidate[]]): string {
  const best = closest(compared);
  const others = compared.filter((candidate) => candidate !== best).map(({ resource }) => resource);
  const which = others.length > 0 ? `the closest of ${compared.length}` : 'the only one';
  const tail = others.length > 0 ? `\n\nalso compared: ${listed(others)}` : '';
  return `${which} differs in ${places(best)}:\n\n${drawn(best)}${tail}`;
}

/** What there is instead of a kind. */
function whatThereIs(list: readonly Resource[], kind: string): string {
  const meant = isPresentOrBuiltIn(list, kind) ? undefined : meantBy(list, kind);
  const hint = meant === undefined ? '' : `; is ${meant} meant?`;
  if (list.length === 0) return `there are no objects at all${hint}`;
  const counts = new Map<string, number>();
  const isQualified = kind.includes('/');
  for (const { manifest } of list) {
    const name = printable(isQualified ? `${manifest.apiVersion}/${manifest.kind}` : manifest.kind);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return `there ${list.length === 1 ? 'is' : 'are'} ${[...counts].map(([name, count]) => `${count} ${name}`).join(', ')}${hint}`;
}

/**
 * Of a kind that is not there it is easily said that there is none. Where the name is nearly that of another kind, or none
 * that a kind has, it was mistyped, and the assertion could never fail.
 */
export function checkKind(list: readonly Resource[], kind: string): void {
  checkName(kind);
  if (isPresentOrBuiltIn(list, kind)) return;
  const meant = meantBy(list, kind);
  const invalid = `kind: Invalid value: ${wordsOf(kind)}: there is no such kind`;
  if (meant !== undefined) {
    const own = kind.includes('/') ? '' : ' A custom one is written with its apiVersion: example.com/v1/Rule';
    throw new ManifestsError(`${invalid}; is ${meant} meant?${own}`);
  }
  const version = stableVersion(kind);
  if (version !== undefined) throw new ManifestsError(`${invalid} in ${version}`);
  if (!/(?:^|\/)[A-Z][^/.]*$/.test(kind)) throw new ManifestsError(`${invalid}; kinds are written as in ReplicaSet`);
}

function checkName(kind: unknown): void {
  if (typeof kind === 'string' && /^[\w./-]+$/.test(kind)) return;
  throw new ManifestsError(
    `kind: Invalid value: ${given(kind)}: must be the name of a kind, such as Pod or apps/v1/ReplicaSet`,
  );
}

const isPresentOrBuiltIn = (list: readonly Resource[], kind: string): boolean =>
  isBuiltIn(kind) || list.some(({ manifest }) => isOf(kind, manifest));

const meantBy = (list: readonly Resource[], kind: string): string | undefined =>
  nearest(
    kind,
    list.map(({ manifest: { apiVersion, kind: present } }) => `${apiVersion}/${present}`),
  );
