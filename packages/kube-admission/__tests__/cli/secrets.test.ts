import { join } from 'node:path';
import { AdmissionValidation } from 'kube-admission';
import { describeWithModule } from '../module';
import { Folder, pod } from './run';

const secret = 'hunter2hunter2';

const head = 'apiVersion: v1\nkind: Secret\nmetadata: {name: a}\n';
const inJson = `{"apiVersion":"v1","kind":"Secret","metadata":{"name":"a"},"stringData":{"password":"${secret}"}}`;
const bad = '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"BAD"}}';
const item = (yaml: string): string => `- ${yaml.trimEnd().replaceAll('\n', '\n  ')}\n`;
const list = (...items: string[]): string => `apiVersion: v1\nkind: List\nitems:\n${items.map(item).join('')}`;
const service = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  ports:\n    - port: 80\n';

/** Texts in which a Secret's data is next to an error. */
const hiding = {
  'second.yaml': list(
    'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: first}\n',
    `${head}stringData:\n  password: ${secret}\n  password: ${secret}\n`,
  ),
  'neighbour.json': `{"apiVersion":"v1","kind":"List","items":[${inJson},${bad}]}\n`,
  'neighbours.json': `${inJson} ${bad}\n`,
  'neighbour.yaml': `{apiVersion: v1, kind: List, items: [${inJson},${bad}]}\n`,
  'alias.yaml': list(
    `${head}stringData:\n  password: &p ${secret}\n`,
    'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n    - name: main\n      image: nginx\n      imagePullPolicy: *p\n',
  ),
  'merged.yaml': list(
    `${head}stringData: &p\n  restartPolicy: ${secret}\n`,
    'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  <<: *p\n  containers: [{name: main, image: nginx}]\n',
  ),
  'long.yaml': list(...Array<string>(200).fill(service), `${head}stringData:\n  a: "${secret}" ${secret}\n`),
  'template.yaml': `${head}stringData: {{password: ${secret}}}\n`,
  'key.yaml': `${head}stringData:\n  ? {a: ${secret}}\n`,
  'value.yaml': `${head}stringData:\n  password: {{${secret}}}\n`,
  'null.yaml': `${head}stringData:\n  ~: ${secret}\n`,
  'tag.yaml': `${head}stringData:\n  a: !!int ${secret}\n`,
  'first.yaml': `stringDat: ${secret}\napiVersion: v1\nkind: Secret\n`,
  'name.yaml': `name: ${secret}\napiVersion: v1\nkind: Secret\n`,
  'dotted.yaml': `"metadata.name": ${secret}\napiVersion: v1\nkind: Secret\n`,
  'line.json': `{"apiVersion":"v1","kind":"Secret","metadata":{\n"name":"Bad_x"},"stringDat":"${secret}"}\n`,
  'object.yaml': `apiVersion: v1\nkind: Secret\nmetadata:\n  name: {stringData: ${secret}}\n`,
  'comment.yaml': `apiVersion: v1\nkind: Secret\nmetadata:\n  name: Bad_x # ${secret}\n`,
  'kind.json': `{"apiVersion":"v1","kind":"Secrt","metadata":{"name":"a"},"stringData":{"password":"${secret}"}}\n`,
  'rest.yaml': `${head}stringData:\n  a: b\n...\n${secret}\n`,
  'separator.yaml': `${head}stringData:\n  a: |\n--- ${secret}\n`,
  'cut-kind.yaml': `apiVersion: v1\nkind: S\nname: web\n'a:\npassword: '${secret}'\n`,
  // Only the module cel has these kinds.
  'claim.yaml': `apiVersion: resource.k8s.io/v1\nkind: ResourceClaim\nmetadata: {name: a}\nstringData: {password: ${secret}}\n`,
  'claim-in-list.yaml': list(
    `${head}stringData: {password: ${secret}}\n`,
    `apiVersion: resource.k8s.io/v1\nkind: ResourceClaim\nmetadata: {name: a}\npassword: ${secret}\n`,
  ),
  'deep.yaml': `${'{kind: List, items: ['.repeat(17)}${inJson}${']}'.repeat(17)}\n`,
};

