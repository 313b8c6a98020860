import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Admission, type Review } from 'kube-admission';
import { configMap } from './manifests';
import { describeWithModule } from './module';

describeWithModule('a kind', () => {
  let admission: Admission;
  beforeAll(async () => {
    admission = await Admission.load();
  });

  const reviewOf = (text: string): Review | undefined => admission.reviewYaml(text)[0];

  test.each([
    ['v1', 'Podd', 'did you mean Pod of v1?'],
    ['v1', 'pod', 'did you mean Pod of v1?'],
    ['v1', 'Deployment', 'did you mean Deployment of apps/v1?'],
    ['app/v1', 'Deployment', 'did you mean Deployment of apps/v1?'],
    ['apps/v2', 'Deployment', 'use apps/v1'],
    ['resource.k8s.io/v1beta1', 'ResourceClaim', 'use resource.k8s.io/v1'],
    ['extensions/v1beta1', 'Ingress', 'removed in 1.22, use networking.k8s.io/v1'],
    ['batch/v1beta1', 'CronJob', 'removed in 1.25, use batch/v1'],
    ['policy/v1beta1', 'PodSecurityPolicy', 'removed in 1.25, use Pod Security Standards'],
    ['node.k8s.io/v1beta1', 'RuntimeClass', 'removed in 1.25, use node.k8s.io/v1'],
    ['events.k8s.io/v1beta1', 'Event', 'removed in 1.25, use events.k8s.io/v1'],
    [
      'admissionregistration.k8s.io/v1alpha1',
      'ValidatingAdmissionPolicy',
      'removed in 1.32, use admissionregistration.k8s.io/v1',
    ],
    ['flowcontrol.apiserver.k8s.io/v1beta1', 'FlowSchema', 'removed in 1.26, use flowcontrol.apiserver.k8s.io/v1'],
    ['apiregistration.k8s.io/v1beta1', 'APIService', 'removed in 1.22, use apiregistration.k8s.io/v1'],
    ['authentication.k8s.io/v1', 'TokenReview', 'it is not created from a manifest'],
    ['authorization.k8s.io/v1', 'SubjectAccessReview', 'it is not created from a manifest'],
    ['authorization.k8s.io/v1beta1', 'SubjectAccessReview', 'removed in 1.22, use authorization.k8s.io/v1'],
    ['v1', 'Pdo', 'did you mean Pod of v1?'],
    ['v1', 'Foo', ''],
    ['apps/v1', 'Deploy', 'did you mean Deployment of apps/v1?'],
    ['v1', 'Svc', 'did you mean Service of v1?'],
    ['networking.k8s.io/v1', 'ip', 'did you mean IPAddress of networking.k8s.io/v1?'],
    ['v1', 'X'.repeat(1 << 20), ''],
    ['v1', 'Binding', 'it is not created from a manifest'],
    ['v1', 'Xyzzy', ''],
  ])('of Kubernetes that is not served: %s %s', (apiVersion, kind, why) => {
    const detail = `no kind "${kind}" in version "${apiVersion}"${why && `: ${why}`}`;
    expect(reviewOf(`apiVersion: ${apiVersion}\nkind: ${kind}\n`)).toMatchObject({
      verdict: 'unknown',
      errors: [{ reason: 'KindNotServed', field: 'kind', detail, message: detail, line: 2, column: 1 }],
    });
  });

  test('of the aggregator is reviewed, too', () => {
    const spec = 'spec: { group: example.com, version: v1, groupPriorityMinimum: 1000, versionPriority: 0 }';
    const text = `apiVersion: apiregistration.k8s.io/v1\nkind: APIService\nmetadata: { name: v1.example.com }\n${spec}\n`;
    expect(reviewOf(text)).toMatchObject({
      verdict: 'refused',
      errors: [
        {
          field: 'spec.versionPriority',
          message: 'spec.versionPriority: Invalid value: 0: must be positive and less than 1000',
        },
      ],
    });
  });

  test.each(['cert-manager.io/v1', 'example.com/v1alpha1'])('of custom resources is unknown: %s', (apiVersion) => {
    const detail = `no kind "Pod" in version "${apiVersion}": no CustomResourceDefinition for it was given`;
    expect(reviewOf(`apiVersion: ${apiVersion}\nkind: Pod\nmetadata: { name: web, namespace: shop }\n`)).toMatchObject({
      verdict: 'unknown',
      name: 'web',
      namespace: 'shop',
      errors: [{ reason: 'KindUnknown', field: 'kind', detail }],
    });
  });

  test.each([
    ['apiVersion', 'kind: Pod\n', "apiVersion: Required value: Object 'apiVersion' is missing"],
    ['kind', 'apiVersion: v1\n', "kind: Required value: Object 'Kind' is missing"],
  ])('without %s is refused', (field, text, message) => {
    expect(reviewOf(text)).toMatchObject({
      verdict: 'refused',
      errors: [{ reason: 'FieldValueRequired', field, message }],
    });
  });

  test('that is a number is refused', () => {
    expect(reviewOf('apiVersion: v1\nkind: 5\n')?.errors).toMatchObject([
      { reason: 'FieldValueTypeInvalid', field: 'kind', message: 'kind: Invalid value: 5: must be a string', line: 2 },
    ]);
  });
});

