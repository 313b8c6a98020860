import { Admission } from 'kube-admission';
import { configMap } from './manifests';
import { describeWithModule } from './module';

const times = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join('');
const role = 'apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: { name: web }\nrules:\n';
const pod = 'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers:\n';

describeWithModule('a review of an object with thousands of errors', () => {
  let admission: Admission;
  beforeAll(() => {
    admission = Admission.loadSync();
  });

  // The server takes quadratic time for these errors.
  test.each([
    ['containers of one bad name', `${pod}${times(5000, () => '    - { name: A_, image: nginx }\n')}`],
    ['bad keys', `${configMap()}data:\n${times(20_000, (i) => `  a b${i}: c\n`)}`],
    ['empty rules', `${role}${times(10_000, () => '  - {}\n')}`],
  ])(
    'reports the first thousand errors, and the number of the others: %s',
    (_, text) => {
      const [review] = admission.reviewYaml(text);
      const many = review?.errors.filter(({ reason }) => reason === 'TooManyErrors') ?? [];
      expect(many).toMatchObject([
        {
          message: expect.stringMatching(
            /^there are too many errors: these are the first 1000, and some \d{4,5} more are not named$/,
          ),
        },
      ]);
      expect(review?.errors).toHaveLength(1001);
    },
    15_000,
  );

  test('reports equal errors once', () => {
    const storageClass =
      'apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata: { name: fast }\nprovisioner: a\n';
    const text = `${storageClass}allowedTopologies:\n${times(40, () => '  - {}\n')}`;
    const [review] = admission.reviewYaml(text);
    expect(review?.errors.map(({ field }) => field)).toEqual(
      Array.from({ length: 40 }, (_, i) => `allowedTopologies[${i}].matchLabelExpressions`),
    );
  });

  test('reports all errors of decoding', () => {
    const text = `${configMap()}data:\n${times(20_000, (i) => `  a${i}: 5\n`)}`;
    expect(admission.reviewYaml(text)[0]?.errors).toHaveLength(20_000);
  }, 15_000);
});
