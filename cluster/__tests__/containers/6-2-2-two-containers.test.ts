import { namespace } from '../chapter/namespace';
import { section, tell } from '../chapter/story';

section('6.2.2', 'A pod with two containers', '컨테이너가 두 개인 포드');
const ns = namespace('6-2-2');
const file = 'dist/ch6-2-2-sidecar-pod.k8s.yaml';
const sidecar = 'exec my-nginx-pod -c ubuntu-sidecar-container';

async function sidecarPod(): Promise<void> {
  await ns.given(file);
  await ns.wait('--for=condition=Ready pod/my-nginx-pod');
}

test('READY is 2/2 for a pod with two containers', async () => {
  tell('Create one pod with two containers.', '컨테이너가 두 개인 포드를 생성합니다.');
  await ns.kubectl(`apply -f ${file}`);
  await ns.wait('--for=condition=Ready pod/my-nginx-pod');
  expect(await ns.kubectl('get pods')).toMatch(/^my-nginx-pod +2\/2 +Running +0 /m);
});

test('the sidecar reaches nginx on localhost, and has the same address', async () => {
  await sidecarPod();
  tell(
    'Open a shell in the sidecar. It does not run nginx, but nginx answers on localhost, since both share a network.',
    '사이드카에서 셸을 실행합니다. 사이드카에서는 nginx를 실행하지 않지만, 두 컨테이너가 네트워크를 공유하므로 localhost로 요청하면 nginx가 응답합니다.',
  );
  const lines = ['ls /etc/nginx', 'curl --silent localhost', 'hostname -I', 'exit'];
  const screen = await ns.onTerminal('exec -it my-nginx-pod -c ubuntu-sidecar-container -- bash', lines);
  const [address = ''] = await ns.read('pod/my-nginx-pod', '{.status.podIP}');
  expect(screen).toContain("ls: cannot access '/etc/nginx': No such file or directory");
  expect(screen).toContain('<h1>Welcome to nginx!</h1>');
  expect(screen).toMatch(new RegExp(`^${address.replaceAll('.', '\\.')} `, 'm'));
  expect(await ns.kubectl('logs my-nginx-pod -c my-nginx-container')).toContain('"GET / HTTP/1.1" 200');
});

test('the containers have the same network and host name, but not the same processes and files', async () => {
  await sidecarPod();
  tell(
    'The containers share the namespaces net, ipc and uts of Linux, but not pid and mnt.',
    '두 컨테이너는 리눅스 네임스페이스 중 net, ipc, uts를 공유하고, pid와 mnt는 공유하지 않습니다.',
  );
  const kinds = ['net', 'ipc', 'uts', 'pid', 'mnt'];
  const command = `readlink ${kinds.map((kind) => `/proc/self/ns/${kind}`).join(' ')}`;
  const nginx = (await ns.kubectl(`exec my-nginx-pod -c my-nginx-container -- ${command}`)).trim().split('\n');
  const ubuntu = (await ns.kubectl(`${sidecar} -- ${command}`)).trim().split('\n');
  expect([nginx.length, ubuntu.length]).toEqual([5, 5]);
  expect(nginx.map((name, index) => name === ubuntu[index])).toEqual([true, true, true, false, false]);
});

test('a container that ends is started again, and the other one keeps running', async () => {
  await sidecarPod();
  const state = '{range .status.containerStatuses[*]}{.name}={.restartCount} {end}';
  tell('End nginx. The kubelet starts its container again.', 'nginx를 종료하면 kubelet이 컨테이너를 다시 시작합니다.');
  await ns.kubectl('exec my-nginx-pod -c my-nginx-container -- nginx -s quit');
  await ns.wait("--for='jsonpath={.status.containerStatuses[0].restartCount}'=1 pod/my-nginx-pod");
  await ns.wait('--for=condition=Ready pod/my-nginx-pod');
  expect(await ns.kubectl('get pods')).toMatch(/^my-nginx-pod +2\/2 +Running +1 /m);
  expect(await ns.read('pod/my-nginx-pod', state)).toEqual(['my-nginx-container=1', 'ubuntu-sidecar-container=0']);
  expect(await ns.quietly(`${sidecar} -- curl --silent localhost`)).toContain('Welcome to nginx!');
});

test('both containers stop when their pod is deleted', async () => {
  await sidecarPod();
  tell(
    'Delete the pod. tail ignores the request to stop, so Kubernetes would wait 30 s before it kills it.',
    '포드를 삭제합니다. tail은 종료 요청을 무시하므로 쿠버네티스는 30초를 기다린 뒤에야 강제로 종료합니다.',
  );
  await ns.kubectl('delete pod my-nginx-pod --grace-period=1');
  expect(await ns.refused(`${sidecar} -- true`)).toContain('pods "my-nginx-pod" not found');
});
