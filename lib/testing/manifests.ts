import type { IConstruct } from 'constructs';
import { FieldError } from '../manifests/field-error';
import { formatValue, given } from '../manifests/formatting';
import type { AdmissionOptions } from '../synthesis/review';
import { isObjectOf, type Kind, type ObjectOf } from '../manifests/kinds';
import { fromTexts, textsOf } from '../manifests/manifest-files';
import { ManifestsError } from '../manifests/manifests-error';
import { selected, type Selector } from '../manifests/pod-selection';
import { listed, type Resource, sourced, titleOf } from '../manifests/resource';
import { yamlText } from '../manifests/yaml-writer';
import { checkAdmitted, defaulted } from './admission';
import { checkEqual } from './checks/equality';
import type { Pattern } from './matcher';
import { candidates, checkKind, closestOf, isMatch, noMatch } from './matching/query';
import { selectionBy, selectorOf } from './matching/selection';
import { type Candidate, drawn, matching } from './messages/mismatch';
import { read, readExpected, RESOURCES, type Source } from './source';
import { checkUpdatable, type UpdateOptions } from './updates';

/**
 * The objects of an app, a chart, a construct or YAML, and assertions on them. An assertion that fails throws a
 * `ManifestsError`, which works in any test framework.
 *
 * The name of a kind may have its apiVersion (`'apps/v1/ReplicaSet'`) or not (`'Pod'`). A pattern has some of an object's
 * fields; `Match` has the matchers for their values. Both have types for the kinds of Kubernetes.
 *
 * @example
 * const manifests = Manifests.of(chart);
 * manifests.has('ReplicaSet', { spec: { replicas: 3 } });
 */
export class Manifests {
  /** @internal */
  constructor(
    /** @internal */
    readonly list: readonly Resource[],
  ) {}

  /** @internal */
  get [RESOURCES](): readonly Resource[] {
    return this.list;
  }

  /**
   * Renders an app, a chart or any construct, with the charts in it, and writes no file. It uses an object, or a list of them
   * such as `chart.toJson()`, as it is.
   *
   * @throws ManifestsError with all errors of the app
   */
  static of(source: IConstruct | object | readonly object[]): Manifests {
    return new Manifests(read(source));
  }

  /**
   * Reads documents of YAML or JSON as kubectl does, and the items of lists as objects.
   *
   * @throws ManifestsError with all errors and their lines
   */
  static fromYaml(text: string): Manifests {
    if (typeof text !== 'string') throw new ManifestsError(FieldError.invalid('yaml', given(text), 'must be a string'));
    return new Manifests(fromTexts([{ name: 'yaml', text }]));
  }

  /**
   * Reads files, and the .yaml, .yml and .json files in folders, at any depth.
   *
   * @param paths the files and folders, relative to the working directory
   * @throws ManifestsError with all errors and their files, lines and columns
   */
  static fromFiles(paths: string | readonly string[]): Manifests {
    return new Manifests(fromTexts(textsOf(paths)));
  }

  /** The titles of the objects, in their order: `ReplicaSet web`, `Service prod/web`. */
  get names(): string[] {
    return this.list.map(titleOf);
  }

  /** Returns the objects of a kind that match the pattern; all objects of the kind without one. The list may be empty. */
  resources<K extends Kind>(kind: K, match?: Pattern<ObjectOf<K>>): ObjectOf<K>[] {
    checkKind(this.list, kind);
    const found = candidates(this.list, kind, match).filter(isMatch);
    const manifests: unknown[] = found.map(({ resource }) => resource.manifest);
    return manifests.filter((manifest) => isObjectOf(kind, manifest));
  }

  /**
   * Returns the only object of a kind, the only one of a name, or the only one that matches.
   *
   * @throws ManifestsError if there is no such object, or more than one
   */
  resource<K extends Kind>(kind: K, nameOrMatch?: string | Pattern<ObjectOf<K>>): ObjectOf<K> {
    const match = typeof nameOrMatch === 'string' ? { metadata: { name: nameOrMatch } } : nameOrMatch;
    const compared = candidates(this.list, kind, match);
    const found = compared.filter(isMatch);
    const [manifest]: unknown[] = found.map(({ resource }) => resource.manifest);
    if (!isObjectOf(kind, manifest)) {
      if (typeof nameOrMatch !== 'string' || compared.length === 0) throw noMatch(this.list, kind, compared);
      throw new ManifestsError(
        `there is no ${kind} of the name ${formatValue(nameOrMatch)}; there ${isOrAre(compared)}: ${listed(resourcesOf(compared), sourced)}`,
      );
    }
    if (found.length > 1) {
      const wanted = typeof nameOrMatch === 'string' ? `${kind} of the name ${formatValue(nameOrMatch)}` : kind;
      throw new ManifestsError(
        `there is not one ${wanted} but ${found.length}: ${listed(resourcesOf(found), sourced)}`,
      );
    }
    keep(found);
    return manifest;
  }

  /**
   * Asserts that at least one object of a kind matches.
   *
   * @throws ManifestsError that shows the object that differs least, with its differences
   */
  has<K extends Kind>(kind: K, match: Pattern<ObjectOf<K>>): void {
    const compared = candidates(this.list, kind, required(match));
    const found = compared.filter(isMatch);
    if (found.length === 0) throw noMatch(this.list, kind, compared);
    keep(found);
  }

  /**
   * Asserts that there is no object of a kind, or none that matches.
   *
   * @throws ManifestsError that lists the objects, or that the kind is mistyped
   */
  hasNo<K extends Kind>(kind: K, match?: Pattern<ObjectOf<K>>): void {
    checkKind(this.list, kind);
    const found = resourcesOf(candidates(this.list, kind, match).filter(isMatch));
    if (found.length > 0) throw new ManifestsError(insteadOf(`no ${kind}`, match, found));
  }

