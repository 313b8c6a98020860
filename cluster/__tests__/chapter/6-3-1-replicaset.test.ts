import { eventually } from './eventually';
import { namespace } from './namespace';
import { poweredOff } from './powered-off';
import { section, tell } from './story';
import { testWithNodes } from './which-cluster';

section('6.3.1', 'Why a ReplicaSet', '레플리카셋을 사용하는 이유');

describe('two pods that are written out', () => {
  const ns = namespace('6-3-1-pods');
  const file = 'dist/ch6-3-1-two-nginx-pods.k8s.yaml';
  const bothPods = async (): Promise<void> => {
    await ns.given(file);
    await ns.wait('--for=condition=Ready pod/my-nginx-pod-a pod/my-nginx-pod-b');
  };

  test('one that is deleted stays deleted, while a ReplicaSet that is made later has its pods', async () => {
    tell('Two equal pods, each written out.', '동일한 포드 두 개를 일일이 정의했습니다.');
    await ns.kubectl(`apply -f ${file}`);
    await bothPods();
    await ns.kubectl('get pods -o wide');

    tell('One is deleted, and nobody makes it again.', '하나를 삭제하면 아무도 다시 만들지 않습니다.');
    await ns.kubectl('delete pod my-nginx-pod-a');
    tell('What a ReplicaSet asks for is made at once.', '레플리카셋이 요구하는 포드는 바로 만들어집니다.');
    await ns.kubectl('apply -f dist/ch6-3-1-replicaset.k8s.yaml');
    // Whoever would make the pod again has had the time to: the controllers have acted on what came after.
    await ns.readyPods('app=my-nginx', 3);
    const pods = await ns.kubectl('get pods');
    expect(pods).toMatch(/^my-nginx-pod-b +1\/1 +Running /m);
    expect(pods).not.toContain('my-nginx-pod-a');
    await ns.quietly('delete replicaset my-nginx-replicaset --wait=false');
  });

  testWithNodes('one whose node fails is given up, and does not come back', async (cluster) => {
    tell('The file makes it again.', '파일로 다시 만듭니다.');
    await bothPods();
    const [node = ''] = await ns.read('pod/my-nginx-pod-b', '{.spec.nodeName}');
    await poweredOff(node, cluster, ns, async () => {
      const deleted = (): Promise<string[]> => ns.read('pod/my-nginx-pod-b', '{.metadata.deletionTimestamp}');
      await eventually(deleted, (found) => found.length > 0);
      expect(await ns.kubectl('get nodes')).toMatch(new RegExp(`^${node} +NotReady `, 'm'));
      tell('Kubernetes gives the pod up, and makes no other.', '쿠버네티스는 포드를 포기하고, 다시 만들지 않습니다.');
      expect(await ns.kubectl('get pods -o wide')).toMatch(/^my-nginx-pod-b .* Terminating /m);
    });
    await ns.wait('--for=delete pod/my-nginx-pod-b');
    expect(await ns.kubectl('get pods')).not.toContain('my-nginx-pod-b');
  });
});

