// The matchers that ask kube-admission, on charts of cdk8s-plus and of this package.
import { App, Chart, Cron, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { Deployment, type k8s } from 'cdk8s-primer';

/** A chart with constructs of cdk8s-plus alone. */
function plusChart(image: string): Chart {
  const chart = new Chart(new App(), 'plus', { namespace: 'team' });
  const resources = {
    cpu: { request: kplus.Cpu.millis(100), limit: kplus.Cpu.millis(200) },
    memory: { request: Size.mebibytes(64), limit: Size.mebibytes(64) },
  };
  const settings = new kplus.ConfigMap(chart, 'settings', { data: { COLOR: 'blue' } });
  const web = new kplus.Deployment(chart, 'web', {
    containers: [{ image, portNumber: 80, envFrom: [kplus.Env.fromConfigMap(settings)], resources }],
  });
  web.exposeViaIngress('/', { pathType: kplus.HttpIngressPathType.PREFIX });
  const target = new kplus.StatefulSet(chart, 'db', {
    containers: [{ image, resources }],
    service: new kplus.Service(chart, 'db-service', { ports: [{ port: 80 }] }),
  });
  new kplus.HorizontalPodAutoscaler(chart, 'scaler', { target, maxReplicas: 3 });
  new kplus.DaemonSet(chart, 'log', { containers: [{ image }] });
  new kplus.CronJob(chart, 'nightly', { schedule: Cron.daily(), containers: [{ image }] });
  return chart;
}

/** A chart with a construct of this package. */
function ownChart(image: string): Chart {
  const chart = new Chart(new App(), 'own');
  new Deployment(chart, 'web', {
    podMetadata: { labels: { app: 'web' } },
    containers: [{ name: 'web', image, ports: [{ number: 80 }] }],
  });
  return chart;
}

test.each([
  ['cdk8s-plus', plusChart],
  ['this package', ownChart],
])('a chart of %s is admitted or refused as by the API server', (_, chartOf) => {
  expect(chartOf('nginx:1.29')).toBeAdmitted();
  expect(chartOf('nginx:1.29')).not.toBeAdmitted({ podSecurity: 'restricted' });
});

test.each([
  ['cdk8s-plus', plusChart],
  ['this package', ownChart],
])('a chart of %s is equal to itself with other defaults written', (_, chartOf) => {
  const chart = chartOf('nginx:1.29');
  const change = (replicas: number): object[] => {
    const objects: { kind: string; spec?: k8s.DeploymentSpec }[] = chart.toJson();
    return objects.map((object) => {
      const { kind, spec } = object;
      if (kind !== 'Deployment' || !spec?.template.spec) return object;
      // Those of a Deployment of cdk8s-plus are written there.
      const { restartPolicy: _policy, dnsPolicy: _dns, ...pod } = spec.template.spec;
      const template = { ...spec.template, spec: { schedulerName: 'default-scheduler', ...pod } };
      return { ...object, spec: { ...spec, replicas, template } };
    });
  };
  const replicas = chartOf === plusChart ? 2 : 1;
  expect(chart).toEqualAfterDefaulting(change(replicas));
  expect(chart).not.toEqualAfterDefaulting(change(replicas + 1));
});