  /**
   * Asserts the number of objects of a kind, or of those that match.
   *
   * @throws ManifestsError that lists the objects and, if there are too few, shows the other object that differs least
   */
  count<K extends Kind>(kind: K, count: number, match?: Pattern<ObjectOf<K>>): void {
    checkCount(count);
    checkKind(this.list, kind);
    const compared = candidates(this.list, kind, match);
    const found = compared.filter(isMatch);
    if (found.length === count) {
      keep(found);
      return;
    }
    if (compared.length === 0) throw noMatch(this.list, kind, compared);
    const [other, ...others] = found.length < count ? compared.filter((candidate) => !isMatch(candidate)) : [];
    const closest = other ? `\n\nof those that do not match, ${closestOf([other, ...others])}` : '';
    throw new ManifestsError(`${insteadOf(`${count} ${kind}`, match, resourcesOf(found))}${closest}`);
  }

  /**
   * Asserts that every object of a kind matches, and that there is at least one.
   *
   * @throws ManifestsError that shows the objects that do not match
   */
  all<K extends Kind>(kind: K, match: Pattern<ObjectOf<K>>): void {
    const compared = candidates(this.list, kind, required(match));
    if (compared.length === 0) throw noMatch(this.list, kind, compared);
    const different = compared.filter((candidate) => !isMatch(candidate));
    if (different.length === 0) {
      keep(compared);
      return;
    }
    const shown = different.slice(0, MOST_DRAWN).map(drawn);
    const more = resourcesOf(different.slice(MOST_DRAWN));
    const tail = more.length > 0 ? `\n\nand: ${listed(more)}` : '';
    throw new ManifestsError(
      `${different.length} of ${compared.length} ${kind} objects ${different.length === 1 ? 'does' : 'do'} not match:\n\n${shown.join('\n\n')}${tail}`,
    );
  }

  /**
   * Returns the pods that a Service, a NetworkPolicy, a PodDisruptionBudget, a ReplicaSet or another workload selects, and the
   * objects that make such pods. It selects pods of its own namespace; without a namespace it is in `default`, as for kubectl.
   *
   * @param selecting the manifest or the construct of the selecting object
   * @throws ManifestsError if it has no selector
   * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/
   */
  selectedBy(selecting: Source): Manifests {
    return new Manifests(selected(this.list, selectorOf(read(selecting))));
  }

  /**
   * Returns the pods that a selector selects, and the objects that make such pods.
   *
   * @param selector labels, or a `LabelSelector` with `matchLabels` and `matchExpressions`
   * @param namespace the namespace of the pods. @default 'default'
   * @throws ManifestsError if the selector has errors
   */
  selects(selector: Selector, namespace?: string): Manifests {
    return new Manifests(selected(this.list, selectionBy(selector, namespace)));
  }

  /**
   * Asserts that the objects are equal to the expected ones, in any order.
   *
   * @param expected YAML, objects or constructs; objects may have matchers as values
   * @throws ManifestsError that lists the missing and the unexpected objects, and shows the differences of the others
   */
  equal(expected: Source): void {
    checkEqual(this.list, readExpected(expected));
  }

  /**
   * Asserts that the objects are equal to the expected ones after the API server has set the defaults of both. Needs
   * kube-admission. With `allowUnknown`, custom resources are compared as they are.
   *
   * @throws ManifestsError as `equal` does, or if the server would refuse an object
   */
  equalAfterDefaulting(expected: Source, options?: AdmissionOptions): void {
    checkEqual(defaulted(this.list, options), defaulted(read(expected), options));
  }

  /**
   * Asserts that the API server would admit every object, and that no object is in a chart or a text twice. Needs
   * kube-admission.
   *
   * @throws ManifestsError with the errors of the server
   */
  admitted(options?: AdmissionOptions): void {
    checkAdmitted(this.list, options);
  }

  /**
   * Asserts that the API server would take every object over the old one of its kind, namespace and name, and that there is at
   * least one. Objects without an old one are new. Needs kube-admission.
   *
   * @param old constructs, YAML, objects or other `Manifests`, such as `Manifests.fromFiles('dist')`
   * @throws ManifestsError with the errors of the server, the old and new values, and what helps
   */
  updatableFrom(old: Source, options?: UpdateOptions): void {
    checkUpdatable(this.list, read(old), options);
  }

  /** Returns the objects as YAML, one document each, in their order. */
  toYaml(): string {
    return yamlText(...this.list.map(({ manifest }) => manifest));
  }
}

/** The number of objects that are drawn. The others are only listed. */
const MOST_DRAWN = 3;

const resourcesOf = (found: readonly Candidate[]): Resource[] => found.map(({ resource }) => resource);

function keep(found: readonly Candidate[]): void {
  for (const { comparison } of found) comparison.keep();
}

/** Returns the pattern. In JavaScript a mistyped variable can be undefined, and every object would match. */
function required<T>(pattern: T): T {
  if (pattern !== undefined) return pattern;
  throw new ManifestsError(FieldError.required('pattern', 'give some of the fields, or {} for any object of the kind'));
}

const isOrAre = ({ length }: readonly unknown[]): string => (length === 1 ? 'is' : 'are');

function insteadOf(expected: string, match: unknown, found: readonly Resource[]): string {
  const list = found.length > 0 ? `: ${listed(found, sourced)}` : '';
  return `expected ${expected}${matching(match)}, but there ${isOrAre(found)} ${found.length}${list}`;
}

/** @internal */
export function checkCount(count: unknown): void {
  if (Number.isSafeInteger(count) && Number(count) >= 0) return;
  throw new ManifestsError(FieldError.invalid('count', given(count), 'must be an integer from 0'));
}
