import { namespace } from '../chapter/namespace';
import { section, tell } from '../chapter/story';
import { NODES, onNode } from './nodes';

section('6.2.1', 'Using a pod', '포드 사용');
const ns = namespace('6-2-1');
const file = 'dist/ch6-2-1-nginx-pod.k8s.yaml';

async function nginxPod(): Promise<string> {
  await ns.given(file);
  await ns.wait('--for=condition=Ready pod/my-nginx-pod');
  const [address = ''] = await ns.read('pod/my-nginx-pod', '{.status.podIP}');
  return address;
}

test('a pod is created from a manifest', async () => {
  tell(
    'A manifest describes the desired state. The kubelet of a node pulls the image and starts the container.',
    '매니페스트에 원하는 상태를 적으면 노드의 kubelet이 이미지를 내려받고 컨테이너를 시작합니다.',
  );
  expect(await ns.kubectl(`apply -f ${file}`)).toBe('pod/my-nginx-pod created\n');
  await ns.wait('--for=condition=Ready pod/my-nginx-pod');
  expect(await ns.kubectl('get pods')).toMatch(/^my-nginx-pod +1\/1 +Running +0 /m);
});

test('kubectl describe shows the IP address of the pod, and that its image was pulled', async () => {
  const address = await nginxPod();
  await ns.happened('my-nginx-pod', ['Scheduled', 'Pulled', 'Started']);
  tell(
    'The pod has an IP address, which works inside the cluster only.',
    '포드의 IP는 클러스터 내부에서만 쓸 수 있습니다.',
  );
  const described = await ns.kubectl('describe pods my-nginx-pod');
  expect(address).toMatch(/^10\.244\.[12]\.\d+$/);
  expect(described).toMatch(new RegExp(`^IP: +${address.replaceAll('.', '\\.')}$`, 'm'));
  expect(described).toMatch(/^ +Normal +Pulled .*Successfully pulled image "nginx:latest"/m);
  expect(described).toMatch(/^ +Container ID: +containerd:\/\/[0-9a-f]{64}$/m);
});

test('nginx answers at the IP address of the pod, from both nodes', async () => {
  const address = await nginxPod();
  tell('Send a request to this address from the nodes.', '노드에서 이 IP로 요청을 보냅니다.');
  const [one = '', other = ''] = NODES;
  expect(await onNode(one, `curl --silent http://${address}`)).toContain('<h1>Welcome to nginx!</h1>');
  expect(await onNode(other, `curl --silent --head http://${address}`)).toContain('HTTP/1.1 200 OK');
});

test('kubectl run starts a pod with a terminal, from which nginx answers', async () => {
  const address = await nginxPod();
  tell(
    'Or send it from a pod for debugging, with a shell on your terminal.',
    '또는 테스트용 포드를 만들어 터미널에서 요청을 보냅니다.',
  );
  const run = 'run -i --tty --rm debug --image=alicek106/ubuntu:curl --restart=Never bash';
  const screen = await ns.onTerminal(run, [`curl --silent ${address}`, 'exit']);
  expect(screen).toContain('<h1>Welcome to nginx!</h1>');
  expect(screen).toMatch(/^pod "debug" deleted/m);
  expect(await ns.refused('get pod debug')).toContain('pods "debug" not found');
});

test('kubectl exec opens a shell in the container', async () => {
  await nginxPod();
  tell(
    'kubectl exec opens a shell in the container. Its first process is nginx, and it has a host name of its own.',
    'kubectl exec로 컨테이너 안에서 셸을 실행합니다. 컨테이너의 첫 번째 프로세스는 nginx이고, 호스트 이름도 따로 있습니다.',
  );
  const lines = ['hostname', 'tr "\\0" " " < /proc/1/cmdline; echo', 'ls /etc/nginx', 'exit'];
  const screen = await ns.onTerminal('exec -it my-nginx-pod -- bash', lines);
  expect(screen).toMatch(/^my-nginx-pod$/m);
  expect(screen).toMatch(/^nginx: master process nginx -g daemon off; $/m);
  expect(screen).toContain('nginx.conf');
});

test('kubectl logs shows the log of the container', async () => {
  const address = await nginxPod();
  await onNode('worker-1', `curl --silent --output /dev/null --user-agent chapter http://${address}/`);
  tell('kubectl logs shows the log of nginx.', 'kubectl logs로 nginx의 로그를 확인합니다.');
  const log = await ns.kubectl('logs my-nginx-pod');
  expect(log).toContain('start worker process');
  expect(log).toMatch(/"GET \/ HTTP\/1\.1" 200 \d+ "-" "chapter"/);
});

test('kubectl delete deletes the pod, and the address no longer answers', async () => {
  const address = await nginxPod();
  tell(
    'Delete the pod with the same file. Its address no longer answers.',
    '같은 파일로 포드를 삭제합니다. 이제 포드의 IP로 요청해도 응답이 없습니다.',
  );
  expect(await ns.kubectl(`delete -f ${file}`)).toContain('pod "my-nginx-pod" deleted');
  await expect(onNode('worker-1', `curl --silent --max-time 2 http://${address}`)).rejects.toThrow();
});

test('the pod for debugging can be created from its manifest, and attached to', async () => {
  await ns.kubectl('apply -f dist/ch6-2-1-debug-pod.k8s.yaml');
  await ns.wait('--for=condition=Ready pod/debug');
  tell('The same pod from a file. Attach to its shell.', '같은 포드를 파일로 생성하고 셸에 접속합니다.');
  expect(await ns.onTerminal('attach -it debug', ['', 'hostname', 'exit'])).toMatch(/^debug$/m);
  await ns.wait("--for='jsonpath={.status.phase}'=Succeeded pod/debug");
});
