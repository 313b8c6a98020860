import { Admission } from 'kube-admission';
import { describeWithModule } from './module';

describeWithModule('a list in a text', () => {
  let admission: Admission;
  beforeAll(async () => {
    admission = await Admission.load();
  });

  const one = '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"one"}}';

  test('the items of a list are objects, with the kind of a typed list', () => {
    const text = `apiVersion: v1
kind: List
items:
  - { apiVersion: v1, kind: ConfigMap, metadata: { name: one } }
---
apiVersion: v1
kind: ConfigMapList
items:
  - metadata: { name: two }
`;
    expect(admission.reviewYaml(text).map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'ConfigMap one',
      'ConfigMap two',
    ]);
  });

  test('a list in a list is refused', () => {
    const text = `apiVersion: v1
kind: List
items:
  - apiVersion: v1
    kind: List
    items: []
  - { apiVersion: v1, kind: ConfigMap, metadata: { name: One } }
`;
    expect(admission.reviewYaml(text)).toMatchObject([
      {
        kind: 'List',
        line: 4,
        errors: [
          {
            message:
              'items: Forbidden: kubectl takes no list in a list: *unstructured.Unstructured is not a list: no Items field in this object',
            line: 6,
            column: 5,
          },
        ],
      },
      { name: 'One', errors: [{ line: 7 }] },
    ]);
  });

  test('a duplicate key is an error of its item', () => {
    const item = (name: string, data: string): string =>
      `  - { apiVersion: v1, kind: ConfigMap, metadata: { name: ${name} }, data: { ${data} } }\n`;
    const list = (items: string, more = ''): string => `apiVersion: v1\nkind: List\n${more}items:\n${items}`;
    const text = list(item('one', 'a: b') + item('two', 'a: b, a: c') + item('three', 'yes: b, true: c'));
    const [one, two, three, rest, ...others] = admission.reviewYaml(text);
    expect(others).toEqual([]);
    expect([one, three].map((review) => review?.verdict)).toEqual(['admitted', 'admitted']);
    expect(two).toMatchObject({
      name: 'two',
      errors: [{ reason: 'FieldDuplicate', field: 'data.a', line: 5, column: 79 }],
    });
    expect(two).not.toHaveProperty('object');
    expect(rest).toBeUndefined();
  });

  test.each(['kind: List\n', 'yes: 1\ntrue: 1\n'])('a duplicate key of a list is an error of the list: %j', (more) => {
    const text = `apiVersion: v1\nkind: List\n${more}items:\n- ${one}\n`;
    expect(admission.reviewYaml(text)).toMatchObject([
      { kind: 'List', verdict: 'refused', errors: [{ reason: 'FieldDuplicate' }] },
      { name: 'one', verdict: 'admitted' },
    ]);
  });
});