describeWithModule('the data of Secrets', () => {
  const folder = new Folder({
    'data.yaml': `apiVersion: v1\nkind: Secret\nmetadata: {name: a}\ndata:\n  password: ${secret}!!\n  "quoted": {x: ${secret}}\n`,
    'string.yaml': `apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringData:\n  password: [${secret}]\n`,
    'nested.yaml': `apiVersion: v1\nkind: Secret\nmetadata: {name: a}\ndata:\n  token: |\n    ${secret}\n   broken: ${secret}\n`,
    'unreadable.yaml': `apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringData:\n  password: "${secret}\n`,
    'unreadable.json': `{"apiVersion":"v1","kind":"Secret","metadata":{"name":"a"},"stringData":{"password":"${secret}" "${secret}"}}`,
    'list.yaml': `apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Secret\n  metadata: {name: a}\n  data: {password: ${secret}!!}\n`,
    'twice.yaml': `apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringData:\n  password: ${secret}\n  password: ${secret}\n`,
    'typo.yaml': `apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringdata:\n  password: ${secret}\n`,
    'flow.yaml': `{apiVersion: v1, kind: Secret, metadata: {name: Bad_Name}, data: {password: ${secret}}}\n`,
    'typed.yaml': `apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringdata: {password: ${secret}}\n`,
    ...hiding,
    'good.yaml': `apiVersion: v1\nkind: Secret\nmetadata:\n  name: a\n  annotations:\n    kubectl.kubernetes.io/last-applied-configuration: '{"data":{"p":"${secret}"}}'\nstringData:\n  password: ${secret}\n`,
  });
  const files = [
    'data.yaml',
    'string.yaml',
    'nested.yaml',
    'unreadable.yaml',
    'unreadable.json',
    'list.yaml',
    'twice.yaml',
    'typo.yaml',
    'typed.yaml',
    'flow.yaml',
    ...Object.keys(hiding),
  ];

  test.each(['text', 'json', 'junit', 'sarif', 'github'])('is not in the output %s', (output) => {
    const { status, stdout, stderr } = folder.run(['--output', output, '--show-defaults', ...files, 'good.yaml']);
    expect(status).toBe(1);
    for (const form of [secret, Buffer.from(secret).toString('base64')]) expect(stdout + stderr).not.toContain(form);
  });

  test.each(files)('is not in the error of %s', (file) => {
    const { status, stdout } = folder.run([file]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/ (refused|unknown): /);
  });

  test('is printed with its keys', () => {
    expect(folder.run(['data.yaml']).stdout).toContain('5 |   password: ***\n');
    expect(folder.run(['good.yaml', '--show-defaults']).stdout).toContain('  password: "***"\n');
  });

  test('is reported as that of the Secret, not of the first item', () => {
    const { status, stdout } = folder.run(['second.yaml', '--skip', 'ConfigMap']);
    expect(status).toBe(1);
    expect(stdout).toContain(
      'second.yaml:12:5: refused: Secret a: strict decoding error: yaml: key "password" already',
    );
    expect(stdout).toContain('  12 |     password: ***\n');
  });

  test('is not in the output of the plugin', () => {
    const said: unknown[] = [];
    const keep = (words: unknown): void => void said.push(words);
    const manifests = files.map((file) => join(folder.path, file));
    new AdmissionValidation().validate({
      manifests,
      logger: { log: keep },
      report: { addViolation: keep, submit: keep },
    });
    expect(said.length).toBeGreaterThan(files.length);
    expect(JSON.stringify(said)).not.toContain(secret);
  });

  test('does not hide the lines of other objects', () => {
    folder.write('beside.yaml', list(`${head}stringData: {a: ${secret}}\n`, pod('Web')));
    expect(folder.run(['beside.yaml']).stdout).toContain('Pod Web: metadata.name: Invalid value: "Web"');
    expect(folder.run(['beside.yaml']).stdout).toContain(' |     name: Web\n');
  });

  test('does not hide the misspelled name of a kind or a field', () => {
    folder.write('kind.yaml', 'apiVersion: v1\nkind: Secrt\nmetadata:\n  name: a\n');
    folder.write('field.yaml', `${head}stringdata: {}\n`);
    const { stdout } = folder.run(['kind.yaml', 'field.yaml']);
    expect(stdout).toContain('Secrt a: no kind "Secrt" in version "v1": did you mean Secret of v1?\n  2 | kind: ***\n');
    expect(stdout).toContain('Secret a: strict decoding error: unknown field "stringdata"\n  4 | stringdata: ***\n');
  });

  test('is not printed in the place of a name', () => {
    folder.write(
      'names.yaml',
      `apiVersion: v1\nkind: Secret\nmetadata:\n  name: ${secret}=\ndata:\n  ${secret}/: YQ==\n`,
    );
    const { stdout } = folder.run(['names.yaml']);
    expect(stdout).toContain('Secret ***: metadata.name: Invalid value: "***": a lowercase RFC 1123 subdomain must');
    expect(stdout).toContain('data[***]: Invalid value: "***": a valid config key must');
    expect(stdout).not.toContain(secret);
  });
});
