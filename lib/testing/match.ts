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
 * Matchers, which stand in a pattern for values. Without any of them an object in a pattern is some of the fields of the
 * object in the manifest, and a list has a pattern for each item, in their order.
 */
export const Match = {
  /** Nothing: the field is not there, or null, which to the API server is the same. */
  absent(): Matcher {
    return new Absent();
  },

  /** Any value but null: the field is there. */
  any(): Matcher {
    return new Any();
  },

  /** A value without fields that the pattern does not name, anywhere below; matchers in it work as elsewhere. */
  exact<T = unknown>(pattern: NoInfer<Pattern<T>>): Matcher<T> {
    return new Exact(checkPattern('Match.exact', pattern));
  },

  /** A list of these items and no others, each of them exact. Short for `Match.exact([…])`. */
  arrayEquals<Item>(items: readonly NoInfer<Pattern<Item>>[]): Matcher<readonly Item[]> {
    return new Exact(listOf('arrayEquals', items));
  },

  /**
   * A list that has these items, among others.
   *
   * @param items a pattern for each, each for another item
   * @param options.inAnyOrder whether they may stand in another order. @default false
   */
  arrayWith<Item>(
    items: readonly NoInfer<Pattern<Item>>[],
    options: { readonly inAnyOrder?: boolean } = {},
  ): Matcher<readonly Item[]> {
    checkOptions(options, ['inAnyOrder']);
    return new ArrayWith(listOf('arrayWith', items), options.inAnyOrder ?? false);
  },

  /** A value that does not match. Of a field that is not there this holds, too. */
  not<T = unknown>(pattern: NoInfer<Pattern<T>>): Matcher<T> {
    return new Not(checkPattern('Match.not', pattern));
  },

  /** A value that matches every one of the patterns. */
  allOf<T = unknown>(...patterns: readonly NoInfer<Pattern<T>>[]): Matcher<T> {
    return new AllOf(some('allOf', patterns));
  },

  /** A value that matches at least one of the patterns. */
  anyOf<T = unknown>(...patterns: readonly NoInfer<Pattern<T>>[]): Matcher<T> {
    return new AnyOf(some('anyOf', patterns));
  },

  /**
   * A text in which the expression is found; `^` and `$` make it the whole text.
   *
   * @param expression a text is one, too: a dot in it is any character
   * @throws ManifestsError if it is none
   */
  stringMatching(expression: RegExp | string): Matcher<string> {
    return new StringMatching(regExpOf(expression));
  },

  /**
   * A quantity, however it is written: `Match.quantity('0.5')` matches `500m`.
   *
   * @throws ManifestsError if it is no quantity
   * @see https://kubernetes.io/docs/reference/kubernetes-api/definitions/quantity/
   */
  quantity(quantity: string | number): Matcher<string | number> {
    if (quantityOf(quantity) === undefined) {
      throw invalid('quantity', quantity, 'must be a quantity, such as 500m or 1Gi');
    }
    return new Quantity(quantity);
  },

  /** A text that is YAML, such as a file of a ConfigMap; the pattern is for its value. Read as Kubernetes reads YAML. */
  serializedYaml(pattern: Pattern<unknown>): Matcher<string> {
    return new Written('YAML', yaml, checkPattern('Match.serializedYaml', pattern));
  },

  /** A text that is JSON; the pattern is for its value. */
  serializedJson(pattern: Pattern<unknown>): Matcher<string> {
    return new Written('JSON', json, checkPattern('Match.serializedJson', pattern));
  },

  /** A text in base64, such as the `data` of a Secret; the pattern is for the text that is in it (UTF-8). */
  base64(pattern: Pattern<string>): Matcher<string> {
    return new Written('base64', base64, checkPattern('Match.base64', pattern));
  },

  /**
   * A value of which a condition holds.
   *
   * @param description a description of the value, for messages: `'a pinned image'`
   * @param condition whether a value is so; not asked where there is none
   * @throws ManifestsError if it is no function; where it is asked, if it throws or gives a promise
   */
  that<T>(description: string, condition: (actual: T) => boolean): Matcher<T> {
    if (typeof condition !== 'function') {
      throw required('that', 'what is expected, in words, and a function that says whether it is so');
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
  throw invalid('stringMatching', expression, 'must be a regular expression or a text');
}

const invalid = (name: string, value: unknown, problem: string): ManifestsError =>
  new ManifestsError(FieldError.invalid(`Match.${name}`, given(value), problem));

const required = (name: string, problem: string): ManifestsError =>
  new ManifestsError(FieldError.required(`Match.${name}`, problem));
