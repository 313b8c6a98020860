import { App, Chart, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { NginxPod, NginxReplicaSet, Pod, ReplicaSet } from 'cdk8s-primer';
import { manifests, render } from './render';

const main = { name: 'main', image: 'busybox' };
const labelled = { metadata: { labels: { app: 'web' } } };

describe('cdk8s-plus takes our pods', () => {
  test('a Service selects by the author’s labels', () => {
    const yaml = render((chart) => {
      const pod = new NginxPod(chart, 'web', labelled);
      new kplus.Service(chart, 'service', { metadata: { name: 'web' }, selector: pod, ports: [{ port: 80 }] });
    });
    expect(yaml).toMatchSnapshot();
  });

  test('a pod without labels gets an address by being selected', () => {
    const yaml = render((chart) => {
      const pod = new NginxPod(chart, 'web');
      new kplus.Service(chart, 'service', { metadata: { name: 'web' }, selector: pod, ports: [{ port: 80 }] });
    });
    expect(yaml.match(/metadata.addr: .*/g)).toStrictEqual(Array(2).fill('metadata.addr: chart-web-c83d2bb0'));
  });

  test('labels of the chart select nothing, unless the author wrote them too', () => {
    const selected = (labels: Record<string, string>): Record<string, string> => {
      const chart = new Chart(new App(), 'chart', { labels: { team: 'a' } });
      const pod = new NginxPod(chart, 'web', { metadata: { labels } });
      return pod.toPodSelectorConfig().labelSelector._toKube().matchLabels ?? {};
    };
    expect(Object.keys(selected({}))).toStrictEqual([kplus.Pod.ADDRESS_LABEL]);
    expect(selected({ app: 'x' })).toStrictEqual({ app: 'x' });
    expect(selected({ team: 'a' })).toStrictEqual({ team: 'a' });
    expect(selected({ team: 'b' })).toStrictEqual({ team: 'b' });
  });

  test.each<[Record<string, string>]>([[{}], [{ tier: '' }]])(
    'a NetworkPolicy for a pod with labels %j does not select every pod',
    (labels) => {
      const chart = new Chart(new App(), 'chart');
      const pod = new NginxPod(chart, 'web', { metadata: { labels } });
      new kplus.NetworkPolicy(chart, 'policy', { selector: pod });
      const address = { [kplus.Pod.ADDRESS_LABEL]: 'chart-web-c83d2bb0' };
      expect(manifests(chart)).toMatchObject([
        { metadata: { labels: { ...labels, ...address } } },
        { spec: { podSelector: { matchLabels: address } } },
      ]);
    },
  );

  test('connections allow traffic between pods, whichever is named first', () => {
    const yaml = render((chart) => {
      const web = new NginxPod(chart, 'web', { metadata: { labels: { app: 'web' }, namespace: 'team' } });
      const set = new NginxReplicaSet(chart, 'api', {
        metadata: { namespace: 'team' },
        container: { ports: [{ number: 8080 }] },
      });
      web.connections.allowTo(set);
    });
    expect(yaml).toMatchSnapshot();
  });

  test('an isolated pod has a policy that denies all traffic to it alone', () => {
    const yaml = render((chart) => {
      new NginxPod(chart, 'web', { ...labelled, isolate: true });
      new NginxReplicaSet(chart, 'api', { isolate: true });
    });
    expect(yaml).toMatchSnapshot();
  });

  test('scheduling renders node, affinity and tolerations', () => {
    const yaml = render((chart) => {
      const cache = new Pod(chart, 'cache', { containers: [main], metadata: { labels: { app: 'cache' } } });
      const pod = new Pod(chart, 'pod', { containers: [main] });
      pod.scheduling.attract(kplus.Node.labeled(kplus.NodeLabelQuery.is('disktype', 'ssd')));
      pod.scheduling.colocate(cache, { weight: 10 });
      pod.scheduling.tolerate(
        kplus.Node.tainted(kplus.NodeTaintQuery.exists('gpu', { effect: kplus.TaintEffect.NO_EXECUTE })),
      );
    });
    expect(yaml).toMatchSnapshot();
  });

  test('a role is bound to the service account, in its namespace', () => {
    const chart = new Chart(new App(), 'chart', { namespace: 'team' });
    const account = new kplus.ServiceAccount(chart, 'account', { metadata: { name: 'reader' } });
    const subjects = [new NginxPod(chart, 'a', { serviceAccount: account }), new NginxReplicaSet(chart, 'b')];
    new kplus.ConfigMap(chart, 'map').permissions.grantRead(...subjects);
    expect(manifests(chart)).toContainEqual(
      expect.objectContaining({
        kind: 'RoleBinding',
        subjects: [
          { apiGroup: '', kind: 'ServiceAccount', name: 'reader', namespace: 'team' },
          { apiGroup: '', kind: 'ServiceAccount', name: 'default', namespace: 'team' },
        ],
      }),
    );
  });

  test('a role lets others read our objects', () => {
    const chart = new Chart(new App(), 'chart', { namespace: 'team' });
    const reader = new NginxPod(chart, 'reader');
    new NginxPod(chart, 'pod').permissions.grantRead(reader);
    new NginxReplicaSet(chart, 'set').permissions.grantRead(reader);
    expect(manifests(chart)).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({
          kind: 'Role',
          rules: [{ apiGroups: [''], resourceNames: ['pod'], resources: ['pods'], verbs: ['get', 'list', 'watch'] }],
        }),
        expect.objectContaining({
          kind: 'Role',
          rules: [
            {
              apiGroups: ['apps'],
              resourceNames: ['set'],
              resources: ['replicasets'],
              verbs: ['get', 'list', 'watch'],
            },
          ],
        }),
      ]),
    );
  });

  test('volumes of every kind that cdk8s-plus has', () => {
    const chart = new Chart(new App(), 'chart');
    const claim = new kplus.PersistentVolumeClaim(chart, 'claim', { metadata: { name: 'claim' } });
    const map = new kplus.ConfigMap(chart, 'map', { metadata: { name: 'map' } });
    const secret = kplus.Secret.fromSecretName(chart, 'secret', 'secret');
    const volumes = [
      kplus.Volume.fromPersistentVolumeClaim(chart, 'v1', claim, { name: 'claim' }),
      kplus.Volume.fromConfigMap(chart, 'v2', map, { name: 'map', defaultMode: 0o400 }),
      kplus.Volume.fromSecret(chart, 'v3', secret, { name: 'secret' }),
      kplus.Volume.fromEmptyDir(chart, 'v4', 'memory', {
        medium: kplus.EmptyDirMedium.MEMORY,
        sizeLimit: Size.mebibytes(1),
      }),
      kplus.Volume.fromHostPath(chart, 'v5', 'host', { path: '/var/log' }),
    ];
    new Pod(chart, 'pod', {
      containers: [{ ...main, volumeMounts: volumes.map((volume) => ({ path: `/${volume.name}`, volume })) }],
    });
    expect(manifests(chart)[2]).toMatchObject({
      spec: {
        volumes: [
          { name: 'claim', persistentVolumeClaim: { claimName: 'claim', readOnly: false } },
          { name: 'map', configMap: { name: 'map', defaultMode: 256 } },
          { name: 'secret', secret: { secretName: 'secret' } },
          { name: 'memory', emptyDir: { medium: 'Memory', sizeLimit: '1Mi' } },
          { name: 'host', hostPath: { path: '/var/log', type: '' } },
        ],
      },
    });
  });
});

