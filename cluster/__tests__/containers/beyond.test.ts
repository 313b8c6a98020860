import { eventually } from '../chapter/eventually';
import { namespace } from '../chapter/namespace';
import { section, show, tell } from '../chapter/story';
import { NODES, onNode, page, quietlyOnNode } from './nodes';

section('', 'Beyond the chapter', '책 이후의 내용');

describe('a Service', () => {
  const ns = namespace('beyond-service');

  test('sends requests from every pod and both nodes to its pods', async () => {
    tell(
      'A Service has an IP address that sends requests to all pods of a ReplicaSet.',
      '서비스의 IP로 요청하면 레플리카셋의 모든 포드로 전달됩니다.',
    );
    await ns.kubectl('apply -f dist/ch6-beyond-service.k8s.yaml');
    const pods = await ns.readyPods('app=web', 3);
    const [address = ''] = await ns.read('service/web', '{.spec.clusterIP}');
    await page('worker-1', `http://${address}`, /Welcome to nginx!/);
    await ns.kubectl('get services,endpointslices');
    for (const node of NODES) {
      await page(node, `http://${address}`, /Welcome to nginx!/);
      expect(await onNode(node, `curl --silent --head http://${address}`)).toContain('HTTP/1.1 200 OK');
    }
    for (const pod of pods) {
      const request = `exec ${pod} -- curl --silent --max-time 5 --output /dev/null --write-out '%{http_code}' http://${address}`;
      expect(await ns.kubectl(request)).toBe('200');
    }
  });

  test('sends requests to all of its pods, and to new ones when they are replaced', async () => {
    const [address = ''] = await ns.read('service/web', '{.spec.clusterIP}');
    const answering = async (): Promise<string[]> => {
      for (let request = 0; request < 30; request++) {
        await quietlyOnNode('worker-1', ['curl', '--silent', '--max-time', '3', `http://${address}/${request}`]).catch(
          () => '',
        );
      }
      const names = await ns.readyPods('app=web', 3);
      const logs = await Promise.all(names.map(async (name) => [name, await ns.quietly(`logs ${name}`)] as const));
      return logs.filter(([, log]) => log.includes('"GET /')).map(([name]) => name);
    };
    const before = await ns.readyPods('app=web', 3);
    expect(await eventually(answering, (found) => found.length === 3)).toEqual(before);
    tell(
      'Replace the pods. The Service sends requests to the new ones.',
      '포드를 교체하면 서비스는 새 포드로 요청을 전달합니다.',
    );
    await ns.kubectl('delete pod -l app=web');
    const after = await ns.readyPods('app=web', 3);
    expect(after.filter((name) => before.includes(name))).toEqual([]);
    expect(await eventually(answering, (found) => found.length === 3)).toEqual(after);
    await ns.kubectl('get endpointslices');
  });
});

describe('a ConfigMap and a Secret', () => {
  const ns = namespace('beyond-configuration');

  test('are variables and files of a container, and nginx serves what they say', async () => {
    tell('nginx reads its settings from a ConfigMap.', 'nginx는 컨피그맵에서 설정을 읽습니다.');
    await ns.kubectl('apply -f dist/ch6-beyond-configuration.k8s.yaml');
    await ns.wait('--for=condition=Ready pod/configured');
    const [address = ''] = await ns.read('pod/configured', '{.status.podIP}');
    expect(await onNode('worker-2', `curl --silent http://${address}`)).toBe('hello\n');
    const variables = await ns.kubectl("exec configured -- bash -c 'echo $GREETING $TOKEN'");
    expect(variables).toBe('hello change-me\n');
    expect(await ns.kubectl('exec configured -- cat /etc/nginx/conf.d/default.conf')).toContain('return 200 "hello');
    tell('The Secret is not encoded for the container.', '시크릿은 컨테이너 안에서 원래 값으로 보입니다.');
    expect(await ns.kubectl('exec configured -- cat /etc/credentials/token')).toBe('change-me');
    expect(await ns.refused("exec configured -- bash -c 'echo changed > /etc/credentials/token'")).toContain(
      'Read-only file system',
    );
  });
});

describe('a native sidecar', () => {
  const ns = namespace('beyond-native-sidecar');

  test('starts before nginx, prints its log, and ends after it', async () => {
    tell('A native sidecar prints the log that nginx writes.', '네이티브 사이드카가 nginx의 로그를 출력합니다.');
    await ns.kubectl('apply -f dist/ch6-beyond-native-sidecar.k8s.yaml');
    await ns.wait('--for=condition=Ready pod/web-with-log');
    expect(await ns.kubectl('get pods')).toMatch(/^web-with-log +2\/2 +Running /m);
    const started =
      '{.status.initContainerStatuses[0].state.running.startedAt} {.status.containerStatuses[0].state.running.startedAt}';
    const [log = '', nginx = ''] = await ns.read('pod/web-with-log', started);
    expect(Date.parse(log)).toBeLessThanOrEqual(Date.parse(nginx));
    expect(log).not.toBe('');
    const [address = ''] = await ns.read('pod/web-with-log', '{.status.podIP}');
    await onNode('worker-1', `curl --silent --output /dev/null --user-agent chapter http://${address}/`);
    await eventually(
      () => ns.quietly('logs web-with-log -c log'),
      (text) => text.includes('"chapter"'),
    );
    expect(await ns.kubectl('logs web-with-log -c log')).toMatch(/"GET \/ HTTP\/1\.1" 200 .*"chapter"/);

    tell(
      'When the pod is deleted, nginx ends first, and the sidecar last.',
      '포드를 삭제하면 nginx가 먼저 종료되고 사이드카는 마지막에 종료됩니다.',
    );
    const ends = (kind: string): string => `{.status.${kind}Statuses[0].state.terminated.finishedAt}`;
    const command = `get pod web-with-log --watch -o 'jsonpath=nginx: ${ends('container')} log: ${ends('initContainer')}{"\\n"}'`;
    const changes = ns.watch(command);
    try {
      await changes.until((lines) => lines.length > 0);
      await ns.kubectl('delete pod web-with-log --grace-period=4');
      const lines = await changes.until((all) => /^nginx: \S+ log: \S+$/.test(all.at(-1) ?? ''));
      // The same line is printed for each change of the pod.
      show(`kubectl ${command}`, { stdout: `${[...new Set(lines)].join('\n')}\n`, stderr: '', code: 0 });
      const [, nginxEnd = '', , logEnd = ''] = lines.at(-1)?.split(' ') ?? [];
      expect(Date.parse(nginxEnd)).toBeLessThan(Date.parse(logEnd));
    } finally {
      changes.stop();
    }
  });
});

