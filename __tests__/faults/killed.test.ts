import { setTimeout as sleep } from 'node:timers/promises';
import { OutputFolder } from '../../lib/synthesis/output-folder';
import { all, charts, generations, newFolder, state, synth } from './app';

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

type Seen = Record<'old' | 'mixed' | 'new', number>;

/** Looks at what a synth left that was killed, and runs another one after it. */
async function recover(
  outdir: string,
  seen: Seen,
  [before, now, next]: readonly [string, string, string],
  count: number,
): Promise<void> {
  const found = new Set(Object.values(generations(outdir)));
  found.forEach((generation) => {
    expect([before, now]).toContain(generation);
  });
  seen[found.size > 1 ? 'mixed' : found.has(now) ? 'new' : 'old']++;
  // A synth that is finished says nothing; one that is not says so.
  if (found.size > 1) expect(new OutputFolder(outdir).interrupted).toMatch(/the next synth undoes these changes$/);
  expect(await synth(outdir, next, { count })).toStrictEqual({ code: 0, said: 'end\n' });
  expect(generations(outdir)).toStrictEqual(all(next, count));
  expect(state(outdir)).toStrictEqual(['files']);
}

const say = ({ old, mixed, new: finished }: Seen): void => {
  console.log(`killed before any file was changed: ${old}, while they were: ${mixed}, after: ${finished}`);
};

test(`whenever a synth is killed, each file is wholly old or new, and the next synth is whole (${kills} times, SEED=${seed})`, async () => {
  const outdir = newFolder();
  const random = numbers(seed);
  const seen: Seen = { old: 0, mixed: 0, new: 0 };
  let before = 'g';
  await synth(outdir, before);
  for (let kill = 0; kill < kills; kill++) {
    // The moments are spread over what a synth took just now that was left alone.
    let began = 0;
    await synth(outdir, `m${kill}`, { began: () => (began = performance.now()) });
    const moment = random.next().value * (performance.now() - began);
    before = `m${kill}`;
    await synth(outdir, `k${kill}`, {
      began: (child) => {
        void sleep(moment).then(() => child.kill('SIGKILL'));
      },
    });
    await recover(outdir, seen, [before, `k${kill}`, `n${kill}`], charts);
  }
  say(seen);
});

test(`before whatever change it is killed, too (${kills} times, SEED=${seed})`, async () => {
  const outdir = newFolder();
  const random = numbers(seed);
  const seen: Seen = { old: 0, mixed: 0, new: 0 };
  const count = 50;
  await synth(outdir, 'first', { count });
  for (let kill = 0; kill < kills; kill++) {
    const before = kill === 0 ? 'first' : `n${kill - 1}`;
    // Each file is prepared by two calls and put in its place by two, besides some for the state.
    const call = Math.floor(random.next().value * (count * 4 + 20));
    await synth(outdir, `k${kill}`, { count, call });
    await recover(outdir, seen, [before, `k${kill}`, `n${kill}`], count);
  }
  say(seen);
  expect(seen.mixed).toBeGreaterThan(0);
});
