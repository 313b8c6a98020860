import { Capture, type CustomObject, Manifests, Match, Matcher, type Pattern } from 'cdk8s-primer/testing';
import type { Deployment, Pod, Service } from '../../imports/k8s';
import '../../lib/testing/jest';

// What TypeScript excludes and what it lets through. `tsc` fails on a directive here that expects an error where there is none.

const manifests = Manifests.of([]);

test('TypeScript refuses errors in patterns', () => {
  const errors: (() => unknown)[] = [
    // @ts-expect-error -- a field that is mistyped
    () => manifests.has('Pod', { spec: { container: [] } }),
    // @ts-expect-error -- deep down, too
    () => manifests.has('Deployment', { spec: { template: { spec: { containers: [{ img: 'nginx' }] } } } }),
    // @ts-expect-error -- of the kind with its apiVersion
    () => manifests.has('apps/v1/Deployment', { spec: { replica: 1 } }),
    // @ts-expect-error -- a number is no text
    () => manifests.has('Deployment', { spec: { replicas: '3' } }),
    // @ts-expect-error -- a text is no number
    () => manifests.has('Pod', { spec: { containers: [{ image: 1 }] } }),
    // @ts-expect-error -- one of the values that there are
    () => manifests.has('Pod', { spec: { restartPolicy: 'Sometimes' } }),
    // @ts-expect-error -- a list is a list
    () => manifests.has('Pod', { spec: { containers: { name: 'a' } } }),
    // @ts-expect-error -- the value of a label is a string
    () => manifests.has('Pod', { metadata: { labels: { app: 1 } } }),
    // @ts-expect-error -- a matcher of texts where a number stands
    () => manifests.has('Deployment', { spec: { replicas: Match.stringMatching(/3/) } }),
    // @ts-expect-error -- a matcher of lists where an object stands
    () => manifests.has('Pod', { spec: Match.arrayWith(['a']) }),
    // @ts-expect-error -- a field that an item of a list has not
    () => manifests.has('Pod', { spec: { containers: Match.arrayWith([{ nam: 'a' }]) } }),
    // @ts-expect-error -- an item that is no container
    () => manifests.has('Pod', { spec: { containers: Match.arrayWith(['a']) } }),
    // @ts-expect-error -- the same in a whole list
    () => manifests.has('Pod', { spec: { containers: Match.arrayEquals([{ nam: 'a' }]) } }),
    // @ts-expect-error -- a field that is mistyped in exact
    () => manifests.has('Pod', { metadata: Match.exact({ nam: 'a' }) }),
    // @ts-expect-error -- the same in not
    () => manifests.has('Pod', { metadata: Match.not({ nam: 'a' }) }),
    // @ts-expect-error -- the same in allOf
    () => manifests.has('Pod', { metadata: Match.allOf({ nam: 'a' }) }),
    // @ts-expect-error -- the same in anyOf
    () => manifests.has('Pod', { metadata: Match.anyOf({ name: 'a' }, { nam: 'a' }) }),
    // @ts-expect-error -- of a field whose type is another in each kind
    () => manifests.has('Deployment', { spec: Match.not({ replica: 3 }) }),
    // @ts-expect-error -- a field that only another kind has
    () => manifests.hasNo('Pod', { spec: Match.exact({ replicas: 3 }) }),
    // @ts-expect-error -- the same where there are matchers
    () => expect(manifests).toHaveResource('Service', { spec: Match.allOf({ port: 80 }) }),
    // @ts-expect-error -- the same below
    () => manifests.has('NetworkPolicy', { spec: { ingress: Match.arrayWith([{ form: [] }]) } }),
    // @ts-expect-error -- a condition on a number where a text stands
    () => manifests.has('Pod', { spec: { hostname: Match.that('short', (name: number) => name < 3) } }),
    // @ts-expect-error -- a captured number where a text stands
    () => manifests.has('Pod', { spec: { hostname: new Capture<number>() } }),
    // @ts-expect-error -- an expression is Match.stringMatching()
    () => manifests.has('Pod', { spec: { hostname: /a/ } }),
    // @ts-expect-error -- null is Match.absent()
    () => manifests.has('Pod', { spec: { hostname: null } }),
    // @ts-expect-error -- of all assertions
    () => manifests.hasNo('Pod', { spce: {} }),
    // @ts-expect-error -- of all assertions
    () => manifests.count('Pod', 1, { spce: {} }),
    // @ts-expect-error -- of all assertions
    () => manifests.all('Pod', { spce: {} }),
    // @ts-expect-error -- of all assertions
    () => manifests.resource('Pod', { spce: {} }),
    // @ts-expect-error -- of all assertions
    () => manifests.resources('Pod', { spce: {} }),
    // @ts-expect-error -- of matchers
    () => expect(manifests).toHaveResource('Pod', { spce: {} }),
    // @ts-expect-error -- of matchers
    () => expect(manifests).not.toHaveResourceCount('Pod', 1, { spce: {} }),
    // @ts-expect-error -- a custom resource has its metadata, too
    () => manifests.has('example.com/v1/Thing', { metadata: { labels: 'a' } }),
    // @ts-expect-error -- a number of objects is a number
    () => manifests.count('Pod', '1'),
    // @ts-expect-error -- a kind is named
    () => manifests.hasNo(undefined),
    // @ts-expect-error -- labels are texts
    () => manifests.selects({ app: 1 }),
    // @ts-expect-error -- a level of the Pod Security Standards
    () => expect(manifests).toBeAdmitted({ podSecurity: 'strict' }),
    // @ts-expect-error -- a way to apply
    () => expect(manifests).toBeUpdatableFrom('old', { apply: 'force' }),
    // @ts-expect-error -- an option of snapshots
    () => expect(manifests).toMatchManifestSnapshot({ stableHash: true }),
    // @ts-expect-error -- a quantity is a text or a number
    () => Match.quantity(true),
    // @ts-expect-error -- a value of one of several kinds of values in not
    () => manifests.has('Pod', { spec: { restartPolicy: Match.not('Sometimes') } }),
    // @ts-expect-error -- a field that an item in a matcher in a matcher has not
    () => manifests.has('Pod', { spec: { containers: Match.not(Match.arrayWith([{ nam: 'b' }])) } }),
    // @ts-expect-error -- what is captured is of its type
    (): number => new Capture<string>().value,
  ];
  expect(errors).toHaveLength(43);
});

