import { eventually } from './eventually';
import { namespace } from './namespace';
import { section, tell } from './story';
import { testWithNodes } from './which-cluster';

section('6.2.3', 'A pod is a whole application', '완전한 애플리케이션으로서의 포드');
const ns = namespace('6-2-3');
const file = 'dist/ch6-2-2-sidecar-pod.k8s.yaml';
const both = ['my-nginx-container', 'ubuntu-sidecar-container'];

async function sidecarPod(): Promise<void> {
  await ns.given(file);
  await ns.wait('--for=condition=Ready pod/my-nginx-pod');
}

/** Returns the IDs of the containers. */
const containers = (): Promise<string[]> => ns.read('pod/my-nginx-pod', '{.status.containerStatuses[*].containerID}');

testWithNodes('no container starts if a node does not have room for all containers of the pod', async () => {
  tell('Each node has one CPU.', '노드마다 CPU가 하나씩 있습니다.');
  const cpu = "get nodes -o 'custom-columns=NAME:.metadata.name,CPU:.status.allocatable.cpu'";
  expect(await ns.kubectl(cpu)).toMatch(/^(?:NAME +CPU\n)(?:worker-\d +1\n){3}$/);
  const resources = `set resources -f ${file} --local --requests=cpu=600m -o yaml`;

  tell('One container that requests 600m fits on a node.', 'CPU 600m을 요청하는 컨테이너 하나는 노드에 배치됩니다.');
  await ns.piped(`${resources} -c my-nginx-container`, 'apply -f -');
  await ns.wait('--for=condition=Ready pod/my-nginx-pod');
  await ns.kubectl('get pods -o wide');
  await ns.kubectl('delete pod my-nginx-pod');

  tell(
    'Two such containers would fit on two nodes. But a pod runs on one node, so neither of them starts.',
    '이런 컨테이너 두 개는 노드 두 개에 나누면 배치할 수 있습니다. 하지만 한 포드는 한 노드에서만 실행되므로 둘 다 시작되지 않습니다.',
  );
  await ns.piped(resources, 'apply -f -');
  await ns.wait('--for=condition=PodScheduled=false pod/my-nginx-pod');
  await ns.happened('my-nginx-pod', ['FailedScheduling']);
  expect(await ns.kubectl('get pods')).toMatch(/^my-nginx-pod +0\/2 +Pending /m);
  expect(await ns.kubectl('describe pod my-nginx-pod')).toContain('3 Insufficient cpu');
  expect(await containers()).toEqual([]);
  await ns.kubectl('delete pod my-nginx-pod');
});

test('a container cannot be removed from a pod', async () => {
  tell('A container cannot be removed from a pod.', '포드에서 컨테이너만 제거할 수는 없습니다.');
  await sidecarPod();
  const patch = `[{"op":"remove","path":"/spec/containers/1"}]`;
  const message = 'pod updates may not add or remove containers';
  expect(await ns.refused(`patch pod my-nginx-pod --type=json -p '${patch}'`)).toContain(message);
});

test('kubectl replace --force replaces both containers of a pod', async () => {
  tell('Replace the pod. All of its containers are new.', '포드를 교체하면 모든 컨테이너가 새로 생성됩니다.');
  await sidecarPod();
  const before = await containers();
  await ns.kubectl(`replace --force -f ${file}`);
  await ns.wait('--for=condition=Ready pod/my-nginx-pod');
  await ns.kubectl('get pods');
  const after = await containers();
  expect([before.length, after.length]).toEqual([2, 2]);
  expect(after.filter((id) => before.includes(id))).toEqual([]);
});

test('both containers stop when their pod is deleted', async () => {
  tell('Delete the pod. All of its containers stop.', '포드를 삭제하면 모든 컨테이너가 종료됩니다.');
  await sidecarPod();
  const [uid = ''] = await ns.read('pod/my-nginx-pod', '{.metadata.uid}');
  await ns.kubectl('delete pod my-nginx-pod');
  expect(await ns.refused('get pod my-nginx-pod')).toContain('not found');
  const killing = `events --field-selector involvedObject.uid=${uid},reason=Killing`;
  await eventually(
    () => ns.read(killing, '{.items[*].reason}'),
    (found) => found.length === both.length,
  );
  const events = await ns.kubectl(`get ${killing} -o 'custom-columns=REASON:.reason,MESSAGE:.message'`);
  for (const container of both) expect(events).toContain(`Stopping container ${container}`);
});
