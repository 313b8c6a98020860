import { namespace } from './namespace';
import { section, tell } from './story';
import { testWithContainers } from './which-cluster';

section('6.2.2', 'A pod with two containers', '컨테이너가 두 개인 포드');
const ns = namespace('6-2-2');
const file = 'dist/ch6-2-2-sidecar-pod.k8s.yaml';

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

test('both containers have the same node and IP address', async () => {
  tell(
    'The pod has one node and one IP address, which its containers share.',
    '포드의 컨테이너는 같은 노드에서 실행되며 포드의 IP를 공유합니다.',
  );
  await sidecarPod();
  await ns.kubectl('get pods -o wide');
  const pod = 'pod/my-nginx-pod';
  expect(await ns.read(pod, '{.status.containerStatuses[?(@.ready==true)].name}')).toEqual([
    'my-nginx-container',
    'ubuntu-sidecar-container',
  ]);
  expect(await ns.read(pod, '{.status.podIP}')).toHaveLength(1);
  expect(await ns.read(pod, '{.spec.nodeName}')).toHaveLength(1);
  await ns.happened('my-nginx-pod', ['Started']);
  const started = 'events --field-selector involvedObject.name=my-nginx-pod,reason=Started';
  expect(new Set(await ns.read(started, '{.items[*].source.host}'))).toEqual(
    new Set(await ns.read(pod, '{.spec.nodeName}')),
  );
});

test('the sidecar has the command and args that keep it running', async () => {
  tell(
    'command and args set the process that a container runs.',
    'command와 args는 컨테이너에서 실행할 프로세스를 지정합니다.',
  );
  await sidecarPod();
  const described = await ns.kubectl('describe pod my-nginx-pod');
  expect(described).toMatch(/ubuntu-sidecar-container:[^]*Command:\n +tail\n +Args:\n +-f\n +\/dev\/null\n/);
});

testWithContainers('the sidecar reaches nginx on localhost, since the containers share a network', async () => {
  tell(
    'The sidecar does not run nginx, but reaches it on localhost.',
    '사이드카에서는 nginx를 실행하지 않지만, localhost로 요청하면 nginx가 응답합니다.',
  );
  await sidecarPod();
  const sidecar = 'exec my-nginx-pod -c ubuntu-sidecar-container';
  expect(await ns.kubectl(`${sidecar} -- curl --silent localhost`)).toContain('Welcome to nginx!');
  expect(await ns.kubectl('logs my-nginx-pod -c my-nginx-container')).toContain('"GET / HTTP/1.1" 200');
});
