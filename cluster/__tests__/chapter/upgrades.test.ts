import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import * as kplus from 'cdk8s-plus-27';
import { NginxReplicaSet } from 'cdk8s-primer';
import { parseAllDocuments } from 'yaml';
import { namespace } from './namespace';
import { section, tell } from './story';
import { changes, refused, synthesize, type Version } from './versions';

section('', 'From one version to the next', '다음 버전으로');

const folder = join(__dirname, '../../../dist');
const charts = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.replace('.k8s.yaml', ''));
const ours = (chart: string): string => readFileSync(join(folder, `${chart}.k8s.yaml`), 'utf8');

/** Where nothing but a service account is ever stored: what would be made there has no history. */
const elsewhere = namespace('upgrades-elsewhere');
beforeAll(async () => {
  await elsewhere.quietly('create serviceaccount my-account');
});

/** The objects of a manifest as they are stored where there were none before. */
const anew = async (yaml: string): Promise<unknown[]> =>
  objects(await elsewhere.quietly('apply --server-side --dry-run=server -o yaml -f -', yaml));

/** Without what an object has of its history, of where it is, and of a cluster that runs. */
function objects(yaml: string): unknown[] {
  return parseAllDocuments(yaml).flatMap((document) => {
    const read: unknown = document.toJS({ reviver });
    return typeof read === 'object' && read !== null && 'items' in read && Array.isArray(read.items)
      ? Array.from<unknown>(read.items)
      : [read];
  });
}

const passing = new Set([
  ...['creationTimestamp', 'generation', 'namespace', 'resourceVersion', 'uid', 'status'],
  ...['clusterIP', 'clusterIPs', 'nodePort', 'nodeName'],
  ...['deployment.kubernetes.io/revision', 'kubectl.kubernetes.io/last-applied-configuration'],
]);

const reviver = (key: unknown, value: unknown): unknown => {
  if (passing.has(String(key)) || (key === 'annotations' && isDeepStrictEqual(value, {}))) return undefined;
  return typeof value === 'string' ? value.replace(/^(kube-api-access)-\w+$/, '$1') : value;
};

function changeOf(chart: string): Version {
  const change = changes[chart];
  if (!change) throw new Error(`${chart} has no other version`);
  return change;
}

/** Together, as that is faster: but for the pod of 6.2.2, which has the name of another. */
const together = [charts.filter((chart) => chart !== 'ch6-2-2-sidecar-pod'), ['ch6-2-2-sidecar-pod']];

describe.each(together.map((names) => [names.join(', '), names] as const))('%s', (_, names) => {
  const ns = namespace(`upgrades-${names.length}`);
  const apply = (way: string, yaml: string): Promise<string> =>
    ns.quietly(`apply ${way} --validate=strict --warnings-as-errors -f -`, yaml);
  const stored = async (yaml: string): Promise<unknown[]> => objects(await ns.quietly('get -o yaml -f -', yaml));

  test('becomes what the next version says: applied as in the chapter, and on the server', async () => {
    const other = names.map((chart) => synthesize(chart, changeOf(chart))).join('---\n');
    const current = names.map(ours).join('---\n');
    const [otherAnew, currentAnew] = await Promise.all([anew(other), anew(current), apply('', other)]);
    await apply('', current);
    expect(await stored(current)).toEqual(currentAnew);
    // The server takes over what kubectl has kept until now.
    await apply('--server-side', current);
    await apply('--server-side', other);
    expect(await stored(other)).toEqual(otherAnew);
    await apply('--server-side', current);
    expect(await stored(current)).toEqual(currentAnew);
  });
});

