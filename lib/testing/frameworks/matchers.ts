import { FieldError } from '../../manifests/field-error';
import { formatBriefly } from '../../manifests/formatting';
import type { AdmissionOptions } from '../../synthesis/review';
import type { Kind } from '../../manifests/kinds';
import { namespaceOf } from '../../manifests/manifest';
import { fromTexts, textsOf } from '../../manifests/manifest-files';
import { ManifestsError } from '../../manifests/manifests-error';
import { podLabels, selected } from '../../manifests/pod-selection';
import { listed, type Resource, sourced } from '../../manifests/resource';
import { checkAdmitted, checkRefused, defaulted } from '../admission';
import { checkEqual } from '../checks/equality';
import { checkFiles, type Update } from '../checks/files';
import { checkCount, Manifests } from '../manifests';
import { candidates, checkKind, isMatch } from '../matching/query';
import { selectorOf } from '../matching/selection';
import { matching } from '../messages/mismatch';
import { snapshotOf, type SnapshotOptions } from '../snapshot';
import { read, readExpected } from '../source';
import { checkNotUpdatable, checkUpdatable, type UpdateOptions } from '../updates';
import { SnapshotText } from './serializer';

/** The context with which Jest and Vitest call a matcher. */
interface Context {
  readonly isNot?: boolean;
  readonly utils: { matcherHint(name: string, received?: string, expected?: string, options?: object): string };
}

interface Result {
  pass: boolean;
  message(): string;
}

/** The parts of `expect` of Jest and Vitest that these matchers need. */
export interface Expect {
  (value: unknown): { toMatchSnapshot(hint?: string): void };
  getState(): object;
  setState(state: object): void;
}

/** Reads the objects that `expect` received. */
const manifests = (received: unknown): Manifests => new Manifests(read(received));

/** Returns a result that passes if `check` does; with `.not`, if `contrary` does. */
function result(
  { isNot = false, utils }: Context,
  name: string,
  expected: string,
  check: () => void,
  contrary: () => void,
): Result {
  try {
    if (isNot) contrary();
    else check();
    return { pass: !isNot, message: () => '' };
  } catch (error) {
    if (!(error instanceof ManifestsError)) throw error;
    return {
      pass: isNot,
      message: () => `${utils.matcherHint(name, 'manifests', expected, { isNot })}\n\n${error.message}`,
    };
  }
}

/** Passes if a check fails. @throws ManifestsError with the message if it passes */
function fails(check: () => void, message: string): void {
  try {
    check();
  } catch (error) {
    if (error instanceof ManifestsError) return;
    throw error;
  }
  throw new ManifestsError(message);
}

