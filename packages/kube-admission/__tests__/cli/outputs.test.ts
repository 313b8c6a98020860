import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describeWithModule } from '../module';
import { badPort, Folder, pod } from './run';

const escapes = 'apiVersion: v1\nkind: Pod\nmetadata: {name: "x\\u0007\\uffff\\ufffe🚀<&>"}\n';

describeWithModule('the outputs', () => {
  const folder = new Folder({
    'bad, 100%.yaml': pod('web', 99999),
    'all.yaml': [
      pod('good'),
      'apiVersion: example.com/v1\nkind: Foo\nmetadata: {name: foo}\n',
      'apiVersion: v1\nkind: Endpoints\nmetadata: {name: web, namespace: shop}\n',
    ].join('---\n'),
    'odd.yaml': escapes,
  });
  const output = (format: string, ...args: string[]): string => folder.run(['--output', format, ...args]).stdout;

  test('json is one document with an entry for each object, in order', () => {
    const entry = { template: undefined, namespace: '', errors: [], warnings: [], podSecurity: undefined };
    const level = { level: 'baseline', version: 'latest', violations: [] };
    const parsed: unknown = JSON.parse(output('json', '--pod-security', 'baseline', 'all.yaml', 'bad, 100%.yaml'));
    expect(parsed).toEqual({
      kubernetesVersion: '1.37',
      objects: [
        {
          ...entry,
          source: 'all.yaml',
          line: 1,
          apiVersion: 'v1',
          kind: 'Pod',
          name: 'good',
          verdict: 'admitted',
          podSecurity: level,
        },
        {
          ...entry,
          ...{
            source: 'all.yaml',
            line: 12,
            apiVersion: 'example.com/v1',
            kind: 'Foo',
            name: 'foo',
            verdict: 'unknown',
          },
          errors: [expect.objectContaining({ reason: 'KindUnknown', line: 13, column: 1 })],
        },
        {
          ...entry,
          ...{ source: 'all.yaml', line: 16, apiVersion: 'v1', kind: 'Endpoints', namespace: 'shop', name: 'web' },
          ...{ verdict: 'admitted' },
          warnings: [
            {
              reason: 'ServerWarning',
              field: 'apiVersion',
              message: 'v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice',
              line: 16,
              column: 1,
            },
          ],
        },
        {
          ...entry,
          ...{ source: 'bad, 100%.yaml', line: 1, apiVersion: 'v1', kind: 'Pod', name: 'web', verdict: 'refused' },
          podSecurity: level,
          errors: [
            {
              reason: 'FieldValueInvalid',
              field: 'spec.containers[0].ports[0].containerPort',
              value: 99999,
              detail: 'must be between 1 and 65535, inclusive',
              message: badPort,
              line: 10,
              column: 26,
            },
          ],
        },
      ],
      summary: { admitted: 2, refused: 1, unknown: 1 },
    });
  });

  test('json is a document also without manifests', () => {
    expect(JSON.parse(folder.run(['--output', 'json', '-'], '').stdout)).toStrictEqual({
      kubernetesVersion: '1.37',
      objects: [],
      summary: { admitted: 0, refused: 0, unknown: 0 },
    });
  });

  test('junit has a suite for each file and a case for each object', () => {
    expect(output('junit', '--allow-unknown', 'all.yaml', 'bad, 100%.yaml')).toMatchSnapshot();
  });

  test('junit has no characters that XML does not allow', () => {
    const text = output('junit', 'odd.yaml');
    expect(text).toContain('&lt;&amp;&gt;');
    expect(text).toContain('🚀');
    for (const sign of ['\u0007', '\ufffe', '\uffff']) expect(text).not.toContain(sign);
  });

  test('sarif has a result for each error and warning, and their rules', () => {
    const log: unknown = JSON.parse(output('sarif', 'all.yaml', 'bad, 100%.yaml'));
    const place = (uri: string, startLine: number, startColumn?: number): object => ({
      physicalLocation: { artifactLocation: { uri }, region: { startLine, startColumn } },
    });
    expect(log).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'kube-admission',
              rules: [{ id: 'FieldValueInvalid' }, { id: 'KindUnknown' }, { id: 'ServerWarning' }],
            },
          },
          results: [
            { ruleId: 'KindUnknown', level: 'error', locations: [place('all.yaml', 13, 1)] },
            { ruleId: 'ServerWarning', level: 'warning', locations: [place('all.yaml', 16, 1)] },
            {
              ruleId: 'FieldValueInvalid',
              level: 'error',
              message: { text: `Pod web: ${badPort}` },
              locations: [place('bad%2C%20100%25.yaml', 10, 26)],
            },
          ],
        },
      ],
    });
  });

  test('sarif describes its rules, and writes paths as URIs', () => {
    folder.write('a b#c/pod.yaml', pod('web', 99999));
    const log = (file: string): unknown => JSON.parse(output('sarif', file));
    const of = (uri: string): object => ({ locations: [{ physicalLocation: { artifactLocation: { uri } } }] });
    expect(log('a b#c/pod.yaml')).toMatchObject({
      runs: [
        {
          tool: { driver: { rules: [{ shortDescription: { text: 'Field value invalid' } }] } },
          results: [of('a%20b%23c/pod.yaml')],
        },
      ],
    });
    expect(log(join(folder.path, 'a b#c/pod.yaml'))).toMatchObject({
      runs: [{ results: [of(pathToFileURL(join(folder.path, 'a b#c/pod.yaml')).href)] }],
    });
  });

  test('github annotates the field of a warning', () => {
    expect(output('github', 'all.yaml')).toContain(
      '::warning file=all.yaml,line=16,col=1,title=Endpoints shop/web::v1 Endpoints is deprecated',
    );
  });

  test('github annotates the line', () => {
    expect(output('github', 'bad, 100%.yaml')).toBe(
      `::error file=bad%2C 100%25.yaml,line=10,col=26,title=Pod web::${badPort}\n0 admitted, 1 refused, 0 unknown\n`,
    );
  });

  test.each(['sarif', 'github', 'junit'])(
    '%s prints the template without a line, since the line is that of the rendered text',
    (format) => {
      const text = folder.run(
        ['--output', format, '-'],
        `# Source: web/templates/pod.yaml\n${pod('web', 99999)}`,
      ).stdout;
      expect(text).toContain('web/templates/pod.yaml');
      expect(text).not.toMatch(/startLine|line=/);
    },
  );
});
