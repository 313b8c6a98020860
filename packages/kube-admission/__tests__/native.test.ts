import { ChildProcess, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Admission, OptionError } from 'kube-admission';
import { Dispatch } from '../lib/dispatch';
import { NativeEngines } from '../lib/native/engines';
import { programIn } from '../lib/native/program';
import { configMap, container } from './manifests';
import { describeWithEngine } from './module';
import { ended, usePlatform } from './platform';
import { does, tinyModule } from './tiny';
import { isProcessAlive } from '../../../lib/synthesis/process-alive';
import { definitionText } from '../../../__tests__/definitions';

jest.mock('../lib/native/program', () => {
  const { programIn: find } = jest.requireActual<{ programIn: typeof programIn }>('../lib/native/program');
  return { programIn: jest.fn(find) };
});

const secret = 'apiVersion: v1\nkind: Secret\nmetadata: { name: web }\nstringData: { a: 5 }\n';
const definition = definitionText('CronTab', { spec: { type: 'string' } });
const crontab = 'apiVersion: example.com/v1\nkind: CronTab\nmetadata: { name: nightly }\nspec: 5\n';
const texts = {
  'errors and warnings': [container('ports: [{ containerPort: 99999 }]'), configMap(), configMap()].join('---\n'),
  'a Secret': [secret, configMap()].join('---\n'),
  'custom resources': [crontab, definition, crontab].join('---\n'),
  'a broken document': ['a: [', configMap()].join('---\n'),
  'many parts': Array.from({ length: 2000 }, (_, number) => configMap(`web-${number}-`.repeat(number % 40))).join(
    '---\n',
  ),
};

/** Returns the number of the process of an admission that is the only one of its settings. */
function processOf(admission: Admission): number {
  const dispatch: unknown = Reflect.get(admission, 'dispatch');
  const engines: unknown = dispatch instanceof Dispatch ? Reflect.get(dispatch, 'engines') : undefined;
  const connection = engines instanceof NativeEngines ? engines.get('base').process.connection : undefined;
  const pid = connection?.type === 'pipes' ? connection.child.pid : undefined;
  if (pid === undefined) throw new Error('there is no engine');
  return pid;
}

describeWithEngine('the native engine', () => {
  const native = Admission.loadSync({ engine: 'native' });

  test.each(Object.entries(texts))('reviews %s as the modules do', (_, text) => {
    const wasm = Admission.loadSync({ engine: 'wasm' });
    for (const options of [{}, { redact: true, stored: false }])
      expect(native.reviewYaml(text, options)).toEqual(wasm.reviewYaml(text, options));
  });

  test('reviews an object while a text is reviewed', () => {
    const text = texts['many parts'];
    const whole = native.reviewYaml(text).map(({ name, verdict }) => `${name} ${verdict}`);
    const one = native.reviewing(text);
    const found = [];
    for (const { name, verdict } of one) {
      found.push(`${name} ${verdict}`);
      expect(native.review({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name } }).name).toBe(name);
    }
    expect(found).toEqual(whole);
  });

  test('reviews a text after one whose reviews are not all taken', () => {
    for (const { line } of native.reviewing(texts['many parts'])) if (line > 1) break;
    expect(native.reviewYaml(configMap())).toMatchObject([{ name: 'web', verdict: 'admitted' }]);
  });

  test('serves each admission with its own definitions', () => {
    const [one, other] = [Admission.loadSync({ engine: 'native' }), Admission.loadSync({ engine: 'native' })];
    one.define(definition, 'definition');
    const verdicts = [one, other, native, one].map((admission) => admission.reviewYaml(crontab)[0]?.verdict);
    expect(verdicts).toEqual(['refused', 'unknown', 'unknown', 'refused']);
  });

  test('is shared by admissions of the same settings, of which few run', () => {
    const load = (port: number): Admission =>
      Admission.loadSync({ engine: 'native', serviceNodePortRange: `${port}-32767` });
    const first = load(1000);
    const pid = processOf(first);
    expect(processOf(load(1000))).toBe(pid);
    const others = [1001, 1002, 1003, 1004].map((port) => processOf(load(port)));
    expect(new Set([pid, ...others]).size).toBe(5);
    return ended(pid).then(() => {
      expect(first.reviewYaml(configMap())).toMatchObject([{ verdict: 'admitted' }]);
    });
  });

  test('that is killed is replaced, and an interrupt does not end it', async () => {
    const admission = Admission.loadSync({ engine: 'native', allowPrivileged: false });
    const pid = processOf(admission);
    process.kill(pid, 'SIGINT');
    expect(admission.reviewYaml(configMap())).toMatchObject([{ verdict: 'admitted' }]);
    expect(processOf(admission)).toBe(pid);
    process.kill(pid, 'SIGKILL');
    while (isProcessAlive(pid) && processOf(admission) === pid) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(admission.reviewYaml(configMap())).toMatchObject([{ verdict: 'admitted' }]);
    expect(processOf(admission)).not.toBe(pid);
  });

  test('that is killed between two reviews is not a fault of the second one', () => {
    const admission = Admission.loadSync({ engine: 'native', allowPrivileged: false });
    for (let round = 0; round < 10; round++) {
      expect(admission.reviewYaml(configMap())).toMatchObject([{ verdict: 'admitted' }]);
      process.kill(processOf(admission), 'SIGKILL');
      expect(admission.reviewYaml(configMap())).toMatchObject([{ verdict: 'admitted' }]);
    }
  });

  test('ends a review that takes too long, and continues', () => {
    const long = `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\ndata: {\n${'  a: b,\n'.repeat(100_000)}}\n`;
    const admission = Admission.loadSync({ engine: 'native', timeLimit: 0.05 });
    const [first, slow, last] = admission.reviewYaml([configMap('a'), long, configMap('b')].join('---\n'));
    expect([first?.verdict, last?.verdict]).toEqual(['admitted', 'admitted']);
    expect(slow?.errors).toMatchObject([
      { reason: 'InternalError', message: 'the review failed: it took longer than 0.05 s' },
    ]);
  });

  test('does not keep a process running, and ends with it', async () => {
    const code = `const { Admission } = require(${JSON.stringify(join(__dirname, '..'))});
      const admission = Admission.loadSync({ engine: 'native' });
      console.log(admission.dispatch.engines.get('base').process.connection.child.pid);`;
    const { stdout, status } = spawnSync(process.execPath, ['-e', code], { encoding: 'utf8', timeout: 20_000 });
    expect(status).toBe(0);
    await ended(Number(stdout));
  });
});

