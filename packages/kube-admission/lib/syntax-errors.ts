/** How the messages of Go's parser that name no line can be found in its text: by what they are about. */
const about: [RegExp, (found: RegExpExecArray) => RegExp][] = [
  [/^unknown anchor '(.*)' referenced$/s, ([, name = '']) => alias(name)],
  [/^anchor '(.*)' value contains itself$/s, ([, name = '']) => alias(name)],
  // What a document may not have (yaml_parser_update_buffer of go.yaml.in/yaml/v2).
  [/^control characters are not allowed$/, () => /[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u],
  [/UTF-8|Unicode character/, () => /\ufffd/],
  [/^!!binary value contains invalid base64 data$/, () => /!!binary/],
  [/^map merge requires/, () => /<<(?=["']?\s*:)/],
  [
    /^cannot decode !!\w+ `(.*)` as a (!!\w+)$/s,
    ([, value = '', tag = '']) => new RegExp(`${tag}\\s+["']?${literally(value)}`),
  ],
  [/^document contains excessive aliasing$/, () => /(?<=[\s[{,])\*[\w-]/],
];

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const alias = (name: string): RegExp => new RegExp(`\\*${literally(name)}(?![\\w-])`);

/** Where in the text the message's subject is. */
export function subject(message: string, text: string): number | undefined {
  for (const [pattern, place] of about) {
    const found = pattern.exec(message);
    const at = found ? text.search(place(found)) : -1;
    if (at >= 0) return at;
  }
  return undefined;
}