/** Reads the name of a file or folder; reads other sources with `readOther`. */
const fromFileOr = (expected: unknown, readOther: (source: unknown) => readonly Resource[]): readonly Resource[] =>
  typeof expected === 'string' && !/[\n{]|: /.test(expected) ? fromTexts(textsOf(expected)) : readOther(expected);

/** Returns the pods of some objects, and the objects that make pods. */
function podsOf(source: unknown): Resource[] {
  const pods = read(source).filter(({ manifest }) => podLabels(manifest) !== undefined);
  if (pods.length === 0)
    throw new ManifestsError(FieldError.required('pods', 'give a pod, or an object that makes pods'));
  return pods;
}

function snapshotted({ isNot = false }: Context, name: string): void {
  if (isNot) throw new ManifestsError(`${name} cannot be used with .not`);
}

/** Returns the matchers for `expect.extend`. `expect` makes the snapshots. */
export const matchersWith = (expect: () => Expect) => ({
  toHaveResource(this: Context, received: unknown, kind: Kind, match?: object): Result {
    const of = manifests(received);
    return result(
      this,
      'toHaveResource',
      JSON.stringify(kind),
      () => {
        of.has(kind, match === undefined ? {} : match);
      },
      () => {
        of.hasNo(kind, match);
      },
    );
  },

  toHaveResourceCount(this: Context, received: unknown, kind: Kind, count: number, match?: object): Result {
    const of = manifests(received);
    const check = (): void => {
      of.count(kind, count, match);
    };
    const contrary = (): void => {
      checkCount(count);
      const found = candidates(of.list, kind, match).filter(isMatch);
      checkKind(of.list, kind);
      if (found.length !== count) return;
      const resources = found.map(({ resource }) => resource);
      const list = count === 0 ? '' : `: ${listed(resources, sourced)}`;
      throw new ManifestsError(`there ${count === 1 ? 'is' : 'are'} ${count} ${kind}${matching(match)}${list}`);
    };
    return result(this, 'toHaveResourceCount', `${JSON.stringify(kind)}, ${formatBriefly(count)}`, check, contrary);
  },

  toMatchManifests(this: Context, received: unknown, expected: unknown): Result {
    const [actual, wanted] = [read(received), fromFileOr(expected, readExpected)];
    const check = (): void => {
      checkEqual(actual, wanted);
    };
    return result(this, 'toMatchManifests', 'expected', check, () => {
      fails(check, `they are as expected: ${listed(actual)}`);
    });
  },

  toEqualAfterDefaulting(this: Context, received: unknown, expected: unknown, options?: AdmissionOptions): Result {
    const [actual, wanted] = [defaulted(read(received), options), defaulted(fromFileOr(expected, read), options)];
    const check = (): void => {
      checkEqual(actual, wanted);
    };
    return result(this, 'toEqualAfterDefaulting', 'expected', check, () => {
      fails(check, `they are equal: ${listed(actual)}`);
    });
  },

  toBeAdmitted(this: Context, received: unknown, options?: AdmissionOptions): Result {
    const actual = read(received);
    const settings = options === undefined ? '' : JSON.stringify(options);
    return result(
      this,
      'toBeAdmitted',
      settings,
      () => {
        checkAdmitted(actual, options);
      },
      () => {
        checkRefused(actual, options);
      },
    );
  },

  toBeUpdatableFrom(this: Context, received: unknown, old: unknown, options?: UpdateOptions): Result {
    const [actual, before] = [read(received), fromFileOr(old, read)];
    const settings = options === undefined ? '' : `, ${JSON.stringify(options)}`;
    const name = typeof old === 'string' && !old.includes('\n') ? JSON.stringify(old) : 'old';
    return result(
      this,
      'toBeUpdatableFrom',
      `${name}${settings}`,
      () => {
        checkUpdatable(actual, before, options);
      },
      () => {
        checkNotUpdatable(actual, before, options);
      },
    );
  },

  toSelect(this: Context, received: unknown, pods: unknown): Result {
    const [selection, wanted] = [selectorOf(read(received)), podsOf(pods)];
    const found = selected(wanted, selection);
    const check = (): void => {
      const others = wanted.filter((resource) => !found.includes(resource));
      if (others.length > 0)
        throw new ManifestsError(`${selection.description}, but not\n${others.map(labelled).join('\n')}`);
    };
    const contrary = (): void => {
      if (found.length > 0)
        throw new ManifestsError(`${selection.description}, so also\n${found.map(labelled).join('\n')}`);
    };
    return result(this, 'toSelect', 'pods', check, contrary);
  },

  toMatchManifestSnapshot(
    this: Context,
    received: unknown,
    options?: SnapshotOptions & { readonly hint?: string },
  ): Result {
    snapshotted(this, 'toMatchManifestSnapshot');
    const hint = options?.hint === undefined ? [] : [options.hint];
    uncounted(expect(), () => {
      expect()(new SnapshotText(snapshotOf(read(received), options))).toMatchSnapshot(...hint);
    });
    return { pass: true, message: () => '' };
  },

  toMatchManifestFiles(this: Context, received: unknown, folder: string, options?: SnapshotOptions): Result {
    snapshotted(this, 'toMatchManifestFiles');
    const check = (): void => {
      checkFiles(read(received), folder, updateOf(expect()), options);
    };
    return result(this, 'toMatchManifestFiles', JSON.stringify(folder), check, check);
  },
});

const labelled = (resource: Resource): string =>
  `  ${sourced(resource)}: ${formatBriefly(podLabels(resource.manifest))} in the namespace ${namespaceOf(resource.manifest)}`;

/** Runs an assertion that `expect.assertions()` does not count, since it is a part of another one. */
function uncounted(expect: Expect, assert: () => void): void {
  const { assertionCalls }: { assertionCalls?: unknown } = expect.getState();
  assert();
  if (typeof assertionCalls === 'number') expect.setState({ assertionCalls });
}

/** Returns the snapshots that Jest or Vitest may write, which the options `--ci` and `-u` set. */
function updateOf(expect: Expect): Update {
  const { snapshotState }: { snapshotState?: unknown } = expect.getState();
  const isState = typeof snapshotState === 'object' && snapshotState !== null && '_updateSnapshot' in snapshotState;
  const update = isState ? snapshotState._updateSnapshot : undefined;
  return update === 'all' || update === 'none' ? update : 'new';
}
