import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CronJob, DaemonSet, Job, NginxPod, StatefulSet } from 'cdk8s-primer';
import { Cron, Duration } from 'cdk8s';
import { addImage } from '../../containers/own-image';
import { nodeRoot } from '../../containers/prepare';
import { eventually } from '../chapter/eventually';
import { namespace } from '../chapter/namespace';
import { section, tell } from '../chapter/story';
import { synthesize } from '../chapter/versions';
import { NODES, page, quietlyOnNode } from './nodes';

section('', 'Other workloads', '다른 워크로드');
const ns = namespace('workloads');
const shell = (script: string): { name: string; image: string; command: string[] } => ({
  name: 'main',
  image: 'busybox:stable',
  command: ['sh', '-c', script],
});

test('a StatefulSet keeps the name of a pod that is replaced, and starts the pods one by one', async () => {
  tell(
    'The pods of a StatefulSet have numbers. They start one by one.',
    '스테이트풀셋의 포드에는 번호가 붙고, 하나씩 차례로 시작됩니다.',
  );
  const yaml = synthesize('workloads', (chart) => {
    new StatefulSet(chart, 'numbered', {
      serviceName: 'numbered',
      replicas: 2,
      podMetadata: { labels: { app: 'numbered' } },
      containers: [
        {
          ...shell('hostname > /tmp/index.html && exec httpd -f -p 80 -h /tmp'),
          readiness: { httpGet: { path: '/', port: 80 } },
        },
      ],
      terminationGracePeriod: Duration.seconds(1),
    });
  });
  await ns.kubectl('apply -f -', yaml);
  await ns.kubectl('rollout status statefulset/numbered');
  const started = '{.items[*].status.startTime}';
  const [first = '', second = ''] = await ns.read('pods -l app=numbered', started);
  expect(Date.parse(first)).toBeLessThanOrEqual(Date.parse(second));
  const uids = (): Promise<string[]> => ns.read('pods -l app=numbered', '{.items[*].metadata.uid}');
  const before = await uids();
  await ns.kubectl('delete pod numbered-1');
  await eventually(uids, (found) => found.length === 2 && found.join() !== before.join());
  await ns.readyPods('app=numbered', 2);
  await ns.kubectl('get pods -l app=numbered');
  const addresses = await ns.read('pods -l app=numbered', '{range .items[*]}{.metadata.name}={.status.podIP} {end}');
  for (const [name = '', address = ''] of addresses.map((pair) => pair.split('='))) {
    await page('worker-1', `http://${address}`, new RegExp(`^${name}$`, 'm'));
  }
  expect(addresses.map((pair) => pair.split('=')[0])).toEqual(['numbered-0', 'numbered-1']);
  await ns.quietly('delete statefulset numbered --wait=false');
});

test('a DaemonSet runs a pod on each node', async () => {
  tell(
    'A DaemonSet runs a pod on each node. This one reads a file of the node.',
    '데몬셋은 노드마다 포드를 하나씩 실행합니다. 이 포드는 노드의 파일을 읽습니다.',
  );
  const yaml = synthesize('workloads', (chart) => {
    new DaemonSet(chart, 'on-each-node', {
      podMetadata: { labels: { app: 'on-each-node' } },
      containers: [
        {
          ...shell('cat /node/hostname; exec sleep infinity'),
          volumeMounts: [{ name: 'etc', mountPath: '/node', readOnly: true }],
        },
      ],
      volumes: [{ name: 'etc', hostPath: { path: '/etc', type: 'Directory' } }],
      terminationGracePeriod: Duration.seconds(1),
    });
  });
  await ns.kubectl('apply -f -', yaml);
  await ns.readyPods('app=on-each-node', 2);
  await ns.kubectl('get pods -l app=on-each-node -o wide');
  const logs = (await ns.kubectl('logs -l app=on-each-node')).trim().split('\n').sort();
  expect(logs).toEqual(NODES);
  await ns.quietly('delete daemonset on-each-node --wait=false');
});

test('a Job runs until it succeeds, and a CronJob makes Jobs', async () => {
  tell(
    'A Job runs until it succeeds: the first try fails.',
    '잡은 성공할 때까지 실행됩니다. 첫 번째 시도는 실패합니다.',
  );
  const yaml = synthesize('workloads', (chart) => {
    // The file is in a volume of the pod, in which the container is started again.
    new Job(chart, 'second-try', {
      restartPolicy: 'OnFailure',
      containers: [
        {
          ...shell('[ -e /data/tried ] || { echo failed; touch /data/tried; exit 1; }; echo succeeded'),
          volumeMounts: [{ name: 'data', mountPath: '/data' }],
        },
      ],
      volumes: [{ name: 'data', emptyDir: {} }],
    });
    new CronJob(chart, 'each-night', {
      schedule: Cron.daily(),
      restartPolicy: 'Never',
      containers: [shell('echo good night')],
    });
  });
  await ns.kubectl('apply -f -', yaml);
  await ns.wait('--for=condition=Complete job/second-try');
  await ns.kubectl('get jobs,pods -l job-name=second-try');
  expect(await ns.kubectl('logs job/second-try')).toBe('succeeded\n');
  expect(await ns.read('pods -l job-name=second-try', '{.items[*].status.containerStatuses[0].restartCount}')).toEqual([
    '1',
  ]);
  tell(
    'A CronJob makes a Job at each time. You can make one by hand.',
    '크론잡은 정해진 시각마다 잡을 생성합니다. 직접 생성할 수도 있습니다.',
  );
  await ns.kubectl('create job tonight --from=cronjob/each-night');
  await ns.wait('--for=condition=Complete job/tonight');
  expect(await ns.kubectl('logs job/tonight')).toBe('good night\n');
});

test('a pod runs an image of your own', async () => {
  tell('You can make an image of a folder and use it.', '폴더로 이미지를 직접 만들어 쓸 수 있습니다.');
  const folder = join(process.env.CHAPTER_FOLDER ?? '', 'own-image');
  for (const name of ['bin', 'www']) mkdirSync(join(folder, name), { recursive: true });
  copyFileSync(join(nodeRoot(), 'bin/busybox'), join(folder, 'bin/busybox'));
  writeFileSync(join(folder, 'www/index.html'), 'made by a reader\n');
  await addImage('registry.example.com/reader/page:1', folder, [
    '/bin/busybox',
    'httpd',
    '-f',
    '-p',
    '80',
    '-h',
    '/www',
  ]);
  const yaml = synthesize('workloads', (chart) => {
    new NginxPod(chart, 'own', { container: { image: 'registry.example.com/reader/page:1' } });
  });
  await ns.kubectl('apply -f -', yaml);
  await ns.wait('--for=condition=Ready pod/own');
  const [address = ''] = await ns.read('pod/own', '{.status.podIP}');
  expect(await quietlyOnNode('worker-2', ['curl', '--silent', `http://${address}`])).toBe('made by a reader\n');
});
