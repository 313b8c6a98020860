import { App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { NginxPod, NginxReplicaSet } from 'cdk8s-primer';
import { Manifests } from 'cdk8s-primer/testing';
import { graphOf, mermaid, svg } from '../../../lib/cli/draw';
import { laidOut } from '../../../lib/cli/draw/layout';

/** The lines of a drawing, by the names of their cards. */
function linesOf(source: object | string): string[] {
  const { list } = typeof source === 'string' ? Manifests.fromYaml(source) : Manifests.of(source);
  const { cards, lines } = graphOf(list);
  const names = new Map(cards.map(({ id, kind, name }) => [id, `${kind} ${name}`]));
  return lines.map(({ from, to, type }) => `${names.get(from)} ${type} ${names.get(to)}`);
}

test('a ReplicaSet makes its pods, a Service selects them, others are left alone', () => {
  const chart = new Chart(new App(), 'chart');
  const web = new NginxReplicaSet(chart, 'web', { replicas: 2 });
  web.exposeViaService();
  new NginxPod(chart, 'other');
  expect(linesOf(chart)).toEqual([
    'ReplicaSet web makes Pod web-…',
    'ReplicaSet web makes Pod web-…',
    'Service web selects Pod web-…',
    'Service web selects Pod web-…',
  ]);
});

test('pods beyond the third are a number', () => {
  const chart = new Chart(new App(), 'chart');
  new NginxReplicaSet(chart, 'web', { replicas: 100 });
  const { cards } = graphOf(Manifests.of(chart).list);
  expect(cards.map(({ kind, more }) => [kind, more])).toEqual([
    ['ReplicaSet', undefined],
    ['Pod', undefined],
    ['Pod', undefined],
    ['Pod', 97],
  ]);
  expect(svg({ cards, lines: [] })).toContain('>and 97 more</text>');
});

test('what is used by name: volumes, variables, accounts, a target, a Service behind an Ingress', () => {
  const chart = new Chart(new App(), 'chart');
  const deployment = new kplus.Deployment(chart, 'web', {
    metadata: { name: 'web' },
    replicas: undefined,
    containers: [{ image: 'nginx', portNumber: 80, resources: { cpu: { request: kplus.Cpu.millis(1) } } }],
  });
  const settings = new kplus.ConfigMap(chart, 'settings', { metadata: { name: 'settings' }, data: { a: 'b' } });
  deployment.addVolume(kplus.Volume.fromConfigMap(chart, 'volume', settings));
  new kplus.HorizontalPodAutoscaler(chart, 'hpa', { metadata: { name: 'hpa' }, target: deployment, maxReplicas: 3 });
  deployment.exposeViaIngress('/', {
    name: 'service',
    ingress: new kplus.Ingress(chart, 'ingress', { metadata: { name: 'in' } }),
  });
  const lines = linesOf(chart).map((line) => line.replace(/service-\w+|web-service-\w+/g, 'service'));
  expect(lines).toEqual(
    expect.arrayContaining(['Pod web-… uses ConfigMap settings', 'HorizontalPodAutoscaler hpa uses Deployment web']),
  );
  expect(lines.filter((line) => line.startsWith('Ingress in uses Service'))).toHaveLength(1);
});

test('another namespace, and a secret of the same name as a ConfigMap, are no one’s', () => {
  expect(
    linesOf(`{apiVersion: v1, kind: Service, metadata: {name: a, namespace: x}, spec: {selector: {app: web}}}
---
{apiVersion: v1, kind: Pod, metadata: {name: p, labels: {app: web}}, spec: {containers: [{name: c, image: i, envFrom: [{configMapRef: {name: s}}]}]}}
---
{apiVersion: v1, kind: Secret, metadata: {name: s}}
`),
  ).toEqual([]);
});

describe('what is not connected', () => {
  const web = `{apiVersion: apps/v1, kind: ReplicaSet, metadata: {name: web}, spec: {replicas: 2, template: {metadata: {labels: {app: web}}, spec: {containers: [{name: c, image: i}]}}}}
---
{apiVersion: v1, kind: Service, metadata: {name: web}, spec: {selector: {app: web}}}`;
  const layoutOf = (count: number) => {
    const names = Array.from({ length: count }, (_, index) => `a-name-of-some-length-${index}`);
    const others = names.map((name) => `{apiVersion: v1, kind: ConfigMap, metadata: {name: ${name}}}`);
    return laidOut(graphOf(Manifests.fromYaml([...others, web].join('\n---\n')).list));
  };

  test.each([
    [1, 0, 1000],
    [20, 800, 1016],
    [500, 2000, 4000],
  ])('beside %d others, is in rows as wide as a page or, of many, about as wide as high', (count, least, most) => {
    const { width, height } = layoutOf(count);
    expect(width).toBeGreaterThan(least);
    expect(width).toBeLessThanOrEqual(most);
    if (count > 100) expect(height / width).toBeCloseTo(1, 0);
  });

  test('lies within the drawing, and nothing on something else', () => {
    const { width, height, cards, lines } = layoutOf(25);
    for (const [index, one] of cards.entries()) {
      expect(Math.min(one.x, one.y, width - one.x - one.width, height - one.y - one.height)).toBeGreaterThan(7.9);
      for (const other of cards.slice(index + 1)) {
        const beside = Math.max(other.x - one.x - one.width, one.x - other.x - other.width);
        const below = Math.max(other.y - one.y - one.height, one.y - other.y - other.height);
        expect(Math.max(beside, below)).toBeGreaterThan(23.9);
      }
    }
    expect(lines).toHaveLength(4);
    const cardOf = new Map(cards.map((placed) => [placed.card.id, placed]));
    for (const { line, points } of lines) {
      const [end, to] = [points.at(-1), cardOf.get(line.to)];
      expect(end?.x).toBeGreaterThanOrEqual(to?.x ?? Infinity);
      expect(end?.x).toBeLessThanOrEqual((to?.x ?? 0) + (to?.width ?? 0));
      expect(end?.y).toBeCloseTo(to?.y ?? Infinity);
    }
  });
});

describe('the drawing', () => {
  const { list } = Manifests.fromYaml(
    '{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {containers: [{name: c, image: "<&\\"\\e[31m"}]}}',
  );
  const picture = svg(graphOf(list), 'a<b');

  test('is XML, whatever the names are', () => {
    expect(picture).toContain('<title>a&lt;b</title>');
    expect(picture).toContain('>  &lt;&amp;&quot;\ufffd[31m</text>');
    expect(picture.replaceAll(/<(\/?)[a-z]+(?: [\w:-]+="[^"<]*")*(\/?)>/gi, '')).not.toMatch(/[<>]/);
  });

  test('has all text within its boxes', () => {
    const [, x = '', y = '', width = '', height = ''] =
      /<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/.exec(picture) ?? [];
    for (const [, left, baseline] of picture.matchAll(/<text class="\w+" x="([\d.]+)" y="([\d.]+)"/g)) {
      expect(Number(left)).toBeGreaterThan(Number(x));
      expect(Number(baseline)).toBeGreaterThan(Number(y));
      expect(Number(baseline)).toBeLessThan(Number(y) + Number(height));
    }
    expect(Number(width)).toBeGreaterThan(90);
  });

  test('is Mermaid, too', () => {
    expect(mermaid(graphOf(list))).toBe('flowchart TD\n  o0["<b>Pod</b> p<br>• c<br>#60;#38;#34;\u001b[31m"]\n');
  });
});
