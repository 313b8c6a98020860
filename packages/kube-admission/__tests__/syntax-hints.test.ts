import { Admission, type FieldError } from '../lib';
import { messageOfUpdate } from '../lib/cli/update-report';
import { SYNTAX_HINTS } from '../lib/syntax-hints';
import { describeWithModule } from './module';

const POD = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: main
      image: nginx
      args: ['-g', 'daemon off;']
    - name: side
      image: busybox
`;

const cases: readonly (readonly [
  error: string,
  from: string,
  to: string,
  place: string,
  hint: keyof typeof SYNTAX_HINTS,
])[] = [
  ['a tab before a field', '  name: web', '\tname: web', '4:1', 'spaces'],
  ['a tab after fields', '    - name: side', '\t- name: side', '10:1', 'spaces'],
  ['no colon after the key of an object', 'metadata:', 'metadata', '3:1', 'colon'],
  ['no colon after the key of a list', '  containers:', '  containers', '6:3', 'colon'],
  ['no colon in the last line', 'image: busybox', 'image busybox', '11:7', 'colon'],
  ['no colon after the kind', 'kind: Pod', 'kind Pod', '2:1', 'colon'],
  ['no colon in the only field of an object', 'name: web', 'name web', '4:3', 'colon'],
  ['no space after a colon', 'kind: Pod', 'kind:Pod', '2:1', 'space'],
  ['no space after a colon, before an object', 'image: busybox', 'image:busybox\n      env: []', '11:7', 'space'],
  ['no space after the colon of the only field', 'name: web', 'name:web', '4:3', 'space'],
  ['no space after any colon', POD, 'apiVersion:v1\nkind:Pod\n', '1:1', 'space'],
  ['no space after a dash', '- name: side', '-name: side', '10:5', 'dash'],
  ['no space after the first dash', '- name: main', '-name: main', '7:5', 'dash'],
  ['an item that is not indented enough', '    - name: side', '   - name: side', '10:4', 'items'],
  ['an item that is indented too deep', '    - name: side', '      - name: side', '10:7', 'items'],
  ['a field of an item that is not indented enough', '      image: busybox', '     image: busybox', '11:6', 'indent'],
  ['an item that is not indented as its fields', '    - name: main', '   - name: main', '8:7', 'indent'],
  ['a field that is indented too deep', '      image: busybox', '        image: busybox', '11:9', 'indent'],
  ['an unclosed double quote', 'name: web', 'name: "web', '4:9', 'quote'],
  ['an unclosed single quote, before others', 'name: web', "name: 'web", '4:9', 'quote'],
  ['an unclosed quote at the end', 'busybox', '"busybox', '11:14', 'quote'],
  ['text after a quote', 'image: nginx', 'image: "nginx" latest', '8:22', 'quoted'],
  ['a colon in a value', 'image: nginx', 'image: nginx: latest', '8:14', 'quoted'],
  ['an unclosed bracket', "off;']", "off;'", '10:5', 'bracket'],
  ['a value with a character of YAML', 'image: nginx', 'image: @nginx', '8:14', 'character'],
  ['a star at the start of a value', 'image: nginx', 'image: *.example.com', '8:14', 'character'],
  ['a list on the line of its key', "args: ['-g', 'daemon off;']", 'args: - -g', '9:13', 'list'],
];

describeWithModule('a common error of YAML', () => {
  const admission = Admission.loadSync();
  const errorOf = (text: string): FieldError | undefined => admission.reviewYaml(text)[0]?.errors[0];

  test.each(cases)('%s is where it was made, and its remedy is said', (_, from, to, place, hint) => {
    const text = POD.replace(from, to);
    for (const written of [text, text.replaceAll('\n', '\r\n')]) {
      const { line, column, remedy: found } = errorOf(written) ?? {};
      expect([`${line ?? ''}:${column ?? ''}`, found]).toStrictEqual([place, SYNTAX_HINTS[hint]]);
    }
  });

  test('keeps the words of the server, and the remedy follows them in reports', () => {
    const [review] = admission.reviewYaml(POD.replace('kind: Pod', 'kind:Pod'));
    const message = "error converting YAML to JSON: yaml: could not find expected ':'";
    expect(review?.errors).toMatchObject([{ message, remedy: SYNTAX_HINTS.space }]);
    const [error] = review?.errors ?? [];
    expect(review && error && messageOfUpdate(review, error)).toBe(`${message}\nhelp: ${SYNTAX_HINTS.space}`);
  });

  test.each([
    ['a wrong type', POD.replace('image: nginx', 'image: 5')],
    ['a text for an object', POD.replace('name: web', 'web')],
    ['an address for an object', POD.replace('  name: web', '  https://example.com')],
    ['an unknown anchor', POD.replace('nginx', '*nginx')],
    ['a template', POD.replace('nginx', '{{ .Values.image }}')],
    ['JSON', '{"a": 1, b'],
  ])('has no remedy if it is another one: %s', (_, text) => {
    const error = errorOf(text);
    expect(error).toBeDefined();
    expect(error?.remedy).toBeUndefined();
  });
});
