import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import * as kplus from 'cdk8s-plus-27';
import { NginxReplicaSet } from 'cdk8s-primer';
import { parseAllDocuments } from 'yaml';
import { namespace } from './namespace';
import { section, tell } from './story';
import { changes, refused, synthesize, type Version } from './versions';

section('', 'From one version to the next', '다음 버전으로 업데이트');

const folder = join(__dirname, '../../../dist');
const charts = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.replace('.k8s.yaml', ''));
const manifestOf = (chart: string): string => readFileSync(join(folder, `${chart}.k8s.yaml`), 'utf8');

/** A namespace for dry runs. It is empty, except for a service account that pods need. */
const empty = namespace('upgrades-empty');
beforeAll(async () => {
  await empty.quietly('create serviceaccount my-account');
});

/** Returns the objects of a manifest as the server stores them when it creates them. */
const created = async (yaml: string): Promise<unknown[]> =>
  objects(await empty.quietly('apply --server-side --dry-run=server -o yaml -f -', yaml));

/** Parses objects, without fields that differ between two objects with the same manifest. */
function objects(yaml: string): unknown[] {
  return parseAllDocuments(yaml).flatMap((document) => {
    const read: unknown = document.toJS({ reviver });
    return typeof read === 'object' && read !== null && 'items' in read && Array.isArray(read.items)
      ? Array.from<unknown>(read.items)
      : [read];
  });
}

const IGNORED = new Set([
  ...['creationTimestamp', 'generation', 'namespace', 'resourceVersion', 'uid', 'status'],
  ...['clusterIP', 'clusterIPs', 'nodePort', 'nodeName'],
  ...['deployment.kubernetes.io/revision', 'kubectl.kubernetes.io/last-applied-configuration'],
]);

const reviver = (key: unknown, value: unknown): unknown => {
  if (IGNORED.has(String(key)) || (key === 'annotations' && isDeepStrictEqual(value, {}))) return undefined;
  return typeof value === 'string' ? value.replace(/^(kube-api-access)-\w+$/, '$1') : value;
};

function changeOf(chart: string): Version {
  const change = changes[chart];
  if (!change) throw new Error(`${chart} has no other version`);
  return change;
}

/** All charts at once, which is faster, except for the pod of 6.2.2, which has the same name as another pod. */
const together = [charts.filter((chart) => chart !== 'ch6-2-2-sidecar-pod'), ['ch6-2-2-sidecar-pod']];

describe.each(together.map((names) => [names.join(', '), names] as const))('%s', (_, names) => {
  const ns = namespace(`upgrades-${names.length}`);
  const apply = (way: string, yaml: string): Promise<string> =>
    ns.quietly(`apply ${way} --validate=strict --warnings-as-errors -f -`, yaml);
  const stored = async (yaml: string): Promise<unknown[]> => objects(await ns.quietly('get -o yaml -f -', yaml));

  test('is updated to the next version, by client-side and by server-side apply', async () => {
    const other = names.map((chart) => synthesize(chart, changeOf(chart))).join('---\n');
    const current = names.map(manifestOf).join('---\n');
    const [otherAnew, currentAnew] = await Promise.all([created(other), created(current), apply('', other)]);
    await apply('', current);
    expect(await stored(current)).toEqual(currentAnew);
    // Migrates from client-side to server-side apply.
    await apply('--server-side', current);
    await apply('--server-side', other);
    expect(await stored(other)).toEqual(otherAnew);
    await apply('--server-side', current);
    expect(await stored(current)).toEqual(currentAnew);
  });
});

describe('an update that the API forbids', () => {
  const ns = namespace('upgrades-refused');
  const stored = async (yaml: string): Promise<unknown[]> => objects(await ns.quietly('get -o yaml -f -', yaml));

  test.each(refused)('$chart: $english', async ({ chart, version, english, korean, message }) => {
    tell(english, korean);
    const [other, file] = [synthesize(chart, version), `dist/${chart}.k8s.yaml`];
    await ns.kubectl('apply --server-side -f -', other);
    const before = await stored(other);
    expect(await ns.refused(`apply --server-side -f ${file}`)).toContain(message);
    expect(await stored(other)).toEqual(before);

    tell('It has to be replaced.', '삭제하고 다시 생성해야 합니다.');
    await ns.kubectl(`replace --force -f ${file}`);
    expect(await stored(manifestOf(chart))).toEqual(await created(manifestOf(chart)));
    await ns.quietly(`delete --force -f ${file}`);
  });
});

describe('applying does not change', () => {
  const ns = namespace('upgrades-left');
  const name = 'my-nginx-replicaset';
  const replicaSet = `dist/ch6-3-1-replicaset.k8s.yaml`;

  test('the running pods of a ReplicaSet, or their imagePullPolicy', async () => {
    tell('Create a ReplicaSet of nginx 1.27.', 'nginx 1.27을 사용하는 레플리카셋을 생성합니다.');
    const older = synthesize('ch6-3-1-replicaset', (chart) => {
      new NginxReplicaSet(chart, name, { container: { image: 'nginx:1.27' } });
    });
    await ns.kubectl('apply --server-side -f -', older);
    const images = 'custom-columns=NAME:.metadata.name,IMAGE:.spec.containers[*].image';
    const pods = await ns.readyPods('app=my-nginx', 3);
    tell(
      'Change the image in its template. The running pods stay; only new pods have the new image.',
      '템플릿의 이미지를 변경합니다. 실행 중인 포드는 그대로이며, 새로 생성되는 포드에만 적용됩니다.',
    );
    await ns.kubectl(`apply --server-side -f ${replicaSet}`);
    await ns.kubectl(`get pods -o '${images}'`);
    expect(await ns.readyPods('app=my-nginx', 3)).toEqual(pods);
    expect(await ns.read('pods', '{.items[*].spec.containers[*].image}')).toEqual(Array(3).fill('nginx:1.27'));
    // The server set this default for nginx:1.27 and does not change it. For a new object with nginx:latest it sets Always.
    const policy = '{.spec.template.spec.containers[*].imagePullPolicy}';
    expect(await ns.read(`replicaset/${name}`, policy)).toEqual(['IfNotPresent']);
  });

  test('the number of pods that another command has set, without --force-conflicts', async () => {
    await ns.quietly(`apply --server-side --force-conflicts -f ${replicaSet}`);
    tell(
      'Scale with a command. Applying the file is then a conflict, unless you force it.',
      '명령어로 포드의 개수를 변경합니다. 이제 파일을 적용하면 충돌이 발생하며, 강제로만 적용할 수 있습니다.',
    );
    await ns.kubectl(`scale replicaset ${name} --replicas=5`);
    const conflict = 'conflict with "kubectl" with subresource "scale" using apps/v1: .spec.replicas';
    expect(await ns.refused(`apply --server-side -f ${replicaSet}`)).toContain(conflict);
    expect(await ns.read(`replicaset/${name}`, '{.spec.replicas}')).toEqual(['5']);
    await ns.kubectl(`apply --server-side --force-conflicts -f ${replicaSet}`);
    expect(await ns.read(`replicaset/${name}`, '{.spec.replicas}')).toEqual(['3']);
  });

  test('the keys of a Secret that were removed from stringData', async () => {
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
