import { eventually } from './eventually';
import { namespace } from './namespace';
import { section, tell } from './story';
import { testWithContainers } from './which-cluster';

section('', 'Beyond the chapter', '책 이후의 내용');

describe('a Service for a ReplicaSet', () => {
  const ns = namespace('beyond-service');

  test('has the IP addresses of its pods, also after they are replaced', async () => {
    tell(
      'A Service sends requests to all pods of a ReplicaSet.',
      '서비스는 레플리카셋의 모든 포드로 요청을 전달합니다.',
    );
    await ns.kubectl('apply -f dist/ch6-beyond-service.k8s.yaml');
    await ns.readyPods('app=web', 3);
    const pods = (): Promise<string[]> => ns.read('pods -l app=web', '{.items[*].status.podIP}');
    const slice = 'endpointslices -l kubernetes.io/service-name=web';
    const addressesPath = '{.items[*].endpoints[*].addresses[*]}';
    const addressesOfService = async (): Promise<string[]> => {
      const addresses = (await pods()).sort();
      return await eventually(
        async () => (await ns.read(slice, addressesPath)).sort(),
        (found) => found.join() === addresses.join(),
      );
    };
    const before = await addressesOfService();
    expect(before).toHaveLength(3);
    await ns.kubectl('get services,endpointslices');
    await ns.kubectl('get pods -o wide');

    tell(
      'Replace the pods. The Service keeps its IP address, and sends requests to the new pods.',
      '포드를 교체해도 서비스의 IP는 바뀌지 않으며, 요청은 새 포드로 전달됩니다.',
    );
    const [address] = await ns.read('service/web', '{.spec.clusterIP}');
    await ns.kubectl('delete pod -l app=web');
    await ns.readyPods('app=web', 3);
    const after = await addressesOfService();
    await ns.kubectl('get services,endpointslices');
    expect(after).toHaveLength(3);
    expect(after.filter((each) => before.includes(each))).toEqual([]);
    expect(await ns.read('service/web', '{.spec.clusterIP}')).toEqual([address]);
  });
});

describe('a native sidecar', () => {
  const ns = namespace('beyond-native-sidecar');

  test('counts in READY, and starts before the main container', async () => {
    tell(
      'A native sidecar is an init container that keeps running.',
      '네이티브 사이드카는 종료되지 않고 계속 실행되는 초기화 컨테이너입니다.',
    );
    await ns.kubectl('apply -f dist/ch6-beyond-native-sidecar.k8s.yaml');
    await ns.wait('--for=condition=Ready pod/web-with-log');
    expect(await ns.kubectl('get pods')).toMatch(/^web-with-log +2\/2 +Running /m);
    const sidecar = '{.status.initContainerStatuses[*].name} {.status.initContainerStatuses[*].started}';
    expect(await ns.read('pod/web-with-log', sidecar)).toEqual(['log', 'true']);
    const started = 'events --field-selector involvedObject.name=web-with-log,reason=Started';
    const events = await eventually(
      () => ns.read(started, '{range .items[*]}{.metadata.name}={.involvedObject.fieldPath} {end}'),
      (found) => found.length === 2,
    );
    // The names of a pod's events end in a time, so they sort by time.
    expect(events.sort().map((event) => event.replace(/^.*=/, ''))).toEqual([
      'spec.initContainers{log}',
      'spec.containers{my-nginx-container}',
    ]);
  });

  testWithContainers('prints the log of nginx', async () => {
    tell('The sidecar prints the log that nginx writes.', 'nginx가 기록하는 로그를 사이드카가 출력합니다.');
    await ns.given('dist/ch6-beyond-native-sidecar.k8s.yaml');
    await ns.wait('--for=condition=Ready pod/web-with-log');
    await ns.kubectl('exec web-with-log -c log -- wget -q -O - localhost');
    await eventually(
      () => ns.quietly('logs web-with-log -c log'),
      (log) => log.includes('"GET / HTTP/1.1" 200'),
    );
    await ns.kubectl('logs web-with-log -c log');
  });
});

describe('a namespace with the Pod Security Standard "restricted"', () => {
  const ns = namespace('beyond-restricted', { 'pod-security.kubernetes.io/enforce': 'restricted' });

  test('admits hardened pods, and refuses the pod of 6.2.1', async () => {
    tell('This namespace admits hardened pods only.', '이 네임스페이스에는 보안을 강화한 포드만 생성할 수 있습니다.');
    const message = await ns.refused('apply -f dist/ch6-2-1-nginx-pod.k8s.yaml');
    expect(message).toContain('violates PodSecurity "restricted:latest"');
    await ns.kubectl('apply -f dist/ch6-beyond-restricted.k8s.yaml');
    await ns.wait('--for=condition=Ready pod/hardened-pod');
    await ns.readyPods('app=hardened', 3);
    const pods = await ns.kubectl('get pods');
    expect(pods.match(/ 1\/1 +Running /g)).toHaveLength(4);
  });
});

describe('a Deployment', () => {
  const ns = namespace('beyond-deployment');

  test('creates a second ReplicaSet for a new image, and replaces the pods', async () => {
    tell('A Deployment creates a ReplicaSet.', '디플로이먼트는 레플리카셋을 생성합니다.');
    await ns.kubectl('apply -f dist/ch6-beyond-deployment.k8s.yaml');
    expect(await ns.kubectl('rollout status deployment/web')).toContain('successfully rolled out');
    const replicas = '{range .items[*]}{.spec.template.spec.containers[0].image}={.spec.replicas} {end}';
    await ns.kubectl('get replicasets');
    expect(await ns.read('replicasets', replicas)).toEqual(['nginx:latest=3']);

    tell(
      'Change the image. The Deployment creates another ReplicaSet.',
      '이미지를 변경하면 레플리카셋을 하나 더 생성합니다.',
    );
    await ns.kubectl('set image deployment/web my-nginx-container=nginx:stable');
    expect(await ns.kubectl('rollout status deployment/web')).toContain('successfully rolled out');
    await ns.kubectl('get replicasets -o wide');
    expect((await ns.read('replicasets', replicas)).sort()).toEqual(['nginx:latest=0', 'nginx:stable=3']);
    await eventually(
      () => ns.read('pods', '{.items[*].spec.containers[*].image}'),
      (images) => images.join() === 'nginx:stable,nginx:stable,nginx:stable',
    );
  });
});
