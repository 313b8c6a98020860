import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Admission } from '../lib';
import { describeWithModule } from './module';

const definition = (rule = 'self.replicas <= 10', plural = 'crontabs'): string => `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: ${plural}.stable.example.com }
spec:
  group: stable.example.com
  scope: Namespaced
  names: { plural: ${plural}, singular: crontab, kind: CronTab }
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object
          properties:
            spec:
              type: object
              x-kubernetes-validations: [{ rule: "${rule}" }]
              properties:
                schedule: { type: string, pattern: '^[0-9* ]+$' }
                replicas: { type: integer, minimum: 1, default: 1 }
    - name: v1beta1
      served: true
      storage: false
      deprecated: true
      schema: { openAPIV3Schema: { type: object, x-kubernetes-preserve-unknown-fields: true } }
`;

const crontab = (spec: string, version = 'v1', kind = 'CronTab'): string => `apiVersion: stable.example.com/${version}
kind: ${kind}
metadata: { name: nightly-${version} }
spec: ${spec}
`;

/** A definition whose rule compares all items of a list with all others. */
const nested = (limit: string): string =>
  definition('self.hosts.all(x, self.hosts.all(y, x + y != self.schedule))')
    .replace('pattern:', 'maxLength: 10, pattern:')
    .replace(
      'replicas:',
      `hosts: { type: array, ${limit}items: { type: string, maxLength: 10 } }\n                replicas:`,
    );

const text = (...documents: string[]): string => documents.join('---\n');
const UNKNOWN = 'no kind "CronTab" in version "stable.example.com/v1": no CustomResourceDefinition for it was given';

