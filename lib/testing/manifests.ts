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

/**
 * The objects that an app, a chart or a construct makes, or of YAML, and assertions on them. An assertion that fails throws
 * a `ManifestsError`, so that any test framework will do.
 *
 * A kind is named alone (`'Pod'`) or with its apiVersion (`'apps/v1/ReplicaSet'`). A pattern is some of an object's fields:
 * see `Match` for what may stand in it. For the kinds of Kubernetes both are typed.
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
   * Renders an app, a chart or any construct, with the charts in it; no file is written. Objects (one, or a list such as
   * `chart.toJson()`) are taken as they are.
   *
   * @throws ManifestsError with every error of the app, if it does not synthesize
   */
  static of(source: IConstruct | object | readonly object[]): Manifests {
    return new Manifests(read(source));
  }

  /**
   * Reads a text of YAML or JSON documents as kubectl does; lists are taken item by item.
   *
   * @throws ManifestsError with the place of every error
   */
  static fromYaml(text: string): Manifests {
    if (typeof text !== 'string') throw new ManifestsError(FieldError.invalid('yaml', given(text), 'must be a text'));
    return new Manifests(fromTexts([{ name: 'yaml', text }]));
  }

  /**
   * Reads files, and the .yaml, .yml and .json files of folders, at any depth.
   *
   * @param paths relative to the working directory
   * @throws ManifestsError with file, line and column of every error
   */
  static fromFiles(paths: string | readonly string[]): Manifests {
    return new Manifests(fromTexts(textsOf(paths)));
  }

  /** The titles of the objects, in their order: `ReplicaSet web`, `Service prod/web`. */
  get names(): string[] {
    return this.list.map(titleOf);
  }

  /** Returns the objects of a kind, or those of them that match; none if there are none. */
  resources<K extends Kind>(kind: K, match?: Pattern<ObjectOf<K>>): ObjectOf<K>[] {
    checkKind(this.list, kind);
    const found = candidates(this.list, kind, match).filter(isMatch);
    const manifests: unknown[] = found.map(({ resource }) => resource.manifest);
    return manifests.filter((manifest) => isObjectOf(kind, manifest));
  }

  /**
   * Returns the one object of a kind, or the one of a name, or the one that matches.
   *
   * @throws ManifestsError if there is none, or more than one
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
   * Asserts that an object of a kind matches.
   *
   * @throws ManifestsError that shows the one that differs least, and where
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
   * @throws ManifestsError that shows those that there are, or says that the kind is mistyped
   */
  hasNo<K extends Kind>(kind: K, match?: Pattern<ObjectOf<K>>): void {
    checkKind(this.list, kind);
    const found = resourcesOf(candidates(this.list, kind, match).filter(isMatch));
    if (found.length > 0) throw new ManifestsError(insteadOf(`no ${kind}`, match, found));
  }

  /**
   * Asserts how many objects of a kind there are, or how many of them match.
   *
   * @throws ManifestsError that lists those that there are, and of too few shows which other one differs least
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
   * @throws ManifestsError that shows those that do not match
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
      `${different.length} of ${compared.length} ${kind} do not match:\n\n${shown.join('\n\n')}${tail}`,
    );
  }

  /**
   * Returns the pods among these objects that a Service, a NetworkPolicy, a PodDisruptionBudget, a ReplicaSet or another
   * workload selects; and the objects that make such pods. A Service, or a workload, is in a namespace and selects there; without
   * one it is in `default`, as kubectl has it.
   *
   * @param selecting its manifest or its construct
   * @throws ManifestsError if that has no selector
   * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/
   */
  selectedBy(selecting: Source): Manifests {
    return new Manifests(selected(this.list, selectorOf(read(selecting))));
  }

  /**
   * Returns the pods among these objects that a selector selects, and the objects that make such pods.
   *
   * @param selector labels, or a `LabelSelector` with `matchLabels` and `matchExpressions`
   * @param namespace @default 'default'
   */
  selects(selector: Selector, namespace?: string): Manifests {
    return new Manifests(selected(this.list, selectionBy(selector, namespace)));
  }

  /**
   * Asserts that these are the objects, in whatever order, and no others; of each, all fields are the same.
   *
   * @param expected YAML, objects or constructs; in objects there may be matchers
   * @throws ManifestsError that says which are missing or not expected, and shows how the others differ
   */
  equal(expected: Source): void {
    checkEqual(this.list, readExpected(expected));
  }

  /**
   * Asserts `equal` once the API server has filled in the defaults on both sides. Needs kube-admission.
   *
   * @throws ManifestsError as `equal` does, or if the server would refuse an object
   */
  equalAfterDefaulting(expected: Source): void {
    checkEqual(defaulted(this.list), defaulted(read(expected)));
  }

  /**
   * Asserts that the API server would take every object. Needs kube-admission.
   *
   * @throws ManifestsError with all that it would say
   */
  admitted(options?: AdmissionOptions): void {
    checkAdmitted(this.list, options);
  }

  /** Writes the objects as YAML, a document each, in their order. */
  toYaml(): string {
    return yamlText(...this.list.map(({ manifest }) => manifest));
  }
}

/** More are not drawn; they are named. */
const MOST_DRAWN = 3;

const resourcesOf = (found: readonly Candidate[]): Resource[] => found.map(({ resource }) => resource);

function keep(found: readonly Candidate[]): void {
  for (const { comparison } of found) comparison.keep();
}

/** In JavaScript a pattern whose name is mistyped is undefined; every object would match it. */
function required<T>(pattern: T): T {
  if (pattern !== undefined) return pattern;
  throw new ManifestsError(FieldError.required('pattern', 'some of the fields, or {} for any object of the kind'));
}

const isOrAre = ({ length }: readonly unknown[]): string => (length === 1 ? 'is' : 'are');

function insteadOf(expected: string, match: unknown, found: readonly Resource[]): string {
  const list = found.length > 0 ? `: ${listed(found, sourced)}` : '';
  return `expected ${expected}${matching(match)}, but there ${isOrAre(found)} ${found.length}${list}`;
}

/** @internal */
export function checkCount(count: unknown): void {
  if (Number.isSafeInteger(count) && Number(count) >= 0) return;
  throw new ManifestsError(FieldError.invalid('count', given(count), 'must be a number of objects, 0 or more'));
}
