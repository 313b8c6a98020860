import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Admission, AdmissionValidation, type AdmissionValidationProperties, type ValidationContext } from '../lib';
import { badPort, Folder, pod } from './cli/run';
import { describeWithModule } from './module';

/** The report that cdk8s-cli would print. */
interface Reported {
  status?: string;
  summary?: Record<string, string>;
  violations: Parameters<ValidationContext['report']['addViolation']>[0][];
  lines: string[];
  metadata: Record<string, unknown>;
}

describeWithModule('the validation plugin for cdk8s', () => {
  const folder = new Folder();

  function validate(
    files: Record<string, string>,
    properties?: AdmissionValidationProperties,
    metadata: Record<string, unknown> = { web: { path: 'chart/web' }, other: { path: 'chart/other' } },
  ): Reported {
    for (const [name, text] of Object.entries(files)) folder.write(name, text);
    folder.write('construct-metadata.json', '{}');
    const reported: Reported = { violations: [], lines: [], metadata };
    new AdmissionValidation(properties).validate({
      manifests: Object.keys(files).map((name) => join(folder.path, name)),
      metadata,
      logger: { log: (line) => reported.lines.push(line.replaceAll(`${folder.path}/`, '')) },
      report: {
        addViolation: (violation) => reported.violations.push(violation),
        submit: (status, summary) => Object.assign(reported, { status, summary }),
      },
    });
    return reported;
  }

  const rules = ({ violations }: Reported): string[] => violations.map(({ ruleName }) => ruleName);

  test('succeeds if the server would admit everything', () => {
    expect(validate({ 'a.yaml': pod('web') }, { podSecurity: 'baseline', kubernetesVersion: '1.36' })).toStrictEqual({
      status: 'success',
      summary: { Kubernetes: '1.36', 'Pod Security': 'baseline', Objects: '1' },
      violations: [],
      lines: [],
      metadata: { web: { path: 'chart/web' }, other: { path: 'chart/other' } },
    });
  });

  test('is prepared before there are manifests, and reports an error of its properties only when it validates', () => {
    const load = jest.spyOn(Admission, 'loadSync');
    const plugin = new AdmissionValidation({ kubernetesVersion: '1.1' });
    plugin.prepare();
    const log = jest.fn();
    plugin.validate({ manifests: [], logger: { log }, report: { addViolation: log, submit: log } });
    expect(log.mock.calls[0]).toEqual([expect.stringContaining('kubernetesVersion: Unsupported value: "1.1"')]);
    load.mockClear();
    const prepared = new AdmissionValidation();
    prepared.prepare();
    prepared.validate({ manifests: [], logger: { log }, report: { addViolation: log, submit: log } });
    expect(load).toHaveBeenCalledTimes(1);
    load.mockRestore();
  });

  test('reports an error with file, line, field and the message of the server', () => {
    const { status, violations } = validate({ 'a.yaml': pod('web', 99999) });
    const file = join(folder.path, 'a.yaml');
    expect(status).toBe('failure');
    expect(violations).toStrictEqual([
      {
        ruleName: 'FieldValueInvalid',
        recommendation: `Pod web: ${badPort}`,
        fix: `change spec.containers[0].ports[0].containerPort at ${file}:10:26`,
        violatingResources: [{ resourceName: 'web', manifestPath: file, locations: [`${file}:10:26`] }],
      },
    ]);
  });

  test('reports every error of every file', () => {
    const files = {
      'a.yaml': pod('web', 99999),
      'b.yaml': `${pod('Bad_Name')}---\n${pod('x').replace('nginx', '""')}`,
    };
    expect(rules(validate(files))).toStrictEqual(['FieldValueInvalid', 'FieldValueInvalid', 'FieldValueRequired']);
  });

  test('checks Pod Security', () => {
    expect(
      rules(validate({ 'a.yaml': pod('web') }, { podSecurity: { level: 'restricted', version: 'v1.34' } })),
    ).toContain('PodSecurity');
  });

  test('prints warnings, and succeeds', () => {
    const { status, lines } = validate({ 'a.yaml': 'apiVersion: v1\nkind: Endpoints\nmetadata: {name: web}\n' });
    expect(status).toBe('success');
    expect(lines).toStrictEqual([
      'a.yaml:1:1: warning: Endpoints web: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice',
    ]);
  });

  test('refuses custom resources unless they are allowed, and removed kinds even then', () => {
    const custom = { 'a.yaml': 'apiVersion: example.com/v1\nkind: Foo\nmetadata: {name: foo}\n' };
    const removed = { 'a.yaml': 'apiVersion: policy/v1beta1\nkind: PodSecurityPolicy\nmetadata: {name: foo}\n' };
    expect(validate(custom).status).toBe('failure');
    expect(validate(custom, { allowUnknown: true }).status).toBe('success');
    expect(validate(removed, { allowUnknown: true }).status).toBe('failure');
  });

  test('refuses a second object of one kind, namespace and name in a file', () => {
    const { status, violations } = validate({ 'a.yaml': `${pod('web')}---\n${pod('web')}` });
    expect(status).toBe('failure');
    expect(violations.map(({ recommendation }) => recommendation)).toStrictEqual([
      'Pod web: metadata.name: Duplicate value: "web": the object on line 1 has the same kind, namespace and name: this object would replace it',
    ]);
  });

  test('treats the versions of a group as one kind, and kinds and namespaces as different', () => {
    const hpa = (version: string): string =>
      `apiVersion: autoscaling/${version}\nkind: HorizontalPodAutoscaler\nmetadata: {name: web}\nspec: {maxReplicas: 2, scaleTargetRef: {apiVersion: apps/v1, kind: ReplicaSet, name: web}}\n`;
    expect(rules(validate({ 'a.yaml': `${hpa('v1')}---\n${hpa('v2')}` }))).toStrictEqual(['ObjectDuplicate']);
    const map = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web}\n';
    const otherNamespace = pod('web').replace('name: web', 'name: web\n  namespace: shop');
    expect(rules(validate({ 'a.yaml': [pod('web'), map, otherNamespace].join('---\n') }))).toStrictEqual([]);
  });

  test('warns about an object in two files', () => {
    const { status, lines } = validate({ 'a.yaml': pod('web'), 'b.yaml': pod('web') });
    expect({ status, lines }).toStrictEqual({
      status: 'success',
      lines: [
        'b.yaml:1: warning: Pod web: metadata.name: Duplicate value: "web": the object on line 1 of a.yaml has the same kind, namespace and name: this object would replace it',
      ],
    });
  });

  test('ignores an object in two files that are applied alone', () => {
    const { status, lines } = validate({ 'a.yaml': pod('web'), 'b.yaml': pod('web') }, { uniqueAcross: 'file' });
    expect({ status, lines }).toStrictEqual({ status: 'success', lines: [] });
  });

  test('refuses an object in two files that are applied together', () => {
    const { status, violations } = validate({ 'a.yaml': pod('web'), 'b.yaml': pod('web') }, { uniqueAcross: 'all' });
    expect(status).toBe('failure');
    expect(violations.map(({ recommendation }) => recommendation.replaceAll(`${folder.path}/`, ''))).toStrictEqual([
      'Pod web: metadata.name: Duplicate value: "web": the object on line 1 of a.yaml has the same kind, namespace and name: this object would replace it',
    ]);
  });

  test('removes the construct path of a name that two objects share', () => {
    expect(Object.keys(validate({ 'a.yaml': pod('web'), 'b.yaml': pod('web') }).metadata)).toStrictEqual(['other']);
  });

  /** Returns the construct that cdk8s-cli prints for each violation. */
  const constructs = ({ violations, metadata }: Reported): unknown[] =>
    violations.map(({ violatingResources: [resource] }) => Reflect.get(metadata, resource?.resourceName ?? ''));

  test('gives the construct of each object of a name, where cdk8s-primer recorded them', () => {
    const service = 'apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {type: Web, ports: [{port: 80}]}\n';
    const files = { 'a.yaml': `${pod('web', 99999)}---\n${service}` };
    const recorded = {
      web: { path: 'chart/service' },
      'Pod web': { path: 'chart/pod' },
      'Service web': { path: 'chart/service' },
    };
    expect(constructs(validate(files, {}, recorded))).toEqual([{ path: 'chart/pod' }, { path: 'chart/service' }]);
    expect(constructs(validate(files, {}, { web: { path: 'chart/service' } }))).toEqual([undefined, undefined]);
  });

  test.each([
    ['chart/web/Resource', 'chart/web'],
    ['chart/inner/web/Default', 'chart/inner/web'],
    ['chart/web', 'chart/web'],
    ['chart/Resource', 'chart/Resource'],
    ['chart/Resource/web', 'chart/Resource/web'],
  ])('names the construct that the author wrote: for %s it is %s', (path, authored) => {
    expect(constructs(validate({ 'a.yaml': pod('web', 99999) }, {}, { web: { path } }))).toEqual([{ path: authored }]);
  });

  test('says how to accept a kind that only a cluster knows', () => {
    const custom = 'apiVersion: example.com/v1\nkind: Foo\nmetadata: {name: foo}\n';
    expect(validate({ 'a.yaml': custom }).violations.map(({ fix }) => fix)).toEqual([
      'give its CustomResourceDefinition in the property crds, or set allowUnknown',
    ]);
  });

  test('warns about what kubectl does, unless the client is another', () => {
    const exported = pod('web').replace('name: web', 'name: web\n  resourceVersion: "5"');
    expect(validate({ 'a.yaml': exported })).toMatchObject({
      status: 'success',
      lines: [expect.stringMatching(/^a\.yaml:5:3: warning: Pod web: metadata\.resourceVersion: kubectl removes it/)],
    });
    expect(rules(validate({ 'a.yaml': exported }, { client: 'none' }))).toEqual(['FieldValueForbidden']);
  });

  test('does not change the files beside the manifests', () => {
    validate({ 'a.yaml': pod('web') });
    expect(existsSync(join(folder.path, 'construct-metadata.json'))).toBe(true);
  });

  test('reports an invalid property', () => {
    const { status, lines } = validate({ 'a.yaml': pod('web') }, { kubernetesVersion: '1.20' });
    expect({ status, lines }).toStrictEqual({
      status: 'failure',
      lines: [
        'kube-admission: cdk8s.yaml: properties.kubernetesVersion: Unsupported value: "1.20": supported values: "1.34", "1.35", "1.36", "1.37"',
      ],
    });
    // cdk8s.yaml is not type-checked.
    const properties: AdmissionValidationProperties = JSON.parse('{"uniqueAcross":"app"}');
    expect(validate({ 'a.yaml': pod('web') }, properties).lines).toStrictEqual([
      'kube-admission: cdk8s.yaml: properties.uniqueAcross: Unsupported value: "app": supported values: "file", "all"',
    ]);
  });

  test('prints no data of a Secret', () => {
    const secret = 'apiVersion: v1\nkind: Secret\nmetadata: {name: web}\ndata: {password: hunter2!!}\n';
    expect(JSON.stringify(validate({ 'a.yaml': secret }))).not.toContain('hunter2');
  });
});
