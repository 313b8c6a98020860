import { parser } from './yaml-parser';

/** Returns where a text has `{{` that is no string to YAML: in quotes, blocks and comments it is often meant so. */
export function actionIn(text: string, start = 0, end = text.length): number | undefined {
  if (!text.includes('{{', start)) return undefined;
  const { CST, Lexer } = parser();
  const marks: readonly string[] = [CST.DOCUMENT, CST.FLOW_END, CST.SCALAR];
  let offset = start;
  let before = '';
  for (const token of new Lexer().lex(text.slice(start, end))) {
    if (token === '{' && before === '{') return offset - 1;
    before = token;
    if (!marks.includes(token)) offset += token.length;
  }
  return undefined;
}

/** Says that a text is a template, and what to do. */
export const templateMessage = (isHelm: boolean): string =>
  `this is a template: render it first${isHelm ? ' (helm template …)' : ''} and give what comes out`;
