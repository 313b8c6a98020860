import { App, Chart, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { NginxPod, NginxReplicaSet, Pod, ReplicaSet } from 'cdk8s-primer';
import { Manifests, Match } from 'cdk8s-primer/testing';
import { chartWith, manifestsOf } from '../render';

const main = { name: 'main', image: 'busybox' };
const labelled = { metadata: { labels: { app: 'web' } } };

describe('a pod in cdk8s-plus', () => {
  test('a Service selects by the labels of the author', () => {
    const chart = chartWith((chart) => {
      const pod = new NginxPod(chart, 'web', labelled);
      new kplus.Service(chart, 'service', { metadata: { name: 'web' }, selector: pod, ports: [{ port: 80 }] });
    });
    expect(chart).toMatchManifestSnapshot();
  });

  test('a pod without labels gets an address label when it is selected', () => {
    const manifests = manifestsOf((chart) => {
      const pod = new NginxPod(chart, 'web');
      new kplus.Service(chart, 'service', { metadata: { name: 'web' }, selector: pod, ports: [{ port: 80 }] });
    });
    const address = Match.exact({ [kplus.Pod.ADDRESS_LABEL]: 'chart-web-c83d2bb0' });
    manifests.has('Service', { spec: { selector: address } });
    manifests.has('Pod', { metadata: { labels: address } });
    expect(manifests.resource('Service')).toSelect(manifests);
  });

  test('labels of the chart are not in a selector, unless the author also wrote them', () => {
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
      const manifests = manifestsOf((chart) => {
        const selector = new NginxPod(chart, 'web', { metadata: { labels } });
        new NginxPod(chart, 'other', { metadata: { labels } });
        new kplus.NetworkPolicy(chart, 'policy', { selector });
      });
      const address = { [kplus.Pod.ADDRESS_LABEL]: 'chart-web-c83d2bb0' };
      manifests.has('Pod', { metadata: { name: 'web', labels: Match.exact({ ...labels, ...address }) } });
      manifests.has('NetworkPolicy', { spec: { podSelector: Match.exact({ matchLabels: address }) } });
      expect(manifests.selectedBy(manifests.resource('NetworkPolicy')).names).toStrictEqual(['Pod web']);
    },
  );

  test('connections allow traffic in both directions between pods', () => {
    const chart = chartWith((chart) => {
      const web = new NginxPod(chart, 'web', { metadata: { labels: { app: 'web' }, namespace: 'team' } });
      const set = new NginxReplicaSet(chart, 'api', {
        metadata: { namespace: 'team' },
        container: { ports: [{ number: 8080 }] },
      });
      web.connections.allowTo(set);
    });
    expect(chart).toMatchManifestSnapshot();
  });

  test('an isolated pod has a policy that denies the traffic of this pod only', () => {
    const chart = chartWith((chart) => {
      new NginxPod(chart, 'web', { ...labelled, isolate: true });
      new NginxReplicaSet(chart, 'api', { isolate: true });
    });
    expect(chart).toMatchManifestSnapshot();
  });

  test('scheduling renders node, affinity and tolerations', () => {
    const chart = chartWith((chart) => {
      const cache = new Pod(chart, 'cache', { containers: [main], metadata: { labels: { app: 'cache' } } });
      const pod = new Pod(chart, 'pod', { containers: [main] });
      pod.scheduling.attract(kplus.Node.labeled(kplus.NodeLabelQuery.is('disktype', 'ssd')));
      pod.scheduling.colocate(cache, { weight: 10 });
      pod.scheduling.tolerate(
        kplus.Node.tainted(kplus.NodeTaintQuery.exists('gpu', { effect: kplus.TaintEffect.NO_EXECUTE })),
      );
    });
    expect(chart).toMatchManifestSnapshot();
  });

  test('a role is bound to the service account, in its namespace', () => {
    const chart = new Chart(new App(), 'chart', { namespace: 'team' });
    const account = new kplus.ServiceAccount(chart, 'account', { metadata: { name: 'reader' } });
    const subjects = [new NginxPod(chart, 'a', { serviceAccount: account }), new NginxReplicaSet(chart, 'b')];
    new kplus.ConfigMap(chart, 'map').permissions.grantRead(...subjects);
    expect(chart).toHaveResource('RoleBinding', {
      subjects: Match.arrayEquals([
        { apiGroup: '', kind: 'ServiceAccount', name: 'reader', namespace: 'team' },
        { apiGroup: '', kind: 'ServiceAccount', name: 'default', namespace: 'team' },
      ]),
    });
  });

  test('a role allows others to read pods and ReplicaSets', () => {
    const chart = new Chart(new App(), 'chart', { namespace: 'team' });
    const reader = new NginxPod(chart, 'reader');
    new NginxPod(chart, 'pod').permissions.grantRead(reader);
    new NginxReplicaSet(chart, 'set').permissions.grantRead(reader);
    const verbs = ['get', 'list', 'watch'];
    const rule = (apiGroup: string, resource: string, name: string) => ({
      rules: Match.arrayEquals([{ apiGroups: [apiGroup], resources: [resource], resourceNames: [name], verbs }]),
    });
    expect(chart).toHaveResource('Role', rule('', 'pods', 'pod'));
    expect(chart).toHaveResource('Role', rule('apps', 'replicasets', 'set'));
  });

  test('volumes of every type of cdk8s-plus are rendered', () => {
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
    expect(chart).toHaveResource('Pod', {
      spec: {
        volumes: [
          { name: 'claim', persistentVolumeClaim: { claimName: 'claim', readOnly: false } },
          { name: 'map', configMap: { name: 'map', defaultMode: 0o400 } },
          { name: 'secret', secret: { secretName: 'secret' } },
          { name: 'memory', emptyDir: { medium: 'Memory', sizeLimit: '1Mi' } },
          { name: 'host', hostPath: { path: '/var/log', type: '' } },
        ],
      },
    });
  });
});

describe('a ReplicaSet in cdk8s-plus', () => {
  test('is exposed by a Service of its name, and by an Ingress', () => {
    const chart = chartWith((chart) => {
      new NginxReplicaSet(chart, 'web').exposeViaIngress('/', { ports: [{ port: 8080, targetPort: 80 }] });
    });
    expect(chart).toMatchManifestSnapshot();
  });

  test('is exposed by a Service of another name and type', () => {
    const chart = new Chart(new App(), 'chart');
    const web = new NginxReplicaSet(chart, 'web', { metadata: { namespace: 'team' } });
    web.exposeViaService({ name: 'front', serviceType: kplus.ServiceType.NODE_PORT });
    expect(chart).toHaveResource('Service', {
      metadata: { name: 'front', namespace: 'team' },
      spec: { type: 'NodePort', selector: Match.exact({ app: 'web' }), ports: [{ port: 80, protocol: 'TCP' }] },
    });
    expect(Manifests.of(chart).resource('Service')).toSelect(chart);
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
    const labels = Match.exact({ app: 'x', tier: 'front' });
    expect(chart).toHaveResource('ReplicaSet', { spec: { selector: { matchExpressions: [{ key: 'tier' }] } } });
    expect(chart).toHaveResource('Service', { spec: { selector: labels } });
    expect(chart).toHaveResource('NetworkPolicy', { spec: { podSelector: { matchLabels: labels } } });
  });

  test('the default of three replicas is not rendered with a HorizontalPodAutoscaler', () => {
    const chart = chartWith((chart) => {
      const target = new NginxReplicaSet(chart, 'web', {
        container: { resources: { cpu: { request: kplus.Cpu.millis(100) } } },
      });
      new kplus.HorizontalPodAutoscaler(chart, 'scaler', { metadata: { name: 'web' }, target, maxReplicas: 5 });
    });
    expect(chart).toMatchManifestSnapshot();
  });

  test('a HorizontalPodAutoscaler reports a container without resources', () => {
    const chart = new Chart(new App(), 'chart');
    new kplus.HorizontalPodAutoscaler(chart, 'scaler', { target: new NginxReplicaSet(chart, 'web'), maxReplicas: 5 });
    expect(() => chart.toJson()).toThrow('every container in the target must have a CPU or memory resource constraint');
  });
});
