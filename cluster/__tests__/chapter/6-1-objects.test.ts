import { stringify } from 'yaml';
import { namespace } from './namespace';
import { section, tell } from './story';
import { testWithNodes } from './which-cluster';

section('6.1', 'Everything is an object', '모든 리소스는 오브젝트');
const ns = namespace('6-1');

test('kubectl api-resources lists the kinds of the chapter with their short names', async () => {
  tell(
    'Kubernetes manages everything as objects. These are the kinds.',
    '쿠버네티스는 모든 것을 오브젝트로 관리합니다. 오브젝트의 종류는 다음과 같습니다.',
  );
  const table = await ns.kubectl('api-resources');
  const shortNames = new Map(
    table.split('\n').map((line) => {
      const [, shorts = '', kind = ''] = /^\S+ +(?:([a-z,]+) +)?\S+ +(?:true|false) +(\w+)$/.exec(line) ?? [];
      return [kind, shorts];
    }),
  );
  const kinds = ['Pod', 'ReplicaSet', 'ServiceAccount', 'Node', 'ConfigMap', 'Secret'];
  expect(kinds.map((kind) => [kind, shortNames.get(kind)])).toEqual([
    ['Pod', 'po'],
    ['ReplicaSet', 'rs'],
    ['ServiceAccount', 'sa'],
    ['Node', 'no'],
    ['ConfigMap', 'cm'],
    ['Secret', ''],
  ]);
});

test.each([
  [
    'pods and a service account',
    '포드와 서비스 어카운트를',
    'ch6-1-objects',
    'po,sa',
    ['serviceaccount/my-account', 'pod/my-account-pod', 'pod/my-pod-on-a-node', 'pod/my-pod-on-ssd'],
  ],
  ['a ReplicaSet', '레플리카셋을', 'ch6-3-1-replicaset', 'rs', ['replicaset.apps/my-nginx-replicaset']],
  [
    'a ConfigMap, a Secret and a pod that uses both',
    '컨피그맵과 시크릿, 그리고 이 둘을 사용하는 포드를',
    'ch6-beyond-configuration',
    'cm,secrets,po',
    ['configmap/settings', 'secret/credentials', 'pod/configured'],
  ],
])(
  'objects of all kinds are created, read and deleted in the same way: %s',
  async (english, korean, chart, kinds, names) => {
    tell(
      `Create ${english} from a file, then delete them with the same file.`,
      `파일로 ${korean} 만든 다음, 같은 파일로 삭제합니다.`,
    );
    const file = `dist/${chart}.k8s.yaml`;
    expect(await ns.kubectl(`apply -f ${file}`)).toBe(names.map((name) => `${name} created\n`).join(''));
    await ns.kubectl(`get ${kinds}`);
    expect((await ns.kubectl(`get -f ${file} -o name`)).trim().split('\n')).toEqual(names);
    await ns.kubectl(`delete -f ${file}`);
    expect(await ns.read(`-f ${file} --ignore-not-found`, '{.metadata.name}')).toEqual([]);
    // The pods of a ReplicaSet are deleted a moment later, and would be in the next output.
    await ns.wait('--for=delete pod --all');
  },
);

test('a pod runs as a service account', async () => {
  tell(
    'A pod runs as a service account, which is an object too.',
    '포드는 서비스 어카운트의 권한으로 실행됩니다. 서비스 어카운트도 오브젝트입니다.',
  );
  await ns.given('dist/ch6-1-objects.k8s.yaml');
  await ns.wait('--for=condition=Ready pod/my-account-pod');
  expect(await ns.kubectl('describe pod my-account-pod')).toMatch(/^Service Account: +my-account$/m);
  const mounts = '{.spec.containers[0].volumeMounts[*].mountPath}';
  expect(await ns.read('pod/my-account-pod', mounts)).toContain('/var/run/secrets/kubernetes.io/serviceaccount');
});

testWithNodes('a pod with a nodeName runs on that node without the scheduler', async () => {
  tell('A pod can set the name of its node.', '포드가 실행될 노드의 이름을 지정할 수 있습니다.');
  await ns.given('dist/ch6-1-objects.k8s.yaml');
  await ns.wait('--for=condition=Ready pod/my-pod-on-a-node');
  expect(await ns.kubectl('get pod my-pod-on-a-node -o wide')).toMatch(
    /^my-pod-on-a-node +1\/1 +Running .* worker-1 /m,
  );
  await ns.happened('my-pod-on-a-node', ['Started']);
  const events = 'events --field-selector involvedObject.name=my-pod-on-a-node';
  expect(await ns.read(events, '{.items[*].reason}')).not.toContain('Scheduled');
});

testWithNodes('a pod with a nodeSelector is pending until a node has the label', async () => {
  tell(
    'A pod can also select a node by label. No node has the label yet.',
    '이름 대신 레이블로 노드를 선택할 수도 있습니다. 아직 이 레이블을 가진 노드가 없습니다.',
  );
  await ns.given('dist/ch6-1-objects.k8s.yaml');
  await ns.wait('--for=condition=PodScheduled=false pod/my-pod-on-ssd');
  expect(await ns.kubectl('get pod my-pod-on-ssd -o wide')).toMatch(/^my-pod-on-ssd +0\/1 +Pending /m);
  try {
    tell('Add the label to a node. The pod starts there.', '노드에 레이블을 추가하면 포드가 그 노드에서 실행됩니다.');
    await ns.kubectl('label node worker-2 disktype=ssd');
    await ns.wait('--for=condition=Ready pod/my-pod-on-ssd');
    expect(await ns.kubectl('get pod my-pod-on-ssd -o wide')).toMatch(/^my-pod-on-ssd +1\/1 +Running .* worker-2 /m);
  } finally {
    await ns.kubectl('label node worker-2 disktype-');
  }
});

testWithNodes('a node is created, read and deleted like any other object', async () => {
  tell(
    'A node is an object too. This one has no machine, so it is not ready.',
    '노드도 오브젝트입니다. 이 노드는 실제 서버가 없으므로 준비 상태가 되지 않습니다.',
  );
  const node = { apiVersion: 'v1', kind: 'Node', metadata: { name: 'my-node' } };
  await ns.kubectl('create -f -', stringify(node));
  try {
    expect(await ns.kubectl('get nodes')).toMatch(/^my-node +(NotReady|Unknown) /m);
  } finally {
    await ns.kubectl('delete node my-node');
  }
  expect(await ns.kubectl('get nodes')).not.toContain('my-node');
});

test('the values of a Secret are encoded in base64, not encrypted', async () => {
  tell('The values of a Secret are encoded, not encrypted.', '시크릿의 값은 인코딩될 뿐 암호화되지 않습니다.');
  await ns.given('dist/ch6-beyond-configuration.k8s.yaml');
  expect(await ns.kubectl('describe secret credentials')).toMatch(/^token: +9 bytes$/m);
  const encoded = await ns.kubectl("get secret credentials -o 'jsonpath={.data.token}'");
  expect(Buffer.from(encoded, 'base64').toString()).toBe('change-me');
});