test('TypeScript accepts correct patterns', () => {
  const image = new Capture<string>(Match.stringMatching(/^nginx/));
  const uses: (() => unknown)[] = [
    () => manifests.has('Pod', { spec: { containers: [{ name: 'a', image, ports: [{ containerPort: 80 }] }] } }),
    () => manifests.has('v1/Pod', { spec: { containers: Match.arrayWith([{ name: 'a' }], { inAnyOrder: true }) } }),
    () =>
      manifests.has('Pod', {
        spec: { containers: Match.arrayWith([{ ports: Match.arrayWith([{ containerPort: Match.any() }]) }]) },
      }),
    () =>
      manifests.has('Deployment', { spec: { template: { spec: { containers: Match.arrayEquals([{ name: 'a' }]) } } } }),
    () => manifests.has('Deployment', { spec: { replicas: Match.that('many', (n: number) => n > 2) } }),
    () => manifests.has('Deployment', { spec: { replicas: new Capture<number>() } }),
    () => manifests.has('Deployment', { spec: Match.exact({ replicas: 3, selector: {} }) }),
    () => manifests.has('Deployment', Match.not({ spec: { replicas: 3 } })),
    () => manifests.has('Pod', Match.exact({ kind: 'Pod', spec: Match.allOf({ hostPID: true }, Match.any()) })),
    () => manifests.has('Pod', { spec: { hostname: Match.anyOf('a', Match.stringMatching('b'), Match.not('c')) } }),
    () => manifests.has('Pod', { metadata: { labels: { 'example.com/a': Match.absent() }, annotations: Match.any() } }),
    // An IntOrString is one or the other.
    () => manifests.has('Service', { spec: { ports: [{ targetPort: 80 }, { targetPort: 'http' }] } }),
    () =>
      manifests.has('Service', {
        spec: { ports: [{ targetPort: Match.stringMatching('h') }, { targetPort: new Capture<number>() }] },
      }),
    () => manifests.has('PodDisruptionBudget', { spec: { maxUnavailable: Match.anyOf(1, '50%') } }),
    () => manifests.has('Pod', { spec: { containers: [{ resources: { limits: { cpu: Match.quantity('0.5') } } }] } }),
    () =>
      manifests.has('ConfigMap', {
        data: { 'a.yaml': Match.serializedYaml({ a: [Match.any()] }), 'b.json': Match.serializedJson([1]) },
      }),
    () => manifests.has('Secret', { data: { password: Match.base64(Match.serializedYaml({})) } }),
    // Jest's are of any type.
    () => manifests.has('Deployment', { metadata: expect.anything(), spec: { replicas: expect.any(Number) } }),
    // Matchers in matchers, of one of several values, too.
    () => manifests.has('Pod', { spec: { restartPolicy: Match.not('Always'), hostPID: Match.not(true) } }),
    () => manifests.has('Pod', { spec: { restartPolicy: Match.anyOf('Always', 'Never') } }),
    () => manifests.has('Service', { spec: { ports: [{ targetPort: Match.not(80), protocol: Match.not('UDP') }] } }),
    () => manifests.has('Pod', { spec: { affinity: Match.not(Match.absent()), containers: Match.not([]) } }),
    () =>
      manifests.has('Pod', {
        spec: {
          containers: Match.allOf(Match.arrayWith([{ name: 'a' }]), Match.not(Match.arrayWith([{ name: 'b' }]))),
        },
      }),
    () => manifests.has('Pod', { spec: { containers: [{ args: Match.not(Match.arrayWith(['--debug'])) }] } }),
    () =>
      manifests.has('Pod', { spec: { containers: Match.arrayWith([Match.exact({ name: 'a', image: Match.any() })]) } }),
    () =>
      manifests.has('Pod', { spec: { containers: [{ env: Match.arrayWith([{ name: 'A', value: Match.not('') }]) }] } }),
    // Of a custom resource nothing is known.
    () => manifests.has('example.com/v1/Thing', { spec: { any: [{ thing: 1 }] }, metadata: { name: 'a' } }),
    () => manifests.has('Thing', Match.exact({ spec: Match.not({ a: 1 }) })),
    () => manifests.selects({ matchExpressions: [{ key: 'a', operator: 'Exists' }] }, 'prod'),
    () => manifests.selects({ app: 'a' }),
    () => expect(manifests).toMatchManifests([{ apiVersion: 'v1', kind: 'Pod', metadata: expect.anything() }]),
    () => expect(manifests).not.toBeAdmitted({ podSecurity: 'restricted', kubernetesVersion: '1.36' }),
    () => expect(manifests).toBeUpdatableFrom('old', { apply: 'server-side', kubernetesVersion: '1.36' }),
    () => manifests.updatableFrom(Manifests.fromFiles('old'), { allowUnknown: true }),
  ];
  expect(uses).toHaveLength(34);
});

