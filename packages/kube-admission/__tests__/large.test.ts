import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Admission } from 'kube-admission';
import { configMap } from './manifests';
import { describeWithModule } from './module';

const megabyte = 1 << 20;
/** Comments, which take the least time to read. */
const comment = `# ${'x'.repeat(megabyte / 8 - 3)}\n`;

describeWithModule('a text', () => {
  let admission: Admission;
  beforeAll(async () => {
    admission = await Admission.load();
  });

  test('of 100 MB is reviewed part by part', () => {
    const documents = 100;
    const names = Array.from({ length: documents }, (_, index) => `map-${index}`);
    const text = Buffer.from(names.map((name) => `${configMap(name)}${comment.repeat(8)}---\n`).join(''));
    expect(text.length).toBeGreaterThan(documents * megabyte);
    let line = 1;
    // Other tests have run in this process before.
    const before = process.memoryUsage().rss;
    let largest = before;
    for (const review of admission.reviewing(text, { stored: false })) {
      expect(review).toMatchObject({ verdict: 'admitted', line });
      line += 12;
      largest = Math.max(largest, process.memoryUsage().rss);
    }
    expect(line).toBe(1 + 12 * documents);
    expect(largest - before).toBeLessThan(1200 * megabyte);
  }, 60_000);

  test('is read except for a document of 40 MB, and the positions after it are right', () => {
    const text = [configMap('one'), `a: ${'x'.repeat(40 * megabyte)}\n`, configMap('Two'), configMap('three')].join(
      '---\n',
    );
    const detail = `a document of ${40 * megabyte + 8} bytes is not read: the limit is ${32 * megabyte}`;
    const reviews = admission.reviewYaml(text);
    expect(reviews).toMatchObject([
      { name: 'one', verdict: 'admitted', line: 1, object: { metadata: { name: 'one' } } },
      {
        verdict: 'refused',
        line: 5,
        errors: [{ reason: 'RequestEntityTooLarge', field: '', detail, message: detail, line: 5, column: 1 }],
      },
      { name: 'Two', verdict: 'refused', line: 7, errors: [{ field: 'metadata.name', line: 9, column: 19 }] },
      { name: 'three', verdict: 'admitted', line: 11 },
    ]);
  }, 60_000);

  test('takes time in proportion to its documents and to the items of its lists', () => {
    const seconds = (text: string): number => {
      const started = performance.now();
      expect(admission.reviewYaml(text, { stored: false }).length).toBeGreaterThan(100);
      return (performance.now() - started) / 1000;
    };
    const times = (count: number, make: (name: string) => string): string =>
      Array.from({ length: count }, (_, index) => make(`web-${index}`)).join('');
    const documents = (count: number): string => times(count, (name) => `${configMap(name)}\n\n\n\n\n\n---\n`);
    const list = (count: number, make = (name: string) => name): string =>
      `apiVersion: v1\nkind: List\nitems:\n${times(count, (name) => `- { apiVersion: v1, kind: ConfigMap, metadata: { name: ${make(name)} } }\n`)}`;
    const duplicates = (count: number): string => list(count, () => 'web');
    for (const textOf of [documents, (count: number) => list(count), duplicates]) {
      seconds(textOf(500));
      expect(seconds(textOf(4000)) / seconds(textOf(500))).toBeLessThan(24);
    }
  }, 60_000);
});

describeWithModule('many threads', () => {
  test('review at the same time, each with its own instance', async () => {
    const library = join(__dirname, '..', 'build', 'index.js');
    const program = `
      const { parentPort, workerData } = require('node:worker_threads');
      const { Admission } = require(${JSON.stringify(library)});
      const admission = Admission.loadSync({ kubernetesVersion: workerData.version });
      const text = ${JSON.stringify('apiVersion: certificates.k8s.io/v1\nkind: ClusterTrustBundle\n')};
      parentPort.postMessage(Array.from({ length: 20 }, () => admission.reviewYaml(text)[0].verdict));`;
    const verdicts = ['1.36', '1.37', '1.34', '1.37'].map(
      (version) =>
        new Promise((resolve, reject) => {
          const worker = new Worker(program, { eval: true, workerData: { version } });
          worker.on('message', resolve).on('error', reject);
        }),
    );
    const each = (verdict: string): string[] => Array.from({ length: 20 }, () => verdict);
    expect(await Promise.all(verdicts)).toEqual([each('unknown'), each('refused'), each('unknown'), each('refused')]);
  }, 60_000);
});
