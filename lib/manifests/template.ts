import { metadataOf } from './manifest';
import type { Fields } from './values';
import { parser, readDocuments } from './yaml-reader';

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

/** Returns where a text has `{{` that is no string to YAML. */
function actionIn(text: string): number | undefined {
  const { CST, Lexer } = parser();
  const marks: readonly string[] = [CST.DOCUMENT, CST.FLOW_END, CST.SCALAR];
  let offset = 0;
  let before = '';
  for (const token of new Lexer().lex(text)) {
    if (token === '{' && before === '{') return offset - 1;
    before = token;
    if (!marks.includes(token)) offset += token.length;
  }
  return undefined;
}

/** Returns the place of an offset, as messages name it: `2:9`. */
export function placeIn(text: string, offset: number): string {
  const lines = text.slice(0, offset).split(/\r?\n/);
  return `${lines.length}:${(lines.at(-1)?.replace('\ufeff', '').length ?? 0) + 1}`;
}

/** Says that a text is a template, and what to do. */
export const templateMessage = (isHelm: boolean): string =>
  `this is a template: render it first${isHelm ? ' (helm template …)' : ''} and give what comes out`;
