import { graphOf, mermaid, svg, withoutAlike } from '../../../lib/cli/draw';
import { laidOut } from '../../../lib/cli/draw/layout';
import { config, deployment, objects, service } from './objects';

describe('objects that are alike', () => {
  const names = Array.from({ length: 12 }, (_, index) => `app-${index}`);
  const cardsOf = (...lines: string[]) => {
    const { cards } = withoutAlike(graphOf(objects(...lines)));
    return cards.map(({ kind, names }) => `${kind} ${names?.length ?? 1}`);
  };

  test('are one card with their names: twelve Deployments with their Services and pods', () => {
    const graph = withoutAlike(graphOf(objects(...names.flatMap((name) => [deployment(name), service(name)]))));
    expect(graph.cards.map(({ kind, names: all }) => [kind, all?.length])).toEqual([
      ['Deployment', 12],
      ['Pod', 12],
      ['Service', 12],
    ]);
    expect(graph.lines.map(({ type }) => type)).toEqual(['makes', 'selects']);
    const picture = svg(graph);
    for (const text of ['Deployment ×12', 'app-0', 'app-3', 'and 8 more']) expect(picture).toContain(`>${text}</text>`);
    expect(picture).not.toContain('>app-4</text>');
  });

  test('are not so with other containers, other lines or another namespace', () => {
    const alone = ['a', 'b', 'c', 'd'];
    expect(cardsOf(...alone.map((name) => deployment(name)))).toEqual(['Deployment 4', 'Pod 4']);
    expect(cardsOf(...alone.map((name) => deployment(name, `image-${name}`)))).toHaveLength(8);
    expect(cardsOf(...alone.map((name) => deployment(name)), service('a'))).toContain('Deployment 1');
    expect(cardsOf(...alone.map((name) => config(name)))).toEqual(['ConfigMap 4']);
    expect(cardsOf(...alone.map((name) => config(name, `, namespace: ${name}`)))).toHaveLength(4);
  });

  test('are drawn one by one where they are three', () => {
    expect(cardsOf(config('a'), config('b'), config('c'))).toHaveLength(3);
  });

  test('are one object where the same manifest is there twice', () => {
    expect(cardsOf(config('a'), config('a'))).toEqual(['ConfigMap 1']);
  });
});

test('among many objects, a workload has one card for its pods', () => {
  const others = Array.from({ length: 30 }, (_, index) => config(`c${index}`));
  const web = deployment('web').replace('spec: {', 'spec: {replicas: 5, ');
  const pods = graphOf(objects(web, ...others)).cards.filter(({ kind }) => kind === 'Pod');
  expect(pods.map(({ more }) => more)).toEqual([4]);
});

