import { eventually } from '../chapter/eventually';
import { namespace } from '../chapter/namespace';
import { poweredOff } from '../chapter/powered-off';
import { section, tell } from '../chapter/story';
import { cluster, page, quietlyOnNode } from './nodes';

section('6.3.1', 'Why a ReplicaSet', '레플리카셋을 사용하는 이유');
const ns = namespace('6-3-1');
const pods = 'dist/ch6-3-1-two-nginx-pods.k8s.yaml';
const replicaSet = 'dist/ch6-3-1-replicaset.k8s.yaml';
const selector = 'app=my-nginx';

test('a deleted pod is created again only if a ReplicaSet has created it', async () => {
  tell('Two equal pods, each with a manifest of its own.', '동일한 포드 두 개를 일일이 정의합니다.');
  await ns.kubectl(`apply -f ${pods}`);
  await ns.wait('--for=condition=Ready pod/my-nginx-pod-a pod/my-nginx-pod-b');
  tell('And a ReplicaSet of three.', '포드가 세 개인 레플리카셋도 생성합니다.');
  await ns.kubectl(`apply -f ${replicaSet}`);
  const before = await ns.readyPods(selector, 3);
  await ns.kubectl('get pods -o wide');

  tell('Delete one pod of each.', '각각 포드 하나를 삭제합니다.');
  const [first = ''] = before;
  await ns.kubectl(`delete pod my-nginx-pod-a ${first}`);
  const after = await ns.readyPods(selector, 3);
  tell(
    'The ReplicaSet has a new pod. Nothing replaces the other one.',
    '레플리카셋은 새 포드를 생성했지만, 다른 포드는 다시 생성되지 않습니다.',
  );
  const shown = await ns.kubectl('get pods');
  expect(after.filter((name) => !before.includes(name))).toHaveLength(1);
  expect(shown).not.toContain('my-nginx-pod-a');
  expect(shown).toMatch(/^my-nginx-pod-b +1\/1 +Running /m);
});

test('when a node fails, the pods of the ReplicaSet are created on the other one, and a bare pod is gone', async () => {
  await ns.given(pods);
  await ns.wait('--for=condition=Ready pod/my-nginx-pod-a pod/my-nginx-pod-b');
  const [node = ''] = await ns.read('pod/my-nginx-pod-b', '{.spec.nodeName}');
  const other = node === 'worker-1' ? 'worker-2' : 'worker-1';
  const [left = ''] = await ns.read('pod/my-nginx-pod-b', '{.status.podIP}');
  tell('The NODE column shows where the pods run.', 'NODE 열에서 포드가 실행되는 노드를 확인합니다.');
  await ns.kubectl('get pods -o wide');
  await poweredOff(node, cluster, ns, async () => {
    await eventually(
      () =>
        ns.read(
          `pods -l ${selector} --field-selector spec.nodeName=${other}`,
          '{.items[?(@.status.phase=="Running")].metadata.name}',
        ),
      (names) => names.length === 3,
    );
    await ns.readyPods(selector, 3);
    expect(await ns.kubectl('get nodes')).toMatch(new RegExp(`^${node} +NotReady `, 'm'));
    tell(
      'All pods of the ReplicaSet run on the other node. Kubernetes deletes the bare pod.',
      '레플리카셋의 포드는 모두 다른 노드에서 실행됩니다. 직접 만든 포드는 쿠버네티스가 삭제합니다.',
    );
    expect(await ns.kubectl('get pods -o wide')).toMatch(/^my-nginx-pod-b .* Terminating /m);
    for (const address of await ns.read(
      `pods -l ${selector} --field-selector spec.nodeName=${other}`,
      '{.items[*].status.podIP}',
    )) {
      await page(other, `http://${address}`, /Welcome to nginx!/);
    }
    await expect(quietlyOnNode(other, ['curl', '--silent', '--max-time', '2', `http://${left}`])).rejects.toThrow();
  });
  await ns.wait('--for=delete pod/my-nginx-pod-b');
  expect(await ns.kubectl('get pods')).not.toContain('my-nginx-pod-b');
});

test('a ReplicaSet is scaled, and deleted with its pods', async () => {
  await ns.given(replicaSet);
  for (const count of [5, 2]) {
    tell(`Scale to ${count} pods.`, `포드를 ${count}개로 조정합니다.`);
    await ns.kubectl(`scale replicaset my-nginx-replicaset --replicas=${count}`);
    await ns.readyPods(selector, count);
    expect(await ns.kubectl('get pods')).toContain('my-nginx-replicaset-');
  }
  tell('Delete the ReplicaSet. Its pods are deleted too.', '레플리카셋을 삭제합니다. 포드도 함께 삭제됩니다.');
  await ns.kubectl(`delete -f ${replicaSet}`);
  await ns.wait(`--for=delete pod -l ${selector}`);
  expect(await ns.read(`pods -l ${selector}`, '{.items[*].metadata.name}')).toEqual([]);
});
