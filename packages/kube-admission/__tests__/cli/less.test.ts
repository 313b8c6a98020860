import { describeWithModule } from '../module';
import { badPort, Folder, pod } from './run';

describeWithModule('the command line', () => {
  const folder = new Folder({
    'good.yaml': pod('web'),
    'bad.yaml': pod('web', 99999),
    'warned.yaml': 'apiVersion: v1\nkind: Endpoints\nmetadata: {name: web}\n',
    'foo.yaml': 'apiVersion: example.com/v1\nkind: Foo\nmetadata: {name: foo}\n',
    'tree/good.yaml': pod('web'),
    'tree/values.yaml': 'a: b\n',
  });

  test('takes files with -f, as kubectl does', () => {
    expect(folder.run(['good.yaml', '-f', 'warned.yaml', '--filename=tree', '-f-'], pod('piped'))).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('4 objects in 4 files: 4 admitted'),
    });
  });

  test('prints nothing with --quiet if everything is admitted', () => {
    expect(folder.run(['tree', 'warned.yaml', '--quiet'])).toStrictEqual({ status: 0, stdout: '', stderr: '' });
  });

  test('prints what is refused alone with --quiet', () => {
    expect(folder.run(['tree', 'warned.yaml', 'bad.yaml', '-q'])).toStrictEqual({
      status: 1,
      stdout: `bad.yaml:10:26: refused: Pod web: ${badPort}
  10 |         - containerPort: 99999
     |                          ^
`,
      stderr: '',
    });
  });

  test('prints warnings with --quiet if they are errors', () => {
    const { status, stdout } = folder.run(['warned.yaml', '--quiet', '--warnings-as-errors']);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^warned.yaml:1: warning: Endpoints web: .*\n$/);
  });

  test('counts the objects of each kind with --summary', () => {
    expect(folder.run(['good.yaml', 'bad.yaml', 'foo.yaml', 'warned.yaml', '--summary'])).toStrictEqual({
      status: 1,
      stdout: `Endpoints of v1: 1 admitted
Foo of example.com/v1: 0 admitted, 1 unknown
Pod of v1: 1 admitted, 1 refused
4 objects in 4 files: 2 admitted, 1 refused, 1 unknown (Kubernetes 1.37)
`,
      stderr: '',
    });
  });

  test.each([
    [['--quiet', '--output', 'json'], '--quiet: Forbidden: only --output text has it'],
    [['--summary', '--output', 'sarif'], '--summary: Forbidden: only --output text has it'],
    [['--summary', '--quiet'], '--quiet: Forbidden: either --quiet or --summary'],
  ])('refuses %j', (args, message) => {
    expect(folder.run(['good.yaml', ...args])).toStrictEqual({
      status: 2,
      stdout: '',
      stderr: `kube-admission: ${message}\nSee kube-admission --help.\n`,
    });
  });
});
