import { setTimeout as sleep } from 'node:timers/promises';
import { Output } from '../../lib/synthesis/output';
import { all, generations, newFolder, state, synth } from './app';

const kills = 50;
const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function* numbers(state: number): Generator<number, never> {
  for (;;) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    yield ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
}

test(`whenever a synth is killed, each file is wholly old or new, and the next synth is whole (${kills} times, SEED=${seed})`, async () => {
  const outdir = newFolder();
  const random = numbers(seed);
  let [before, began] = ['g0', 0];
  await synth(outdir, before);
  // The moments are spread over what a synth took here that was left alone.
  await synth(outdir, before, { began: () => (began = performance.now()) });
  await synth(outdir, 'g1', { began: () => (began = performance.now()) });
  before = 'g1';
  let duration = performance.now() - began;
  const seen = { old: 0, mixed: 0, new: 0 };
  for (let kill = 0; kill < kills; kill++) {
    const [now, next] = [`k${kill}`, `n${kill}`];
    const moment = random.next().value * duration;
    await synth(outdir, now, {
      began: (child) => {
        void sleep(moment).then(() => child.kill('SIGKILL'));
      },
    });
    const found = new Set(Object.values(generations(outdir)));
    found.forEach((generation) => {
      expect([before, now]).toContain(generation);
    });
    seen[found.size > 1 ? 'mixed' : found.has(now) ? 'new' : 'old']++;
    // A synth that is finished says nothing; one that is not says so.
    if (found.size > 1) expect(new Output(outdir).interrupted).toMatch(/the next synth finishes it$/);
    const start = performance.now();
    expect(await synth(outdir, next, { began: () => (began = performance.now()) })).toStrictEqual({
      code: 0,
      said: 'end\n',
    });
    duration = Math.min(duration, performance.now() - Math.max(start, began));
    expect(generations(outdir)).toStrictEqual(all(next));
    expect(state(outdir)).toStrictEqual(['files']);
    before = next;
  }
  console.log(`killed before any file was changed: ${seen.old}, while they were: ${seen.mixed}, after: ${seen.new}`);
});
