import { contentLine, type Part, parts, positionAfter } from '../lib/documents';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const cut = (text: string, atLeast = 1): [string, number][] =>
  [...parts({ text: bytes(text), line: 1 }, atLeast)].map((part) => [new TextDecoder().decode(part.text), part.line]);

describe('a text is cut', () => {
  test.each<[string, string, [string, number][]]>([
    ['nowhere if it is empty', '', []],
    ['nowhere if it is one document', 'a\nb\n', [['a\nb\n', 1]]],
    [
      'after separators',
      'a\n---\nb\nc\n---\nd',
      [
        ['a\n---\n', 1],
        ['b\nc\n---\n', 3],
        ['d', 6],
      ],
    ],
    [
      'after separators with spaces, comments and CRLF',
      'a\n--- \t\nb\r\n---\r\nc\n--- # d\ne\n---#f\ng',
      [
        ['a\n--- \t\n', 1],
        ['b\r\n---\r\n', 3],
        ['c\n--- # d\n', 5],
        ['e\n---#f\n', 7],
        ['g', 9],
      ],
    ],
    ['not at lines that resemble a separator', 'a\n--- b\n --- \n--\n----\nc', [['a\n--- b\n --- \n--\n----\nc', 1]]],
    ['not at a separator with no text before it', '---\na\n', [['---\na\n', 1]]],
    ['not after its last separator', 'a\n---\n', [['a\n---\n', 1]]],
  ])('%s', (_, text, expected) => {
    expect(cut(text)).toEqual(expected);
  });

  test('into parts of a minimum size', () => {
    expect(cut('a\n---\nbbbbbbbb\n---\nc\n---\nd\n', 8)).toEqual([
      ['a\n---\nbbbbbbbb\n---\n', 1],
      ['c\n---\nd\n', 5],
    ]);
  });

  test('into parts that together are the text', () => {
    const text = '---\n\n---\na\n--- # b\n---\n\nc\n---';
    expect(
      cut(text)
        .map(([part]) => part)
        .join(''),
    ).toBe(text);
  });
});

test('a part continues a text unless the text begins with it', () => {
  const continued = (part: Part): unknown[] => [...parts(part, 1)].map((cut) => [cut.line, cut.continued]);
  const text = bytes('a\n---\nb\n');
  expect(continued({ text, line: 1 })).toEqual([
    [1, false],
    [3, true],
  ]);
  expect(continued({ text, line: 7, continued: true })).toEqual([
    [7, true],
    [9, true],
  ]);
});

test.each([
  ['', 7, 3],
  ['ab', 7, 5],
  ['ab\n', 8, 1],
  ['ab\n\nc', 9, 2],
])('the position after 7:3 and %j is %d:%d', (skipped, line, column) => {
  expect(positionAfter({ text: bytes(''), line: 7, column: 3 }, bytes(skipped))).toEqual({ line, column });
});

test.each([
  ['a: b\n', 7],
  ['\n# comment\n  # another\n--- # c\n---\n \t\r\na: b\n', 13],
  ['\ufeff# comment\na: b\n', 8],
  ['--- a\n', 7],
  ['#', 7],
  ['\n\n', 9],
])('the content of %j begins on line %d if the text begins on line 7', (text, line) => {
  expect(contentLine({ text: bytes(text), line: 7 })).toBe(line);
});
