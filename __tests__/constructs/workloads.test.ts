import { App, Chart, Duration, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import {
  Container,
  CronJob,
  DaemonSet,
  Deployment,
  HeadlessService,
  Job,
  type k8s,
  NginxDeployment,
  SecurityProfile,
  StatefulSet,
  type StatefulSetProps,
} from 'cdk8s-primer';
import { Manifests, Match } from 'cdk8s-primer/testing';
import type { Construct } from 'constructs';
import { chartWith, manifestsOf, validationErrors } from '../render';

const main = { name: 'main', image: 'busybox' };
const containers = [main];

/** One of each, with what it needs. */
const KINDS: Readonly<
  Record<string, (scope: Construct, id: string) => Deployment | StatefulSet | DaemonSet | Job | CronJob>
> = {
  Deployment: (scope, id) => new Deployment(scope, id, { containers }),
  StatefulSet: (scope, id) => new StatefulSet(scope, id, { containers }),
  DaemonSet: (scope, id) => new DaemonSet(scope, id, { containers }),
  Job: (scope, id) => new Job(scope, id, { containers, restartPolicy: 'Never' }),
  CronJob: (scope, id) => new CronJob(scope, id, { containers, restartPolicy: 'Never', schedule: '@daily' }),
};

describe.each(Object.entries(KINDS))('a %s', (kind, make) => {
  test('is what was written and nothing else', () => {
    expect(chartWith((chart) => make(chart, 'work'))).toMatchManifestSnapshot();
  });

  test('is found by Services and policies, and may be read, spread and isolated', () => {
    const manifests = manifestsOf(
      (chart) => {
        const workload = make(chart, 'work');
        workload.exposeViaService({ ports: [{ port: 80 }] });
        workload.connections.isolate();
        workload.scheduling.assign(kplus.Node.named('worker-1'));
        workload.permissions.grantRead(new Deployment(chart, 'reader', { containers }));
      },
      { namespace: 'team' },
    );
    const address = { [kplus.Pod.ADDRESS_LABEL]: 'chart-work-c8957f33' };
    manifests.has('Service', { metadata: { name: 'work' }, spec: { selector: Match.exact(address) } });
    manifests.has('NetworkPolicy', { spec: { podSelector: Match.exact({ matchLabels: address }) } });
    const plural = `${kind.toLowerCase()}s`;
    manifests.has('Role', { rules: [{ resources: [plural], resourceNames: ['work'] }] });
    expect(JSON.stringify(manifests.resource(kind, { metadata: { name: 'work' } }))).toContain('"nodeName":"worker-1"');
  });

  test('reports a manifest that cannot be read', () => {
    const from = [Deployment, StatefulSet, DaemonSet, Job, CronJob].find(({ name }) => name === kind);
    expect(validationErrors((chart) => from?.fromManifest(chart, 'work', 'a: b: c'))).toStrictEqual([
      expect.stringMatching(/^\[chart\/work\] manifest: Invalid value: must be YAML: /),
    ]);
    expect(validationErrors((chart) => from?.fromManifest(chart, 'work', 'kind: Pod'))).toContain(
      `[chart/work] kind: Invalid value: "Pod": must be ${kind}`,
    );
  });
});

describe('a Deployment', () => {
  test('takes the strategy of cdk8s-plus, which has both halves', () => {
    const chart = chartWith((chart) => {
      const maxSurge = kplus.PercentOrAbsolute.absolute(2);
      new Deployment(chart, 'a', { containers, strategy: kplus.DeploymentStrategy.rollingUpdate({ maxSurge }) });
      new Deployment(chart, 'b', { containers, strategy: kplus.DeploymentStrategy.recreate() });
    });
    const strategy = { type: 'RollingUpdate' as const, rollingUpdate: { maxSurge: 2, maxUnavailable: '25%' } };
    expect(chart).toHaveResource('Deployment', { metadata: { name: 'a' }, spec: { strategy } });
    expect(chart).toHaveResource('Deployment', {
      metadata: { name: 'b' },
      spec: { strategy: Match.exact({ type: 'Recreate' }) },
    });
  });

  test('keeps what was written when the props change afterwards', () => {
    const strategy: { type: 'Recreate' | 'RollingUpdate' } = { type: 'Recreate' };
    const chart = chartWith((chart) => {
      new Deployment(chart, 'web', { containers, strategy });
      strategy.type = 'RollingUpdate';
    });
    expect(chart).toHaveResource('Deployment', { spec: { strategy: { type: 'Recreate' } } });
  });

  test('of the chapter has three pods, which give way to an autoscaler', () => {
    const chart = chartWith((chart) => {
      const web = new NginxDeployment(chart, 'my-nginx-deployment');
      new NginxDeployment(chart, 'fixed', { replicas: 1, podMetadata: { labels: { own: 'label' } } });
      const target = new NginxDeployment(chart, 'scaled', {
        container: { resources: { cpu: { request: kplus.Cpu.millis(100) } } },
      });
      new kplus.HorizontalPodAutoscaler(chart, 'scaler', { target, maxReplicas: 5 });
      expect(web.replicas).toBeUndefined();
    });
    expect(chart).toHaveResource('Deployment', {
      metadata: { name: 'my-nginx-deployment' },
      spec: { replicas: 3, selector: { matchLabels: Match.exact({ app: 'my-nginx' }) } },
    });
    expect(chart).toHaveResource('Deployment', {
      metadata: { name: 'fixed' },
      spec: { replicas: 1, selector: { matchLabels: Match.exact({ own: 'label' }) } },
    });
    expect(chart).toHaveResource('Deployment', { metadata: { name: 'scaled' }, spec: { replicas: Match.absent() } });
  });

  test('leads an Ingress to its pods', () => {
    const manifests = manifestsOf((chart) => {
      new Deployment(chart, 'web', { containers: [{ ...main, ports: [{ number: 8080 }] }] }).exposeViaIngress('/');
    });
    manifests.has('Ingress', { spec: { rules: [{ http: { paths: [{ path: '/' }] } }] } });
    expect(manifests.resource('Service')).toSelect(manifests);
  });
});

describe('a StatefulSet', () => {
  const claim: k8s.PersistentVolumeClaim = {
    metadata: { name: 'data' },
    spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
  };

  test('keeps all its volumes, and leaves out what is mounted by the name of a claim', () => {
    const { spec } = manifestsOf((chart) => {
      const scratch = kplus.Volume.fromEmptyDir(chart, 'scratch', 'scratch');
      const byName = kplus.Volume.fromEmptyDir(chart, 'by-name', 'data');
      const set = new StatefulSet(chart, 'db', {
        volumeClaimTemplates: [claim],
        volumes: [{ name: 'config', configMap: { name: 'config' } }],
      });
      const container = new Container(main);
      container.mount('/scratch', scratch);
      container.mount('/data', byName);
      set.attachContainer(container);
    }).resource('StatefulSet');
    expect(spec.template.spec?.volumes?.map(({ name }) => name)).toStrictEqual(['scratch', 'config']);
    expect(spec.template.spec?.containers[0]?.volumeMounts?.map(({ name }) => name)).toStrictEqual(['scratch', 'data']);
    expect(spec.volumeClaimTemplates).toStrictEqual([claim]);
  });

  test('mounts a volume that only has a name, as Volume.fromName of later releases makes it, as the claim or volume of the name', () => {
    const mounting = (chart: Chart, props: StatefulSetProps): void => {
      const container = new Container(main);
      const only: kplus.Volume = Reflect.construct(kplus.Volume, [chart, 'only', 'data', {}]);
      container.mount('/data', only);
      new StatefulSet(chart, 'db', { containers: [container], podMetadata: { labels: { app: 'db' } }, ...props });
    };
    const volumes = [{ name: 'data', hostPath: { path: '/data' } }];
    for (const props of [{ volumeClaimTemplates: [claim] }, { volumes }]) {
      const { spec } = manifestsOf((chart) => {
        mounting(chart, props);
      }).resource('StatefulSet');
      expect(spec.template.spec?.volumes).toStrictEqual('volumes' in props ? volumes : undefined);
    }
    expect(
      validationErrors((chart) => {
        mounting(chart, {});
      }),
    ).toStrictEqual([
      '[chart/db] spec.template.spec.containers[0].volumeMounts[0].name: Not found: "data": the pod has no volume of this name',
    ]);
  });

  test('names its pods in the DNS from its first number on', () => {
    const chart = new Chart(new App(), 'chart');
    const service = new kplus.Service(chart, 'service', { metadata: { name: 'cluster' }, ports: [{ port: 80 }] });
    const props = { containers, replicas: 2 };
    const here = new StatefulSet(chart, 'db', { ...props, serviceName: service, ordinals: { start: 1 } });
    const there = new StatefulSet(chart, 'far', { ...props, serviceName: 'far', metadata: { namespace: 'team' } });
    expect(here.podDnsNames()).toStrictEqual(['db-1.cluster', 'db-2.cluster']);
    expect(there.podDnsNames(1)).toStrictEqual(['far-0.far.team.svc']);
    expect(new StatefulSet(chart, 'none', props).podDnsNames()).toStrictEqual([]);
    expect(chart).toHaveResource('StatefulSet', { metadata: { name: 'db' }, spec: { serviceName: 'cluster' } });
  });

  test('makes its headless Service when it is asked to, with the containers’ ports or none', () => {
    const chart = chartWith((chart) => {
      const ports = [{ number: 5432, name: 'sql' }];
      const made = ['a', 'b'].map((id) => {
        const set = new StatefulSet(chart, id, { containers: [{ ...main, ports }], serviceName: `${id}-pods` });
        return set.exposeViaHeadlessService(id === 'a' ? {} : { ports: [] });
      });
      expect(made.every((service) => service instanceof HeadlessService)).toBe(true);
    });
    const manifests = Manifests.of(chart);
    manifests.has('Service', {
      metadata: { name: 'a-pods' },
      spec: Match.exact({
        clusterIP: 'None',
        selector: { [kplus.Pod.ADDRESS_LABEL]: 'chart-a-c882e114' },
        ports: [{ name: 'sql', port: 5432 }],
      }),
    });
    manifests.has('Service', { metadata: { name: 'b-pods' }, spec: { ports: Match.absent() } });
    const service = manifests.resource('Service', { metadata: { name: 'a-pods' } });
    expect(manifests.selectedBy(service).names).toStrictEqual(['StatefulSet a']);
  });

  test('takes the strategy of cdk8s-plus', () => {
    const strategy = kplus.StatefulSetUpdateStrategy.onDelete();
    const chart = chartWith((chart) => new StatefulSet(chart, 'db', { containers, strategy }));
    expect(chart).toHaveResource('StatefulSet', { spec: { updateStrategy: { type: 'OnDelete' } } });
  });
});

describe('a Job', () => {
  test('keeps each zero', () => {
    const chart = chartWith((chart) => {
      new Job(chart, 'once', {
        containers,
        restartPolicy: 'Never',
        backoffLimit: 0,
        parallelism: 0,
        suspend: false,
        ttlAfterFinished: Duration.seconds(0),
      });
    });
    expect(Manifests.of(chart).resource('Job').spec).toStrictEqual({
      suspend: false,
      parallelism: 0,
      backoffLimit: 0,
      ttlSecondsAfterFinished: 0,
      template: { spec: { containers, restartPolicy: 'Never' } },
    });
  });

  test('has a selector only if you choose it', () => {
    const chart = chartWith((chart) => {
      const selector = { matchLabels: { job: 'x' } };
      const podMetadata = { labels: { job: 'x' } };
      new Job(chart, 'own', { containers, restartPolicy: 'Never', manualSelector: true, selector, podMetadata });
      const added = new Job(chart, 'added', { containers, restartPolicy: 'Never', manualSelector: true, podMetadata });
      added.select(kplus.LabelSelector.of({ labels: { job: 'x' } }));
      expect(added.matchLabels).toStrictEqual({ job: 'x' });
    });
    for (const name of ['own', 'added']) {
      expect(chart).toHaveResource('Job', { metadata: { name }, spec: { selector: { matchLabels: { job: 'x' } } } });
    }
  });

  test('of a CronJob may be suspended, and has no selector of its own', () => {
    const props = { containers, restartPolicy: 'Never', schedule: '@daily' } as const;
    const { spec } = manifestsOf((chart) => {
      new CronJob(chart, 'nightly', { ...props, suspend: false, suspendJobs: true });
    }).resource('CronJob');
    expect([spec.suspend, spec.jobTemplate.spec?.suspend]).toStrictEqual([false, true]);
    const lines = validationErrors((chart) => {
      new CronJob(chart, 'nightly', { ...props, podMetadata: { labels: { a: 'b' } } }).select(
        kplus.LabelSelector.of({ labels: { a: 'b' } }),
      );
    });
    expect(lines).toStrictEqual([
      '[chart/nightly] spec.jobTemplate.spec.selector: Forbidden: the API server makes one for each of the Jobs; do not call select',
    ]);
  });
});

test('SecurityProfile.RESTRICTED acts on every workload', () => {
  const chart = chartWith((chart) => {
    SecurityProfile.RESTRICTED.applyTo(chart);
    for (const [kind, make] of Object.entries(KINDS)) make(chart, kind.toLowerCase());
    new NginxDeployment(chart, 'nginx');
  });
  const hardened = chart.toJson().filter((object: unknown) => JSON.stringify(object).includes('"runAsNonRoot":true'));
  expect(hardened).toHaveLength(6);
});

test('a workload spreads its pods over nodes and zones', () => {
  const chart = chartWith((chart) => new StatefulSet(chart, 'db', { containers, spread: true }));
  const terms = { requiredDuringSchedulingIgnoredDuringExecution: [{}, {}] };
  expect(chart).toHaveResource('StatefulSet', {
    spec: { template: { spec: { affinity: { podAntiAffinity: terms } } } },
  });
});

test('resources of cdk8s-plus are rendered in each workload', () => {
  const chart = chartWith((chart) => {
    new DaemonSet(chart, 'log', { containers: [{ ...main, resources: { memory: { limit: Size.mebibytes(64) } } }] });
  });
  expect(chart).toHaveResource('DaemonSet', {
    spec: { template: { spec: { containers: [{ resources: { limits: { memory: '64Mi' } } }] } } },
  });
});