describe('what the API does not let change', () => {
  const ns = namespace('upgrades-refused');
  const stored = async (yaml: string): Promise<unknown[]> => objects(await ns.quietly('get -o yaml -f -', yaml));

  test.each(refused)('$chart: $english', async ({ chart, version, english, korean, why }) => {
    tell(english, korean);
    const [other, file] = [synthesize(chart, version), `dist/${chart}.k8s.yaml`];
    await ns.kubectl('apply --server-side -f -', other);
    const before = await stored(other);
    expect(await ns.refused(`apply --server-side -f ${file}`)).toContain(why);
    expect(await stored(other)).toEqual(before);

    tell('It has to be replaced.', '새로 만들어야 합니다.');
    await ns.kubectl(`replace --force -f ${file}`);
    expect(await stored(ours(chart))).toEqual(await anew(ours(chart)));
    await ns.quietly(`delete --force -f ${file}`);
  });
});

describe('what applying leaves as it is', () => {
  const ns = namespace('upgrades-left');
  const name = 'my-nginx-replicaset';
  const replicaSet = `dist/ch6-3-1-replicaset.k8s.yaml`;

  test('the running pods of a ReplicaSet, and how often their image is pulled', async () => {
    tell('A ReplicaSet of nginx 1.27.', 'nginx 1.27을 쓰는 레플리카셋입니다.');
    const older = synthesize('ch6-3-1-replicaset', (chart) => {
      new NginxReplicaSet(chart, name, { container: { image: 'nginx:1.27' } });
    });
    await ns.kubectl('apply --server-side -f -', older);
    const images = 'custom-columns=NAME:.metadata.name,IMAGE:.spec.containers[*].image';
    const pods = await ns.readyPods('app=my-nginx', 3);
    tell(
      'The image changes in its template. Its pods stay: only those that are made from now on have it.',
      '템플릿의 이미지를 바꿔도 포드는 그대로이고, 이후에 만드는 포드에만 적용됩니다.',
    );
    await ns.kubectl(`apply --server-side -f ${replicaSet}`);
    await ns.kubectl(`get pods -o '${images}'`);
    expect(await ns.readyPods('app=my-nginx', 3)).toEqual(pods);
    expect(await ns.read('pods', '{.items[*].spec.containers[*].image}')).toEqual(Array(3).fill('nginx:1.27'));
    // Of nginx:1.27 the server chose it, and it is chosen once. Made anew, nginx:latest has Always.
    const policy = '{.spec.template.spec.containers[*].imagePullPolicy}';
    expect(await ns.read(`replicaset/${name}`, policy)).toEqual(['IfNotPresent']);
  });

  test('the number of pods that was set by hand, until it is said that the file is right', async () => {
    await ns.quietly(`apply --server-side --force-conflicts -f ${replicaSet}`);
    tell(
      'Who scales by hand is asked before a file undoes it.',
      '직접 바꾼 포드의 수는 파일로 바로 되돌려지지 않습니다.',
    );
    await ns.kubectl(`scale replicaset ${name} --replicas=5`);
    const conflict = 'conflict with "kubectl" with subresource "scale" using apps/v1: .spec.replicas';
    expect(await ns.refused(`apply --server-side -f ${replicaSet}`)).toContain(conflict);
    expect(await ns.read(`replicaset/${name}`, '{.spec.replicas}')).toEqual(['5']);
    await ns.kubectl(`apply --server-side --force-conflicts -f ${replicaSet}`);
    expect(await ns.read(`replicaset/${name}`, '{.spec.replicas}')).toEqual(['3']);
  });

  test('the keys of a Secret that stringData no longer has', async () => {
    const secret = (stringData: Record<string, string>): string =>
      synthesize('ch6-beyond-configuration', (chart) => {
        new kplus.Secret(chart, 'credentials', { metadata: { name: 'credentials' }, stringData });
      });
    await ns.quietly('apply --server-side -f -', secret({ token: 'older', user: 'me' }));
    await ns.quietly('apply --server-side -f -', secret({ token: 'change-me' }));
    const stored = await ns.quietly("get secret credentials -o 'jsonpath={.data}'");
    const base64 = (text: string): string => Buffer.from(text).toString('base64');
    expect(JSON.parse(stored)).toEqual({ token: base64('change-me'), user: base64('me') });
  });
});