describe('a namespace with the Pod Security Standard "restricted"', () => {
  const ns = namespace('beyond-restricted', { 'pod-security.kubernetes.io/enforce': 'restricted' });

  test('refuses the pod of 6.2.1, and nginx runs hardened without any privilege', async () => {
    tell('This namespace admits hardened pods only.', '이 네임스페이스에는 보안을 강화한 포드만 생성할 수 있습니다.');
    expect(await ns.refused('apply -f dist/ch6-2-1-nginx-pod.k8s.yaml')).toContain(
      'violates PodSecurity "restricted:latest"',
    );
    await ns.kubectl('apply -f dist/ch6-beyond-restricted.k8s.yaml');
    await ns.wait('--for=condition=Ready pod/hardened-pod');
    await ns.readyPods('app=hardened', 3);
    tell(
      'nginx answers, as another user than root, without a capability, and cannot write to its image.',
      'nginx는 root가 아닌 사용자로 권한(capability) 없이 실행되고, 이미지에 쓸 수 없으며, 요청에 정상적으로 응답합니다.',
    );
    const addresses = await ns.read('pods', '{.items[*].status.podIP}');
    expect(addresses).toHaveLength(4);
    for (const address of addresses) {
      expect(await quietlyOnNode('worker-1', ['curl', '--silent', `http://${address}:8080`])).toContain(
        'Welcome to nginx!',
      );
    }
    await onNode('worker-1', `curl --silent --head http://${addresses[0] ?? ''}:8080`);
    const status = await ns.kubectl("exec hardened-pod -- grep -E '^(Uid|Cap...|NoNewPrivs|Seccomp):' /proc/1/status");
    expect(status).toMatch(/^Uid:\t101\t101\t101\t101$/m);
    for (const set of ['CapInh', 'CapPrm', 'CapEff', 'CapBnd', 'CapAmb'])
      expect(status).toContain(`${set}:\t0000000000000000\n`);
    expect(status).toContain('NoNewPrivs:\t1\n');
    expect(status).toContain('Seccomp:\t2\n');
    expect(await ns.refused('exec hardened-pod -- touch /usr/share/nginx/html/new.html')).toContain(
      'Read-only file system',
    );
  });
});

describe('a Deployment', () => {
  const ns = namespace('beyond-deployment');
  const images = '{range .items[*]}{.spec.template.spec.containers[0].image}={.status.readyReplicas} {end}';
  const answers = async (): Promise<void> => {
    const [name = ''] = await ns.readyPods('app=web', 3);
    const [address = ''] = await ns.read(`pod/${name}`, '{.status.podIP}');
    await page('worker-1', `http://${address}`, /Welcome to nginx!/);
  };

  test('replaces its pods for a new image, stops at one that does not exist, and goes back', async () => {
    tell('A Deployment creates a ReplicaSet.', '디플로이먼트는 레플리카셋을 생성합니다.');
    await ns.kubectl('apply -f dist/ch6-beyond-deployment.k8s.yaml');
    expect(await ns.kubectl('rollout status deployment/web')).toContain('successfully rolled out');
    tell('Change the image. The pods are replaced step by step.', '이미지를 변경하면 포드가 하나씩 교체됩니다.');
    await ns.kubectl('set image deployment/web my-nginx-container=nginx:stable');
    expect(await ns.kubectl('rollout status deployment/web')).toContain('successfully rolled out');
    expect((await ns.read('replicasets', images)).sort()).toEqual(['nginx:latest=', 'nginx:stable=3']);
    await answers();

    tell(
      'An image that does not exist. The older pods keep running.',
      '존재하지 않는 이미지로 변경합니다. 이전 포드는 계속 실행됩니다.',
    );
    await ns.kubectl('set image deployment/web my-nginx-container=nginx:nosuchtag');
    const waiting = '{.items[*].status.containerStatuses[*].state.waiting.reason}';
    await eventually(
      () => ns.read('pods', waiting),
      (reasons) => reasons.some((reason) => /^(ErrImagePull|ImagePullBackOff)$/.test(reason)),
    );
    expect(await ns.kubectl('get pods')).toMatch(/ 0\/1 +(ErrImagePull|ImagePullBackOff) /);
    expect(await ns.quietly('get events')).toMatch(/Failed to pull image "nginx:nosuchtag": .*not found/);

    tell('Go back.', '이전 버전으로 되돌립니다.');
    await ns.kubectl('rollout undo deployment/web');
    expect(await ns.kubectl('rollout status deployment/web')).toContain('successfully rolled out');
    await ns.kubectl('rollout history deployment/web');
    await ns.kubectl('get replicasets -o wide');
    expect((await ns.read('replicasets', images)).sort()).toEqual([
      'nginx:latest=',
      'nginx:nosuchtag=',
      'nginx:stable=3',
    ]);
    await answers();
  });
});
