import { namespace } from './namespace';
import { section, tell } from './story';
import { testWithContainers } from './which-cluster';

section('6.2.1', 'Using a pod', '포드 사용');
const ns = namespace('6-2-1');
const file = 'dist/ch6-2-1-nginx-pod.k8s.yaml';
const image = 'alicek106/ubuntu:curl';

async function nginxPod(): Promise<void> {
  await ns.given(file);
  await ns.wait('--for=condition=Ready pod/my-nginx-pod');
}

const addresses = (): Promise<string[]> => ns.read('pod/my-nginx-pod', '{.status.podIP}');

test('a pod is created from a manifest, and READY is 1/1', async () => {
  tell(
    'A manifest describes the desired state. Kubernetes creates the pod.',
    '매니페스트에 원하는 상태를 적으면 쿠버네티스가 포드를 생성합니다.',
  );
  expect(await ns.kubectl(`apply -f ${file}`)).toBe('pod/my-nginx-pod created\n');
  await ns.wait('--for=condition=Ready pod/my-nginx-pod');
  expect(await ns.kubectl('get pods')).toMatch(/^my-nginx-pod +1\/1 +Running +0 /m);
});

test('kubectl describe shows the IP address, image, port and events of a pod', async () => {
  tell(
    'The pod has an IP address that is reachable inside the cluster only.',
    '포드에는 클러스터 내부에서만 접근할 수 있는 IP가 할당됩니다.',
  );
  await nginxPod();
  await ns.happened('my-nginx-pod', ['Scheduled', 'Started']);
  const described = await ns.kubectl('describe pods my-nginx-pod');
  const [address = 'none'] = await addresses();
  expect(described).toMatch(new RegExp(`^IP: +${address}$`, 'm'));
  expect(described).toMatch(/^ +Image: +nginx:latest$/m);
  expect(described).toMatch(/^ +Port: +80\/TCP$/m);
  expect(described).toMatch(/^ +Normal +Scheduled /m);
  expect(described).toMatch(/^ +Normal +Started /m);
});

test('a pod without labels cannot be exposed; with a label, a Service has its IP address', async () => {
  tell(
    'There is no Service yet, so the pod cannot be reached from outside the cluster.',
    '아직 서비스가 없으므로 클러스터 외부에서 포드에 접근할 수 없습니다.',
  );
  await nginxPod();
  expect(await ns.kubectl('get services,endpointslices')).toBe('');

  tell(
    'A Service selects pods by their labels. This pod has no labels.',
    '서비스는 레이블로 포드를 선택합니다. 이 포드에는 레이블이 없습니다.',
  );
  expect(await ns.refused('expose pod my-nginx-pod')).toContain('the pod has no labels and cannot be exposed');

  tell('With a label, the pod can be exposed.', '레이블을 추가하면 서비스를 만들 수 있습니다.');
  await ns.kubectl('label pod my-nginx-pod app=my-nginx');
  await ns.kubectl('expose pod my-nginx-pod');
  const [address = 'none'] = await addresses();
  const slice = 'endpointslice -l kubernetes.io/service-name=my-nginx-pod';
  await ns.wait(`--for=create ${slice}`);
  await ns.wait(`--for='jsonpath={.endpoints[0].addresses[0]}'=${address} ${slice}`);
  await ns.kubectl('get services,endpointslices');
  expect(await ns.read(slice, '{.items[*].endpoints[*].addresses[*]}')).toEqual([address]);
  expect(await ns.read(slice, '{.items[*].ports[*].port}')).toEqual(['80']);
  await ns.kubectl('delete service my-nginx-pod');
});

test('kubectl run creates the pod that DebugPod renders', async () => {
  tell(
    'Create a pod for debugging. The book also attaches to it; here you see the pod that the command creates.',
    '테스트용 포드를 생성합니다. 책에서는 이 포드에 접속하지만, 여기서는 명령어가 생성하는 포드만 확인합니다.',
  );
  // Without --rm, which needs --attach. Neither changes the pod that kubectl creates.
  await ns.kubectl(`run -i --tty --attach=false debug --image=${image} --restart=Never bash`);
  await ns.kubectl('get pod debug --show-labels');
  const path = '{.metadata.name}{"\\t"}{.metadata.labels}{"\\t"}{.metadata.annotations}{"\\t"}{.spec}';
  const made = await ns.quietly(`get pod debug -o 'jsonpath=${path}'`);
  await ns.kubectl('delete pod debug');
  const debug = 'dist/ch6-2-1-debug-pod.k8s.yaml';
  const rendered = await ns.quietly(`create --dry-run=server -f ${debug} -o 'jsonpath=${path}'`);
  expect(parts(made)).toEqual(parts(rendered));
});

/** Splits the output into its parts, without values that differ between two pods: the node and a generated name. */
const parts = (output: string): unknown[] =>
  output
    .replace(/"nodeName":"[^"]*",/, '')
    .replaceAll(/kube-api-access-\w+/g, 'kube-api-access')
    .split('\t')
    .map((part): unknown => (part.startsWith('{') ? JSON.parse(part) : part));

testWithContainers('nginx answers at the IP address of the pod, inside the cluster', async () => {
  tell('Send a request to nginx from the debug pod.', '테스트용 포드에서 nginx로 요청을 보냅니다.');
  await nginxPod();
  const [address = 'none'] = await addresses();
  const debug = `run -i --rm debug --image=${image} --restart=Never bash`;
  expect(await ns.kubectl(debug, `curl --silent ${address}\n`)).toContain('Welcome to nginx!');
});

testWithContainers('kubectl exec runs commands in a container, and kubectl logs shows its log', async () => {
  tell(
    'kubectl exec runs a command in the container, kubectl logs shows its log.',
    'kubectl exec로 컨테이너에서 명령어를 실행하고, kubectl logs로 로그를 확인합니다.',
  );
  await nginxPod();
  expect(await ns.kubectl('exec -i my-nginx-pod -- bash', 'hostname\n')).toBe('my-nginx-pod\n');
  expect(await ns.kubectl('logs my-nginx-pod')).toContain('start worker process');
});

test('kubectl delete -f deletes the pod of the file', async () => {
  tell('Delete the pod with the same file.', '같은 파일로 포드를 삭제합니다.');
  await nginxPod();
  expect(await ns.kubectl(`delete -f ${file}`)).toContain('pod "my-nginx-pod" deleted');
  expect(await ns.refused('get pod my-nginx-pod')).toContain('pods "my-nginx-pod" not found');
});
