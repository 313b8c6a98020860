import { describeWithModule } from '../module';
import { Folder, pod } from './run';

const map = (kind: string, name: string): string => `apiVersion: v1\nkind: ${kind}\nmetadata: { name: ${name} }\n`;
const HINT = 'See kube-admission --help. --no-config reads no configuration file.\n';

describeWithModule('kube-admission.yaml', () => {
  const folder = new Folder({
    'shop/.git/HEAD': '',
    'shop/kube-admission.yaml': `# The options of all runs.
podSecurity: restricted
kubernetesVersion: '1.36'
skip: [Secret]
exclude: [/k8s/old/, '*.test.yaml']
filename: [k8s]
`,
    'shop/k8s/pod.yaml': pod('web'),
    'shop/k8s/secret.yaml': map('Secret', 'a'),
    'shop/k8s/map.yaml': map('ConfigMap', 'a'),
    'shop/k8s/map.test.yaml': map('ConfigMap', 'Bad'),
    'shop/k8s/old/map.yaml': map('ConfigMap', 'Bad'),
    'shop/k8s/inner/old/map.yaml': map('ConfigMap', 'b'),
    'outside/sub/map.yaml': map('ConfigMap', 'a'),
    'outside/kube-admission.yaml': 'kubernetesVersion: "1.35"\n',
    'repository/.git/HEAD': '',
    'repository/map.yaml': map('ConfigMap', 'a'),
    'bad/kube-admission.yaml': 'podSecurty: baseline\n',
    'bad/map.yaml': map('ConfigMap', 'a'),
    'manifest/kube-admission.yaml': map('ConfigMap', 'kube-admission'),
  });
  folder.write('kube-admission.yaml', 'kubernetesVersion: "1.34"\n');

  const inFolder = (name: string, command = ''): ReturnType<Folder['shell']> =>
    folder.shell(`cd ${name} && "$NODE" "$BIN" ${command}`);
  const last = (text: string): string | undefined => text.trimEnd().split('\n').at(-1);

  test('has the options of all runs in its folder, and the files of those that name none', () => {
    const { status, stdout } = inFolder('shop');
    expect(status).toBe(1);
    expect(stdout).toContain('k8s/pod.yaml:7:7: refused: Pod web: ');
    expect(stdout).toMatch(
      /\nleft out with --skip: 1 Secret\n3 objects in 4 files: 2 admitted, 1 refused \(Kubernetes 1\.36, Pod Security restricted\)\n$/,
    );
  });

  test('is found in a folder above, from which its paths and patterns are seen', () => {
    expect(inFolder('shop/k8s/inner').stdout).toContain('../pod.yaml:7:7: refused: ');
    expect(last(inFolder('shop/k8s', '.').stdout)).toMatch(/^3 objects in 4 files: .* \(Kubernetes 1\.36,/);
    expect(last(inFolder('shop/k8s/inner', '../old').stdout)).toMatch(/^0 objects/);
  });

  test('leaves out files that are named, too, and says so', () => {
    expect(inFolder('shop', 'k8s/map.test.yaml k8s/map.yaml')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(
        /^left out: 1 file that exclude names: k8s\/map\.test\.yaml\n1 object in 1 file: 1 admitted/,
      ),
    });
  });

  test('gives way to the command line, whose lists add to its lists', () => {
    const { status, stdout } = inFolder(
      'shop',
      'k8s --pod-security privileged --kubernetes-version 1.37 --skip Pod --exclude inner',
    );
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout:
        'left out with --skip: 1 Pod, 1 Secret\n1 object in 3 files: 1 admitted (Kubernetes 1.37, Pod Security privileged)\n',
    });
  });

  test('can be another file, or none', () => {
    folder.write('shop/other.yaml', 'kubernetesVersion: "1.35"\nquiet: true\n');
    expect(inFolder('shop', '--config other.yaml k8s/map.yaml')).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(last(inFolder('shop', '--config other.yaml --no-quiet k8s/map.yaml').stdout)).toContain('(Kubernetes 1.35)');
    expect(last(inFolder('shop', '--config other.yaml --summary k8s/map.yaml').stdout)).toContain('(Kubernetes 1.35)');
    expect(last(inFolder('shop', '--no-config k8s/map.yaml').stdout)).toContain('(Kubernetes 1.37)');
    expect(inFolder('shop', '--config missing.yaml k8s')).toEqual({
      status: 2,
      stdout: '',
      stderr: `kube-admission: missing.yaml: ENOENT: no such file or directory\n${HINT}`,
    });
  });

  test('is not looked for above a repository, but above other folders', () => {
    expect(inFolder('repository', 'map.yaml').stdout).toContain('(Kubernetes 1.37)');
    expect(inFolder('outside/sub', 'map.yaml').stdout).toContain('(Kubernetes 1.35)');
  });

  test('is no manifest, whatever names it', () => {
    for (const command of ['.', '*.yaml', '. --strict-files', 'map.yaml kube-admission.yaml --strict-files'])
      expect(inFolder('outside', `sub/map.yaml ${command.replace('map.yaml ', '')}`)).toEqual({
        status: 0,
        stdout: '1 object in 1 file: 1 admitted (Kubernetes 1.35)\n',
        stderr: '',
      });
    expect(inFolder('outside/sub', '--no-config .. ').stdout).toBe(
      '1 object in 1 file: 1 admitted (Kubernetes 1.37)\n',
    );
  });

  test('can be the name of a manifest, which is reviewed', () => {
    expect(inFolder('manifest', '.').stdout).toBe('1 object in 1 file: 1 admitted (Kubernetes 1.34)\n');
  });

  test('has this name only, with .yaml', () => {
    folder.write('yml/kube-admission.yml', 'quiet: true\n');
    expect(inFolder('yml', '../shop/k8s/map.yaml')).toEqual({
      status: 2,
      stdout: '',
      stderr: `kube-admission: kube-admission.yml: Forbidden: the configuration file is called kube-admission.yaml\n${HINT}`,
    });
  });

  test('has errors with their places, and nothing is reviewed', () => {
    expect(inFolder('bad', '*.yaml')).toEqual({
      status: 2,
      stdout: '',
      stderr: `kube-admission: kube-admission.yaml:1:1: podSecurty: Forbidden: there is no such option; did you mean podSecurity?\n${HINT}`,
    });
  });

  test('has the options of the server that the command line lacks', () => {
    folder.write(
      'server/kube-admission.yaml',
      'serviceNodePortRange: 40000-40010\nserviceClusterIPRanges: [10.0.0.0/16]\nkubernetesVersion: "1.34"\nfeatureGates: { HostnameOverride: true }\nallowPrivileged: false\n',
    );
    folder.write(
      'server/service.yaml',
      'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { type: NodePort, clusterIP: 10.0.0.5, ports: [{ port: 80, nodePort: 40001 }] }\n',
    );
    expect(inFolder('server', 'service.yaml').status).toBe(0);
    expect(inFolder('server', 'service.yaml --no-config').status).toBe(1);
  });

  test('has options that only the server refuses, all with their places', () => {
    folder.write(
      'wrong/kube-admission.yaml',
      'serviceNodePortRange: 5-4\nfeatureGates: { Nope: true }\nserviceClusterIPRanges: [10.0.0.0]\n',
    );
    folder.write('worse/kube-admission.yaml', 'quiet: maybe\nfeatureGates: { Nope: true }\nnope: 1\n');
    expect(inFolder('worse', 'x.yaml')).toMatchObject({
      status: 2,
      stderr: `kube-admission: kube-admission.yaml:1:8: quiet: Invalid value: "maybe": must be true or false
kube-admission: kube-admission.yaml:2:1: featureGates: Invalid value: unrecognized feature gate: Nope
kube-admission: kube-admission.yaml:3:1: nope: Forbidden: there is no such option
${HINT}`,
    });
    expect(inFolder('wrong', 'x.yaml').stderr)
      .toBe(`kube-admission: kube-admission.yaml:1:23: serviceNodePortRange: Invalid value: "5-4": must be a range of ports, such as 30000-32767
kube-admission: kube-admission.yaml:2:1: featureGates: Invalid value: unrecognized feature gate: Nope
kube-admission: kube-admission.yaml:3:1: serviceClusterIPRanges: Invalid value: "10.0.0.0": must be a CIDR, such as 10.96.0.0/12
${HINT}`);
  });

  test.each([
    ['quiet', '--output json'],
    ['summary', '--output json'],
    ['quiet', '--summary'],
    ['summary', '--quiet'],
  ])('can say %s for runs without %s', (option, command) => {
    folder.write('short/kube-admission.yaml', `${option}: true\n`);
    expect(inFolder('short', `../shop/k8s/map.yaml ${command}`)).toMatchObject({ status: 0, stderr: '' });
  });
});
