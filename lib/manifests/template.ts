import { metadataOf } from './manifest';
import { actionIn } from './template-action';
import type { Fields } from './values';
import { readDocuments } from './yaml-reader';

/** What a template is, and where its first action stands. */
export interface Template {
  /** Whether it uses what Helm gives to templates. */
  readonly isHelm: boolean;
  readonly offset: number;
}

/** An action that uses what only Helm has: templates of Alertmanager and Grafana have other names. */
const HELM = /\{\{[^}]*?(?:\.(?:Values|Release|Chart|Capabilities|Files|Template)\b|\binclude ")/;

/** Begins with an action, whatever comes before it is blank or a comment. */
const BEGINNING = /^(?:[\ufeff\s]|#.*|---)*(?=\{[{%])/;

/**
 * Returns why a text that cannot be read is a template; undefined if its errors have another cause. Actions in quotes,
 * blocks and comments do not count: they may be for another program.
 */
export function templateOf(text: string): Template | undefined {
  const beginning = BEGINNING.exec(text)?.[0].length;
  const isHelm = usesHelm(text);
  if (beginning !== undefined) return { isHelm, offset: beginning };
  const offset = actionIn(text);
  if (offset === undefined) return undefined;
  return isHelm || isReadable(text.replaceAll(VALUE, '$1x')) ? { isHelm, offset } : undefined;
}

/** Returns whether an action of a text, comments aside, uses what only Helm has. */
export const usesHelm = (text: string): boolean => HELM.test(text.replaceAll(/^[ \t]*#.*$/gm, ''));

/** Returns whether an object's name or namespace has an action in it: no object may be named so. */
export const isNamedByAction = (object: Fields): boolean => {
  const { name, namespace } = metadataOf(object);
  return [name, namespace].some((text) => typeof text === 'string' && text.includes('{{'));
};

/** An action in the place of a value. */
const VALUE = /((?:: |- |^)[ \t]*)\{\{.*?\}\}/gm;

/** If actions stood for values, nothing else would be wrong. */
const isReadable = (text: string): boolean => readDocuments(text).every((document) => !('error' in document));

/** Returns the place of an offset, as messages name it: `2:9`. */
export function placeIn(text: string, offset: number): string {
  const lines = text.slice(0, offset).split(/\r?\n/);
  return `${lines.length}:${(lines.at(-1)?.replace('\ufeff', '').length ?? 0) + 1}`;
}
