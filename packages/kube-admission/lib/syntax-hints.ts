/** Where a syntax error is in its text. */
export interface Place {
  /** The line, without its end. */
  readonly line: string;
  /** The offset in the line. */
  readonly at: number;
}

type Hint = (place: Place) => string | undefined;

/** What helps against errors of YAML. The sentences quote nothing: the text may be that of a Secret. */
export const SYNTAX_HINTS = {
  spaces: 'indent with spaces: YAML takes no tabs',
  indent: 'indent this line like those beside it',
  items: 'indent all items of a list alike',
  colon: 'write a colon and a space after the key',
  space: 'write a space after the colon',
  dash: 'write a space after the dash of an item',
  quote: 'close the quote that begins here',
  quoted: 'put the whole value in quotes',
  character: 'put a value that begins with this character in quotes',
  bracket: 'write a comma, or close the bracket or the brace, before this',
  list: 'begin a list on a line of its own',
} as const;

/** Whether a line has the dash of an item without a space after it. */
export const lacksDash = ({ line }: Pick<Place, 'line'>): boolean => /^\s*(?:- +)*-[^\s-]/.test(line);

/** Whether nothing but the indentation and the dashes of items stands before the place. */
export const isFirst = ({ line, at }: Place): boolean => /^(?:\s|- )*$/.test(line.slice(0, at));

/** Whether a line has a colon that ends a key. */
export const isField = ({ line }: Pick<Place, 'line'>): boolean => /:(?:\s|$)/.test(line);

/** Returns what a line lacks that is read as a text, but should be a field or an item. */
const missing = (place: Pick<Place, 'line'>): string =>
  lacksDash(place)
    ? SYNTAX_HINTS.dash
    : /[\w"']:(?!\s|\/\/|$)/.test(place.line)
      ? SYNTAX_HINTS.space
      : SYNTAX_HINTS.colon;

const ofIndentation: Hint = (place) => {
  if (/["']/.test(place.line.charAt(place.at))) return SYNTAX_HINTS.quote;
  if (!isFirst(place)) return SYNTAX_HINTS.quoted;
  if (lacksDash(place)) return SYNTAX_HINTS.dash;
  return /^\s*-(?:\s|$)/.test(place.line) ? SYNTAX_HINTS.items : SYNTAX_HINTS.indent;
};

/** What helps, by the message of Go's parser (go.yaml.in/yaml/v2). */
const HINTS: readonly (readonly [message: RegExp, hint: Hint])[] = [
  [/tab character/, () => SYNTAX_HINTS.spaces],
  [
    /^found character that cannot start any token$/,
    ({ line, at }) => (line.charAt(at) === '\t' ? SYNTAX_HINTS.spaces : SYNTAX_HINTS.character),
  ],
  [/^did not find expected alphabetic or numeric character$/, () => SYNTAX_HINTS.character],
  [/^could not find expected ':'$/, missing],
  [
    /^mapping values are not allowed in this context$/,
    (place) => {
      if (!isFirst(place)) return SYNTAX_HINTS.quoted;
      return isField(place) && !lacksDash(place) ? SYNTAX_HINTS.indent : missing(place);
    },
  ],
  [/^did not find expected (?:key|'-' indicator)$/, ofIndentation],
  [/^found unexpected (?:end of stream|document indicator)$/, () => SYNTAX_HINTS.quote],
  [/^did not find expected ',' or (?:']'|'\}')$/, () => SYNTAX_HINTS.bracket],
  [/^block sequence entries are not allowed in this context$/, () => SYNTAX_HINTS.list],
];

/** Returns a sentence about what helps against a syntax error; nothing if its message has many causes. */
export function syntaxHint(message: string, place: Place): string | undefined {
  return HINTS.find(([pattern]) => pattern.test(message))?.[1](place);
}

/**
 * Returns what helps if a text stands where the server reads an object: the text is a field whose colon or space is missing, or an item
 * whose space is.
 */
export function textHint(detail: string, text: string): string | undefined {
  const isObject = /^json: cannot unmarshal string into Go .*of type (?:map\[|\[\]|[\w.]+\.[A-Z])/.test(detail);
  if (!isObject && !/^a manifest is an object with .*, this is a string$/.test(detail)) return undefined;
  return /^-[^\s-]|^[\w.-]+(?::(?!\/\/)| )\S/.test(text) ? missing({ line: text }) : undefined;
}