const policy = (expression: string): string => `apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: { name: replicas }
spec:
  matchConstraints:
    resourceRules: [{ apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: [deployments] }]
  validations:
    - expression: ${expression}
`;

const definition = (type: string): string => `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: widgets.example.com }
spec:
  group: example.com
  scope: Namespaced
  names: { kind: Widget, plural: widgets }
  versions: [{ name: v1, served: true, storage: true, schema: { openAPIV3Schema: { type: ${type} } } }]
`;

const claim = (className: string): string => `apiVersion: resource.k8s.io/v1
kind: ResourceClaim
metadata: { name: gpu }
spec: { devices: { requests: [{ name: gpu, exactly: { deviceClassName: ${className} } }] } }
`;

describeWithModule('a kind of the module cel', () => {
  let admission: Admission;
  beforeAll(async () => {
    admission = await Admission.load();
  });

  test.each([
    ['a policy', policy('object.spec.replicas <= 5'), policy('1 + 1'), 'must evaluate to bool but got int'],
    ['a CRD', definition('object'), definition('objekt'), 'must be object at the root'],
    ['a claim', claim('gpu.example.com'), claim('Bad_Name'), 'a lowercase RFC 1123 subdomain must'],
  ])('is reviewed: %s', (_, good, bad, detail) => {
    expect(admission.reviewYaml(good)).toMatchObject([{ verdict: 'admitted', errors: [] }]);
    const [review] = admission.reviewYaml(bad);
    expect(review?.verdict).toBe('refused');
    expect(review?.errors[0]?.detail).toContain(detail);
  });

  test('compiles CEL as the server does', () => {
    expect(admission.reviewYaml(policy('object.spec.replicas <'))[0]?.errors).toMatchObject([
      {
        reason: 'FieldValueInvalid',
        field: 'spec.validations[0].expression',
        detail: expect.stringContaining('compilation failed: ERROR: <input>:1:23: Syntax error'),
        line: 8,
        column: 19,
      },
    ]);
  });

  const [one, two] = ['one', 'two'].map((name) =>
    JSON.stringify({ apiVersion: 'resource.k8s.io/v1', kind: 'DeviceClass', metadata: { name: `${name}!` } }),
  );
  const config = JSON.stringify({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'three!' } });
  test.each([
    ['documents', `${one}\n---\n${config}\n---\n${two}\n`, [1, 3, 5]],
    ['documents of CRLF lines', `${one}\r\n---\r\n${config}\r\n---\r\n${two}\r\n`, [1, 3, 5]],
    ['a stream of JSON', `${one}\n${config}\n${two}\n`, [1, 2, 3]],
    ['a list', `apiVersion: v1\nkind: List\nitems:\n- ${one}\n- ${config}\n- ${two}\n`, [4, 5, 6]],
  ])('is reviewed with the position among other objects: %s', (_, text, lines) => {
    const names = ['one!', 'three!', 'two!'];
    const reviews = admission.reviewYaml(text);
    expect(reviews).toMatchObject(names.map((name, index) => ({ name, verdict: 'refused', line: lines[index] })));
    expect(reviews.map(({ errors }) => errors[0])).toMatchObject(
      names.map((value, index) => ({ field: 'metadata.name', value, line: lines[index] })),
    );
  });

  test('is reviewed as an object, and in a List', () => {
    const manifest = { apiVersion: 'resource.k8s.io/v1', kind: 'DeviceClass', metadata: { name: 'gpu' }, spec: {} };
    expect(admission.review(manifest).verdict).toBe('admitted');
    expect(admission.review({ apiVersion: 'v1', kind: 'List', items: [manifest] }).verdict).toBe('admitted');
  });

  test('uses the options', () => {
    const [review] = Admission.loadSync({ kubernetesVersion: '1.34' }).reviewYaml(
      'apiVersion: admissionregistration.k8s.io/v1\nkind: MutatingAdmissionPolicy\n',
    );
    expect(review).toMatchObject({
      verdict: 'unknown',
      errors: [{ detail: expect.stringMatching(/: introduced after Kubernetes 1.34$/) }],
    });
  });

  test('is unknown if the options have only the module base', async () => {
    const base = await readFile(join(__dirname, '..', 'build', 'base.wasm'));
    const other = await Admission.load({ modules: { base } });
    expect(other.reviewYaml(claim('gpu.example.com'))).toMatchObject([
      { verdict: 'unknown', errors: [{ reason: 'KindNotServed', field: 'kind' }] },
    ]);
    expect(other.reviewYaml(configMap())).toMatchObject([{ verdict: 'admitted' }]);
  });
});
