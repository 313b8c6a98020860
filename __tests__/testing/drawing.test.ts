import { Manifests, Match } from 'cdk8s-primer/testing';
import { thing } from './examples';
import { failure, plain, shown, thrownBy, withColours } from './messages';

expect.addSnapshotSerializer(plain);

test('lists of lists, empty lists and maps, null', () => {
  const fields = { lists: [['a', 'b'], [], {}, [['c']]], map: {}, list: [], none: null, text: '' };
  const pattern = {
    lists: [['a', 'c'], ['d'], { e: 1 }, [['f', 'g']]],
    map: { a: 1 },
    list: [1],
    none: 'x',
    text: 'y',
  };
  expect(shown(fields, pattern)).toMatchInlineSnapshot(`
   Thing one (the object)

       lists:
         - - a
     !     - b  # expected "c"
     +   - - d  # missing
     +   - e: 1  # missing
     !   - - - c  # expected "f"
     +       - g  # missing
       map:
     +   a: 1  # missing
       list:
     +   - 1  # missing
     ! none: null  # expected "x"
     ! text: ""  # expected "y"

   lists[0][1]: Invalid value: "b": expected "c"
   lists[1][0]: Required value: expected "d"
   lists[2].e: Required value: expected 1
   lists[3][0][0]: Invalid value: "c": expected "f"
   lists[3][0][1]: Required value: expected "g"
   map.a: Required value: expected 1
   list[0]: Required value: expected 1
   none: Invalid value: null: expected "x"
   text: Invalid value: "": expected "y"
  `);
});

test('the first key of an item, and a list as the first of an item', () => {
  const fields = {
    parts: [
      { name: 'a', port: 1 },
      { ports: [{ port: 2 }], name: 'b' },
    ],
  };
  const pattern = { parts: [{ name: 'c' }, { ports: [{ port: 3 }] }, { name: 'd', port: 4 }] };
  expect(shown(fields, pattern)).toMatchInlineSnapshot(`
   Thing one (the object)

       parts:
     !   - name: a  # expected "c"
           port: 1
         - ports:
     !       - port: 2  # expected 3
           name: b
     +   - name: d  # missing
     +     port: 4

   parts[0].name: Invalid value: "a": expected "c"
   parts[1].ports[0].port: Invalid value: 2: expected 3
   parts[2]: Required value: expected {name: "d", port: 4}
  `);
});

test('several differences on one line', () => {
  expect(shown({ parts: [{ a: [1] }] }, { parts: Match.exact(Match.allOf([{ b: 1 }], [Match.not({ a: [1] })])) }))
    .toMatchInlineSnapshot(`
   Thing one (the object)

       parts:
     !   - a:  # expected not {a: [1]}; not expected
     !       - 1
     +     b: 1  # missing

   parts[0].b: Required value: expected 1
   parts[0].a: Forbidden: [1]: expected nothing
   parts[0]: Invalid value: {a: [1]}: expected <not {a: [1]}>
  `);
});

test('keys that need quotes', () => {
  const fields = { 'a: b': 1, labels: { 'example.com/x': 'a', true: 'b', '#c': 'c' } };
  const pattern = { 'a: b': 2, labels: { 'example.com/x': 'z', true: 'z', '#c': 'z', '- d': 'z' } };
  expect(shown(fields, pattern)).toMatchInlineSnapshot(`
   Thing one (the object)

     ! "a: b": 1  # expected 2
       labels:
     !   example.com/x: a  # expected "z"
     !   "true": b  # expected "z"
     !   "#c": c  # expected "z"
     +   "- d": z  # missing

   [a: b]: Invalid value: 1: expected 2
   labels[example.com/x]: Invalid value: "a": expected "z"
   labels.true: Invalid value: "b": expected "z"
   labels[#c]: Invalid value: "c": expected "z"
   labels[- d]: Required value: expected "z"
  `);
});

test('texts of several lines, line by line', () => {
  const fields = { data: { 'nginx.conf': 'listen 80;\nroot /srv;\nindex a;\n', end: 'a\nb', one: 'a\nb\n' } };
  const pattern = { data: { 'nginx.conf': 'listen 8080;\nroot /srv;\nindex a;\ngzip on;\n', end: 'a\nb\n', one: 'a' } };
  expect(shown(fields, pattern)).toMatchInlineSnapshot(`
   Thing one (the object)

       data:
     !   nginx.conf: |
     !     listen 80;
     +     listen 8080;
           root /srv;
           index a;
     +     gzip on;
     !   end: |-  # expected |
           a
           b
     !   one: |  # expected "a"
     !     a
     !     b

   data[nginx.conf]: Invalid value: "listen 80;\\nroot /srv;\\nindex a;\\n": expected "listen 8080;\\nroot /srv;\\nindex a;\\ngzip on;\\n"
   data.end: Invalid value: "a\\nb": expected "a\\nb\\n"
   data.one: Invalid value: "a\\nb\\n": expected "a"
  `);
});

