import { describeWithModule } from '../module';
import { Folder } from './run';

const secret = 'hunter2hunter2';

describeWithModule('the data of Secrets', () => {
  const folder = new Folder({
    'data.yaml': `apiVersion: v1\nkind: Secret\nmetadata: {name: a}\ndata:\n  password: ${secret}!!\n  "quoted": {x: ${secret}}\n`,
    'string.yaml': `apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringData:\n  password: [${secret}]\n`,
    'nested.yaml': `apiVersion: v1\nkind: Secret\nmetadata: {name: a}\ndata:\n  token: |\n    ${secret}\n   broken: ${secret}\n`,
    'unreadable.yaml': `apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringData:\n  password: "${secret}\n`,
    'unreadable.json': `{"apiVersion":"v1","kind":"Secret","metadata":{"name":"a"},"stringData":{"password":"${secret}",}}`,
    'list.yaml': `apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Secret\n  metadata: {name: a}\n  data: {password: ${secret}!!}\n`,
    'twice.yaml': `apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringData:\n  password: ${secret}\n  password: ${secret}\n`,
    'typo.yaml': `apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringdata:\n  password: ${secret}\n`,
    'flow.yaml': `{apiVersion: v1, kind: Secret, metadata: {name: Bad_Name}, data: {password: ${secret}}}\n`,
    'typed.yaml': `apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringdata: {password: ${secret}}\n`,
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
  ];

  test.each(['text', 'json', 'junit', 'sarif', 'github'])('are in no line of %s', (output) => {
    const { status, stdout, stderr } = folder.run(['--output', output, '--show-defaults', ...files, 'good.yaml']);
    expect(status).toBe(1);
    for (const form of [secret, Buffer.from(secret).toString('base64')]) expect(stdout + stderr).not.toContain(form);
  });

  test.each(files)('of %s: the mistake is shown without them', (file) => {
    const { status, stdout } = folder.run([file]);
    expect(status).toBe(1);
    expect(stdout).toContain('refused: ');
  });

  test('keep their keys', () => {
    expect(folder.run(['data.yaml']).stdout).toContain('5 |   password: ***\n');
    expect(folder.run(['good.yaml', '--show-defaults']).stdout).toContain('  password: "***"\n');
  });

  test('leave the rest of a Secret readable', () => {
    folder.write('name.yaml', 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: Bad_Name\n');
    expect(folder.run(['name.yaml']).stdout).toContain('4 |   name: Bad_Name\n');
  });
});
