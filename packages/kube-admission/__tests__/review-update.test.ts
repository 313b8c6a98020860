import { Admission, OptionError } from 'kube-admission';
import { describeWithModule } from './module';

describeWithModule('reviewUpdate', () => {
  let admission: Admission;
  beforeAll(() => {
    admission = Admission.loadSync();
  });
  const object = (kind: string, name = 'web'): Record<string, unknown> => ({
    apiVersion: 'v1',
    kind,
    metadata: { name },
  });

  test.each([
    ['another kind', object('ServiceAccount')],
    ['another name', object('ConfigMap', 'api')],
  ])('warns of %s', (_, old) => {
    expect(admission.reviewUpdate(old, object('ConfigMap'))).toMatchObject({
      verdict: 'admitted',
      warnings: [
        { reason: 'OldDiffers', message: 'the old object is another one, so the review is that of a new object' },
      ],
    });
  });

  test('warns of an old object without a kind', () => {
    expect(admission.reviewUpdate({ apiVersion: 'v1' }, object('ConfigMap')).warnings).toMatchObject([
      { reason: 'OldUnreadable', message: expect.stringContaining("Object 'Kind' is missing") },
    ]);
  });

  test('throws an OptionError for a mode that there is not', () => {
    // A program in JavaScript can pass any value.
    const options: object = { apply: 'merge' };
    expect(() => admission.reviewUpdate(object('ConfigMap'), object('ConfigMap'), options)).toThrow(OptionError);
    expect(() => admission.reviewYaml('', options)).toThrow(
      'apply: Unsupported value: "merge": supported values: "client-side", "server-side", "replace"',
    );
  });

  test('replaces an object only with its version, if the server requires that', () => {
    const definition = { ...object('CustomResourceDefinition'), apiVersion: 'apiextensions.k8s.io/v1' };
    const review = admission.reviewUpdate(definition, { ...definition, spec: {} }, { apply: 'replace' });
    expect(review.errors.map(({ field }) => field)).toContain('metadata.resourceVersion');
  });

  test('compares the items of lists', () => {
    const list = (value: string): object => ({
      apiVersion: 'v1',
      kind: 'List',
      items: [{ ...object('ConfigMap'), immutable: true, data: { a: value } }],
    });
    expect(admission.reviewUpdate(list('1'), list('2'))).toMatchObject({
      verdict: 'refused',
      errors: [{ field: 'items[0].data', changes: [{ field: 'data.a', value: '2', oldValue: '1' }] }],
    });
  });
});
