// Where the documents of a text begin and end to kubectl (YAMLOrJSONDecoder and YAMLReader of k8s.io/apimachinery/pkg/util/yaml),
// which is not always where they do to YAML.

/** A part of a text that kubectl reads as one document, or an error where it stops. */
export type Part = { readonly start: number } & (
  { readonly end: number; readonly isJson: boolean } | { readonly error: string }
);

/** What Go takes for a space at the beginning of JSON. */
const BEFORE_JSON = /^(?:(?!\ufeff)[\s\x85]){0,4095}\{/;

/** Cuts a text into its documents. */
export function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let rest = 0;
  if (BEFORE_JSON.test(text)) {
    rest = jsonParts(text, parts);
    const following = text.slice(rest).replace(/^[ \t\r\n]+/, '');
    if (following === '') return parts;
    // After two objects of JSON kubectl expects more of them. And it looks at four bytes to find where YAML begins.
    const passed = spacesAt(text, rest);
    if (parts.length > 1 || Buffer.byteLength(text.slice(rest + passed.replace(/\n$/, '').length)) < 4)
      return [...parts, { start: text.length - following.length, error: NO_JSON }];
    rest += passed.length;
  }
  yamlParts(text, rest, parts);
  return parts;
}

const NO_JSON = 'only JSON may follow JSON here: separate documents with a line of ---';

/** Adds the values of JSON that a text begins with, the first of which is an object. Returns where they end. */
function jsonParts(text: string, parts: Part[]): number {
  let start = 0;
  for (;;) {
    const from = start + (/^[ \t\r\n]*/.exec(text.slice(start))?.[0].length ?? 0);
    const end = isJson(text.slice(from)) ? text.trimEnd().length : endOfValue(text, from);
    if (from === end || !isJson(text.slice(from, end))) return start;
    parts.push({ start: from, end, isJson: true });
    start = end;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** A value of JSON that is no object and no list; JSON.parse finds what is wrong in it. */
const SCALAR = /"(?:[^"\\]|\\[^])*"|-?(?:0|[1-9]\d*)(?:\.\d*)?(?:[eE][-+]?\d*)?|true|false|null/y;

/** Returns where a value of JSON ends, an object or list by its brackets; where it begins, if it does not end. */
function endOfValue(text: string, start: number): number {
  SCALAR.lastIndex = start;
  if (SCALAR.test(text)) return SCALAR.lastIndex;
  if (!/[[{]/.test(text[start] ?? '')) return start;
  let depth = 0;
  const marks = /["{}[\]]/g;
  marks.lastIndex = start;
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    if (mark[0] === '"') {
      let end = text.indexOf('"', mark.index + 1);
      while (end > 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
      if (end < 0) return start;
      marks.lastIndex = end + 1;
    } else if (mark[0] === '{' || mark[0] === '[') depth++;
    else if (--depth <= 0) return mark.index + 1;
  }
  return start;
}

/** Returns whether an odd number of backslashes is before a place. */
function isEscaped(text: string, at: number): boolean {
  let before = at;
  while (text[before - 1] === '\\') before--;
  return (at - before) % 2 === 1;
}

/** Returns what kubectl passes over between JSON and YAML: spaces, up to the end of the line. */
const spacesAt = (text: string, at: number): string =>
  /^(?:(?!\ufeff)[^\S\n]|\x85)*\n?/.exec(text.slice(at))?.[0] ?? '';

function yamlParts(text: string, from: number, parts: Part[]): void {
  let start = from;
  for (const { 0: line, 1: after = '', index } of text.slice(from).matchAll(/^---([^\n]*)(?:\n|$)/gm)) {
    const at = from + index;
    // A carriage return alone ends no line here, but to a multi-line expression it does.
    if (at > from && text[at - 1] !== '\n') continue;
    const content = after.replace(/^(?:(?!\ufeff)[\s\x85])+/, '');
    const isError = content !== '' && !content.startsWith('#');
    // To kubectl a line of --- that no document is before belongs to the one below it.
    if (at === start && !isError) continue;
    if (at > start) parts.push({ start, end: at, isJson: false });
    if (isError) parts.push({ start: at, error: 'a document begins below its line of ---, not on it' });
    start = at + line.length;
  }
  if (text.length > start) parts.push({ start, end: text.length, isJson: false });
}