test('missing parts, with the descriptions of matchers', () => {
  const pattern = {
    spec: {
      image: Match.stringMatching(/^nginx:/),
      never: Match.absent(),
      not: Match.not('x'),
      list: Match.arrayWith([{ name: 'a' }]),
      jest: expect.any(String),
      deep: { any: Match.any(), text: 'one\ntwo\n' },
    },
  };
  expect(shown({}, pattern)).toMatchInlineSnapshot(`
   Thing one (the object)

     + spec:  # missing
     +   image: <a string that matches /^nginx:/>
     +   list: <a list with {name: "a"}>
     +   jest: <Any<String>>
     +   deep:
     +     any: <any value>
     +     text: |
     +       one
     +       two

   spec: Required value: expected {image: <a string that matches /^nginx:/>, never: <nothing>, not: <not "x">, list: <a list with {name: "a"}>, jest: <An…
  `);
});

test('a space of another kind is visible', () => {
  expect(failure({ value: 'a\u00a0b' }, { value: 'a b' }).split('\n').at(-1)).toBe(
    'value: Invalid value: "a\\u00a0b": expected "a b"',
  );
});

test.each([
  [expect.closeTo(3), 'NumberCloseTo 3 (2 digits)'],
  [expect.any(String), 'Any<String>'],
  [expect.stringContaining('a'), 'StringContaining "a"'],
  [expect.not.objectContaining({ a: Match.any() }), 'ObjectNotContaining {a: <any value>}'],
])('Jest’s matcher %s has the name that Jest gives it', (value, words) => {
  expect(
    failure({ value: { a: 1 } }, { value })
      .split('\n')
      .at(-1),
  ).toBe(`value: Invalid value: {a: 1}: expected <${words}>`);
});

test('an unexpected part', () => {
  expect(shown({ spec: { a: { b: [1, { c: 2 }] }, d: 3 } }, { spec: { a: Match.absent() } })).toMatchInlineSnapshot(`
   Thing one (the object)

       spec:
     !   a:  # not expected
     !     b:
     !       - 1
     !       - c: 2
         d: 3

   spec.a: Forbidden: {b: [1, {c: 2}]}: expected nothing
  `);
});

test('the object itself', () => {
  expect(failure({ a: 1 }, Match.not({ a: 1 }))).toMatchInlineSnapshot(`
   no Thing matches; the only one differs in one place:

   Thing one (the object)

     ! # expected not {a: 1}
       apiVersion: example.com/v1
       kind: Thing
       metadata:
         name: one
       a: 1

   <the object>: Invalid value: {apiVersion: "example.com/v1", kind: "Thing", metadata: {name: "one"}, a: 1}: expected <not {a: 1}>
  `);
});

describe('control characters', () => {
  const evil = 'a\u001b[31m\u009b2J\u007f\u202eb\u200bc';

  test('are escaped as in JavaScript', () => {
    const fields = { [evil]: evil, text: `${evil}\n\tline\n`, list: [evil] };
    expect(shown(fields, { [evil]: 'x', text: 'other\n\tline\n', list: ['y'] })).toMatchInlineSnapshot(`
     Thing one (the object)

       ! "a\\u001b[31m\\U0000009b2J\\U0000007f\\U0000202eb\\U0000200bc": "a\\u001b[31m\\U0000009b2J\\U0000007f\\U0000202eb\\U0000200bc"  # expected "x"
       ! text: "a\\u001b[31m\\U0000009b2J\\U0000007f\\U0000202eb\\U0000200bc\\n\\tline\\n"  # expected "other\\n\\tline\\n"
         list:
       !   - "a\\u001b[31m\\U0000009b2J\\U0000007f\\U0000202eb\\U0000200bc"  # expected "y"

     [a\\u001b[31m\\u009b2J\\u007f\\u202eb\\u200bc]: Invalid value: "a\\u001b[31m\\u009b2J\\u007f\\u202eb\\u200bc": expected "x"
     text: Invalid value: "a\\u001b[31m\\u009b2J\\u007f\\u202eb\\u200bc\\n\\tline\\n": expected "other\\n\\tline\\n"
     list[0]: Invalid value: "a\\u001b[31m\\u009b2J\\u007f\\u202eb\\u200bc": expected "y"
    `);
  });

  test('are escaped in every part of a message', () => {
    const manifests = Manifests.of([thing({ [evil]: { a: evil } }, evil), thing({}, `${evil}2`)]);
    const runs = [
      () => manifests.has('Thing', { [evil]: { a: `${evil}x`, [`${evil}y`]: evil } }),
      () => manifests.has('Thing', { [evil]: Match.stringMatching(evil.replaceAll('[', '\\[')) }),
      () => manifests.has('Thing', { [evil]: Match.that(evil, () => false) }),
      () => manifests.has(`Other${evil}`, {}),
      () => manifests.has('Thing', { [evil]: undefined }),
      () => manifests.hasNo(`Thin${evil}g`.replace(evil, evil.slice(0, 2))),
      () => manifests.hasNo('Thing', { metadata: { name: evil } }),
      () => manifests.resource('Thing', evil + evil),
      () => manifests.equal([thing({ [evil]: { a: 'x' } }, evil)]),
      () => manifests.selectedBy({ ...thing({}, evil), kind: evil }),
      () => manifests.selects({ [evil]: JSON.parse('1') }),
      () => Manifests.fromYaml(`a: "${evil}\n---\n[${evil}]\n---\n${evil}: 1`),
      () => Manifests.fromFiles(evil),
    ];
    for (const run of runs) {
      const { message, stack } = withColours(0, () => thrownBy(run));
      expect(`${message}${stack}`).not.toMatch(/(?![\t\n])[\p{Cc}\p{Cf}]/u);
    }
  });
});