describe('a ReplicaSet', () => {
  const ns = namespace('6-3-1-replicaset');
  const file = 'dist/ch6-3-1-replicaset.k8s.yaml';
  const name = 'my-nginx-replicaset';
  const selector = 'app=my-nginx';
  const threePods = async (): Promise<string[]> => {
    await ns.given(file);
    return await ns.readyPods(selector, 3);
  };

  test('makes as many pods as it says', async () => {
    tell(
      'A ReplicaSet says how many equal pods there should be.',
      '레플리카셋은 동일한 포드를 몇 개 유지할지 정합니다.',
    );
    await ns.kubectl(`apply -f ${file}`);
    await ns.readyPods(selector, 3);
    await ns.wait(`--for='jsonpath={.status.readyReplicas}'=3 replicaset/${name}`);
    const shown = await ns.kubectl('get replicasets,pods -o wide');
    expect(shown).toMatch(/^replicaset\.apps\/my-nginx-replicaset +3 +3 +3 /m);
    expect(shown.match(/^pod\/my-nginx-replicaset-\w+ +1\/1 +Running /gm)).toHaveLength(3);
  });

  test('makes other pods for those that are deleted', async () => {
    const before = await threePods();
    const changes = ns.watch(`get replicaset ${name} --watch`);
    try {
      await changes.until((lines) => lines.length > 1);
      tell('All of its pods are deleted.', '포드를 모두 삭제합니다.');
      await ns.kubectl(`delete pod -l ${selector}`);
      const after = await ns.readyPods(selector, 3);
      expect(after.filter((pod) => before.includes(pod))).toEqual([]);
      tell('There are three others.', '다른 포드 세 개가 생겼습니다.');
      await ns.kubectl('get pods');
      // The status follows the pods: fewer were ready for a while, and three were wanted all the time.
      const lines = await changes.until((all) => all.length > 2 && counts(all.at(-1)).join() === '3,3,3');
      expect(lines.slice(1).map((line) => counts(line)[0])).toEqual(lines.slice(1).map(() => 3));
    } finally {
      changes.stop();
    }
  });

  testWithNodes('makes the pods of a node that fails on other nodes', async (cluster) => {
    await threePods();
    const [node = ''] = await ns.read(`pods -l ${selector}`, '{.items[0].spec.nodeName}');
    tell('Where its pods are.', '포드가 있는 노드입니다.');
    await ns.kubectl('get pods -o wide');
    const changes = ns.watch(`get replicaset ${name} --watch`);
    try {
      await changes.until((lines) => lines.length > 1);
      await poweredOff(node, cluster, ns, async () => {
        const lines = await changes.until(
          (all) => all.some((line) => (counts(line)[2] ?? 3) < 3) && counts(all.at(-1)).join() === '3,3,3',
        );
        expect(lines.slice(1).map((line) => counts(line)[0])).toEqual(lines.slice(1).map(() => 3));
        tell('Its pods are made again on other nodes.', '그 노드의 포드가 다른 노드에 다시 생겼습니다.');
        const running = await ns.kubectl('get pods -o wide');
        const kept = running.split('\n').filter((line) => / +1\/1 +Running /.test(line));
        expect(kept).toHaveLength(3);
        expect(kept.filter((line) => line.includes(node))).toEqual([]);
        changes.show();
      });
    } finally {
      changes.stop();
    }
  });

  test('is scaled up and down', async () => {
    await threePods();
    for (const count of [5, 2]) {
      tell(`There should be ${count}.`, `${count}개로 바꿉니다.`);
      await ns.kubectl(`scale replicaset ${name} --replicas=${count}`);
      await ns.readyPods(selector, count);
      await ns.wait(`--for='jsonpath={.status.readyReplicas}'=${count} replicaset/${name}`);
      await ns.wait(`--for='jsonpath={.status.replicas}'=${count} replicaset/${name}`);
      expect(counts((await ns.kubectl('get replicasets')).split('\n')[1])).toEqual([count, count, count]);
    }
  });

  test('leaves its pods with --cascade=orphan, and adopts pods with its labels that nobody has', async () => {
    const before = await threePods();
    tell('The ReplicaSet alone is deleted: its pods stay.', '레플리카셋만 삭제하면 포드는 남습니다.');
    await ns.kubectl(`delete replicaset ${name} --cascade=orphan`);
    const owners = '{.items[*].metadata.ownerReferences[*].name}';
    await eventually(
      () => ns.read(`pods -l ${selector}`, owners),
      (found) => found.length === 0,
    );
    await ns.kubectl('get replicasets,pods');
    expect(await ns.readyPods(selector, 3)).toEqual(before);

    tell('One of them becomes a bare pod of our own.', '그중 하나 대신 포드를 직접 만듭니다.');
    const [gone = '', ...kept] = before;
    await ns.kubectl(`delete pod ${gone}`);
    await ns.kubectl(`run my-nginx-pod --image=nginx:latest --labels=${selector}`);
    await ns.readyPods(selector, 3);

    tell(
      'Made again, it adopts them all and makes no other.',
      '다시 만든 레플리카셋은 이 포드들을 넘겨받고, 더 만들지 않습니다.',
    );
    await ns.kubectl(`apply -f ${file}`);
    await ns.wait(`--for='jsonpath={.status.readyReplicas}'=3 replicaset/${name}`);
    const columns = 'custom-columns=NAME:.metadata.name,OWNER:.metadata.ownerReferences[0].name';
    await ns.kubectl(`get pods -o '${columns}'`);
    expect(await ns.read(`pods -l ${selector}`, owners)).toEqual([name, name, name]);
    expect(await ns.readyPods(selector, 3)).toEqual(['my-nginx-pod', ...kept].sort());
  });

  test('keeps its count when there is one pod with its labels too many', async () => {
    const before = await threePods();
    tell('A fourth pod with its labels is one too many.', '같은 라벨의 네 번째 포드는 남는 포드입니다.');
    await ns.kubectl(`run one-too-many --image=nginx:latest --labels=${selector}`);
    await ns.wait('--for=delete pod/one-too-many');
    await ns.kubectl('get pods');
    expect(await ns.readyPods(selector, 3)).toEqual(before);
  });

  test('is deleted with its pods', async () => {
    await threePods();
    tell('The ReplicaSet is deleted, and its pods with it.', '레플리카셋을 삭제하면 포드도 삭제됩니다.');
    await ns.kubectl(`delete -f ${file}`);
    await ns.wait(`--for=delete pod -l ${selector}`);
    expect(await ns.kubectl('get replicasets,pods')).toBe('');
  });
});

/** Of a line of `kubectl get replicaset`: how many pods are wanted, are there, and are ready. */
const counts = (line = ''): number[] => line.split(/ +/).slice(1, 4).map(Number);
