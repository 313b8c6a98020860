import { type Chart, Duration } from 'cdk8s';
import { CronJob, Job } from 'cdk8s-primer';

/** The files with Jobs and CronJobs. */
export const JOBS: Readonly<Record<string, (chart: Chart) => void>> = {
  '06-job-indexed-pod-failure-policy': (chart) => {
    new Job(chart, 'render-frames', {
      completions: 12,
      parallelism: 4,
      completionMode: 'Indexed',
      backoffLimitPerIndex: 2,
      maxFailedIndexes: 3,
      podReplacementPolicy: 'Failed',
      podFailurePolicy: {
        rules: [
          { action: 'FailIndex', onExitCodes: { containerName: 'render', operator: 'In', values: [42] } },
          { action: 'Ignore', onPodConditions: [{ type: 'DisruptionTarget', status: 'True' }] },
        ],
      },
      containers: [
        { name: 'render', image: 'ghcr.io/example/render:1.0.3', args: ['--frame=$(JOB_COMPLETION_INDEX)'] },
      ],
      restartPolicy: 'Never',
    });
  },

  '07-job-ttl-backoff': (chart) => {
    new Job(chart, 'migrate-schema', {
      metadata: { annotations: { 'argocd.argoproj.io/hook': 'PreSync' } },
      backoffLimit: 0,
      activeDeadline: Duration.minutes(15),
      ttlAfterFinished: Duration.hours(1),
      podMetadata: { labels: { job: 'migrate-schema' } },
      containers: [
        {
          name: 'migrate',
          image: 'ghcr.io/example/storefront:1.14.2',
          command: ['./manage'],
          args: ['migrate'],
          envFrom: [{ secretRef: { name: 'database' } }],
        },
      ],
      restartPolicy: 'Never',
      automountServiceAccountToken: false,
    });
  },

  '08-cronjob-time-zone-concurrency': (chart) => {
    new CronJob(chart, 'nightly-report', {
      schedule: '30 2 * * 1-5',
      timeZone: 'Asia/Seoul',
      concurrencyPolicy: 'Forbid',
      startingDeadline: Duration.minutes(10),
      successfulJobsRetained: 1,
      failedJobsRetained: 5,
      jobMetadata: { labels: { report: 'nightly' } },
      backoffLimit: 2,
      ttlAfterFinished: Duration.days(1),
      podMetadata: { labels: { report: 'nightly' } },
      containers: [{ name: 'report', image: 'ghcr.io/example/report:5.0.0' }],
      restartPolicy: 'OnFailure',
    });
  },

  '10-job-native-sidecar': (chart) => {
    new Job(chart, 'import-orders', {
      backoffLimit: 3,
      containers: [
        {
          name: 'import',
          image: 'ghcr.io/example/import:2.2.0',
          envVariables: { DATABASE: { value: '127.0.0.1:5432' } },
        },
      ],
      initContainers: [
        {
          name: 'database-proxy',
          image: 'ghcr.io/example/database-proxy:1.9.0',
          ports: [{ name: 'sql', number: 5432 }],
          startup: { tcpSocket: { port: 'sql' }, failureThreshold: 30, periodSeconds: 1 },
          restartPolicy: 'Always',
        },
      ],
      restartPolicy: 'OnFailure',
    });
  },
};
