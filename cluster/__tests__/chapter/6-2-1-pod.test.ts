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

test('a manifest is applied, and its container is ready: READY says 1/1', async () => {
  tell(
    'A file says what there should be. Kubernetes sees to it.',
    '파일에 있어야 할 것을 적으면 쿠버네티스가 그렇게 만듭니다.',
  );
  expect(await ns.kubectl(`apply -f ${file}`)).toBe('pod/my-nginx-pod created\n');
  await ns.wait('--for=condition=Ready pod/my-nginx-pod');
  expect(await ns.kubectl('get pods')).toMatch(/^my-nginx-pod +1\/1 +Running +0 /m);
});

test('a pod is described: its address, its image, its port and what happened to it', async () => {
  tell('The pod has an address inside the cluster.', '포드에는 클러스터 안에서만 쓰는 IP가 있습니다.');
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

test('no Service leads to a pod until one is made, and then it leads to the address of the pod', async () => {
  tell(
    'Nothing leads to the pod from outside: there is no Service.',
    '서비스가 없으므로 외부에서 포드에 접근할 수 없습니다.',
  );
  await nginxPod();
  expect(await ns.kubectl('get services,endpointslices')).toBe('');

  tell(
    'A Service finds pods by their labels. This pod has none.',
    '서비스는 라벨로 포드를 찾습니다. 이 포드에는 라벨이 없습니다.',
  );
  expect(await ns.refused('expose pod my-nginx-pod')).toContain('the pod has no labels and cannot be exposed');

  tell('With a label, it can be exposed.', '라벨을 붙이면 서비스를 만들 수 있습니다.');
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

test('kubectl run makes the pod that DebugPod renders', async () => {
  tell(
    'A pod to look around with. The chapter also attaches to it; what is shown here is the pod that the command makes.',
    '테스트용 포드를 만듭니다. 책에서는 이 포드에 접속하기도 하지만, 여기서는 명령이 만드는 포드를 봅니다.',
  );
  // Not --rm: it goes with attaching only. kubectl attaches, and deletes, after it has sent the pod.
  await ns.kubectl(`run -i --tty --attach=false debug --image=${image} --restart=Never bash`);
  await ns.kubectl('get pod debug --show-labels');
  const path = '{.metadata.name}{"\\t"}{.metadata.labels}{"\\t"}{.metadata.annotations}{"\\t"}{.spec}';
  const made = await ns.quietly(`get pod debug -o 'jsonpath=${path}'`);
  await ns.kubectl('delete pod debug');
  const debug = 'dist/ch6-2-1-debug-pod.k8s.yaml';
  const rendered = await ns.quietly(`create --dry-run=server -f ${debug} -o 'jsonpath=${path}'`);
  expect(parts(made)).toEqual(parts(rendered));
});

/** What is compared, without what only this cluster knows: the node, and a name that the server makes up. */
const parts = (output: string): unknown[] =>
  output
    .replace(/"nodeName":"[^"]*",/, '')
    .replaceAll(/kube-api-access-\w+/g, 'kube-api-access')
    .split('\t')
    .map((part): unknown => (part.startsWith('{') ? JSON.parse(part) : part));

testWithContainers('nginx answers at the address of the pod, inside the cluster', async () => {
  tell('The debug pod reaches nginx.', '테스트용 포드에서 nginx에 접근합니다.');
  await nginxPod();
  const [address = 'none'] = await addresses();
  const debug = `run -i --rm debug --image=${image} --restart=Never bash`;
  expect(await ns.kubectl(debug, `curl --silent ${address}\n`)).toContain('Welcome to nginx!');
});

testWithContainers('commands run in a container, and its log can be read', async () => {
  tell(
    'kubectl exec enters the container, kubectl logs reads what it printed.',
    'kubectl exec로 컨테이너에 들어가고, kubectl logs로 로그를 봅니다.',
  );
  await nginxPod();
  expect(await ns.kubectl('exec -i my-nginx-pod -- bash', 'hostname\n')).toBe('my-nginx-pod\n');
  expect(await ns.kubectl('logs my-nginx-pod')).toContain('start worker process');
});

test('what a file made, the file deletes', async () => {
  tell('The same file deletes what it made.', '같은 파일로, 만든 것을 삭제합니다.');
  await nginxPod();
  expect(await ns.kubectl(`delete -f ${file}`)).toContain('pod "my-nginx-pod" deleted');
  expect(await ns.refused('get pod my-nginx-pod')).toContain('pods "my-nginx-pod" not found');
});
