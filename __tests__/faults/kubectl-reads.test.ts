// What is written, as Kubernetes' own decoder reads it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { yamlText } from '../../lib/manifests/yaml-writer';
import { values } from '../manifests/values';

const count = 100_000;
const batch = 5_000;
const hasGo = spawnSync('go', ['version']).status === 0;

(hasGo ? describe : describe.skip)(
  `kubectl${hasGo ? '' : ' (skipped: its decoder is built with Go, which is not installed)'}`,
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

    const first = Number(process.env.SEED ?? Date.now() % 2 ** 31);

    test(`reads ${count} random values as they are (SEED=${first})`, () => {
      for (let done = 0; done < count; done += batch) {
        const pairs = fc
          .sample(fc.array(values, { minLength: 5, maxLength: 5 }), { numRuns: batch / 5, seed: first + done })
          .map((documents) => JSON.stringify({ yaml: yamlText(...documents), json: documents }));
        const { stdout, stderr } = spawnSync(decoder, { input: pairs.join('\n'), encoding: 'utf8' });
        expect(stderr).toBe('');
        expect(stdout).toBe(`${batch}\n`);
      }
    });
  },
);
