import { execFileSync } from 'node:child_process';
import { describeWithModule } from '../module';
import { Folder, pod } from './run';

const map = (name: string, data: string, fields = ''): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${name}}\n${fields}data: {level: ${data}}\n`;
const immutable = 'immutable: true\n';

describeWithModule('--old', () => {
  const folder = new Folder({
    'old/a.yaml': [map('kept', 'info'), map('changed', 'info', immutable), map('gone', 'x')].join('---\n'),
    'old/notes.yaml': 'just: notes\n',
    'new/b.yaml': [map('new', 'x'), map('changed', 'debug', immutable), map('kept', 'debug')].join('---\n'),
    'broken.yaml': `${map('changed', 'info', immutable)}---\na: [\n`,
    'bad.yaml': `${map('changed', 'info', immutable)}---\nkind: ConfigMap\n`,
  });
  const repository = new Folder();
  const error =
    'new/b.yaml:10:1: refused: ConfigMap changed: data: Forbidden: field is immutable when `immutable` is set\n' +
    '  10 | data: {level: debug}\n' +
    '     | ^\n' +
    '  old data.level: "info" (old/a.yaml:10:15)\n' +
    '  new data.level: "debug" (new/b.yaml:10:15)\n' +
    '  help: give the ConfigMap a new name, and write this name where it is used. Or run kubectl delete configmap changed, and apply: pods that run keep the old data until they are made again\n';

  test('pairs objects by kind, namespace and name, whatever their files', () => {
    expect(folder.run(['--old', 'old', 'new'])).toStrictEqual({
      status: 1,
      stdout: `${error}left out: 1 document without apiVersion and kind: old/notes.yaml
gone: ConfigMap gone (old/a.yaml:12)
whether objects that are gone are deleted depends on the tool that applies the files
3 objects in 1 file: 2 admitted, 1 refused; 1 created, 2 updated, 1 gone (Kubernetes 1.37)
`,
      stderr: '',
    });
  });

  test('prints only the errors with --quiet, and only the numbers with --summary', () => {
    expect(folder.run(['--quiet', '--old', 'old', 'new']).stdout).toBe(error);
    expect(folder.run(['--summary', '--old', 'old', 'new']).stdout).toMatch(
      /^ConfigMap of v1: 2 admitted, 1 refused\n[^]*gone: ConfigMap gone[^]*; 1 created, 2 updated, 1 gone/m,
    );
  });

  test('leaves out the kinds of --skip', () => {
    expect(folder.run(['--skip', 'ConfigMap', '--old', 'old', 'new']).stdout).toContain(
      '0 objects in 1 file: 0 admitted; 0 created, 0 updated, 0 gone',
    );
  });

  test('is the standard input with -', () => {
    expect(folder.run(['--old', '-', 'new'], map('changed', 'info', immutable)).stdout).toContain(
      '  old data.level: "info" (-:5:15)\n',
    );
    expect(folder.run(['--old', '-', '-'], map('changed', 'info')).stderr).toContain(
      '--old: Forbidden: the standard input has either the old objects or the new ones\n',
    );
  });

  test('is an error if it does not exist, or has no manifests', () => {
    folder.write('empty/x.txt', '');
    expect(folder.run(['--old', 'missing', 'new'])).toStrictEqual({
      status: 2,
      stdout: '',
      stderr:
        'kube-admission: --old: Not found: "missing": there is no such file or directory; a revision of git is git:REVISION\nSee kube-admission --help.\n',
    });
    expect(folder.run(['--old', 'empty', 'new'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--old: Invalid value: "empty": empty: Invalid value: has no .yaml'),
    });
  });

  test('can be in the configuration file, as seen from it', () => {
    folder.write('sub/kube-admission.yaml', 'old: ../old\napply: replace\n');
    const { stdout } = folder.run(['--config', 'sub/kube-admission.yaml', 'new']);
    expect(stdout).toContain('; 1 created, 2 updated, 1 gone');
    const { status, stdout: alone } = folder.run(['--config', 'sub/kube-admission.yaml', '--no-old', 'new']);
    expect(alone).toBe('3 objects in 1 file: 3 admitted (Kubernetes 1.37)\n');
    expect(status).toBe(0);
    folder.write('sub/kube-admission.yaml', 'old: nope\n');
    expect(folder.run(['--config', 'sub/kube-admission.yaml', 'new']).stderr).toContain(
      'kube-admission: sub/kube-admission.yaml:1:6: old: Not found: "sub/nope": ',
    );
  });

  describe('--allow-recreate', () => {
    const allowed = ['--allow-recreate', 'configmap/changed', '--old', 'old', 'new'];

    test('makes a change a warning that is no error, and reviews the object as a new one', () => {
      const { status, stdout } = folder.run(['--warnings-as-errors', ...allowed]);
      expect(stdout).toContain(
        'new/b.yaml:10:1: warning: ConfigMap changed: data: Forbidden: field is immutable when `immutable` is set; it is deleted and created again\n',
      );
      expect(stdout).toContain('3 objects in 1 file: 3 admitted; 1 created, 2 updated, 1 gone');
      expect(status).toBe(0);
      const report: { objects: object[] } = JSON.parse(folder.run(['--output', 'json', ...allowed]).stdout);
      expect(report.objects[1]).toMatchObject({
        ...{ verdict: 'admitted', errors: [], warnings: [{ reason: 'Recreated', field: 'data', line: 10, column: 1 }] },
        recreated: [{ ofUpdate: true, changes: [{ field: 'data.level', line: 10, oldLine: 10 }] }],
      });
    });

    test('keeps the errors of the object itself, and of other objects', () => {
      folder.write('worse.yaml', map('changed', '1', immutable));
      expect(folder.run(['--allow-recreate', 'ConfigMap/changed', '--old', 'old', 'worse.yaml'])).toMatchObject({
        status: 1,
        stdout: expect.stringMatching(/refused: ConfigMap changed: data\[level\]: [^]*1 refused/),
      });
      expect(folder.run(['--allow-recreate', 'ConfigMap/kept', '--old', 'old', 'new'])).toMatchObject({ status: 1 });
    });

    test('can have a namespace', () => {
      const inNamespace = (namespace: string) =>
        folder.run(['--allow-recreate', `ConfigMap/${namespace}/changed`, '--old', 'old', 'new']);
      expect(inNamespace('default')).toMatchObject({ status: 0, stderr: '' });
      expect(inNamespace('shop').status).toBe(1);
    });

    test('is a warning if no change of the object is refused', () => {
      const unused = (place: string, name: string): string =>
        `warning: ${place}: Not found: "${name}": no change of such an object is refused; leave it out, or correct it\n`;
      const more = ['--allow-recreate', 'ConfigMap/kept', '--warnings-as-errors', ...allowed];
      expect(folder.run(more)).toMatchObject({ status: 0, stderr: unused('--allow-recreate', 'ConfigMap/kept') });
      expect(folder.run(['--quiet', ...more]).stderr).toBe('');
      expect(folder.run(['--output', 'json', ...more]).stderr).toContain(unused('--allow-recreate', 'ConfigMap/kept'));
      expect(folder.run(['--allow-recreate', 'ConfigMap/kept', 'new']).stderr).toBe(
        unused('--allow-recreate', 'ConfigMap/kept'),
      );
      folder.write('sub/kube-admission.yaml', 'allowRecreate:\n  - ConfigMap/changed\n  - ConfigMap/chnaged\n');
      const configured = ['--config', 'sub/kube-admission.yaml', 'new'];
      expect(folder.run(configured).stderr).toBe('');
      expect(folder.run([...configured, '--old', 'old']).stderr).toBe(
        unused('sub/kube-admission.yaml:3:5: allowRecreate[1]', 'ConfigMap/chnaged'),
      );
    });

    test('can be in the configuration file, and is KIND/NAME', () => {
      folder.write('sub/kube-admission.yaml', 'old: ../old\nallowRecreate: [ConfigMap/changed]\n');
      expect(folder.run(['--config', 'sub/kube-admission.yaml', 'new']).status).toBe(0);
      folder.write('sub/kube-admission.yaml', 'allowRecreate: [web]\n');
      expect(folder.run(['--config', 'sub/kube-admission.yaml', 'new']).stderr).toContain(
        'sub/kube-admission.yaml:1:17: allowRecreate[0]: Invalid value: "web": must be KIND/NAME or KIND/NAMESPACE/NAME, such as StatefulSet/web, or annotated\n',
      );
      expect(folder.run(['--allow-recreate', 'web', 'new']).stderr).toContain(
        '--allow-recreate: Invalid value: "web": must be KIND/NAME or KIND/NAMESPACE/NAME, such as StatefulSet/web, or annotated\n',
      );
    });
  });

  test('takes only the ways to apply that there are', () => {
    expect(folder.run(['--apply', 'force', 'new']).stderr).toContain(
      '--apply: Unsupported value: "force": supported values: "client-side", "server-side", "replace"\n',
    );
  });

  describe('with documents that cannot be read', () => {
    const unread = (message: string): string =>
      `${message}; no object is reviewed as an update of this document, but as created\n`;

    test.each([
      [
        'broken.yaml',
        /^broken\.yaml:7:\d+: warning: document: .*; no object is reviewed as an update of this document, but as created$/m,
      ],
      [
        'bad.yaml',
        /^bad\.yaml:7(?::\d+)?: warning: ConfigMap: .*; no object is reviewed as an update of this document, but as created$/m,
      ],
    ])('says so, and reviews the others: %s', (file, warning) => {
      const { status, stdout } = folder.run(['--old', file, 'new']);
      expect(stdout).toMatch(warning);
      expect(stdout).toContain('2 admitted, 1 refused; 2 created, 1 updated, 0 gone');
      expect(status).toBe(1);
    });

    test('fails only with --warnings-as-errors', () => {
      folder.write('none.yaml', 'a: [\n');
      expect(folder.run(['--old', 'none.yaml', 'new']).status).toBe(0);
      expect(folder.run(['--quiet', '--old', 'none.yaml', 'new']).stdout).toContain(unread(''));
      expect(folder.run(['--warnings-as-errors', '--quiet', '--old', 'none.yaml', 'new'])).toMatchObject({
        status: 1,
        stdout: expect.stringContaining(unread('')),
      });
    });
  });

  describe('in the other outputs', () => {
    const output = (format: string): string => folder.run(['--output', format, '--old', 'old', 'new']).stdout;
    const brief = 'data: Forbidden: field is immutable when `immutable` is set';

    test('json has the old object, the values, what helps, and what is gone', () => {
      const report: { objects: object[] } = JSON.parse(output('json'));
      expect(report).toMatchObject({
        gone: [{ apiVersion: 'v1', kind: 'ConfigMap', namespace: '', name: 'gone', source: 'old/a.yaml', line: 12 }],
        oldWarnings: [],
        summary: { admitted: 2, refused: 1, unknown: 0, created: 1, updated: 2, gone: 1 },
      });
      expect(report.objects[0]).not.toHaveProperty('old');
      expect(report.objects[1]).toMatchObject({
        old: { name: 'changed', source: 'old/a.yaml', line: 6 },
        errors: [
          {
            message: brief,
            ofUpdate: true,
            remedy: expect.stringContaining('give the ConfigMap a new name'),
            changes: [
              {
                ...{ field: 'data.level', value: 'debug', oldValue: 'info' },
                ...{ line: 10, column: 15, oldLine: 10, oldColumn: 15 },
              },
            ],
          },
        ],
      });
    });

    test('junit has the values in the failure, and skips what is gone', () => {
      const text = output('junit');
      expect(text).toContain(`10:1: ${brief}&#10;old data.level: &quot;info&quot; (old/a.yaml:10:15)&#10;`);
      expect(text).toContain('&#10;help: give the ConfigMap a new name');
      expect(text).toContain(`  <testsuite name="old objects" tests="1" failures="0" skipped="1" errors="0">
    <testcase name="ConfigMap gone" classname="v1">
      <skipped message="old/a.yaml:12: it is in no new file: whether it is deleted depends on the tool that applies the files"/>
    </testcase>
  </testsuite>
</testsuites>
`);
    });

    test('sarif has the place of the old value, and a note for what is gone', () => {
      const place = (uri: string, startLine: number, startColumn?: number): object => ({
        physicalLocation: { artifactLocation: { uri }, region: { startLine, ...(startColumn && { startColumn }) } },
      });
      const log: { runs: { results: object[]; tool: object }[] } = JSON.parse(output('sarif'));
      expect(log.runs[0]?.results).toMatchObject([
        {
          level: 'error',
          message: {
            text: expect.stringMatching(/^ConfigMap changed: data: .*\nold data\.level: "info" .*\nnew .*\nhelp: /),
          },
          locations: [place('new/b.yaml', 10, 1)],
          relatedLocations: [{ message: { text: 'the old data.level' }, ...place('old/a.yaml', 10, 15) }],
        },
        { ruleId: 'ObjectGone', level: 'note', locations: [place('old/a.yaml', 12)] },
      ]);
    });

    test('github has the values in the annotation, and a notice for what is gone', () => {
      expect(output('github')).toMatch(
        /^::error file=new\/b\.yaml,line=10,col=1,title=ConfigMap changed::data: [^\n]*%0Aold data\.level: "info" \(old\/a\.yaml:10:15\)%0Anew [^\n]*%0Ahelp: [^\n]*\n::notice title=ConfigMap gone is gone::old\/a\.yaml:12: it is in no new file: [^\n]*\n2 admitted, 1 refused, 0 unknown; 1 created, 2 updated, 1 gone\n$/,
      );
    });

    test.each(['json', 'junit', 'sarif', 'github'])('%s names an old document that cannot be read', (format) => {
      const { stdout } = folder.run(['--output', format, '--old', 'broken.yaml', 'new']);
      expect(stdout).toContain('no object is reviewed as an update of this document, but as created');
      expect(stdout).toContain('broken.yaml');
    });
  });

  test('is a revision of git, at the paths of the new files', () => {
    repository.write('k8s/a.yaml', map('changed', 'info', immutable));
    repository.write('k8s/pod.yaml', pod('old'));
    repository.write('other/x.yaml', pod('other'));
    const git = (...args: string[]): void => {
      const settings = ['-c', 'user.name=nobody', '-c', 'user.email=nobody@example.org'];
      execFileSync('git', [...settings, ...args], { cwd: repository.path, stdio: 'pipe' });
    };
    git('init', '--quiet', '--initial-branch', 'main');
    git('add', '.');
    git('commit', '--quiet', '--message', 'begin');
    repository.write('k8s/a.yaml', map('changed', 'debug', immutable));
    repository.shell('rm k8s/pod.yaml');
    const { status, stdout } = repository.run(['--old', 'git:main', 'k8s']);
    expect(status).toBe(1);
    expect(stdout).toContain('  old data.level: "info" (main:k8s/a.yaml:5:15)\n');
    expect(stdout).toContain('gone: Pod old (main:k8s/pod.yaml:1)\n');
    expect(stdout).toContain('; 0 created, 1 updated, 1 gone');
    // Code scanning knows the files of the repository only.
    const sarif = repository.run(['--output', 'sarif', '--old', 'git:main', 'k8s']).stdout;
    expect(sarif.match(/"uri":"[^"]*"/g)).toStrictEqual(
      ['k8s/a.yaml', 'k8s/a.yaml', 'k8s/pod.yaml'].map((uri) => `"uri":"${uri}"`),
    );
    repository.write('fresh/new.yaml', map('changed', '1'));
    expect(repository.run(['--old', 'git:main', 'fresh']).stdout).toContain(
      'left out: 1 path that the revision does not have, so that its objects are new: fresh\n',
    );
    expect(repository.run(['--old', 'git:nope', 'k8s'])).toStrictEqual({
      status: 2,
      stdout: '',
      stderr:
        'kube-admission: --old: Not found: "git:nope": the repository of k8s has no such revision\nSee kube-admission --help.\n',
    });
  });
});
