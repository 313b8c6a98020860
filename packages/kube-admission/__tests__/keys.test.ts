import { Admission } from 'kube-admission';
import { configMap } from './manifests';
import { describeWithModule } from './module';

describeWithModule('a key that YAML 1.1 does not read as a string', () => {
  const messages = (text: string, redact = false): (string | undefined)[] | undefined =>
    Admission.loadSync()
      .reviewYaml(text, { redact })[0]
      ?.errors.map(({ message }) => message.replace(/: json: .* type string/, ''));

  test.each([
    ['n', 'false'],
    ['Yes', 'true'],
    ['010', '8'],
  ])('is named as it is written: %s', (written, read) => {
    expect(messages(configMap('web', `data: { ${written}: 5 }\n`))).toEqual([
      `data[${read}]: Invalid value: 5 (to YAML 1.1 the key ${written} is ${read}: write "${written}")`,
    ]);
  });

  test('needs no hint in quotes, or if it is read as it is written', () => {
    expect(messages(configMap('web', 'data: { "n": 5, false: 5, 8: 5 }\n'))).toEqual([
      'data[8]: Invalid value: 5',
      'data[false]: Invalid value: 5',
      'data[n]: Invalid value: 5',
    ]);
  });

  test('is not named for an item of a list, which has no key', () => {
    const text = 'apiVersion: v1\nkind: Pod\nmetadata: { name: web, finalizers: [65536] }\n';
    expect(messages(text)).toContain('metadata.finalizers[0]: Invalid value: 65536');
  });

  test('is not named if it may be data of a Secret', () => {
    const secret = 'apiVersion: v1\nkind: Secret\nmetadata: { name: a }\nstringData: { 0123: [a] }\n';
    expect(messages(secret, true)?.join()).not.toContain('0123');
  });
});

describeWithModule('a variable in a value that is refused', () => {
  const errors = (fields: string): (string | undefined)[] | undefined =>
    Admission.loadSync()
      .reviewYaml(`apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\n${fields}`)[0]
      ?.errors.flatMap(({ field, detail }) => (field === 'spec.replicas' ? [detail.replace(/^.* int32/, '')] : []));
  const hint = (variable: string): string =>
    ` (${variable} is a variable of envsubst or of Flux’s postBuild: review what flux envsubst or flux build kustomization prints)`;

  test.each([
    ['${REPLICAS}', '${REPLICAS}'],
    ['"${replicas:=3}"', '${replicas:=3}'],
    ['a${b}${c}', '${b}'],
  ])('is named with the commands that substitute it: %s', (written, variable) => {
    expect(errors(`spec:\n  replicas: ${written}\n`)).toEqual([hint(variable)]);
  });

  test.each(['$(REPLICAS)', '$REPLICAS', '${Token[replicas.1]}', '${1}'])('is none: %s', (written) => {
    expect(errors(`# \${A}\nspec: { replicas: "${written}", minReadySeconds: "\${A}" }\n`)).toEqual(['']);
  });
});

describeWithModule('a byte order mark', () => {
  const said = (text: string): unknown[] =>
    Admission.loadSync()
      .reviewYaml(text)
      .map(({ verdict, errors: [error] }) => [verdict, error && [error.line, error.column, error.message]]);

  test('at the start of a document is read as kubectl reads it', () => {
    expect(said(`\ufeff${configMap('a')}---\n\ufeff${configMap('b')}`)).toEqual([
      ['admitted', undefined],
      ['admitted', undefined],
    ]);
  });

  test('in a key is named, at its place', () => {
    expect(said(`---\n# Source: web/templates/map.yaml\n\ufeff${configMap()}`)).toEqual([
      [
        'refused',
        [
          3,
          1,
          "apiVersion: Required value: Object 'apiVersion' is missing: its key begins with a byte order mark (U+FEFF), which is invisible: remove it",
        ],
      ],
    ]);
    const [[, error] = []] = [said(configMap('web', '\ufeffdata: {}\n'))[0]].filter(Array.isArray);
    expect(error).toEqual([
      4,
      1,
      expect.stringMatching(/unknown field "\\ufeffdata": its key begins with a byte order mark/),
    ]);
  });
});
