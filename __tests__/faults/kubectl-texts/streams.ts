// Texts of a few documents.
import { values } from '../../manifests/values';
import fc from '../../seeded';
import { flow, line, lines } from './nodes';
import { key } from './scalars';

/** A document that is a mapping, as those of manifests are. */
const mapping = fc
  .array(fc.tuple(line, key, lines), { minLength: 1, maxLength: 4 })
  .map((fields) => fields.map(([before, name, value]) => `${before}${name}:${value}\n`).join(''))
  // Most aliases have something to stand for.
  .map((text) => (/\*[xy]/.test(text) ? `x1: &x {a: 5, q: 1}\nx2: &y {a: 6, r: &z [s]}\n${text}` : text));
const manifest = fc
  .tuple(fc.constantFrom('ConfigMap', 'List', 'PodList', 'Foo'), mapping)
  .map(([kind, fields]) => `apiVersion: v1\nkind: ${kind}\n${fields}`);
const list = fc
  .tuple(
    fc.constantFrom('List', 'PodList', 'e.com/v1 FooList', 'Foo', ''),
    fc.array(
      fc.constantFrom(
        ...[
          '{apiVersion: v1, kind: Pod}',
          '{metadata: {name: a}}',
          '{kind: Pod}',
          '{apiVersion: v1}',
          '{}',
          'null',
          '1',
          '[]',
          '',
        ],
        ...[
          '{apiVersion: v1, kind: List, items: []}',
          '{kind: "", apiVersion: ""}',
          '{kind: 1}',
          '{apiVersion: v1, kind: List, items: 1}',
        ],
      ),
      { maxLength: 2 },
    ),
    fc.constantFrom(
      '',
      'items: null\n',
      'items: 1\n',
      'items: {}\n',
      'items: []\n',
      'metadata: {name: x}\n',
      'metadata: {resourceVersion: ""}\n',
    ),
  )
  .map(
    ([kind, items, more]) =>
      `apiVersion: v1\nkind: ${kind}\n${more}${items.length > 0 ? `items:\n${items.map((item) => `- ${item}\n`).join('')}` : ''}`,
  );
const json = fc
  .tuple(values, fc.constantFrom(undefined, 1, '\t'))
  .map(([value, space]) => JSON.stringify({ apiVersion: 'v1', kind: 'Foo', value }, null, space));
const document = fc.oneof(
  { weight: 6, arbitrary: mapping },
  { weight: 3, arbitrary: manifest },
  { weight: 1, arbitrary: list },
  { weight: 1, arbitrary: json },
  { weight: 1, arbitrary: flow },
);

const separator = fc.oneof(
  { weight: 20, arbitrary: fc.constant('\n---\n') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '\n--- \n',
      '\n--- # c\n',
      '\n---\t\n',
      '\n--- a\n',
      '\n---a\n',
      '\n---\n---\n',
      '\n...\n',
      '\n...\n---\n',
      '\n---\n\ufeff',
      '\n---\n# c\n\ufeff',
      '\n---\n%YAML 1.1\n---\n',
      '\n',
      ' ',
      '\n \n',
      '',
      '\n----\n',
      '\n---\n{{ .Values.a }}\n',
      '\n1\n',
      '\n"a": ',
      '\n[1]\n',
      '\nnull ',
      '\n...\n# c\n...\n',
    ),
  },
);
const beginning = fc.oneof(
  { weight: 20, arbitrary: fc.constant('') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '\ufeff',
      '---\n',
      '\n',
      ' ',
      '\t',
      '%YAML 1.1\n---\n',
      '# c\n',
      '\ufeff---\n',
      '...\n',
      '\ufeff\ufeff',
      '# c\n\ufeff',
      '%TAG ! x\n---\n',
      '--- ',
      '{{- if a }}\n',
    ),
  },
);
const lineEnds = fc.oneof(
  { weight: 12, arbitrary: fc.constant('\n') },
  { weight: 1, arbitrary: fc.constantFrom('\r\n', '\r\n', '\r\n', '\r', '\u0085') },
);

/** A text of a few documents. */
export const streams: fc.Arbitrary<string> = fc
  .tuple(
    beginning,
    document,
    fc.array(fc.tuple(separator, document), { maxLength: 2 }),
    fc.constantFrom('', '', '\n', '\n...\n', '\n---\n', '\n---'),
    lineEnds,
  )
  .map(([before, first, others, after, end]) =>
    `${before}${first}${others.flat().join('')}${after}`.replaceAll('\n', end),
  );
