import { Fault } from '../lib/instance';
import { byDocument, readResults, unreviewed } from '../lib/module-result';
import type { Part } from '../lib/documents';

const part: Part = { text: new TextEncoder().encode('one\n---\ntwo {a}{b}\n'), line: 10 };
const line = (start: number, end: number, more: object = {}): string =>
  `${JSON.stringify({ start, end, verdict: 'admitted', ...more })}\n`;

const textOf = (document: Part): string => new TextDecoder().decode(document.text);

test('a result has its document and the position of the document', () => {
  const answer = line(0, 4, { kind: 'Pod' }) + line(8, 12) + line(12, 15, { path: 'items[0]' }) + line(15, 18);
  const found = readResults(part, answer);
  expect(found.map(({ document }) => [textOf(document), document.line, document.column])).toEqual([
    ['one\n', 10, 1],
    ['two ', 12, 1],
    ['{a}', 12, 5],
    ['{b}', 12, 8],
  ]);
  expect(found[0]).toEqual({
    review: { verdict: 'admitted', kind: 'Pod' },
    document: found[0]?.document,
    path: '',
    alone: undefined,
    module: undefined,
    redacted: undefined,
  });
  expect(found[2]?.path).toBe('items[0]');
  expect(found[0]?.document.continued).toBe(true);
});

test('the results of a list share their document', () => {
  const [first, second, third] = readResults(part, line(0, 4) + line(0, 4) + line(8, 12));
  expect(second?.document).toBe(first?.document);
  expect(third?.document).not.toBe(first?.document);
});

test('the position is relative to that of the part', () => {
  expect(readResults({ ...part, column: 5 }, line(0, 4))).toMatchObject([{ document: { line: 10, column: 5 } }]);
});

test('results are grouped by document', () => {
  const found = readResults(part, line(0, 4) + line(0, 4) + line(8, 12));
  expect(byDocument(found)).toEqual([
    [found[0]?.document, found.slice(0, 2)],
    [found[2]?.document, found.slice(2)],
  ]);
  expect(byDocument([])).toEqual([]);
});

test.each(['{', '{}', 'null', '[]', '1'])('the answer %s is not a review', (answer) => {
  expect(() => readResults(part, answer)).toThrow(new Fault('the answer of the module is not a review'));
});

test('an empty answer has no results', () => {
  expect(readResults(part, '')).toEqual([]);
});

test('a document that is not reviewed is refused as a whole', () => {
  expect(unreviewed(part, 'InternalError', 'it failed')).toEqual({
    review: {
      apiVersion: '',
      kind: '',
      namespace: '',
      name: '',
      verdict: 'refused',
      errors: [{ reason: 'InternalError', field: '', detail: 'it failed', message: 'it failed' }],
      warnings: [],
    },
    document: part,
    path: '',
    redacted: undefined,
  });
});
