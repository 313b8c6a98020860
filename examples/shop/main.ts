// A shop as charts are in practice: a website, an API that scales, a worker, a cache with a disk, a migration before each
// release and a report each night. In a project of your own with another release of cdk8s-plus, write its number here and
// import from 'cdk8s-primer/plus-32' and the like.
import { ApiObject, type App, Chart, Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { CronJob, Deployment, Job, type k8s, SafeApp, SecurityProfile, StatefulSet, synth } from 'cdk8s-primer';
import type { Construct } from 'constructs';

const IMAGE = 'ghcr.io/example/shop:1.14.2';
const CACHE = 'ghcr.io/example/cache:8.2';

/** Everything that the shop runs. */
export class Shop extends Chart {
  constructor(scope: Construct, id: string) {
    super(scope, id, { namespace: 'shop' });
    SecurityProfile.RESTRICTED.applyTo(this);

    const settings = new kplus.ConfigMap(this, 'settings', {
      metadata: { name: 'settings' },
      data: { CURRENCY: 'KRW', CACHE_URL: 'redis://cache-0.cache:6379' },
    });
    kplus.Secret.fromSecretName(this, 'database', 'database');
    const account = new kplus.ServiceAccount(this, 'account', { metadata: { name: 'shop' } });
    const envFrom: k8s.EnvFromSource[] = [
      { configMapRef: { name: settings.name } },
      { secretRef: { name: 'database' } },
    ];

    // The website: one more pod than wanted while it is updated, never one less.
    const web = new Deployment(this, 'web', {
      replicas: 3,
      strategy: { rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
      podMetadata: { labels: { app: 'web' } },
      serviceAccount: account,
      containers: [
        {
          name: 'web',
          image: IMAGE,
          args: ['web'],
          ports: [{ name: 'http', number: 8080 }],
          readiness: { httpGet: { path: '/ready', port: 'http' } },
          lifecycle: { preStop: { sleep: { seconds: 5 } } },
        },
      ],
      podSpec: {
        topologySpreadConstraints: [
          {
            maxSkew: 1,
            topologyKey: 'topology.kubernetes.io/zone',
            whenUnsatisfiable: 'ScheduleAnyway',
            labelSelector: { matchLabels: { app: 'web' } },
          },
        ],
      },
    });
    web.exposeViaIngress('/', { ports: [{ port: 80, targetPort: 8080 }], pathType: kplus.HttpIngressPathType.PREFIX });
    this.budget(web, { maxUnavailable: 1 });

    // The API: as many pods as its load needs.
    const api = new Deployment(this, 'api', {
      podMetadata: { labels: { app: 'api' } },
      serviceAccount: account,
      containers: [
        {
          name: 'api',
          image: IMAGE,
          args: ['api'],
          ports: [{ name: 'http', number: 8081 }],
          envFrom,
          resources: { requests: { cpu: '250m', memory: '256Mi' }, limits: { memory: '256Mi' } },
        },
      ],
    });
    api.exposeViaService({ ports: [{ port: 80, targetPort: 8081 }] });
    new kplus.HorizontalPodAutoscaler(this, 'api-scaler', {
      metadata: { name: 'api' },
      target: api,
      minReplicas: 2,
      maxReplicas: 10,
      metrics: [kplus.Metric.resourceCpu(kplus.MetricTarget.averageUtilization(70))],
    });
    this.budget(api, { minAvailable: 1 });

    // The worker, which nobody calls.
    const worker = new Deployment(this, 'worker', {
      replicas: 2,
      podMetadata: { labels: { app: 'worker' } },
      serviceAccount: account,
      terminationGracePeriod: Duration.minutes(2),
      containers: [{ name: 'worker', image: IMAGE, args: ['worker'], envFrom }],
    });

    // The cache, whose pod keeps its name and its disk.
    const cache = new StatefulSet(this, 'cache', {
      serviceName: 'cache',
      replicas: 1,
      podMetadata: { labels: { app: 'cache' } },
      securityContext: { user: 999, fsGroup: 999 },
      containers: [
        {
          name: 'cache',
          image: CACHE,
          ports: [{ name: 'redis', number: 6379 }],
          volumeMounts: [{ name: 'data', mountPath: '/data' }],
        },
      ],
      volumeClaimTemplates: [
        {
          metadata: { name: 'data' },
          spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
        },
      ],
    });
    cache.exposeViaHeadlessService();

    // Before each release, once; Argo CD makes it anew.
    const migration = new Job(this, 'migrate', {
      metadata: { annotations: { 'argocd.argoproj.io/hook': 'PreSync' } },
      restartPolicy: 'Never',
      backoffLimit: 0,
      activeDeadline: Duration.minutes(15),
      ttlAfterFinished: Duration.hours(1),
      containers: [{ name: 'migrate', image: IMAGE, args: ['migrate'], envFrom }],
    });

    // Each night in Seoul, however long the last one takes.
    const report = new CronJob(this, 'report', {
      schedule: '30 2 * * *',
      timeZone: 'Asia/Seoul',
      concurrencyPolicy: 'Forbid',
      restartPolicy: 'OnFailure',
      backoffLimit: 2,
      containers: [{ name: 'report', image: IMAGE, args: ['report'], envFrom }],
    });

    // Who may talk to whom: all to the cache that need it, nobody else.
    api.connections.allowFrom(web, { ports: [kplus.NetworkPolicyPort.tcp(8081)] });
    for (const client of [api, worker]) {
      client.connections.allowTo(cache, { ports: [kplus.NetworkPolicyPort.tcp(6379)] });
    }
    new kplus.NetworkPolicy(this, 'default', {
      metadata: { name: 'default' },
      selector: kplus.Pods.all(this, 'all'),
      ingress: { default: kplus.NetworkPolicyTrafficDefault.DENY },
    });
    for (const job of [migration, report]) job.node.addDependency(settings);
  }

  /** Keeps some of a Deployment's pods when a node is drained. */
  private budget(of: Deployment, bound: k8s.PodDisruptionBudgetSpec): void {
    new ApiObject(this, `${of.name}-budget`, {
      apiVersion: 'policy/v1',
      kind: 'PodDisruptionBudget',
      metadata: { name: of.name },
      spec: { ...bound, selector: { matchLabels: of.matchLabels } },
    } satisfies k8s.PodDisruptionBudget);
  }
}

/** Makes the app; tests make it too, and write nothing. */
export function shop(): App {
  const app = new SafeApp();
  new Shop(app, 'shop');
  return app;
}

if (require.main === module) synth(shop);
