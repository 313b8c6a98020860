import { App, Chart } from 'cdk8s';
import { NginxPod, SecurityProfile } from 'cdk8s-primer';
import { Manifests } from 'cdk8s-primer/testing';
import type * as admission from '../../lib/testing/admission';
import '../../lib/testing/jest';
import { unchecked } from '../render';
import { pod, thing } from './examples';
import { messageOf, plain } from './messages';
import { definitionOf } from '../definitions';

expect.addSnapshotSerializer(plain);

// That package has types of its own, with what browsers have.
const { describeWithModule }: { describeWithModule: jest.Describe } =
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  require('../../packages/kube-admission/__tests__/module');

const chart = new Chart(new App({ outdir: 'dist' }), 'chart');
new NginxPod(chart, 'my-nginx-pod');
const wrong = pod('A_b', { restartPolicy: 'Sometimes' });

describeWithModule('toBeAdmitted', () => {
  test('passes if the server would admit all; with .not, if it would not', () => {
    expect(chart).toBeAdmitted();
    expect(wrong).not.toBeAdmitted();
    expect([pod('a'), wrong]).not.toBeAdmitted();
    Manifests.of(chart).admitted();
  });

  test('shows all errors of the server', () => {
    expect(messageOf(() => expect([pod('a'), wrong]).toBeAdmitted())).toMatchInlineSnapshot(`
     expect(manifests).toBeAdmitted()

     the API server would refuse 1 of 2

     Pod A_b ([1]):
       metadata.name: Invalid value: "A_b": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')
       spec.restartPolicy: Unsupported value: "Sometimes": supported values: "Always", "OnFailure", "Never"
    `);
  });

  test('reviews custom resources by the definitions among the objects, and forgets these afterwards', () => {
    const size = { type: 'integer', default: 3 };
    const definition = definitionOf('Gadget', { spec: { type: 'object', properties: { size } } });
    const gadget = (spec: object) => ({ apiVersion: 'example.com/v1', kind: 'Gadget', metadata: { name: 'a' }, spec });
    expect([gadget({}), definition]).toBeAdmitted();
    expect([gadget({ size: 'large' }), definition]).not.toBeAdmitted();
    expect([gadget({}), definition]).toEqualAfterDefaulting([gadget({ size: 3 }), definition]);
    expect(messageOf(() => expect(gadget({})).toBeAdmitted())).toContain('does not know the kind of 1 of 1');
  });

  test('shows no value of a Secret', () => {
    const secret = (fields: object) => ({ apiVersion: 'v1', kind: 'Secret', metadata: { name: 'a' }, ...fields });
    for (const fields of [{ data: { token: 'hunter2 in clear' } }, { stringData: { token: { hunter2: 1 } } }])
      for (const check of [
        () => expect(secret(fields)).toBeAdmitted(),
        () => expect(secret(fields)).toEqualAfterDefaulting(secret({})),
      ]) {
        expect(messageOf(check)).toMatch(/ata\[token\]: Invalid value: "\*\*\*"/);
        expect(messageOf(check)).not.toContain('hunter2');
      }
  });

  test('.not names the objects that would be admitted', () => {
    expect(messageOf(() => expect(chart).not.toBeAdmitted())).toMatchInlineSnapshot(`
     expect(manifests).not.toBeAdmitted()

     the API server would admit all of them: Pod my-nginx-pod (dist/chart.k8s.yaml, chart/my-nginx-pod)
    `);
  });

  test('of a level of the Pod Security Standards', () => {
    expect(chart).toBeAdmitted({ podSecurity: 'baseline' });
    expect(messageOf(() => expect(chart).toBeAdmitted({ podSecurity: 'restricted' }))).toContain(
      'violates PodSecurity "restricted:',
    );
    const hardened = new Chart(new App(), 'hardened');
    new NginxPod(hardened, 'web', { securityProfile: SecurityProfile.RESTRICTED });
    expect(hardened).toBeAdmitted({ podSecurity: 'restricted' });
  });

  test('of a version, and of custom resources only where that is said', () => {
    expect(chart).toBeAdmitted({ kubernetesVersion: '1.34' });
    expect(thing({})).not.toBeAdmitted();
    expect(thing({})).toBeAdmitted({ allowUnknown: true });
  });

  test('says that the server does not know a kind, not that it refuses the object', () => {
    expect(messageOf(() => expect([pod('a'), thing({}), wrong]).toBeAdmitted())).toMatch(
      /\n\nthe API server would refuse 1 of 3\n\nPod A_b [^]*\n\nthe API server does not know the kind of 1 of 3; \{ crds: \[…\] \} has the definitions of custom resources, \{ allowUnknown: true \} accepts them\n\nThing [^\n]*:\n {2}no kind "Thing" in version "[^"]*": no CustomResourceDefinition for it was given$/,
    );
    const misspelled = { ...pod('a'), kind: 'Pods' };
    expect(messageOf(() => expect(misspelled).toBeAdmitted({ allowUnknown: true }))).toMatch(
      /\n\nthe API server does not know the kind of 1 of 1; [^]*: did you mean Pod of v1\?$/,
    );
  });

  test('of an object that is in a chart, a list or a text twice', () => {
    const yaml = Manifests.of(pod('a')).toYaml();
    const app = new App();
    const charts = ['one', 'two'].map((id) => new Chart(app, id));
    for (const one of charts) new NginxPod(one, 'a');
    for (const [source, place] of [
      [[pod('a'), pod('b'), pod('a')], '[0]'],
      [`${yaml}---\n${yaml}`, 'yaml:1'],
    ] as const)
      expect(messageOf(() => expect(source).toBeAdmitted())).toContain(
        `  metadata.name: Duplicate value: "a": the object at ${place} has the same kind, namespace and name: this object would replace it`,
      );
    expect(app).toBeAdmitted();
    expect([pod('a'), pod('a')]).toEqualAfterDefaulting([pod('a'), pod('a')]);
  });

  test('of an exported object, as kubectl applies it', () => {
    const exported = { ...pod('a'), metadata: { name: 'a', resourceVersion: '5' } };
    expect(exported).toBeAdmitted();
    expect(exported).not.toBeAdmitted({ client: 'none' });
  });

  test('an unknown option, and no objects, fail with .not, too', () => {
    for (const run of [
      () => expect(chart).toBeAdmitted({ kubernetesVersion: '1.2' }),
      () => expect(chart).not.toBeAdmitted({ kubernetesVersion: '1.2' }),
    ])
      expect(messageOf(run)).toMatch(/admission: .*kubernetesVersion.*"1\.2"/);
    expect(messageOf(() => expect([]).not.toBeAdmitted())).toContain('there are no objects to review');
  });
});

