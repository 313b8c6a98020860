/** The messages of Go's parser that report no line, each with a pattern for the text that causes it. */
const CAUSES: [RegExp, (found: RegExpExecArray) => RegExp][] = [
  [/^unknown anchor '(.*)' referenced$/s, ([, name = '']) => alias(name)],
  [/^anchor '(.*)' value contains itself$/s, ([, name = '']) => alias(name)],
  // The characters that a document must not contain (yaml_parser_update_buffer of go.yaml.in/yaml/v2).
  [/^control characters are not allowed$/, () => /[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u],
  [/UTF-8|Unicode character/, () => /\ufffd/],
  [/^!!binary value contains invalid base64 data$/, () => /!!binary/],
  [/^map merge requires/, () => /<<(?=["']?\s*:)/],
  [
    /^cannot decode !!\w+ `(.*)` as a (!!\w+)$/s,
    ([, value = '', tag = '']) => new RegExp(`${tag}\\s+["']?${literally(value)}`),
  ],
  // An alias or an anchor whose name is none: a pattern such as *.example.com.
  [
    /^did not find expected alphabetic or numeric character$/,
    () => /(?<=(?:^|[:,[{-])\s*)[*&](?![\w-]+(?:[\s?:,\]}%@`]|$))/m,
  ],
  [/^document contains excessive aliasing$/, () => /(?<=[\s[{,])\*[\w-]/],
];

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const alias = (name: string): RegExp => new RegExp(`\\*${literally(name)}(?![\\w-])`);

/** Returns the offset of the text that causes a message. */
export function offsetOfCause(message: string, text: string): number | undefined {
  for (const [pattern, cause] of CAUSES) {
    const found = pattern.exec(message);
    const at = found ? text.search(cause(found)) : -1;
    if (at >= 0) return at;
  }
  return undefined;
}
