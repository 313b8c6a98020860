import { describeWithModule } from '../module';
import { Folder, pod } from './run';

const CHART = 'apiVersion: v2\nname: web\nversion: 1.0.0\n';
const kustomization = (...lines: string[]): string =>
  ['apiVersion: kustomize.config.k8s.io/v1beta1', 'kind: Kustomization', ...lines, ''].join('\n');

/** A Secret as SOPS writes it. */
const ENCRYPTED = `apiVersion: v1
kind: Secret
metadata: {name: web}
data: {password: 'ENC[AES256_GCM,data:Tr7o1A==,iv:1=,tag:1=,type:str]'}
sops: {mac: 'ENC[AES256_GCM,data:x]', version: 3.7.1}
`;

/** A summary in which one object was admitted. */
const ONE = '1 object in 1 file: 1 admitted (Kubernetes 1.37)\n';

describeWithModule('a folder of a repository, on the command line', () => {
  const folder = new Folder({
    'hidden/web.yaml': pod('web'),
    'hidden/.github/bad.yaml': pod('bad', 99999),
    'hidden/.bad.yaml': pod('bad', 99999),
    'hidden/node_modules/bad.yaml': pod('bad', 99999),
    'ignored/.gitignore': 'tmp/\n',
    'ignored/web.yaml': pod('web'),
    'ignored/tmp/bad.yaml': pod('bad', 99999),
    'mixed/web.yaml': `${pod('web')}---\nreplicas: 3\n---\n- a\n---\n${kustomization()}`,
    'mixed/values.yaml': 'image:\n  tag: latest\n',
    'mixed/package.json': '{"name": "web"}',
    'mixed/empty.yaml': '# nothing\n',
    'template/web.yaml': pod('web'),
    'template/pod.yaml': pod('web').replace('name: web', 'name: {{ .Values.name }}'),
    'chart/web.yaml': pod('web'),
    'chart/helm/Chart.yaml': CHART,
    'chart/helm/values.yaml': 'a: b\n',
    'chart/helm/templates/pod.yaml': pod('{{ .Values.name }}'),
    'kustomize/web.yaml': pod('web'),
    'kustomize/base/kustomization.yaml': kustomization(),
    'kustomize/prod/kustomization.yaml': kustomization(
      'resources: [../base]',
      'patches: [{path: patch.yaml}, other.yaml]',
    ),
    'kustomize/prod/other.yaml': pod('bad', 99999),
    'kustomize/prod/patch.yaml': pod('bad', 99999),
    'refused/kindless.yaml': 'kind: Pod\nmetadata: {name: web}\n',
    'refused/list.yaml': 'apiVersion: v1\nkind: List\nitems: [{metadata: {name: web}}]\n',
    'refused/line.json': `{"a": 1} ${JSON.stringify({ apiVersion: 1, kind: 'Pod' })}`,
    'refused/broken.yaml': 'kind: [Pod\n',
    'others/values.yaml': 'a: b\n',
    'encrypted/web.yaml': pod('web'),
    'encrypted/secret.yaml': ENCRYPTED,
    'encrypted/two.yaml': `${ENCRYPTED}---\n${pod('two')}`,
  });

  test.each(['hidden', 'ignored'])('is read without what is %s', (name) => {
    expect(folder.run([name])).toStrictEqual({ status: 0, stdout: ONE, stderr: '' });
  });

  test.each(['--exclude=bad.yaml', '--exclude=mixed/bad.yaml', '--exclude=b*'])('is read without %s', (option) => {
    folder.write('excluded/web.yaml', pod('web'));
    folder.write('excluded/mixed/bad.yaml', pod('bad', 99999));
    expect(folder.run(['excluded', option])).toStrictEqual({ status: 0, stdout: ONE, stderr: '' });
  });

  test('is read without several patterns, but not without other files', () => {
    const { stdout } = folder.run(['hidden', 'chart', '--exclude=helm', '--exclude', 'hidden/web.yaml']);
    expect(stdout).toBe(ONE);
  });

  test('is read without what SOPS has encrypted, with the command that decrypts it', () => {
    expect(folder.run(['encrypted'])).toStrictEqual({
      status: 0,
      stdout: `left out: encrypted/secret.yaml: encrypted by SOPS: sops decrypt encrypted/secret.yaml | kube-admission -
left out: encrypted/two.yaml: encrypted by SOPS: sops decrypt encrypted/two.yaml | kube-admission -
2 objects in 3 files: 2 admitted (Kubernetes 1.37)
`,
      stderr: '',
    });
  });

  test('is not read without an encrypted file that is named, whose error says what to do', () => {
    const { status, stdout } = folder.run(['encrypted/secret.yaml']);
    expect(status).toBe(1);
    expect(stdout).toContain('unknown field "sops" (SOPS has encrypted this object: review what sops decrypt prints)');
  });

  const leftOut = `left out: 1 part of kustomizations, such as patches: mixed/web.yaml
left out: 4 documents without apiVersion and kind: mixed/package.json, mixed/values.yaml, mixed/web.yaml
`;

  test('may have files and documents that are no objects, which are counted in one line', () => {
    expect(folder.run(['mixed'])).toStrictEqual({
      status: 0,
      stdout: `${leftOut}1 object in 2 files: 1 admitted (Kubernetes 1.37)\n`,
      stderr: '',
    });
  });

  test.each(['json', 'junit', 'sarif', 'github'])(
    'has what is left out on the standard error, with --output %s',
    (output) => {
      const { status, stdout, stderr } = folder.run(['mixed', '--output', output]);
      expect({ status, stderr }).toStrictEqual({ status: 0, stderr: leftOut });
      expect(stdout).not.toContain('left out');
    },
  );

  test('may have templates', () => {
    expect(folder.run(['template'])).toStrictEqual({
      status: 0,
      stdout: `left out: 1 template to be rendered first: template/pod.yaml\n${ONE}`,
      stderr: '',
    });
  });

  test('may have Helm charts, which are named with the command that renders them', () => {
    expect(folder.run(['chart'])).toStrictEqual({
      status: 0,
      stdout: `left out: chart/helm: a Helm chart, which is rendered first: helm template chart/helm | kube-admission -\n${ONE}`,
      stderr: '',
    });
  });

  test('may have kustomizations, which are named with the command that builds them', () => {
    expect(folder.run(['kustomize'])).toStrictEqual({
      status: 0,
      stdout: `left out: kustomize/prod: a kustomization, which is built first: kubectl kustomize kustomize/prod | kube-admission -
left out: 1 kustomization that others build: kustomize/base
left out: 2 parts of kustomizations, such as patches: kustomize/prod/other.yaml, kustomize/prod/patch.yaml
${ONE}`,
      stderr: '',
    });
  });

  test('is refused for documents that have one of apiVersion and kind, or cannot be read', () => {
    const { status, stdout } = folder.run(['refused']);
    expect(status).toBe(1);
    expect(stdout.match(/^\S+(?=: refused)|^left out.*/gm)).toStrictEqual([
      'refused/broken.yaml:1:10',
      'refused/kindless.yaml:1:1',
      'refused/line.json:1:1',
      'refused/line.json:1:24',
      'refused/list.yaml:3:9',
    ]);
  });

  test('must have manifests alone with --strict-files', () => {
    const { status, stdout } = folder.run(['mixed', '--strict-files', '--output', 'github']);
    expect(status).toBe(1);
    expect(stdout).toContain('file=mixed/values.yaml,line=1,');
    expect(stdout).toContain('file=mixed/web.yaml,line=12,');
  });

  test('is an error if nothing in it is a manifest', () => {
    expect(folder.run(['others'])).toStrictEqual({
      status: 2,
      stdout:
        'left out: 1 document without apiVersion and kind: others/values.yaml\n0 objects in 0 files: 0 admitted (Kubernetes 1.37)\n',
      stderr: 'kube-admission: there is no manifest to review\n',
    });
  });

  test.each([
    [
      'kustomize/prod/kustomization.yaml',
      'this is a kustomization: kubectl kustomize kustomize/prod | kube-admission -',
    ],
    ['chart/helm/Chart.yaml', 'this is of a Helm chart: helm template chart/helm | kube-admission -'],
  ])('has files that Helm and kustomize read: %s', (file, message) => {
    expect(folder.run([file])).toMatchObject({ status: 2, stderr: `kube-admission: ${file}: ${message}\n` });
  });

  test('has files that must be manifests once they are named', () => {
    expect(folder.run(['mixed/values.yaml'])).toMatchObject({
      status: 1,
      stdout: expect.stringContaining(
        "mixed/values.yaml:1:1: refused: document: apiVersion: Required value: Object 'apiVersion' is missing",
      ),
    });
  });
});
