import { Admission, type TextReview } from 'kube-admission';
import { configMap } from './manifests';
import { describeWithModule } from './module';

const inNamespace = (namespace: string): string => configMap().replace('web', `web, namespace: ${namespace}`);
const list = (...items: string[]): string => `{"apiVersion":"v1","kind":"List","items":[${items.join(',')}]}`;
const item = (name = 'web'): string => `{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"${name}"}}`;
const autoscaler = (version: string): string =>
  `apiVersion: autoscaling/${version}\nkind: HorizontalPodAutoscaler\nmetadata: { name: web }\nspec: { maxReplicas: 2, scaleTargetRef: { apiVersion: apps/v1, kind: ReplicaSet, name: web } }\n`;

const text = (...documents: string[]): string => documents.join('---\n');
const same = (place: string): string =>
  `metadata.name: Duplicate value: "web": ${place} has the same kind, namespace and name: this object would replace it`;

/** Returns a line for each object: its verdict, its errors and its warnings. */
const said = (reviews: readonly TextReview[]): string[] =>
  reviews.map(({ verdict, errors, warnings }) =>
    [verdict, ...errors.map(({ message }) => message), ...warnings.map(({ message }) => `warning: ${message}`)].join(
      ': ',
    ),
  );

describeWithModule('two objects of one kind, namespace and name in a text', () => {
  let admission: Admission;
  beforeAll(() => {
    admission = Admission.loadSync();
  });

  test('are refused if their kind has no namespace, whichever they name', () => {
    const role = (namespace: string): string =>
      `apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: { name: web, namespace: ${namespace} }\n`;
    expect(said(admission.reviewYaml(text(role('one'), role('two'))))).toEqual([
      'admitted',
      `refused: ${same('the object on line 1')}`,
    ]);
  });

  test('are refused: the second, with the line of the first', () => {
    const [first, second] = admission.reviewYaml(text(configMap(), `# again\n${configMap()}`));
    expect(first).toMatchObject({ verdict: 'admitted', errors: [] });
    expect(second).toEqual({
      ...{ apiVersion: 'v1', kind: 'ConfigMap', namespace: '', name: 'web', line: 6, warnings: [], verdict: 'refused' },
      errors: [
        {
          reason: 'ObjectDuplicate',
          field: 'metadata.name',
          value: 'web',
          detail: 'the object on line 1 has the same kind, namespace and name: this object would replace it',
          message: same('the object on line 1'),
          line: 8,
          column: 19,
        },
      ],
    });
  });

  test.each<[string, string, string[]]>([
    [
      'in versions of a group',
      text(autoscaler('v1'), autoscaler('v2')),
      ['admitted', `refused: ${same('the object on line 1')}`],
    ],
    [
      'in a namespace',
      text(inNamespace('shop'), inNamespace('shop')),
      ['admitted', `refused: ${same('the object on line 1')}`],
    ],
    [
      'in a list',
      list(item(), item('other'), item()),
      ['admitted', 'admitted', `refused: ${same('the object on line 1')}`],
    ],
    [
      'in a list of YAML and beside it',
      text(configMap(), `kind: List\napiVersion: v1\nitems: [${item()}]\n`),
      ['admitted', `refused: ${same('the object on line 1')}`],
    ],
    [
      'of which the first is in a list of YAML',
      text(`# a list\nkind: List\napiVersion: v1\nitems: [${item()}]\n`, configMap()),
      ['admitted', `refused: ${same('items[0] of the list on line 2')}`],
    ],
    [
      'that are refused anyway',
      text(configMap('web', 'dat: {}\n'), configMap('web', 'dat: {}\n')),
      [
        'refused: strict decoding error: unknown field "dat"',
        `refused: strict decoding error: unknown field "dat": ${same('the object on line 1')}`,
      ],
    ],
  ])('are found %s', (_, documents, expected) => {
    expect(said(admission.reviewYaml(documents))).toEqual(expected);
  });

  test('that are custom resources are refused', () => {
    const [, second] = admission.reviewYaml(
      text(...Array<string>(2).fill('apiVersion: a.b/v1\nkind: C\nmetadata: { name: web }\n')),
    );
    expect(second).toMatchObject({
      verdict: 'refused',
      errors: [{ reason: 'KindUnknown' }, { reason: 'ObjectDuplicate' }],
    });
  });

  test('are a warning if one has no namespace and the other is in default', () => {
    expect(said(admission.reviewYaml(text(configMap(), inNamespace('default'))))).toEqual([
      'admitted',
      'admitted: warning: metadata.name: Duplicate value: "web": the object on line 1 has the same kind and name: in the namespace default this object would replace it',
    ]);
  });

  test.each([
    ['the kind', text(configMap(), 'apiVersion: v1\nkind: Secret\nmetadata: { name: web }\n')],
    ['the namespace', text(configMap(), inNamespace('shop'), inNamespace('prod'))],
    [
      'the name, which the server generates',
      text(...Array<string>(2).fill(configMap().replace('name: web', 'generateName: web-'))),
    ],
  ])('are two objects if they differ in %s', (_, documents) => {
    for (const { verdict, errors } of admission.reviewYaml(documents))
      expect({ verdict, errors }).toEqual({ verdict: 'admitted', errors: [] });
  });

  test('are found in a text that is reviewed in parts', () => {
    const large = configMap('large', `data: { a: ${'x'.repeat(500_000)} }\n`);
    const others = [1, 2, 3].map((number) => large.replace('large', `large${number}`));
    const [first, ...reviews] = admission.reviewYaml(text(configMap(), ...others, configMap()));
    expect(first?.verdict).toBe('admitted');
    expect(reviews.at(-1)?.errors.map(({ message }) => message)).toEqual([same('the object on line 1')]);
  });

  test('are not found in two texts', () => {
    for (const documents of [configMap(), configMap()])
      expect(admission.reviewYaml(documents)).toMatchObject([{ verdict: 'admitted' }]);
  });

  test('are refused in an object that is a list, with the item', () => {
    const object: object = JSON.parse(list(item(), item()));
    expect(admission.review(object)).toMatchObject({
      verdict: 'refused',
      errors: [{ field: 'items[1].metadata.name', message: same('items[0]') }],
    });
  });

  test('have no message with data that may be of a Secret', () => {
    const secret = 'apiVersion: v1\nkind: Secret\nmetadata: { name: hunter2= }\n';
    const reviews = admission.reviewYaml(text(secret, secret), { redact: true });
    expect(reviews.flatMap(({ errors }) => errors.map(({ reason }) => reason))).not.toContain('ObjectDuplicate');
    expect(JSON.stringify(reviews)).not.toContain('hunter2');
  });
});
