import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Admission, type LoadOptions, OptionError } from 'kube-admission';
import { Fault } from '../lib/instance';
import { Isolated } from '../lib/isolated';
import { configMap, container } from './manifests';
import { describeWithModule } from './module';
import { does, onBoom, tinyModule, unnamed } from './tiny';

// The build writes the program of the thread together with the modules.
describeWithModule('with a time limit', () => {
  const admissionOf = (review: readonly number[], options: LoadOptions = {}): Admission =>
    Admission.loadSync({ modules: { base: tinyModule(review) }, timeLimit: 0.5, ...options });

  test('a review equals one without a limit', () => {
    const text = [container('ports: [{ containerPort: 99999 }]'), configMap()].join('---\n');
    expect(Admission.loadSync({ timeLimit: 60 }).reviewYaml(text)).toEqual(Admission.loadSync().reviewYaml(text));
  });

  test('the thread does not load what the process has loaded with --require', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kube-admission-'));
    const preload = join(folder, 'preload.js');
    writeFileSync(preload, "console.log('loaded');");
    const program = `require(${JSON.stringify(join(__dirname, '..'))}).Admission.loadSync({ timeLimit: 60 })`;
    const { stdout } = spawnSync(process.execPath, ['-r', preload, '-e', program], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect(stdout).toBe('loaded\n');
  });

  test('a review that does not end is stopped, and the others continue', () => {
    const started = performance.now();
    const modules = { base: tinyModule(onBoom(does.runForever), { answer: unnamed }) };
    const reviews = admissionOf([], { modules }).reviewYaml('a\n---\nBOOM\n---\nc\n');
    expect(reviews.map(({ line, verdict }) => `${line}: ${verdict}`)).toEqual([
      '1: admitted',
      '3: refused',
      '5: admitted',
    ]);
    expect(reviews[1]?.errors).toMatchObject([
      { reason: 'InternalError', message: 'the review failed: it took longer than 0.5 s' },
    ]);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test.each([
    ['panics', does.panic, 'panic: all is lost'],
    ['traps', does.trap, 'unreachable'],
  ])('a module that %s leads to a refusal of the document', (_, review, why) => {
    expect(admissionOf(review).reviewYaml('a')).toMatchObject([
      { verdict: 'refused', errors: [{ reason: 'InternalError', message: `the review failed: ${why}` }] },
    ]);
  });

  test('an instance is kept until its memory is above 256 MiB', () => {
    const names = (review: readonly number[]): (string | undefined)[] => {
      const admission = admissionOf(review, { timeLimit: 60 });
      return [1, 2].map(() => admission.reviewYaml('a')[0]?.name);
    };
    expect(names(does.count)).toEqual(['1', '2']);
    expect(names([...does.count, ...does.grow])).toEqual(['1', '1']);
  });

  test('an option that the module does not accept throws an OptionError, and ends the thread', () => {
    const terminate = jest.spyOn(Worker.prototype, 'terminate');
    const base = tinyModule(does.nothing, { problem: 'kubernetesVersion: no' });
    expect(() => Admission.loadSync({ modules: { base }, timeLimit: 60 })).toThrow(
      new OptionError('kubernetesVersion: no'),
    );
    expect(terminate).toHaveBeenCalledTimes(1);
    terminate.mockRestore();
  });

  test('a thread that dies is a fault, and does not end the process', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kube-admission-'));
    const thread = join(folder, 'thread.js');
    writeFileSync(
      thread,
      `const { port, signal } = require('node:worker_threads').workerData;
      port.on('message', () => { throw new Error('out of memory'); });
      port.postMessage({ memory: 0, text: '' });
      Atomics.store(signal, 0, 1);
      Atomics.notify(signal, 0);`,
    );
    const unref = jest.spyOn(Worker.prototype, 'unref');
    const isolated = new Isolated(new WebAssembly.Module(tinyModule(does.nothing)), '{}', 0.1, thread);
    const worker: Worker | undefined = unref.mock.contexts[0];
    unref.mockRestore();
    expect(() => isolated.review(new Uint8Array(), 0)).toThrow(new Fault('it took longer than 0.1 s'));
    await new Promise((resolve) => worker?.on('exit', resolve));
    rmSync(folder, { recursive: true });
  });

  test('many admissions review at the same time, each in its own thread', () => {
    const admissions = Array.from({ length: 8 }, () => admissionOf(does.count, { timeLimit: 60 }));
    const rounds = [1, 2, 3].map(() => admissions.map((admission) => admission.reviewYaml('a')[0]?.name));
    expect(rounds).toEqual(['1', '2', '3'].map((name) => admissions.map(() => name)));
  });
});
