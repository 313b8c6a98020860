import { Admission, type PodSecurityLevel, type Review } from 'kube-admission';
import { configMap, container, containers, pod } from './manifests';
import { describeWithModule } from './module';

const privileged = 'securityContext: { privileged: true }';
const restricted =
  'securityContext: { allowPrivilegeEscalation: false, runAsNonRoot: true, capabilities: { drop: [ALL] }, ' +
  'seccompProfile: { type: RuntimeDefault } }';

describeWithModule('the Pod Security Standards', () => {
  const admissions = new Map<string, Admission>();

  function reviewAt(level: PodSecurityLevel, text: string, version?: string): Review | undefined {
    const key = `${level} ${version}`;
    const admission = admissions.get(key) ?? Admission.loadSync({ podSecurity: { level, version } });
    admissions.set(key, admission);
    return admission.reviewYaml(text)[0];
  }

  test.each<[PodSecurityLevel, string, string, string[]]>([
    ['privileged', 'a privileged pod', container(privileged), []],
    ['baseline', 'a plain pod', pod(containers), []],
    ['baseline', 'a privileged pod', container(privileged), ['privileged']],
    [
      'restricted',
      'a plain pod',
      pod(containers),
      ['allowPrivilegeEscalation != false', 'unrestricted capabilities', 'runAsNonRoot != true', 'seccompProfile'],
    ],
    ['restricted', 'a pod that keeps it', container(restricted), []],
  ])('at %s, of %s', (level, _, text, reasons) => {
    const review = reviewAt(level, text);
    expect(review?.verdict).toBe(reasons.length === 0 ? 'admitted' : 'refused');
    expect(review?.podSecurity).toMatchObject({ level, version: 'latest' });
    expect(review?.podSecurity?.violations.map(({ reason }) => reason)).toEqual(reasons);
  });

  test('report errors of fields, in the words of the server, after all other errors', () => {
    const detail = 'privileged (container "main" must not set securityContext.privileged=true)';
    expect(reviewAt('baseline', container(`${privileged}, ports: [{ containerPort: 0 }]`))?.errors).toMatchObject([
      { field: 'spec.containers[0].ports[0].containerPort' },
      {
        reason: 'PodSecurity',
        field: 'spec.containers[0].securityContext.privileged',
        detail,
        message: `violates PodSecurity "baseline:latest": ${detail}`,
        line: 5,
        column: 63,
      },
    ]);
  });

  test('report each field that violates a check, with what the check says of it alone', () => {
    const text = `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      hostPID: true
      containers:
        - name: one
          image: a
        - name: two
          image: b
          securityContext:
            privileged: true
            capabilities: { add: [SYS_ADMIN] }
      volumes:
        - name: host
          hostPath: { path: / }
`;
    const found = reviewAt('baseline', text);
    const at = 'spec.template.spec';
    expect(found?.errors.map(({ field, detail, line, column }) => [field, detail, line, column])).toEqual([
      [
        `${at}.containers[1].securityContext.capabilities.add`,
        'non-default capabilities (container "two" must not include "SYS_ADMIN" in securityContext.capabilities.add)',
        17,
        29,
      ],
      [`${at}.hostPID`, 'host namespaces (hostPID=true)', 9, 7],
      [`${at}.volumes[0].hostPath`, 'hostPath volumes (volume "host")', 20, 11],
      [
        `${at}.containers[1].securityContext.privileged`,
        'privileged (container "two" must not set securityContext.privileged=true)',
        16,
        13,
      ],
    ]);
    expect(found?.podSecurity?.violations).toHaveLength(4);
    const fields = reviewAt('restricted', text)
      ?.errors.filter(({ detail }) => detail.startsWith('allowPrivilegeEscalation'))
      .map(({ field, line, column }) => [field, line, column]);
    expect(fields).toEqual([
      [`${at}.containers[0].securityContext.allowPrivilegeEscalation`, 11, 11],
      [`${at}.containers[1].securityContext.allowPrivilegeEscalation`, 15, 11],
    ]);
  });

  const template = `template: { metadata: { labels: { app: web } }, spec: { containers: [{ name: main, image: nginx, ${privileged} }] } }`;
  const job = template.replace('spec: {', 'spec: { restartPolicy: Never,');
  const workload = `spec: { selector: { matchLabels: { app: web } }, ${template} }`;
  test.each([
    ['v1', 'PodTemplate', template],
    ['v1', 'ReplicationController', `spec: { selector: { app: web }, ${template} }`],
    ['apps/v1', 'ReplicaSet', workload],
    ['apps/v1', 'Deployment', workload],
    ['apps/v1', 'DaemonSet', workload],
    ['apps/v1', 'StatefulSet', workload],
    ['batch/v1', 'Job', `spec: { ${job} }`],
    ['batch/v1', 'CronJob', `spec: { schedule: '* * * * *', jobTemplate: { spec: { ${job} } } }`],
  ])('refuse the pods of a %s %s', (apiVersion, kind, spec) => {
    const text = `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: web }\n${spec}\n`;
    expect(reviewAt('privileged', text)?.verdict).toBe('admitted');
    expect(reviewAt('baseline', text)?.errors.map(({ message }) => message)).toEqual([
      'would violate PodSecurity "baseline:latest": privileged (container "main" must not set securityContext.privileged=true)',
    ]);
  });

  // The standards have a check for the hosts of probes since 1.34.
  test.each([
    ['v1.33', 'v1.33', 'admitted'],
    ['1.33', 'v1.33', 'admitted'],
    ['v1.34', 'v1.34', 'refused'],
    ['latest', 'latest', 'refused'],
  ])('of version %s (%s) lead to this verdict on the host of a probe: %s', (version, judged, verdict) => {
    const text = container('livenessProbe: { httpGet: { port: 80, host: 10.0.0.1 } }');
    expect(reviewAt('baseline', text, version)).toMatchObject({ verdict, podSecurity: { version: judged } });
  });

  test('report nothing for an object without pods, or if no level is requested', () => {
    expect(reviewAt('restricted', configMap())).not.toHaveProperty('podSecurity');
    expect(Admission.loadSync().reviewYaml(pod(containers))[0]).not.toHaveProperty('podSecurity');
  });
});
