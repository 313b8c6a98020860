// Gives constructs of one release objects of another, in each way that there is, and prints what becomes of it as JSON.
const { App, Chart } = require('cdk8s');
const { releases } = require('./releases.json');

process.removeAllListeners('warning');
const warnings = [];
process.emitWarning = (text) => warnings.push(text);

const entry = (release) => require(release === '27' ? 'cdk8s-primer' : `cdk8s-primer/plus-${release}`);
const plus = (release) => require(`cdk8s-plus-${release}`);

const main = { name: 'main', image: 'busybox', ports: [{ number: 80 }], resources: { requests: { cpu: '100m' } } };
const named = (name) => ({ metadata: { name, namespace: 'team' } });
const deployment = (chart, primer, props = {}) =>
  new primer.Deployment(chart, 'web', { ...named('web'), containers: [main], ...props });

/** A construct of one release and a Service, a policy and so on of another: they exchange names, labels and ports. */
const WORKING = {
  'a Service': (chart, web, kplus) =>
    new kplus.Service(chart, 'other', { ...named('s'), selector: web, ports: [{ port: 80 }] }),
  'an autoscaler': (chart, target, kplus) =>
    new kplus.HorizontalPodAutoscaler(chart, 'other', {
      ...named('scaler'),
      target,
      maxReplicas: 3,
      metrics: [kplus.Metric.resourceCpu(kplus.MetricTarget.averageUtilization(50))],
    }),
  'a NetworkPolicy': (chart, web, kplus) =>
    new kplus.NetworkPolicy(chart, 'other', { ...named('n'), selector: web, ingress: { rules: [{ peer: web }] } }),
  'a Role and its binding': (chart, web, kplus) => {
    const role = new kplus.Role(chart, 'other', named('r'));
    role.allowRead(web);
    role.bind(web);
  },
  'an Ingress for the Service of exposeViaService': (chart, web, kplus) =>
    new kplus.Ingress(chart, 'other', {
      ...named('i'),
      rules: [{ path: '/', backend: kplus.IngressBackend.fromService(web.exposeViaService()) }],
    }),
  'exposeViaIngress with an Ingress': (chart, web, kplus) =>
    web.exposeViaIngress('/', { ingress: new kplus.Ingress(chart, 'other', named('i')) }),
  'a pod in the scheduling': (chart, web, kplus) =>
    web.scheduling.colocate(new kplus.Pod(chart, 'other', { ...named('p'), containers: [{ image: 'busybox' }] })),
  'a node in the scheduling': (chart, web, kplus) => {
    web.scheduling.attract(kplus.Node.labeled(kplus.NodeLabelQuery.is('a', 'b')));
    web.scheduling.tolerate(kplus.Node.tainted(kplus.NodeTaintQuery.exists('a')));
  },
  'a pod in the connections': (chart, web, kplus) =>
    web.connections.allowTo(
      new kplus.Pod(chart, 'other', { ...named('p'), containers: [{ image: 'busybox', portNumber: 81 }] }),
    ),
  'a subject of the permissions': (chart, web, kplus) =>
    web.permissions.grantRead(
      kplus.ServiceAccount.fromServiceAccountName(chart, 'other', 'robot', { namespaceName: 'team' }),
    ),
  'a service account that exists': (chart, web, kplus, primer) =>
    new primer.Pod(chart, 'other', {
      containers: [main],
      serviceAccount: kplus.ServiceAccount.fromServiceAccountName(chart, 'account', 'robot'),
    }),
};

/** What a construct renders itself. It must be of its release. */
const REFUSED = {
  'a container of the package': (chart, web, kplus, primer) =>
    web.attachContainer(new primer.Container({ ...main, name: 'x' })),
  'a container of cdk8s-plus': (chart, web, kplus) =>
    web.attachContainer(new kplus.Container({ name: 'x', image: 'busybox' })),
  'a volume': (chart, web, kplus) => web.addVolume(kplus.Volume.fromEmptyDir(chart, 'v', 'v')),
  'a mount': (chart, web, kplus) => web.containers[0].mount('/v', kplus.Volume.fromEmptyDir(chart, 'v', 'v')),
  'a variable': (chart, web, kplus) => web.containers[0].env.addVariable('A', kplus.EnvValue.fromValue('a')),
};

/** Returns what a chart renders, or its error. */
function outcome(make) {
  const chart = new Chart(new App(), 'chart');
  try {
    make(chart);
    // Each release gives its own pods other defaults.
    return { objects: chart.toJson().filter(({ metadata }) => metadata.name !== 'p') };
  } catch (error) {
    return { error: error.message };
  }
}

const results = [];
for (const own of releases) {
  for (const other of releases) {
    if (own === other) continue;
    for (const [what, make] of Object.entries(WORKING)) {
      const [same, mixed] = [own, other].map((release) =>
        outcome((chart) => make(chart, deployment(chart, entry(own)), plus(release), entry(own))),
      );
      results.push({
        what,
        own,
        other,
        works: JSON.stringify(same) === JSON.stringify(mixed) && same.error === undefined,
      });
    }
    for (const [what, make] of Object.entries(REFUSED)) {
      const { error = '' } = outcome((chart) => make(chart, deployment(chart, entry(own)), plus(other), entry(other)));
      results.push({ what, own, other, error });
    }
  }
}
console.log(JSON.stringify({ results, warnings }));
