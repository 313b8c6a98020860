import { all, generations, newFolder, state, synth } from './app';

test.each(Array.from({ length: 10 }, (_, round) => [round]))(
  'synths at once in one folder leave the output of one of them (round %i)',
  async (round) => {
    const outdir = newFolder();
    const names = [0, 1, 2].map((number) => `r${round}x${number}`);
    const ended = await Promise.all(names.map((name) => synth(outdir, name, { count: 60 })));
    expect(ended).toStrictEqual(names.map(() => ({ code: 0, said: 'end\n' })));
    const found = generations(outdir);
    const [last = ''] = new Set(Object.values(found));
    expect(found).toStrictEqual(all(last, 60));
    expect(state(outdir)).toStrictEqual(['files']);
  },
);
