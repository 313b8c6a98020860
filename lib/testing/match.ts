import { messageOf } from '../manifests/error-message';
import { FieldError } from '../manifests/field-error';
import { given } from '../manifests/formatting';
import { ManifestsError } from '../manifests/manifests-error';
import { quantityOf } from '../manifests/quantity';
import { isList } from '../manifests/values';
import { checkOptions } from './checks/options';
import type { Matcher } from './matcher';
import { type Pattern } from './matcher';
import { ArrayWith } from './matching/array-with';
import { Absent, AllOf, Any, AnyOf, Exact, Not, That } from './matching/logic';
import { checkPattern } from './matching/patterns';
import { base64, json, Quantity, StringMatching, Written, yaml } from './matching/string-matchers';

/**
 * Matchers for the values in a pattern. Without a matcher, an object in a pattern matches an object with these and possibly
 * other fields, and a list matches a list with one item for each pattern, in their order.
 */
export const Match = {
  /** Matches a field that is absent, or null, which the API server treats as absent. */
  absent(): Matcher {
    return new Absent();
  },

  /** Matches any value but null. */
  any(): Matcher {
    return new Any();
  },

  /**
   * Matches a value that has no other fields than the pattern, at any depth. Matchers in the pattern work as elsewhere.
   *
   * @throws ManifestsError if the pattern cannot match a manifest, as all matchers with a pattern do
   */
  exact<T = unknown>(pattern: NoInfer<Pattern<T>>): Matcher<T> {
    return new Exact(checkPattern('Match.exact', pattern));
  },

  /** Matches a list of exactly these items. Short for `Match.exact([…])`. */
  arrayEquals<Item>(items: readonly NoInfer<Pattern<Item>>[]): Matcher<readonly Item[]> {
    return new Exact(listOf('arrayEquals', items));
  },

  /**
   * Matches a list that has these items and possibly others.
   *
   * @param items the patterns, each for another item of the list
   * @param options.inAnyOrder allows the items to be in another order. @default false
   */
  arrayWith<Item>(
    items: readonly NoInfer<Pattern<Item>>[],
    options: { readonly inAnyOrder?: boolean } = {},
  ): Matcher<readonly Item[]> {
    checkOptions(options, ['inAnyOrder']);
    return new ArrayWith(listOf('arrayWith', items), options.inAnyOrder ?? false);
  },

  /** Matches a value that does not match the pattern, and a field that is absent. */
  not<T = unknown>(pattern: NoInfer<Pattern<T>>): Matcher<T> {
    return new Not(checkPattern('Match.not', pattern));
  },

  /** Matches a value that matches all of the patterns. At least one is required. */
  allOf<T = unknown>(...patterns: readonly NoInfer<Pattern<T>>[]): Matcher<T> {
    return new AllOf(some('allOf', patterns));
  },

  /** Matches a value that matches at least one of the patterns. At least one is required. */
  anyOf<T = unknown>(...patterns: readonly NoInfer<Pattern<T>>[]): Matcher<T> {
    return new AnyOf(some('anyOf', patterns));
  },

  /**
   * Matches a string in which the regular expression is found; with `^` and `$`, the whole string.
   *
   * @param expression the regular expression, also as a string: a dot in it is any character
   * @throws ManifestsError if it is not a regular expression
   */
  stringMatching(expression: RegExp | string): Matcher<string> {
    return new StringMatching(regExpOf(expression));
  },

  /**
   * Matches an equal quantity, written in any way: `Match.quantity('0.5')` matches `500m`.
   *
   * @throws ManifestsError if it is not a quantity
   * @see https://kubernetes.io/docs/reference/kubernetes-api/definitions/quantity/
   */
  quantity(quantity: string | number): Matcher<string | number> {
    if (quantityOf(quantity) === undefined) {
      throw invalid('quantity', quantity, 'must be a quantity, such as 500m or 1Gi');
    }
    return new Quantity(quantity);
  },

  /** Matches a string of YAML, such as a file in a ConfigMap, whose value matches the pattern. It is read as Kubernetes does. */
  serializedYaml(pattern: Pattern<unknown>): Matcher<string> {
    return new Written('YAML', yaml, checkPattern('Match.serializedYaml', pattern));
  },

  /** Matches a string of JSON whose value matches the pattern. */
  serializedJson(pattern: Pattern<unknown>): Matcher<string> {
    return new Written('JSON', json, checkPattern('Match.serializedJson', pattern));
  },

  /** Matches a string in base64, such as the `data` of a Secret, whose decoded string (UTF-8) matches the pattern. */
  base64(pattern: Pattern<string>): Matcher<string> {
    return new Written('base64', base64, checkPattern('Match.base64', pattern));
  },

  /**
   * Matches a value for which a condition is true.
   *
   * @param description a description of the value, for messages: `'a pinned image'`
   * @param condition returns true for a value that matches. It is not called for an absent value
   * @throws ManifestsError if the condition is not a function. A comparison throws it if the condition throws an error or
   * returns a promise
   */
  that<T>(description: string, condition: (actual: T) => boolean): Matcher<T> {
    if (typeof condition !== 'function') {
      throw required('that', 'give a description of the value and a function that returns true for it');
    }
    return new That<T>(description, condition, (actual): actual is T => actual !== undefined && actual !== null);
  },
};

function listOf<T>(name: string, items: readonly T[]): readonly T[] {
  if (isList(items)) return checkPattern(`Match.${name}`, items);
  throw invalid(name, items, 'must be a list of patterns');
}

function some<T>(name: string, patterns: readonly T[]): readonly T[] {
  if (patterns.length > 0) return checkPattern(`Match.${name}`, patterns);
  throw required(name, 'at least one pattern');
}

function regExpOf(expression: unknown): RegExp {
  try {
    if (typeof expression === 'string' || expression instanceof RegExp) return new RegExp(expression);
  } catch (error) {
    throw new ManifestsError(`Match.stringMatching: ${messageOf(error)}`);
  }
  throw invalid('stringMatching', expression, 'must be a regular expression or a string');
}

const invalid = (name: string, value: unknown, problem: string): ManifestsError =>
  new ManifestsError(FieldError.invalid(`Match.${name}`, given(value), problem));

const required = (name: string, problem: string): ManifestsError =>
  new ManifestsError(FieldError.required(`Match.${name}`, problem));