describe('the choice of the engine', () => {
  afterEach(() => {
    delete process.env.KUBE_ADMISSION_ENGINE;
  });

  const modules = { base: tinyModule(does.nothing) };

  test.each<[string, Parameters<typeof Admission.loadSync>[0], string]>([
    [
      'of an unknown name',
      JSON.parse('{"engine":"fast"}'),
      'engine: Unsupported value: "fast": supported values: "native", "wasm"',
    ],
    ['with modules', { engine: 'native', modules }, 'modules: Forbidden: they are for the engine wasm'],
    ['with no job', { jobs: 0 }, 'jobs: Invalid value: 0: must be an integer of 1 to 256'],
  ])('%s is an error', (_, options, message) => {
    expect(() => Admission.loadSync(options)).toThrow(new OptionError(message));
  });

  test('by the environment is an error if there is none of its name', () => {
    process.env.KUBE_ADMISSION_ENGINE = 'fast';
    const message = 'KUBE_ADMISSION_ENGINE: Unsupported value: "fast": supported values: "native", "wasm"';
    expect(() => Admission.loadSync()).toThrow(new OptionError(message));
  });

  test('is WebAssembly for modules', () => {
    expect(Admission.loadSync({ modules }).engine).toBe('wasm');
  });
});

describeWithEngine('the chosen engine', () => {
  afterEach(() => {
    delete process.env.KUBE_ADMISSION_ENGINE;
  });

  test.each(['native', 'wasm'])('is that of the environment: %s', (engine) => {
    process.env.KUBE_ADMISSION_ENGINE = engine;
    expect(Admission.loadSync().engine).toBe(engine);
  });

  test('is that of the options first', () => {
    process.env.KUBE_ADMISSION_ENGINE = 'wasm';
    expect(Admission.loadSync({ engine: 'native' }).engine).toBe('native');
  });

  test('is WebAssembly if there is no program, or if it cannot be run', () => {
    const find = jest.mocked(programIn).mockReturnValueOnce(undefined).mockReturnValueOnce(undefined);
    expect(Admission.loadSync().engine).toBe('wasm');
    expect(() => Admission.loadSync({ engine: 'native' })).toThrow(
      /^there is no native engine here: kube-admission is not built: run /,
    );
    const folder = mkdtempSync(join(tmpdir(), 'kube-admission-'));
    const text = join(folder, 'text');
    writeFileSync(text, 'no program', { mode: 0o755 });
    for (const file of [__filename, text, join(folder, 'missing')]) {
      find.mockReturnValueOnce(file).mockReturnValueOnce(file);
      expect(Admission.loadSync().engine).toBe('wasm');
      // The system runs a text as a script of the shell.
      expect(() => Admission.loadSync({ engine: 'native' })).toThrow(/ (?:cannot be run|does not run: .*)$/);
    }
    rmSync(folder, { recursive: true });
  });

  test('that is missing has no process, so none is killed', () => {
    const kill = jest.spyOn(ChildProcess.prototype, 'kill');
    jest.mocked(programIn).mockReturnValueOnce(join(tmpdir(), 'there-is-no-such-engine'));
    expect(() => Admission.loadSync({ engine: 'native' })).toThrow(/ cannot be run$/);
    // Node would signal the process whose number happens to be in its memory, or with 0 this one and all of its group.
    expect(kill).not.toHaveBeenCalled();
    kill.mockRestore();
  });
});