describe('namespaces', () => {
  const list = objects(
    config('a', ', namespace: one'),
    deployment('web', 'nginx', ', namespace: two').replace('containers:', 'serviceAccountName: robot, containers:'),
    '{apiVersion: v1, kind: ServiceAccount, metadata: {name: robot, namespace: two}}',
    '{apiVersion: v1, kind: ServiceAccount, metadata: {name: robot, namespace: one}}',
    '{apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRoleBinding, metadata: {name: all}, subjects: [{kind: ServiceAccount, name: robot, namespace: one}]}',
  );

  test('have frames, which all of their objects are in, and no two of which overlap', () => {
    const { frames, cards, lines } = laidOut(graphOf(list));
    expect(frames.map(({ title }) => title)).toEqual(['namespace one', 'namespace two', 'without a namespace']);
    for (const { card, x, y, width, height } of cards) {
      const frame = frames.find(
        ({ title }) => title === (card.namespace ? `namespace ${card.namespace}` : 'without a namespace'),
      );
      expect(x).toBeGreaterThan(frame?.x ?? Infinity);
      expect(y).toBeGreaterThan((frame?.y ?? Infinity) + 20);
      expect(x + width).toBeLessThan((frame?.x ?? 0) + (frame?.width ?? 0));
      expect(y + height).toBeLessThan((frame?.y ?? 0) + (frame?.height ?? 0));
    }
    const [one, two] = frames;
    expect((one?.x ?? 0) + (one?.width ?? 0)).toBeLessThan(two?.x ?? 0);
    // Also the line from the binding to the account in another frame.
    expect(lines).toHaveLength(3);
    expect(svg(graphOf(list))).toContain('>namespace one</text>');
    expect(mermaid(graphOf(list))).toContain('  subgraph n0["namespace one"]\n    o0["<b>ConfigMap</b> a"]\n');
  });

  test('tell objects of one name apart', () => {
    const { cards, lines } = graphOf(list);
    const names = new Map(cards.map(({ id, kind, namespace }) => [id, `${kind} ${namespace}`]));
    expect(lines.map(({ from, to, type }) => `${names.get(from)} ${type} ${names.get(to)}`)).toEqual([
      'Deployment two makes Pod two',
      'Pod two uses ServiceAccount two',
      'ClusterRoleBinding  uses ServiceAccount one',
    ]);
  });

  test('are in the names where all objects are of one', () => {
    expect(svg(graphOf(objects(config('a', ', namespace: one'))))).toContain('>one/a</text>');
  });
});

describe('a wide part', () => {
  const wide = Array.from({ length: 30 }, (_, index) => `a-long-name-of-a-volume-${index}`);
  const volumes = wide.map((name) => `{name: ${name}, configMap: {name: ${name}}}`).join(', ');
  const pod = `{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {containers: [{name: c, image: i}], volumes: [${volumes}]}}`;
  const { width, height, cards, lines } = laidOut(graphOf(objects(pod, ...wide.map((name) => config(name)))));

  test('is wrapped into rows, nothing of which lies on something else', () => {
    expect(width).toBeLessThan(1500);
    expect(height).toBeLessThan(600);
    for (const [index, one] of cards.entries()) {
      for (const other of cards.slice(index + 1)) {
        const beside = Math.max(other.x - one.x - one.width, one.x - other.x - other.width);
        const below = Math.max(other.y - one.y - one.height, one.y - other.y - other.height);
        expect(Math.max(beside, below)).toBeGreaterThan(23.9);
      }
    }
  });

  test('has lines from border to border', () => {
    expect(lines).toHaveLength(30);
    const cardOf = new Map(cards.map((placed) => [placed.card.id, placed]));
    for (const { line, points } of lines) {
      const [end, to] = [points.at(-1), cardOf.get(line.to)];
      const { x = 0, y = 0, width: w = 0, height: h = 0 } = to ?? {};
      const beyond = [x - (end?.x ?? 0), (end?.x ?? 0) - x - w, y - (end?.y ?? 0), (end?.y ?? 0) - y - h];
      expect(Math.max(...beyond)).toBeCloseTo(0);
    }
  });
});

test('a legend says what the lines mean that are there', () => {
  const graph = graphOf(objects(deployment('web'), service('web')));
  const texts = [...svg(graph).matchAll(/<g class="legend">.*?<text[^>]*>([^<]*)</g)].map(([, text]) => text);
  expect(texts).toEqual(['makes pods', 'selects by labels']);
  expect(mermaid(graph)).toContain('  subgraph legend\n    direction LR\n    makes1[ ] -->|makes pods| makes2[ ]\n');
  expect(svg(graphOf(objects(config('a'))))).not.toContain('legend"');
});

test('a long image keeps its tag, and a digest its first characters', () => {
  const image = 'registry.example.com/a/folder/below/another/and/one/more/program:1.2.3';
  const rows = svg(
    graphOf(objects(deployment('a', image), deployment('b', `nginx@sha256:${'0123456789abcdef'.repeat(4)}`))),
  );
  expect(rows).toContain('>  …/program:1.2.3</text>');
  expect(rows).toContain('>  nginx@sha256:0123456…</text>');
});