describeWithModule('toEqualAfterDefaulting', () => {
  const explicit = pod('a', { restartPolicy: 'Always', dnsPolicy: 'ClusterFirst', terminationGracePeriodSeconds: 30 });

  test('passes if a field has its default on one side and is absent on the other', () => {
    expect(pod('a')).not.toMatchManifests(explicit);
    expect(pod('a')).toEqualAfterDefaulting(explicit);
    expect(explicit).toEqualAfterDefaulting(Manifests.of(pod('a')).toYaml());
    Manifests.of(explicit).equalAfterDefaulting(pod('a'));
  });

  test('shows the differences after defaulting', () => {
    const other = pod('a', { restartPolicy: 'Never' });
    expect(pod('a')).not.toEqualAfterDefaulting(other);
    expect(messageOf(() => expect(pod('a')).toEqualAfterDefaulting(other))).toMatchInlineSnapshot(`
     expect(manifests).toEqualAfterDefaulting(expected)

     the manifests are not as expected

     Pod default/a (the object)

     - Expected
     + Received

     @@ -17,7 +17,7 @@
             terminationMessagePath: /dev/termination-log
             terminationMessagePolicy: File
             imagePullPolicy: Always
     -   restartPolicy: Never
     +   restartPolicy: Always
         terminationGracePeriodSeconds: 30
         dnsPolicy: ClusterFirst
         serviceAccountName: default

     spec.restartPolicy: Invalid value: "Always": expected "Never"
    `);
    expect(messageOf(() => expect(pod('a')).not.toEqualAfterDefaulting(explicit))).toMatchInlineSnapshot(`
     expect(manifests).not.toEqualAfterDefaulting(expected)

     they are equal: Pod default/a
    `);
  });

  test('refuses matchers', () => {
    const expected = { ...pod('a'), metadata: { name: expect.any(String) } };
    for (const run of [
      () => expect(pod('a')).toEqualAfterDefaulting(expected),
      () => expect(pod('a')).not.toEqualAfterDefaulting(expected),
    ])
      expect(messageOf(run)).toMatch(
        /^not manifests: the object: metadata.name: Invalid value: <Any<String>>: must be a string/,
      );
  });

  test('takes the options of a review, and compares custom resources as they are', () => {
    const unknown =
      'the API server does not know the kinds of these objects, so they have no defaults; { crds: […] } has the definitions of custom resources, { allowUnknown: true } compares them as they are';
    expect(messageOf(() => expect([pod('a'), thing({})]).toEqualAfterDefaulting(pod('a')))).toContain(unknown);
    expect(messageOf(() => expect(pod('a')).toEqualAfterDefaulting([explicit, thing({})]))).toContain(unknown);
    const options = { allowUnknown: true };
    expect([pod('a'), thing({ a: 1 })]).toEqualAfterDefaulting([explicit, thing({ a: 1 })], options);
    expect([pod('a'), thing({ a: 1 })]).not.toEqualAfterDefaulting([explicit, thing({ a: 2 })], options);
    Manifests.of(thing({})).equalAfterDefaulting(thing({}), options);
    expect(messageOf(() => expect(explicit).toEqualAfterDefaulting(pod('a'), { podSecurity: 'restricted' }))).toContain(
      'violates PodSecurity',
    );
  });

  test('fails for objects that the server would refuse, with .not, too', () => {
    for (const run of [
      () => expect(wrong).toEqualAfterDefaulting(wrong),
      () => expect(pod('a')).not.toEqualAfterDefaulting(wrong),
    ])
      expect(messageOf(run)).toMatch(
        /^the API server would refuse these objects, so they have no defaults\n\nPod A_b[^]*restartPolicy/,
      );
  });
});

test('options that are no object', () => {
  for (const options of [null, 'restricted'])
    expect(messageOf(() => expect(pod('a')).not.toBeAdmitted(unchecked(options)))).toContain(
      `options: Invalid value: ${JSON.stringify(options)}: must be an object`,
    );
});

test.each([false, true])('without kube-admission the message says what to install; .not: %s', (isNot) => {
  jest.isolateModules(() => {
    jest.doMock('kube-admission', () => {
      throw Object.assign(new Error("Cannot find module 'kube-admission'"), { code: 'MODULE_NOT_FOUND' });
    });
    const { checkAdmitted, checkRefused }: typeof admission = jest.requireActual('../../lib/testing/admission');
    const message = messageOf(() => (isNot ? checkRefused : checkAdmitted)(Manifests.of(pod('a')).list));
    expect(message).toBe('the review needs kube-admission; run npm install --save-dev kube-admission');
    jest.dontMock('kube-admission');
  });
});