// The thread of the second way is built.
const ways = [
  ['linux', describe],
  ['win32', describeWithEngine],
] as const;
ways.forEach(([platform, suite]) =>
  suite(`an engine that fails, connected as on ${platform}`, () => {
    usePlatform(platform);
    let folder: string;
    let file: string;
    // It answers with a review for each document of a text, old or new, and ends in the middle of a text with BOOM.
    const program = `#!${process.execPath}
    let input = Buffer.alloc(0);
    process.stdin.on('data', (chunk) => {
      input = Buffer.concat([input, chunk]);
      while (input.length >= 12 && input.length >= 12 + input.readUInt32LE(0)) {
        const kind = input.readUInt32LE(4);
        const isReview = kind === 4 || kind === 6;
        const nameLength = kind === 4 ? input.readUIntLE(8, 3) : 0;
        const text = input.subarray(12 + nameLength, 12 + input.readUInt32LE(0)).toString();
        input = input.subarray(12 + input.readUInt32LE(0));
        if (isReview && text.includes('BOOM')) {
          require('fs').writeSync(2, 'fatal error: all is lost\\n');
          process.exit(2);
        }
        let answer = '';
        let start = 0;
        if (isReview) for (const document of text.split('---\\n')) {
          const name = document.trim();
          if (name !== '') answer += JSON.stringify({ start, end: start + document.length, apiVersion: 'v1', kind: 'Tiny', namespace: '', name,
            verdict: 'admitted', errors: [], warnings: [] }) + '\\n';
          start += document.length + 4;
        }
        const header = Buffer.alloc(8);
        header.writeUInt32LE(Buffer.byteLength(answer), 0);
        process.stdout.write(Buffer.concat([header, Buffer.from(answer)]));
      }
    });
    process.stdin.on('end', () => process.exit());\n`;
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'kube-admission-'));
      file = join(folder, 'engine');
      writeFileSync(file, program);
      chmodSync(file, 0o755);
    });
    beforeEach(() => {
      jest.mocked(programIn).mockReturnValueOnce(file);
    });
    afterAll(() => {
      rmSync(folder, { recursive: true });
    });

    // The first documents are parts of their own.
    const documents = Array.from({ length: 80 }, (_, number) =>
      number % 30 === 10 ? `BOOM${number}` : `d${number} ${'x'.repeat(number < 40 ? 40_000 : 2000)}`,
    );

    test('has no review of the document, and those of all others', () => {
      const admission = Admission.loadSync({ engine: 'native' });
      const reviews = admission.reviewYaml(documents.map((name) => `${name}\n`).join('---\n'));
      expect(reviews).toHaveLength(documents.length);
      reviews.forEach(({ name, verdict, errors }, number) => {
        if (number % 30 !== 10) expect({ name, verdict }).toEqual({ name: documents[number], verdict: 'admitted' });
        else expect(errors).toMatchObject([{ message: 'the review failed: fatal error: all is lost' }]);
      });
    });

    test('has all old objects but those of the part', () => {
      const admission = Admission.loadSync({ engine: 'native' });
      // Each is a part of its own, and all are sent before the first one is needed.
      const texts = documents.map((text, number) => ({ name: `${number}`, text }));
      const objects = admission.oldObjects(texts);
      const broken = documents.flatMap((_, number) => (number % 30 === 10 ? [`${number}`] : []));
      expect(objects.problems.map(({ source, errors }) => [source, errors[0]?.message])).toEqual(
        broken.map((source) => [source, 'the review failed: fatal error: all is lost']),
      );
      expect(objects.count).toBe(documents.length - broken.length);
    });

    test('leads to a refusal of an object', () => {
      expect(Admission.loadSync({ engine: 'native' }).review({ BOOM: 1 })).toMatchObject({
        verdict: 'refused',
        errors: [{ reason: 'InternalError' }],
      });
    });
  }),
);
