import { Match } from 'cdk8s-primer/testing';
import { plain, shown } from './messages';

expect.addSnapshotSerializer(plain);

test('long values show their first difference', () => {
  const long = 'x'.repeat(300);
  const message = shown({ a: `${long}one${long}`, b: long, c: 'y' }, { a: `${long}two${long}`, b: 'z', c: long });
  expect(message).toMatchInlineSnapshot(`
   Thing one (the object)

     ! a: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…  # expected "…xxxxxxxxxxxxxxxxxxxxtwoxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…"
     ! b: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…  # expected "z"
     ! c: "y"  # expected "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…"

   a: Invalid value: "…xxxxxxxxxxxxxxxxxxxxonexxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…": expected "…xxxxxxxxxxxxxxxxxxxxtwoxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…"
   b: Invalid value: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…": expected "z"
   c: Invalid value: "y": expected "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…"
  `);
  expect(Math.max(...message.split('\n').map(({ length }) => length))).toBeLessThan(400);
});

describe('long manifests', () => {
  const containers = Array.from({ length: 40 }, (_, index) => ({
    name: `c${index}`,
    image: 'nginx',
    args: ['a', 'b'],
  }));

  test('are shortened to the lines near a difference and the fields that contain it', () => {
    const pattern = {
      spec: { containers: containers.map((one, at) => (at === 20 ? { ...one, args: ['a', 'c'] } : one)) },
    };
    expect(shown({ spec: { containers } }, pattern)).toMatchInlineSnapshot(`
     Thing one (the object)

               args:
                 - a
       !         - b  # expected "c"
             - name: c21
               image: nginx
               …

     spec.containers[20].args[1]: Invalid value: "b": expected "c"
    `);
  });

  test('show the first lines of a large unexpected part', () => {
    expect(shown({ spec: { containers, last: 1 } }, { spec: { containers: Match.absent() } })).toMatchInlineSnapshot(`
     Thing one (the object)

       !     - name: c0
       !       image: nginx
       !       args:
       !         - a
       !         - b
       !     - name: c1
       !       image: nginx
       !       args:
       !         - a
       !         - b
       !     - name: c2
               …

     spec.containers: Forbidden: [{name: "c0", image: "nginx", args: ["a", "b"]}, {name: "c1", image: "nginx", args: ["a", "b"]}, {name: "c2", image: "n…: expected nothing
    `);
  });

  test('show the first lines of a large missing part', () => {
    expect(shown({ spec: { last: 1 } }, { spec: { containers } })).toMatchInlineSnapshot(`
     Thing one (the object)

       +     - name: c0
       +       image: nginx
       +       args:
       +         - a
       +         - b
       +     - name: c1
       +       image: nginx
       +       args:
       +         - a
       +         - b
       +     - name: c2
               …

     spec.containers: Required value: expected [{name: "c0", image: "nginx", args: ["a", "b"]}, {name: "c1", image: "nginx", args: ["a", "b"]}, {name: "c2", image: "n…
    `);
  });

  test('texts, too', () => {
    const lines = Array.from({ length: 200 }, (_, index) => `line ${index}`);
    const other = [...lines.slice(0, 100), 'other', ...lines.slice(101)];
    expect(shown({ text: lines.join('\n') }, { text: other.join('\n') })).toMatchInlineSnapshot(`
     Thing one (the object)

           line 0
           line 1
           …
           line 98
           line 99
       !   line 100
       +   other
           line 101
           line 102
           …

     text: Invalid value: "… 97\\nline 98\\nline 99\\nline 100\\nline 101\\nline 102\\nline 103\\nline 104\\nline 105\\nline 106\\nline 107\\nline 108…": expected "… 97\\nline 98\\nline 99\\nother\\nline 101\\nline 102\\nline 103\\nline 104\\nline 105\\nline 106\\nline 107\\nline 108\\nli…"
    `);
  });
});
