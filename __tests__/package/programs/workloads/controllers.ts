import { ApiObject, type Chart, Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { DaemonSet, Deployment, type k8s, StatefulSet } from 'cdk8s-primer';

/** The files with workloads that keep their pods running. */
export const CONTROLLERS: Readonly<Record<string, (chart: Chart) => void>> = {
  '01-deployment-recreate': (chart) => {
    new Deployment(chart, 'wiki', {
      replicas: 1,
      strategy: { type: 'Recreate' },
      podMetadata: { labels: { app: 'wiki' } },
      containers: [
        {
          name: 'wiki',
          image: 'ghcr.io/example/wiki:3.2.0',
          ports: [{ name: 'http', number: 8080 }],
          volumeMounts: [{ name: 'pages', mountPath: '/var/lib/wiki' }],
        },
      ],
      volumes: [{ name: 'pages', persistentVolumeClaim: { claimName: 'wiki-pages' } }],
    });
  },

  '02-deployment-rolling-percentages': (chart) => {
    const labels = { 'app.kubernetes.io/name': 'storefront' };
    new Deployment(chart, 'storefront', {
      metadata: { labels },
      replicas: 8,
      minReady: Duration.seconds(15),
      strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: '50%', maxUnavailable: 0 } },
      revisionHistoryLimit: 3,
      progressDeadline: Duration.minutes(5),
      selector: { matchLabels: labels },
      podMetadata: {
        labels: { ...labels, 'app.kubernetes.io/version': '1.14.2' },
        annotations: { 'prometheus.io/scrape': 'true' },
      },
      containers: [
        {
          name: 'storefront',
          image: 'ghcr.io/example/storefront:1.14.2',
          ports: [{ name: 'http', number: 8080, protocol: 'TCP' }],
          readiness: { httpGet: { path: '/ready', port: 'http' }, periodSeconds: 5 },
          lifecycle: { preStop: { sleep: { seconds: 5 } } },
        },
      ],
      terminationGracePeriod: Duration.seconds(45),
    });
  },

  '03-statefulset-claims-headless-ordinals': (chart) => {
    const set = new StatefulSet(chart, 'ledger', {
      serviceName: 'ledger',
      replicas: 3,
      ordinals: { start: 1 },
      podManagementPolicy: 'Parallel',
      persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Retain', whenScaled: 'Delete' },
      podMetadata: { labels: { app: 'ledger' } },
      containers: [
        {
          name: 'ledger',
          image: 'ghcr.io/example/ledger:16.4',
          ports: [{ name: 'sql', number: 5432 }],
          envVariables: { POD_NAME: kplus.EnvValue.fromFieldRef(kplus.EnvFieldPaths.POD_NAME) },
          volumeMounts: [
            { name: 'data', mountPath: '/var/lib/ledger' },
            { name: 'wal', mountPath: '/var/lib/ledger-wal' },
            { name: 'config', mountPath: '/etc/ledger', readOnly: true },
          ],
        },
      ],
      volumes: [{ name: 'config', configMap: { name: 'ledger-config' } }],
      terminationGracePeriod: Duration.minutes(2),
      volumeClaimTemplates: [
        {
          metadata: { name: 'data', labels: { app: 'ledger' } },
          spec: {
            accessModes: ['ReadWriteOnce'],
            storageClassName: 'fast',
            resources: { requests: { storage: '20Gi' } },
          },
        },
        {
          apiVersion: 'v1',
          kind: 'PersistentVolumeClaim',
          metadata: { name: 'wal' },
          spec: {
            accessModes: ['ReadWriteOncePod'],
            volumeMode: 'Filesystem',
            resources: { requests: { storage: '512Mi' } },
          },
        },
      ],
    });
    set.exposeViaHeadlessService({
      metadata: { labels: { app: 'ledger' } },
      publishNotReadyAddresses: true,
      ports: [{ name: 'sql', port: 5432, targetPort: 'sql' }],
    });
  },

  '04-statefulset-partitioned-update': (chart) => {
    const scratch = { name: 'scratch', emptyDir: { sizeLimit: '1Gi' } };
    new StatefulSet(chart, 'broker', {
      serviceName: 'broker',
      replicas: 5,
      minReady: Duration.seconds(30),
      strategy: { type: 'RollingUpdate', rollingUpdate: { partition: 4 } },
      revisionHistoryLimit: 5,
      podMetadata: { labels: { app: 'broker' } },
      containers: [
        {
          name: 'broker',
          image: 'ghcr.io/example/broker:4.1.0',
          ports: [{ name: 'amqp', number: 5672 }],
          volumeMounts: [{ name: 'scratch', mountPath: '/tmp' }],
        },
      ],
      volumes: [scratch],
    });
  },

  '05-daemonset-tainted-nodes-hostpath': (chart) => {
    new DaemonSet(chart, 'log-shipper', {
      metadata: { namespace: 'logging' },
      updateStrategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: '10%' } },
      podMetadata: { labels: { app: 'log-shipper' } },
      containers: [
        {
          name: 'shipper',
          image: 'ghcr.io/example/log-shipper:2.8.1',
          volumeMounts: [{ name: 'logs', mountPath: '/var/log', readOnly: true }],
          resources: { requests: { cpu: '50m', memory: '64Mi' }, limits: { memory: '64Mi' } },
        },
      ],
      volumes: [{ name: 'logs', hostPath: { path: '/var/log', type: 'Directory' } }],
      serviceAccount: kplus.ServiceAccount.fromServiceAccountName(chart, 'account', 'log-shipper'),
      podSpec: {
        tolerations: [
          { key: 'node-role.kubernetes.io/control-plane', operator: 'Exists', effect: 'NoSchedule' },
          { key: 'dedicated', operator: 'Equal', value: 'gpu', effect: 'NoSchedule' },
        ],
        nodeSelector: { 'kubernetes.io/os': 'linux' },
        priorityClassName: 'system-node-critical',
      },
    });
  },

  '09-deployment-hpa-no-replicas': (chart) => {
    const api = new Deployment(chart, 'api', {
      podMetadata: { labels: { app: 'api' } },
      containers: [
        {
          name: 'api',
          image: 'ghcr.io/example/api:7.3.0',
          ports: [{ number: 8080 }],
          resources: { requests: { cpu: '250m', memory: '256Mi' } },
        },
      ],
    });
    const { apiVersion, kind, name } = api;
    api.markHasAutoscaler();
    new ApiObject(chart, 'scaler', {
      apiVersion: 'autoscaling/v2',
      kind: 'HorizontalPodAutoscaler',
      metadata: { name },
      spec: {
        scaleTargetRef: { apiVersion, kind, name },
        minReplicas: 2,
        maxReplicas: 10,
        metrics: [
          { type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 70 } } },
        ],
      },
    } satisfies k8s.HorizontalPodAutoscaler);
  },

  '11-deployment-pod-disruption-budget': (chart) => {
    const checkout = new Deployment(chart, 'checkout', {
      replicas: 3,
      podMetadata: { labels: { app: 'checkout' } },
      containers: [{ name: 'checkout', image: 'ghcr.io/example/checkout:4.0.1', ports: [{ number: 8080 }] }],
    });
    new ApiObject(chart, 'budget', {
      apiVersion: 'policy/v1',
      kind: 'PodDisruptionBudget',
      metadata: { name: 'checkout' },
      spec: {
        maxUnavailable: 1,
        unhealthyPodEvictionPolicy: 'AlwaysAllow',
        selector: { matchLabels: checkout.matchLabels },
      },
    } satisfies k8s.PodDisruptionBudget);
  },

  '12-deployment-topology-spread': (chart) => {
    const labelSelector = { matchLabels: { app: 'search' } };
    new Deployment(chart, 'search', {
      replicas: 6,
      podMetadata: { labels: { app: 'search' } },
      containers: [{ name: 'search', image: 'ghcr.io/example/search:9.1.0' }],
      podSpec: {
        affinity: {
          podAntiAffinity: {
            preferredDuringSchedulingIgnoredDuringExecution: [
              { weight: 100, podAffinityTerm: { topologyKey: 'kubernetes.io/hostname', labelSelector } },
            ],
          },
        },
        topologySpreadConstraints: [
          {
            maxSkew: 1,
            minDomains: 3,
            topologyKey: 'topology.kubernetes.io/zone',
            whenUnsatisfiable: 'DoNotSchedule',
            labelSelector,
            matchLabelKeys: ['pod-template-hash'],
          },
        ],
      },
    });
  },
};