describeWithModule('a custom resource', () => {
  let admission: Admission;
  beforeAll(() => {
    admission = Admission.loadSync();
  });

  const verdicts = (documents: string): string[] =>
    admission.reviewYaml(documents).map(({ kind, verdict, errors }) => [kind, verdict, ...errors.map(place)].join(' '));
  const place = ({ line, column, message }: { line?: number; column?: number; message: string }): string =>
    `${line ?? 0}:${column ?? 0}: ${message}`;

  test.each([
    ['before', text(definition(), crontab('{ replicas: 11 }'))],
    ['after', text(crontab('{ replicas: 11 }'), definition())],
  ])('is reviewed by its definition, which the text has %s it', (_, documents) => {
    const [refused] = admission.reviewYaml(documents).filter(({ kind }) => kind === 'CronTab');
    expect(refused?.errors).toMatchObject([
      { reason: 'FieldValueInvalid', field: 'spec', detail: 'failed rule: self.replicas <= 10' },
    ]);
  });

  test('has all errors at their places: those of its rules, of its schema, and unknown fields', () => {
    expect(verdicts(text(definition(), crontab('{ schedule: daily, replicas: 11, replica: 1 }')))).toEqual([
      'CustomResourceDefinition admitted',
      `CronTab refused 31:40: strict decoding error: unknown field "spec.replica" 31:19: spec.schedule: Invalid value: "daily": spec.schedule in body should match '^[0-9* ]+$' 31:1: spec: Invalid value: failed rule: self.replicas <= 10`,
    ]);
  });

  test('has labels and annotations of the wrong type at their places, and its other errors beside them', () => {
    const manifest = crontab('{ replicas: 11 }').replace(
      'name: nightly-v1',
      'name: nightly-v1, labels: { a: 1 }, annotations: [b]',
    );
    expect(verdicts(text(definition(), manifest))).toEqual([
      'CustomResourceDefinition admitted',
      'CronTab refused 30:49: metadata.annotations: Invalid value: ["b"]: json: cannot unmarshal array into Go value of type map[string]string 30:44: metadata.labels[a]: Invalid value: 1: json: cannot unmarshal number into Go value of type string 31:1: spec: Invalid value: failed rule: self.replicas <= 10',
    ]);
  });

  test('has its defaults in the stored object, which has only what the version of the storage knows', () => {
    const reviews = admission.reviewYaml(text(definition(), crontab('{}'), crontab('{ other: 1 }', 'v1beta1')));
    expect(reviews.map(({ object }) => object)).toMatchObject([
      {},
      { apiVersion: 'stable.example.com/v1', metadata: { generation: 1 }, spec: { replicas: 1 } },
      { apiVersion: 'stable.example.com/v1beta1', spec: { replicas: 1 } },
    ]);
    expect(reviews[2]?.object).not.toHaveProperty('spec.other');
  });

  test('has the warning of a deprecated version', () => {
    const [, review] = admission.reviewYaml(text(definition(), crontab('{}', 'v1beta1')));
    expect(JSON.stringify(review?.warnings)).toContain('stable.example.com/v1beta1 CronTab is deprecated');
  });

  test.each([
    ['a version that is not served', crontab('{}', 'v2'), 'use stable.example.com/v1 or stable.example.com/v1beta1'],
    [
      'a misspelled kind',
      crontab('{}', 'v1', 'CronTabb'),
      'did you mean CronTab of stable.example.com/v1 or stable.example.com/v1beta1?',
    ],
  ])('of %s is not served', (_, resource, why) => {
    const [, review] = admission.reviewYaml(text(definition(), resource));
    expect(review).toMatchObject({ verdict: 'unknown', errors: [{ reason: 'KindNotServed' }] });
    expect(review?.errors[0]?.message).toContain(why);
  });

  test('is not served by a definition that the server refuses', () => {
    const [refused, review] = admission.reviewYaml(text(definition('self.replicas <='), crontab('{}')), {
      source: 'all.yaml',
    });
    expect(refused?.verdict).toBe('refused');
    expect(review).toMatchObject({ verdict: 'unknown', errors: [{ reason: 'KindNotServed' }] });
    expect(review?.errors[0]?.message).toContain(
      'the server refuses its CustomResourceDefinition at all.yaml:1: spec.versions[0].schema.openAPIV3Schema',
    );
  });

  test('is not served by two definitions that differ, and by two that are equal', () => {
    const one = Admission.loadSync();
    one.define(definition(), 'a.yaml');
    one.define(text('# again\n', definition()), 'b.yaml');
    expect(one.reviewYaml(crontab('{}'))[0]?.verdict).toBe('admitted');
    one.define(text('# again\n', definition('self.replicas <= 9')), 'b.yaml');
    expect(one.reviewYaml(crontab('{}'))[0]?.errors[0]?.message).toContain(
      'its CustomResourceDefinitions at a.yaml:1 and b.yaml:3 differ',
    );
  });

  test.each([
    ['whose rule may cost too much', nested(''), /Forbidden: .*exceeds budget/],
    [
      'with a reference',
      definition().replace("type: string, pattern: '^[0-9* ]+$'", "$ref: '#/a'"),
      /\$ref is not supported/,
    ],
    [
      'of a version that was removed',
      definition().replace('k8s.io/v1', 'k8s.io/v1beta1'),
      /use apiextensions.k8s.io\/v1$/,
    ],
  ])('is not served by a definition %s, which says so', (_, text, why) => {
    const [{ verdict, errors } = { verdict: 'admitted', errors: [] }, review] = admission.reviewYaml(
      `${text}---\n${crontab('{}')}`,
    );
    expect([verdict, review?.verdict]).not.toContain('admitted');
    expect(errors[0]?.message).toMatch(why);
  });

  test('whose rule costs too much for its values is refused', () => {
    const hosts = JSON.stringify(Array.from({ length: 400 }, (_, index) => `host-${index}`));
    const [, review] = admission.reviewYaml(
      text(nested('maxItems: 400, '), crontab(`{ schedule: '1', hosts: ${hosts} }`)),
    );
    expect(review?.errors[0]?.detail).toContain(
      'no further validation rules will be run due to call cost exceeds limit for rule',
    );
  });

  test('is unknown without a definition, also after a text that had one', () => {
    admission.reviewYaml(text(definition(), crontab('{}')));
    expect(admission.reviewYaml(crontab('{}'))[0]?.errors[0]?.message).toBe(UNKNOWN);
  });

  test('may be in a list with its definition', () => {
    const parse = (document: string): unknown => Admission.loadSync().reviewYaml(document)[0]?.object;
    const list = {
      apiVersion: 'v1',
      kind: 'List',
      items: [
        parse(definition()),
        { apiVersion: 'stable.example.com/v1', kind: 'CronTab', metadata: { name: 'a' }, spec: { replicas: 0 } },
      ],
    };
    expect(admission.review(list).errors).toMatchObject([{ field: 'items[1].spec.replicas' }]);
  });

  test('is reviewed by definitions that were given, as text or as objects, until others replace them', () => {
    const one = Admission.loadSync({ timeLimit: 60 });
    one.define(definition(), 'crds');
    expect(one.reviewYaml(crontab('{ replicas: 0 }'))[0]?.verdict).toBe('refused');
    const [{ object } = { object: undefined }] = one.reviewYaml(definition());
    one.define([object ?? {}], 'crds');
    expect(one.review({ apiVersion: 'stable.example.com/v1', kind: 'CronTab', metadata: { name: 'a' } }).verdict).toBe(
      'admitted',
    );
    one.define([], 'crds');
    expect(one.reviewYaml(crontab('{ replicas: 0 }'))[0]?.verdict).toBe('unknown');
  });

  test('is reviewed by a definition that was exported from a cluster, in a list', () => {
    const item = definition()
      .replace('metadata: { ', "metadata: { resourceVersion: '5', uid: 9b2a0ae2-1111-2222-3333-42010a800022, ")
      .replaceAll('\n', '\n    ');
    const exported = `apiVersion: v1\nkind: List\nitems:\n  - ${item}`;
    const one = Admission.loadSync();
    one.define(exported, 'crds.yaml');
    expect(one.reviewYaml(crontab('{ replicas: 0 }'))[0]?.errors).toMatchObject([{ field: 'spec.replicas' }]);
  });

  test.each([
    ['has no CustomResourceDefinition', ''],
    ['has no CustomResourceDefinition', crontab('{}')],
    [
      'each CustomResourceDefinition in it is of apiextensions.k8s.io/v1beta1, which Kubernetes 1.22 removed',
      definition().replace('k8s.io/v1', 'k8s.io/v1beta1'),
    ],
  ])('cannot be reviewed by a file that %s', (why, written) => {
    const folder = mkdtempSync(join(tmpdir(), 'kube-admission-'));
    writeFileSync(join(folder, 'a.yaml'), written);
    expect(() => Admission.loadSync({ crds: [folder] })).toThrow(`crds[0]: Invalid value: ${folder}: ${why}`);
    rmSync(folder, { recursive: true });
  });

  test('is reviewed by the definitions of files and folders, and each path that cannot be read is an error', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kube-admission-'));
    writeFileSync(join(folder, 'crontabs.yaml'), definition());
    expect(Admission.loadSync({ crds: [folder] }).reviewYaml(crontab('{ replicas: 0 }'))[0]?.verdict).toBe('refused');
    const missing = [join(folder, 'a'), folder, join(folder, 'b')];
    expect(() => Admission.loadSync({ crds: missing })).toThrow(
      `crds[0]: Invalid value: ${folder}/a: ENOENT: no such file or directory\ncrds[2]: Invalid value: ${folder}/b: ENOENT: no such file or directory`,
    );
    rmSync(folder, { recursive: true });
  });
});
