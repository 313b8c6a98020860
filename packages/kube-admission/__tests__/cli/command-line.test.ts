import { describeWithModule } from '../module';
import { badPort, Folder, pod } from './run';

describeWithModule('the command line', () => {
  const folder = new Folder({
    'good.yaml': pod('web'),
    'bad.yaml': `# a comment\n---\n${pod('web', 99999)}`,
    'custom.yaml': 'apiVersion: example.com/v1\nkind: Foo\nmetadata: {name: foo}\n',
    'removed.yaml': 'apiVersion: extensions/v1beta1\nkind: Ingress\nmetadata: {name: web}\n',
    'services.yaml': 'apiVersion: example.com/v1\nkind: Widget\nmetadata: {name: web}\n',
    'warned.yaml': 'apiVersion: v1\nkind: Endpoints\nmetadata: {name: web}\n',
    'tree/b.yml': pod('b'),
    'tree/a/a.json': JSON.stringify({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } }),
    'tree/notes.txt': 'no: [manifest',
    'tree/node_modules/x.yaml': pod('x', 99999),
    'tree/.git/x.yaml': pod('x', 99999),
  });

  test('prints only a summary if everything is admitted', () => {
    expect(folder.run(['good.yaml'])).toStrictEqual({
      status: 0,
      stdout: '1 object in 1 file: 1 admitted (Kubernetes 1.37)\n',
      stderr: '',
    });
  });

  test('prints an error with its position, its line, a marker and the message of the server', () => {
    expect(folder.run(['bad.yaml'])).toStrictEqual({
      status: 1,
      stdout: `bad.yaml:12:26: refused: Pod web: ${badPort}
  12 |         - containerPort: 99999
     |                          ^
1 object in 1 file: 0 admitted, 1 refused (Kubernetes 1.37)
`,
      stderr: '',
    });
  });

  test('reads the manifests of a folder without hidden folders and node_modules', () => {
    expect(folder.run(['tree'])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^2 objects in 2 files: 2 admitted/),
    });
  });

  test('skips pipes in a folder, which might never end', () => {
    const { status, stdout } = folder.shell(
      'mkdir pipes; mkfifo pipes/a.yaml; ln -s ../good.yaml pipes/b.yaml; ln -s ../warned.yaml pipes/c.yaml; timeout 60 "$NODE" "$BIN" pipes',
    );
    expect({ status, stdout }).toStrictEqual({
      status: 0,
      stdout: expect.stringMatching(/^2 objects in 2 files: 2 admitted/m),
    });
  });

  test('prints the errors of an object in the order of its lines', () => {
    const { stdout } = folder.run(['-'], pod('web', 99999).concat('  nope: true\n').replace('name: web', 'name: Web'));
    expect(stdout.match(/^-:\d+/gm)).toStrictEqual(['-:4', '-:10', '-:11']);
  });

  test('explains that a template must be rendered first', () => {
    expect(folder.run(['-'], 'a: b\n---\nname: web\nkind: {{ .Values.kind }}\n').stdout).toContain(
      '-:4:7: refused: document: this is a template: render it first (helm template …) and give what comes out\n',
    );
  });

  test('prints the minor version of a patch release', () => {
    expect(folder.run(['--kubernetes-version', 'v1.36.2', 'good.yaml']).stdout).toContain('(Kubernetes 1.36)');
  });

  test.each([{ args: ['-'] }, { args: [] }])('reads the standard input, with $args', ({ args }) => {
    const { status, stdout } = folder.run(args, pod('web', 99999));
    expect(status).toBe(1);
    expect(stdout).toContain(`-:10:26: refused: Pod web: ${badPort}\n`);
  });

  test('waits for a slow writer of a pipe', () => {
    const { status, stdout } = folder.shell(
      '(sleep 0.7; head -9 bad.yaml; sleep 0.7; tail -3 bad.yaml) | "$NODE" "$BIN"',
    );
    expect({ status, stdout }).toMatchObject({
      status: 1,
      stdout: expect.stringContaining(`-:12:26: refused: Pod web: ${badPort}`),
    });
  });

  test('exits with an error if the reader of its output ends early', () => {
    expect(folder.shell('"$NODE" "$BIN" bad.yaml | true; exit "${PIPESTATUS[0]}"').status).toBe(141);
  });

  test.each(['', '# nothing\n---\n'])('reports that %j has no manifests', (input) => {
    for (const args of [['-'], ['-', '--skip', 'Secret']]) {
      expect(folder.run(args, input)).toMatchObject({
        status: 2,
        stderr: 'kube-admission: there is no manifest to review\n',
      });
    }
  });

  test('reads UTF-16, as PowerShell writes it', () => {
    folder.write('utf16.yaml', Buffer.from(`\ufeff${pod('web', 99999)}`, 'utf16le'));
    expect(folder.run(['utf16.yaml']).stdout).toContain(
      `utf16.yaml:10:26: refused: Pod web: ${badPort}\n  10 |         - containerPort: 99999\n`,
    );
  });

  test('prints no control characters and line breaks of names', () => {
    folder.write('odd.yaml', `apiVersion: v1\nkind: Pod\nmetadata: {name: "\\e[31mred\\n::error::x"}\n`);
    const { stdout } = folder.run(['odd.yaml']);
    expect(stdout).not.toContain('\x1b');
    expect(stdout).not.toMatch(/^\s*::/m);
  });

  test('prints no control characters and line breaks of the names of files and templates', () => {
    folder.write('\x1b[31m\n::error::x.yaml', `# Source: \x1b]0;x\x07\r::error::y.yaml\n${pod('web', 99999)}`);
    const { stdout, stderr } = folder.run(['\x1b[31m\n::error::x.yaml', '\x1b[31m\n::error::missing']);
    expect(stdout).toContain('refused: ');
    for (const sign of ['\x07', '\x1b', '\r']) expect(stdout + stderr).not.toContain(sign);
    expect(stdout + stderr).not.toMatch(/^\s*::/m);
  });

  test('prints the template that helm rendered', () => {
    const { stdout } = folder.run(['-'], `---\n# Source: web/templates/pod.yaml\n${pod('web', 99999)}`);
    expect(stdout).toContain('-:12:26 (web/templates/pod.yaml): refused: Pod web');
  });

  test.each([
    { args: ['custom.yaml'], status: 1 },
    { args: ['custom.yaml', '--allow-unknown'], status: 0 },
    { args: ['removed.yaml', '--allow-unknown'], status: 1 },
    { args: ['removed.yaml', '--skip', 'Secret,Ingress'], status: 0 },
    { args: ['removed.yaml', '--skip', 'extensions/v1beta1/Ingress'], status: 0 },
    { args: ['removed.yaml', '--skip', 'networking.k8s.io/v1/Ingress'], status: 1 },
    { args: ['warned.yaml'], status: 0 },
    { args: ['warned.yaml', '--warnings-as-errors'], status: 1 },
    { args: ['good.yaml', '--pod-security', 'baseline'], status: 0 },
    { args: ['good.yaml', '--pod-security', 'restricted'], status: 1 },
    { args: ['good.yaml', '--pod-security', 'restricted:v1.10'], status: 1 },
    { args: ['good.yaml', '--kubernetes-version', '1.34'], status: 0 },
    { args: ['good.yaml', '--kubernetes-version', ''], status: 2 },
    { args: ['services.yaml'], status: 1 },
    { args: ['services.yaml', '--allow-unknown'], status: 0 },
    { args: ['good.yaml', 'missing.yaml'], status: 2 },
    { args: ['--output', 'xml', 'good.yaml'], status: 2 },
    { args: ['--pod-security', 'high', 'good.yaml'], status: 2 },
    { args: ['--kubernetes-version', '1.20', 'good.yaml'], status: 2 },
    { args: ['--nonsense'], status: 2 },
    { args: ['--help'], status: 0 },
    { args: ['--version'], status: 0 },
  ])('exits with $status for $args', ({ args, status }) => {
    expect(folder.run(args).status).toBe(status);
  });

  test('prints the replacement of a removed kind', () => {
    const { stdout } = folder.run(['removed.yaml']);
    expect(stdout).toContain(
      'unknown: Ingress web: no kind "Ingress" in version "extensions/v1beta1": removed in 1.22, use networking.k8s.io/v1',
    );
  });

  test('prints a line for a file that it cannot read, and reviews the others', () => {
    const { stdout, stderr } = folder.run(['missing.yaml', 'bad.yaml']);
    expect(stderr).toBe('kube-admission: missing.yaml: ENOENT: no such file or directory\n');
    expect(stdout).toContain(badPort);
  });

  test.each([
    [
      ['--output', 'xml'],
      '--output: Unsupported value: "xml": supported values: "text", "json", "junit", "sarif", "github"',
    ],
    [
      ['--pod-security', 'high'],
      '--pod-security: Unsupported value: "high": supported values: "privileged", "baseline", "restricted"',
    ],
    ...['restricted:', 'restricted:v1.34:zz'].map((level): [string[], string] => [
      ['--pod-security', level],
      `--pod-security: Invalid value: "${level}": must be LEVEL or LEVEL:VERSION, such as restricted:v1.34`,
    ]),
    [['--nonsense'], '--nonsense: Forbidden: there is no such option'],
    [['--alow-unknown'], '--alow-unknown: Forbidden: there is no such option; did you mean --allow-unknown?'],
    [['-o'], '-o: Required value: give FORMAT'],
    [['--config'], '--config: Required value: give FILE'],
    [['--quiet=no'], '--quiet: Forbidden: takes no value; there is --no-quiet'],
    [['--no-quiet=no'], '--no-quiet: Forbidden: takes no value'],
    [['--no-old=main'], '--no-old: Forbidden: takes no value'],
    [['--no-skip'], '--no-skip: Forbidden: there is no such option'],
    [['--exclude', '--quiet'], '--exclude: Invalid value: "--quiet": write --exclude=--quiet if this is its value'],
  ])('explains what is wrong with %j', (args, message) => {
    expect(folder.run(args, '').stderr).toBe(`kube-admission: ${message}\nSee kube-admission --help.\n`);
  });

  test.each(['1.20', ''])('prints the supported versions if the version is %j', (version) => {
    expect(folder.run(['good.yaml', '--kubernetes-version', version]).stderr).toBe(
      `kube-admission: --kubernetes-version: Unsupported value: "${version}": supported values: "1.34", "1.35", "1.36", "1.37"\nSee kube-admission --help.\n`,
    );
  });

  test('prints the objects as the server would store them, and the summary to the standard error', () => {
    const { stdout, stderr } = folder.run(['good.yaml', '--show-defaults']);
    expect(stdout).toMatch(/^---\n/);
    expect(stdout).toContain('  restartPolicy: Always\n');
    expect(stderr).toBe('1 object in 1 file: 1 admitted (Kubernetes 1.37)\n');
  });
});
