// What kubectl reads, read by the library: random texts, real ones, and what the library writes. kubectl's own reader is a
// program in Go.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromTexts } from '../../lib/manifests/manifest-files';
import { readDocuments } from '../../lib/manifests/yaml-reader';
import { yamlText } from '../../lib/manifests/yaml-writer';
import { folderOf, hasGo } from '../../tools/go';
import { values } from '../manifests/values';
import fc from '../seeded';
import { mutated } from './kubectl-texts/mutations';
import { streams } from './kubectl-texts/streams';

const count = 20_000;
const batch = 2_000;
/** How many random texts the library may refuse although kubectl reads them. */
const mostRefused = count / 1_000;
const first = Number(process.env.SEED ?? Date.now() % 2 ** 31);

/** What kubectl makes of a text; see decoder/main.go. */
interface Answer {
  readonly error?: string;
  readonly objectsError?: string;
  readonly differs?: string;
  readonly admission?: string;
  readonly ignored?: boolean;
}

/**
 * What a reader refuses on purpose, though kubectl reads it: a name with the action of a template is a string to kubectl, and an
 * error to the API server.
 */
const ON_PURPOSE = /byte order mark|JavaScript’s numbers cannot hold|this is a template/;
/** kubectl has types for the metadata of objects, which are not the reader's business. */
const METADATA = /metadataOnlyObject|Go struct field \w+\.metadata\b|parsing time/;

(hasGo() ? describe : describe.skip)(
  `kubectl${hasGo() ? '' : ' (skipped: its reader is built with Go, which is not installed)'} reads as the library does`,
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'decoder-'));
    const decoder = join(folder, 'decoder');

    beforeAll(() => {
      const env = { ...process.env, GOFLAGS: '-buildvcs=false', GOWORK: 'off' };
      const { status, stderr } = spawnSync('go', ['build', '-o', decoder, '.'], {
        cwd: join(__dirname, 'decoder'),
        env,
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(stderr);
    });
    afterAll(() => {
      rmSync(folder, { recursive: true });
    });

    function ask(questions: readonly object[]): Answer[] {
      const input = questions.map((question) => JSON.stringify(question)).join('\n');
      const { stdout, stderr } = spawnSync(decoder, { input, encoding: 'utf8', maxBuffer: 1 << 30 });
      if (stderr !== '') throw new Error(stderr);
      const answers = stdout.trimEnd().split('\n');
      expect(answers).toHaveLength(questions.length);
      return answers.map((line): Answer => JSON.parse(line));
    }

    /** Reads texts on both sides. Throws where they differ; returns the errors of what the library alone refuses. */
    function compare(texts: readonly string[]): string[] {
      const found = texts.map(ours);
      const answers = ask(found);
      const refused: string[] = [];
      for (const [index, { text, documents, objects, errors }] of found.entries()) {
        const { error, objectsError, differs, admission, ignored } = answers[index] ?? {};
        const isRefused = documents === null && error === undefined && ignored !== true && !ON_PURPOSE.test(errors);
        if (isRefused) refused.push(`${errors}\n${JSON.stringify(text)}`);
        const wrong = {
          differs,
          admission,
          readByUsAlone: documents !== null && error,
          objects: documents !== null && objects !== null && !METADATA.test(objectsError ?? '') && objectsError,
          refusedByUsAlone:
            documents !== null && objects === null && objectsError === undefined && !ON_PURPOSE.test(errors) && errors,
        };
        expect({ text, ...wrong }).toEqual({
          text,
          differs: undefined,
          admission: undefined,
          readByUsAlone: documents !== null && undefined,
          objects: documents !== null && objects !== null && !METADATA.test(objectsError ?? '') && undefined,
          refusedByUsAlone: false,
        });
      }
      return refused;
    }

    test(`${count} random texts, but for one in a thousand, which are errors (SEED=${first})`, () => {
      const refused: string[] = [];
      for (let done = 0; done < count; done += batch)
        refused.push(...compare(fc.sample(streams, { numRuns: batch, seed: first + done })));
      expect(refused.length > mostRefused ? [`${refused.length} texts`, ...refused.slice(0, 5)] : []).toEqual([]);
    });

    test('real manifests, and the same with changes', () => {
      const real = realTexts();
      expect(real.length).toBeGreaterThan(500);
      expect(compare(real)).toEqual([]);
      const short = real.filter((text) => text.length < 3000);
      const refused: string[] = [];
      for (let done = 0; done < count; done += batch)
        refused.push(...compare(fc.sample(mutated(short), { numRuns: batch, seed: first + done })));
      expect(refused.length > mostRefused ? [`${refused.length} texts`, ...refused.slice(0, 5)] : []).toEqual([]);
    });

    test(`what the library writes of ${count} random values`, () => {
      for (let done = 0; done < count; done += batch) {
        const lists = fc.sample(fc.array(values, { minLength: 5, maxLength: 5 }), {
          numRuns: batch / 5,
          seed: first + done,
        });
        const texts = lists.map((documents) => yamlText(...documents));
        expect(compare(texts)).toEqual([]);
        const answers = ask(
          lists.map((list, index) => ({ text: texts[index], documents: list.filter((value) => value !== null) })),
        );
        expect(answers.filter(({ error, differs }) => (error ?? differs) !== undefined)).toEqual([]);
      }
    });
  },
);

/** Manifests of Kubernetes itself: its tests and add-ons, and an object of each kind. */
function realTexts(): string[] {
  const kubeAdmission = join(__dirname, '..', '..', 'packages', 'kube-admission', 'go');
  const kubernetes = folderOf('k8s.io/kubernetes', kubeAdmission);
  return [
    join(kubernetes, 'test'),
    join(kubernetes, 'cluster'),
    join(folderOf('k8s.io/api', kubeAdmission), 'testdata', 'HEAD'),
  ]
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => readFileSync(file, 'utf8'));
}

/** Reads a text; `documents` and `objects` are null where they are refused. */
function ours(text: string) {
  const found = readDocuments(text);
  const errors = found.flatMap((document) => ('error' in document ? [document.error] : []));
  if (errors.length > 0) return { text, documents: null, objects: null, errors: errors.join('; ') };
  const documents = found.map((document) => ('value' in document ? document.value : undefined));
  try {
    return {
      text,
      documents,
      objects: fromTexts([{ name: 'yaml', text }]).map(({ manifest }) => manifest),
      errors: '',
    };
  } catch (error) {
    return { text, documents, objects: null, errors: String(error) };
  }
}
