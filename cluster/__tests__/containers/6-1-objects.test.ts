import { namespace } from '../chapter/namespace';
import { section, tell } from '../chapter/story';
import { onNode, page } from './nodes';

section('6.1', 'Everything is an object', '모든 리소스는 오브젝트');
const ns = namespace('6-1');
const file = 'dist/ch6-1-objects.k8s.yaml';

test('a node is an object, and a machine that runs containers', async () => {
  tell('A node is an object.', '노드도 오브젝트입니다.');
  const nodes = await ns.kubectl('get nodes -o wide');
  for (const number of [1, 2]) {
    expect(nodes).toMatch(new RegExp(`^worker-${number} +Ready .* 172\\.18\\.0\\.${number + 1} .* containerd://`, 'm'));
  }
});

test('the containers of a pod run on the node that the pod names', async () => {
  await ns.kubectl(`apply -f ${file}`);
  await ns.wait('--for=condition=Ready pod/my-pod-on-a-node pod/my-account-pod');
  tell('On the node of a pod you find its container.', '포드가 실행되는 노드에 접속하면 컨테이너를 볼 수 있습니다.');
  const [id = ''] = await ns.read('pod/my-pod-on-a-node', '{.status.containerStatuses[0].containerID}');
  const tasks = await onNode('worker-1', 'ctr --namespace k8s.io tasks list');
  expect(tasks).toMatch(new RegExp(`^${id.replace('containerd://', '')} +\\d+ +RUNNING`, 'm'));
});

test('a pod with a nodeSelector starts when a node has the label', async () => {
  await ns.given(file);
  await ns.wait('--for=condition=PodScheduled=false pod/my-pod-on-ssd');
  tell(
    'A pod can select a node by label. No node has the label yet.',
    '포드는 레이블로 노드를 선택할 수 있습니다. 아직 이 레이블을 가진 노드가 없습니다.',
  );
  expect(await ns.kubectl('get pod my-pod-on-ssd')).toMatch(/^my-pod-on-ssd +0\/1 +Pending /m);
  tell('Add the label to a node. The pod starts there.', '노드에 레이블을 추가하면 포드가 그 노드에서 실행됩니다.');
  await ns.kubectl('label node worker-2 disktype=ssd');
  try {
    await ns.wait('--for=condition=Ready pod/my-pod-on-ssd');
    expect(await ns.kubectl('get pod my-pod-on-ssd -o wide')).toMatch(/^my-pod-on-ssd +1\/1 +Running .* worker-2 /m);
    const [address = ''] = await ns.read('pod/my-pod-on-ssd', '{.status.podIP}');
    expect(address).toMatch(/^10\.244\.2\./);
    await page('worker-1', `http://${address}`, /Welcome to nginx!/);
  } finally {
    await ns.kubectl('label node worker-2 disktype-');
  }
});

test('a pod calls the API server with the token of its service account', async () => {
  await ns.given(file);
  await ns.wait('--for=condition=Ready pod/my-account-pod');
  tell(
    'A pod has the token of its service account in a file. The API server knows it by the token.',
    '포드에는 서비스 어카운트의 토큰이 파일로 들어 있으며, API 서버는 이 토큰으로 포드를 식별합니다.',
  );
  const secrets = '/var/run/secrets/kubernetes.io/serviceaccount';
  const request = `curl --silent --cacert ${secrets}/ca.crt --header "Authorization: Bearer $(cat ${secrets}/token)"`;
  const url = 'https://$KUBERNETES_SERVICE_HOST/api/v1/namespaces/default/pods';
  const answer = await ns.kubectl(`exec my-account-pod -- bash -c '${request} ${url}'`);
  expect(answer).toContain(`User \\"system:serviceaccount:${ns.name}:my-account\\" cannot list resource \\"pods\\"`);
});