test('results have the types of the API', () => {
  const { resource, resources } = {
    resource: (): [Pod, Service, Deployment, CustomObject] => [
      manifests.resource('Pod'),
      manifests.resource('v1/Service', 'a'),
      manifests.resource('apps/v1/Deployment', { spec: { replicas: 3 } }),
      manifests.resource('example.com/v1/Thing'),
    ],
    resources: (): [Pod[], CustomObject[]] => [manifests.resources('Pod'), manifests.resources('Thing')],
  };
  const fields = (): [number | undefined, unknown] => [
    manifests.resource('Deployment').spec.replicas,
    manifests.resource('Thing').spec,
  ];
  // @ts-expect-error -- a Pod is no Service
  const wrong = (): Service => manifests.resource('Pod');
  expect([resource, resources, fields, wrong].map((run) => typeof run)).toStrictEqual(Array(4).fill('function'));
});

test('a matcher can be written as a class or a function', () => {
  const pinned = Match.that('a pinned image', (image: string) => /@sha256:/.test(image));
  const named = (name: string): Pattern<Pod> => ({ metadata: { name }, spec: { containers: [{ image: pinned }] } });
  const pod = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'a' },
    spec: { containers: [{ image: 'a@sha256:0' }] },
  };
  Manifests.of(pod).has('Pod', named('a'));
  Manifests.of(pod).hasNo('Pod', named('b'));
  expect(pinned).toBeInstanceOf(Matcher);
});
