import { eventually } from './eventually';
import { namespace } from './namespace';
import { poweredOff } from './powered-off';
import { section, tell } from './story';
import { testWithNodes } from './which-cluster';

section('6.3.1', 'Why a ReplicaSet', '레플리카셋을 사용하는 이유');

describe('two pods without a ReplicaSet', () => {
  const ns = namespace('6-3-1-pods');
  const file = 'dist/ch6-3-1-two-nginx-pods.k8s.yaml';
  const bothPods = async (): Promise<void> => {
    await ns.given(file);
    await ns.wait('--for=condition=Ready pod/my-nginx-pod-a pod/my-nginx-pod-b');
  };

  test('a deleted pod is not created again', async () => {
    tell('This file defines two equal pods one by one.', '동일한 포드 두 개를 일일이 정의한 파일입니다.');
    await ns.kubectl(`apply -f ${file}`);
    await bothPods();
    await ns.kubectl('get pods -o wide');

    tell('Delete one pod. Nothing creates it again.', '포드 하나를 삭제합니다. 삭제한 포드는 다시 생성되지 않습니다.');
    await ns.kubectl('delete pod my-nginx-pod-a');
    tell('A ReplicaSet creates its pods at once.', '레플리카셋을 만들면 포드가 바로 생성됩니다.');
    await ns.kubectl('apply -f dist/ch6-3-1-replicaset.k8s.yaml');
    // By now the controllers have handled a later change, so they would have created the pod again.
    await ns.readyPods('app=my-nginx', 3);
    const pods = await ns.kubectl('get pods');
    expect(pods).toMatch(/^my-nginx-pod-b +1\/1 +Running /m);
    expect(pods).not.toContain('my-nginx-pod-a');
    await ns.quietly('delete replicaset my-nginx-replicaset --wait=false');
  });

  testWithNodes('a pod on a failed node is deleted and not created again', async (cluster) => {
    tell('Create the pod again from the file.', '파일로 포드를 다시 생성합니다.');
    await bothPods();
    const [node = ''] = await ns.read('pod/my-nginx-pod-b', '{.spec.nodeName}');
    await poweredOff(node, cluster, ns, async () => {
      const deleted = (): Promise<string[]> => ns.read('pod/my-nginx-pod-b', '{.metadata.deletionTimestamp}');
      await eventually(deleted, (found) => found.length > 0);
      expect(await ns.kubectl('get nodes')).toMatch(new RegExp(`^${node} +NotReady `, 'm'));
      tell(
        'Kubernetes deletes the pod and does not create another one.',
        '쿠버네티스가 포드를 삭제하지만, 다시 생성하지는 않습니다.',
      );
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

  test('creates the number of pods in replicas', async () => {
    tell(
      'A ReplicaSet keeps a fixed number of equal pods running.',
      '레플리카셋은 동일한 포드를 정해진 개수만큼 실행합니다.',
    );
    await ns.kubectl(`apply -f ${file}`);
    await ns.readyPods(selector, 3);
    await ns.wait(`--for='jsonpath={.status.readyReplicas}'=3 replicaset/${name}`);
    const shown = await ns.kubectl('get replicasets,pods -o wide');
    expect(shown).toMatch(/^replicaset\.apps\/my-nginx-replicaset +3 +3 +3 /m);
    expect(shown.match(/^pod\/my-nginx-replicaset-\w+ +1\/1 +Running /gm)).toHaveLength(3);
  });

  test('creates new pods when its pods are deleted', async () => {
    const before = await threePods();
    const changes = ns.watch(`get replicaset ${name} --watch`);
    try {
      await changes.until((lines) => lines.length > 1);
      tell('Delete all of its pods.', '포드를 모두 삭제합니다.');
      await ns.kubectl(`delete pod -l ${selector}`);
      const after = await ns.readyPods(selector, 3);
      expect(after.filter((pod) => before.includes(pod))).toEqual([]);
      tell('There are three new pods.', '새 포드 세 개가 생성되었습니다.');
      await ns.kubectl('get pods');
      // Fewer pods were ready for a while, but the desired number was always three.
      const lines = await changes.until((all) => all.length > 2 && counts(all.at(-1)).join() === '3,3,3');
      expect(lines.slice(1).map((line) => counts(line)[0])).toEqual(lines.slice(1).map(() => 3));
    } finally {
      changes.stop();
    }
  });

  testWithNodes('creates new pods on other nodes when a node fails', async (cluster) => {
    await threePods();
    const [node = ''] = await ns.read(`pods -l ${selector}`, '{.items[0].spec.nodeName}');
    tell('The NODE column shows where the pods run.', 'NODE 열에서 포드가 실행되는 노드를 확인합니다.');
    await ns.kubectl('get pods -o wide');
    const changes = ns.watch(`get replicaset ${name} --watch`);
    try {
      await changes.until((lines) => lines.length > 1);
      await poweredOff(node, cluster, ns, async () => {
        const lines = await changes.until(
          (all) => all.some((line) => (counts(line)[2] ?? 3) < 3) && counts(all.at(-1)).join() === '3,3,3',
        );
        expect(lines.slice(1).map((line) => counts(line)[0])).toEqual(lines.slice(1).map(() => 3));
        tell('The ReplicaSet has created new pods on other nodes.', '레플리카셋이 다른 노드에 새 포드를 생성했습니다.');
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
      tell(`Scale to ${count} pods.`, `포드를 ${count}개로 조정합니다.`);
      await ns.kubectl(`scale replicaset ${name} --replicas=${count}`);
      await ns.readyPods(selector, count);
      await ns.wait(`--for='jsonpath={.status.readyReplicas}'=${count} replicaset/${name}`);
      await ns.wait(`--for='jsonpath={.status.replicas}'=${count} replicaset/${name}`);
      expect(counts((await ns.kubectl('get replicasets')).split('\n')[1])).toEqual([count, count, count]);
    }
  });

  test('leaves its pods with --cascade=orphan, and adopts matching pods without an owner', async () => {
    const before = await threePods();
    tell('Delete the ReplicaSet only. Its pods stay.', '레플리카셋만 삭제합니다. 포드는 그대로 남습니다.');
    await ns.kubectl(`delete replicaset ${name} --cascade=orphan`);
    const owners = '{.items[*].metadata.ownerReferences[*].name}';
    await eventually(
      () => ns.read(`pods -l ${selector}`, owners),
      (found) => found.length === 0,
    );
    await ns.kubectl('get replicasets,pods');
    expect(await ns.readyPods(selector, 3)).toEqual(before);

    tell('Replace one of them with a pod that you create.', '그중 하나를 삭제하고 포드를 직접 생성합니다.');
    const [gone = '', ...kept] = before;
    await ns.kubectl(`delete pod ${gone}`);
    await ns.kubectl(`run my-nginx-pod --image=nginx:latest --labels=${selector}`);
    await ns.readyPods(selector, 3);

    tell(
      'Create the ReplicaSet again. It adopts these pods and creates none.',
      '레플리카셋을 다시 생성합니다. 남아 있는 포드를 그대로 관리하며, 새 포드는 생성하지 않습니다.',
    );
    await ns.kubectl(`apply -f ${file}`);
    await ns.wait(`--for='jsonpath={.status.readyReplicas}'=3 replicaset/${name}`);
    const columns = 'custom-columns=NAME:.metadata.name,OWNER:.metadata.ownerReferences[0].name';
    await ns.kubectl(`get pods -o '${columns}'`);
    expect(await ns.read(`pods -l ${selector}`, owners)).toEqual([name, name, name]);
    expect(await ns.readyPods(selector, 3)).toEqual(['my-nginx-pod', ...kept].sort());
  });

  test('deletes an additional pod with its labels', async () => {
    const before = await threePods();
    tell(
      'Create a fourth pod with the same label. The ReplicaSet deletes it.',
      '같은 레이블을 가진 네 번째 포드를 생성합니다. 레플리카셋이 이 포드를 삭제합니다.',
    );
    await ns.kubectl(`run one-too-many --image=nginx:latest --labels=${selector}`);
    await ns.wait('--for=delete pod/one-too-many');
    await ns.kubectl('get pods');
    expect(await ns.readyPods(selector, 3)).toEqual(before);
  });

  test('is deleted with its pods', async () => {
    await threePods();
    tell('Delete the ReplicaSet. Its pods are deleted too.', '레플리카셋을 삭제합니다. 포드도 함께 삭제됩니다.');
    await ns.kubectl(`delete -f ${file}`);
    await ns.wait(`--for=delete pod -l ${selector}`);
    expect(await ns.kubectl('get replicasets,pods')).toBe('');
  });
});

/** Returns the columns DESIRED, CURRENT and READY of a line of `kubectl get replicaset`. */
const counts = (line = ''): number[] => line.split(/ +/).slice(1, 4).map(Number);
