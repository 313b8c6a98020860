import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ApiObject, type ApiObjectProps, Chart } from 'cdk8s';
import { type AdmissionOptions, NginxPod, type SafeApp } from 'cdk8s-primer';
import { Construct } from 'constructs';
import { temporary } from '../folders';
import { Admission } from '../kube-admission';
import { unchecked } from '../render';
import { synthesized } from './safe-apps';
import { definitionOf } from '../definitions';

const newFolder = temporary('review');
const run = synthesized(newFolder);

const missing = Admission.unavailable();
if (missing !== undefined && process.env.KUBE_ADMISSION_REQUIRED) throw new Error(missing);

(missing === undefined ? describe : describe.skip)('with the review of kube-admission', () => {
  test('an object that a server would refuse is an error of its construct, and nothing is written', () => {
    const outdir = join(newFolder(), 'dist');
    const make = (app: SafeApp): void => {
      const chart = new Chart(app, 'chart');
      new NginxPod(chart, 'pod', { container: { ports: [{ number: 80 }] }, spec: { activeDeadlineSeconds: -1 } });
      new ApiObject(new Construct(chart, 'inner'), 'service', {
        apiVersion: 'v1',
        kind: 'Service',
        metadata: { name: 'pod' },
        spec: { ports: [{ port: 0 }] },
      });
    };
    expect(() => run(make, { outdir, admission: {} })).toThrow(
      /^Validation failed with the following errors:\n {2}\[chart\/pod\] spec\.activeDeadlineSeconds: Invalid value: -1: [^\n]*\n {2}\[chart\/inner\/service\] spec\.ports\[0\]\.port: Invalid value: 0: [^\n]*\n/,
    );
    expect(existsSync(outdir)).toBe(false);
  });

  test('pods are checked against the level of the Pod Security Standards in the option', () => {
    const make = (app: SafeApp): unknown => new NginxPod(new Chart(app, 'chart'), 'pod');
    expect(() => run(make, { admission: { podSecurity: 'restricted' } })).toThrow(
      /\[chart\/pod\] .*allowPrivilegeEscalation != false/,
    );
    expect(
      Object.keys(run(make, { admission: { podSecurity: { level: 'baseline', version: 'v1.34' } } }).files),
    ).toHaveLength(1);
  });

  test('custom resources are an error, unless allowUnknown is set', () => {
    const make = (app: SafeApp): unknown =>
      new ApiObject(new Chart(app, 'chart'), 'o', {
        apiVersion: 'example.com/v1',
        kind: 'Gadget',
        metadata: { name: 'a' },
      });
    expect(() => run(make, { admission: {} })).toThrow(
      '[chart/o] no kind "Gadget" in version "example.com/v1": no CustomResourceDefinition for it was given; give its definition in admission: { crds: […] }, or accept it with admission: { allowUnknown: true }',
    );
    expect(Object.keys(run(make, { admission: { allowUnknown: true } }).files)).toHaveLength(1);
  });

  test('custom resources are reviewed by the definitions of the app, whichever comes first', () => {
    const definition = definitionOf('Gadget', { spec: { type: 'object', properties: { size: { type: 'integer' } } } });
    const make = (app: SafeApp): void => {
      const chart = new Chart(app, 'chart');
      const gadget = { apiVersion: 'example.com/v1', kind: 'Gadget', metadata: { name: 'a' }, spec: { size: 'large' } };
      new ApiObject(chart, 'gadget', gadget);
      new ApiObject(new Chart(app, 'definitions'), 'crd', definition satisfies ApiObjectProps);
    };
    expect(() => run(make, { admission: {} })).toThrow(
      '[chart/gadget] spec.size: Invalid value: "string": spec.size in body must be of type integer: "string"',
    );
  });

  test('a warning of the server is printed', () => {
    const make = (app: SafeApp): unknown =>
      new NginxPod(new Chart(app, 'chart'), 'pod', {
        spec: { nodeSelector: { 'beta.kubernetes.io/os': 'linux' } },
      });
    expect(run(make, { admission: {} }).stderr).toMatch(
      /^warning: \[chart\/pod\] spec\.nodeSelector\[beta\.kubernetes\.io\/os\]: deprecated/,
    );
  });

  test('what kubectl does to an object is a warning', () => {
    const make = (app: SafeApp): unknown =>
      new ApiObject(new Chart(app, 'chart'), 'o', { ...admitted, metadata: { name: 'a', resourceVersion: '5' } });
    expect(run(make, { admission: {} }).stderr).toMatch(
      /^warning: \[chart\/o\] metadata\.resourceVersion: kubectl removes it/,
    );
    expect(() => run(make, { admission: { client: 'none' } })).toThrow('[chart/o] metadata.resourceVersion: Forbidden');
  });

  test('an item that is twice in a list is an error, said once', () => {
    const make = (app: SafeApp): unknown =>
      new ApiObject(new Chart(app, 'chart'), 'o', {
        ...{ apiVersion: 'v1', kind: 'List', metadata: { name: undefined } },
        items: [admitted, admitted],
      });
    const message =
      '[chart/o] metadata.name: Duplicate value: "a": the object of chart/o has the same kind, namespace and name: this object would replace it';
    for (const admission of [undefined, {}])
      expect(() => run(make, { admission })).toThrow(
        new Error(`Validation failed with the following errors:\n  ${message}`),
      );
  });

  const secret = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'a' }, data: { password: 'hunter2!' } };
  const admitted = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } };
  const refusal = (props: ApiObjectProps): (() => unknown) => {
    return () => run((app) => new ApiObject(new Chart(app, 'chart'), 'o', props), { admission: {} });
  };
  const masked = /^(?!.*hunter2)[^]*\[chart\/o\] data\[password\]: Invalid value: "\*\*\*": illegal base64 data/;

  test('no message has the values of a Secret', () => {
    expect(refusal(secret)).toThrow(masked);
  });

  test.each(['List', 'SecretList', 'ConfigMapList'])(
    'nor are they in a %s, all objects of which are reviewed',
    (kind) => {
      const list = { apiVersion: 'v1', kind, metadata: { name: undefined } };
      const wrong = { ...admitted, metadata: { name: 'BAD' } };
      expect(refusal({ ...list, items: [admitted, secret, wrong] })).toThrow(masked);
      expect(refusal({ ...list, items: [admitted, secret, wrong] })).toThrow(
        '[chart/o] metadata.name: Invalid value: "BAD"',
      );
    },
  );

  test.each<[string, AdmissionOptions]>([
    ['kubernetesVersion', { kubernetesVersion: '1.2' }],
    ['podSecurity\\.level', { podSecurity: unchecked('strict') }],
    ['podSecurity\\.version', { podSecurity: { level: 'restricted', version: 'new' } }],
    ['client', { client: unchecked('helm') }],
  ])('a wrong option is named: %s', (name, admission) => {
    expect(() => run(() => undefined, { admission })).toThrow(new RegExp(`^admission\\.${name}: `));
  });
});

describe('without kube-admission', () => {
  afterEach(() => {
    jest.resetModules();
  });

  test.each<[string, () => unknown, string]>([
    [
      'not installed',
      () => {
        throw Object.assign(new Error('Cannot find module'), { code: 'MODULE_NOT_FOUND' });
      },
      'admission: kube-admission is not installed; run npm install --save-dev kube-admission',
    ],
    [
      'without its module',
      () => ({ Admission: { unavailable: () => 'npm run build makes it' } }),
      'admission: npm run build makes it',
    ],
    [
      'not built',
      () => ({ AdmissionValidation: null }),
      'admission: kube-admission is not built, or is of another version',
    ],
  ])('a review fails if it is %s', (_, factory, message) => {
    jest.doMock('kube-admission', factory);
    jest.isolateModules(() => {
      const library = unchecked<{ SafeApp: typeof SafeApp }>(jest.requireActual('cdk8s-primer'));
      const app = new library.SafeApp({ outdir: join(newFolder(), 'dist'), admission: {} });
      expect(() => {
        app.synth();
      }).toThrow(message);
    });
  });
});
