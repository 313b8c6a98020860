import { FieldError, ValueText } from '../../manifests/field-error';
import { formatBriefly, formatValue, given, isAsymmetric } from '../../manifests/formatting';
import { isBuiltIn, isOf, type Kind, nearest, stableVersion } from '../../manifests/kinds';
import { ManifestsError } from '../../manifests/manifests-error';
import { printable } from '../../manifests/printable';
import { listed, type Resource } from '../../manifests/resource';
import { isPlain } from '../../manifests/values';
import { type Candidate, closest, drawn, places } from '../messages/mismatch';
import { Comparison } from './comparison';
import { checkPattern } from './patterns';

/** Compares the objects of a kind with a pattern. */
export const candidates = (list: readonly Resource[], kind: Kind, match: unknown = {}): Candidate[] => {
  checkName(kind);
  checkPattern('pattern', match);
  if (!isPlain(match) && !isAsymmetric(match)) {
    const value = new ValueText(formatBriefly(match));
    const problem = `must be an object, some of the fields of a ${kind}`;
    throw new ManifestsError(FieldError.invalid('pattern', value, problem));
  }
  return list
    .filter(({ manifest }) => isOf(kind, manifest))
    .map((resource) => ({ resource, comparison: Comparison.of(match, resource.manifest) }));
};

/** Returns whether a compared object matches. */
export const isMatch = ({ comparison }: Candidate): boolean => comparison.differences.length === 0;

/** Returns the error that no object matches. It shows the object that differs least. */
export function noMatch(list: readonly Resource[], kind: string, compared: readonly Candidate[]): ManifestsError {
  const [first, ...rest] = compared;
  if (!first) return new ManifestsError(`there is no ${kind}: ${presentKinds(list, kind)}`);
  return new ManifestsError(`no ${kind} matches; ${closestOf([first, ...rest])}`);
}

/** Describes the candidate that differs least, and lists the others. */
export function closestOf(compared: readonly [Candidate, ...Candidate[]]): string {
  const best = closest(compared);
  const others = compared.filter((candidate) => candidate !== best).map(({ resource }) => resource);
  const which = others.length > 0 ? `the closest of ${compared.length}` : 'the only one';
  const tail = others.length > 0 ? `\n\nalso compared: ${listed(others)}` : '';
  return `${which} differs in ${places(best)}:\n\n${drawn(best)}${tail}`;
}

/** Describes the objects that there are instead of a kind. */
function presentKinds(list: readonly Resource[], kind: string): string {
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
 * Checks the name of a kind for an assertion that there is no object of it, which would always pass for a mistyped name. Throws
 * an error if the name is near that of another kind, or cannot be the name of a kind.
 */
export function checkKind(list: readonly Resource[], kind: string): void {
  checkName(kind);
  if (isPresentOrBuiltIn(list, kind)) return;
  const meant = meantBy(list, kind);
  const refuse = (more: string): never => {
    const error = FieldError.invalid('kind', new ValueText(formatValue(kind)), `there is no such kind${more}`);
    throw new ManifestsError(error);
  };
  if (meant !== undefined) {
    const own = kind.includes('/') ? '' : ' Write a custom kind with its apiVersion: example.com/v1/Rule';
    refuse(`; is ${meant} meant?${own}`);
  }
  const version = stableVersion(kind);
  if (version !== undefined) refuse(` in ${version}`);
  if (!/(?:^|\/)[A-Z][^/.]*$/.test(kind)) refuse('; the names of kinds look like ReplicaSet');
}

function checkName(kind: unknown): void {
  if (typeof kind === 'string' && /^[\w./-]+$/.test(kind)) return;
  const problem = 'must be the name of a kind, such as Pod or apps/v1/ReplicaSet';
  throw new ManifestsError(FieldError.invalid('kind', given(kind), problem));
}

const isPresentOrBuiltIn = (list: readonly Resource[], kind: string): boolean =>
  isBuiltIn(kind) || list.some(({ manifest }) => isOf(kind, manifest));

const meantBy = (list: readonly Resource[], kind: string): string | undefined =>
  nearest(
    kind,
    list.map(({ manifest: { apiVersion, kind: present } }) => `${apiVersion}/${present}`),
  );
