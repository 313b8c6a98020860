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

  test('takes -f=FILE, as kubectl does', () => {
    expect(folder.run(['-f=good.yaml'])).toMatchObject({ status: 0, stdout: expect.stringContaining('1 admitted') });
  });

  test('says with --summary for which warnings a run fails', () => {
    const { status, stdout } = folder.run(['warned.yaml', '--summary', '--warnings-as-errors']);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^warned.yaml:1:1: warning: Endpoints web: .*\nEndpoints of v1: 1 admitted\n1 object /);
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
    expect(stdout).toMatch(/^warned.yaml:1:1: warning: Endpoints web: .*\n$/);
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

  test.each([[[]], [['--quiet']]])('prints one line for all custom resources of a kind, with %j', (options) => {
    folder.write('many.yaml', 'apiVersion: example.com/v1\nkind: Bar\n---\n'.repeat(4));
    const { status, stdout } = folder.run(['many.yaml', 'foo.yaml', 'good.yaml', ...options]);
    expect(status).toBe(1);
    expect(stdout.replace(/^6 objects in 3 files: .*\n/m, '')).toBe(
      `unknown: 4 Bar of example.com/v1: no CustomResourceDefinition: many.yaml:2, many.yaml:5 and 2 more
unknown: 1 Foo of example.com/v1: no CustomResourceDefinition: foo.yaml:2
${options.length > 0 ? '' : '--crds FILE reviews custom resources by their CustomResourceDefinitions; --allow-unknown accepts them\n'}`,
    );
  });

  test('prints no line for custom resources with --allow-unknown', () => {
    expect(folder.run(['foo.yaml', '--allow-unknown'])).toStrictEqual({
      status: 0,
      stdout: '1 object in 1 file: 0 admitted, 1 unknown (Kubernetes 1.37)\n',
      stderr: '',
    });
  });

  test('counts what --skip leaves out', () => {
    const args = ['good.yaml', 'tree/good.yaml', 'warned.yaml', 'foo.yaml', '--skip', 'Pod,example.com/v1/Foo,Secret'];
    const line = 'left out with --skip: 2 Pod, 1 Foo\n';
    expect(folder.run(args).stdout).toContain(`${line}1 object in 4 files: 1 admitted`);
    expect(folder.run([...args, '--output', 'json']).stderr).toBe(line);
  });

  test('explains that no file matches a pattern, and that a folder has no manifest', () => {
    folder.write('empty/notes.txt', '');
    expect(folder.run(['k8s/*.yaml', 'empty', 'good.yaml'])).toMatchObject({
      status: 2,
      stdout: expect.stringContaining('1 object in 1 file'),
      stderr: `kube-admission: k8s/*.yaml: no file matches this pattern
kube-admission: empty: Invalid value: has no .yaml, .yml or .json file
`,
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