describe('cdk8s-plus takes our ReplicaSets', () => {
  test('exposed by a Service that has their name, and by an Ingress', () => {
    const yaml = render((chart) => {
      new NginxReplicaSet(chart, 'web').exposeViaIngress('/', { ports: [{ port: 8080, targetPort: 80 }] });
    });
    expect(yaml).toMatchSnapshot();
  });

  test('a Service of another name and type', () => {
    const chart = new Chart(new App(), 'chart');
    const web = new NginxReplicaSet(chart, 'web', { metadata: { namespace: 'team' } });
    web.exposeViaService({ name: 'front', serviceType: kplus.ServiceType.NODE_PORT });
    expect(manifests(chart)[1]).toMatchObject({
      metadata: { name: 'front', namespace: 'team' },
      spec: { type: 'NodePort', selector: { app: 'web' }, ports: [{ port: 80, protocol: 'TCP' }] },
    });
  });

  test('a selector by expressions is not widened: Services and policies select by the pods’ labels', () => {
    const chart = new Chart(new App(), 'chart');
    const set = new ReplicaSet(chart, 'set', {
      containers: [{ ...main, ports: [{ number: 80 }] }],
      podMetadata: { labels: { app: 'x', tier: 'front' } },
      selector: { matchExpressions: [{ key: 'tier', operator: 'In', values: ['front'] }] },
    });
    set.exposeViaService();
    new kplus.NetworkPolicy(chart, 'policy', { selector: set });
    expect(manifests(chart)).toMatchObject([
      { spec: { selector: { matchExpressions: [{ key: 'tier' }] } } },
      { spec: { selector: { app: 'x', tier: 'front' } } },
      { spec: { podSelector: { matchLabels: { app: 'x', tier: 'front' } } } },
    ]);
  });

  test('a HorizontalPodAutoscaler makes the default of three give way', () => {
    const yaml = render((chart) => {
      const target = new NginxReplicaSet(chart, 'web', {
        container: { resources: { cpu: { request: kplus.Cpu.millis(100) } } },
      });
      new kplus.HorizontalPodAutoscaler(chart, 'scaler', { metadata: { name: 'web' }, target, maxReplicas: 5 });
    });
    expect(yaml).toMatchSnapshot();
  });

  test('a HorizontalPodAutoscaler sees that a container asks for no resources', () => {
    const chart = new Chart(new App(), 'chart');
    new kplus.HorizontalPodAutoscaler(chart, 'scaler', { target: new NginxReplicaSet(chart, 'web'), maxReplicas: 5 });
    expect(() => chart.toJson()).toThrow('every container in the target must have a CPU or memory resource constraint');
  });
});
