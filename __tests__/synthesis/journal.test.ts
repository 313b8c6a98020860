import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Journal } from '../../lib/synthesis/journal';
import { Output } from '../../lib/synthesis/output';
import { RECORD } from '../../lib/synthesis/record';
import { contents, temporary } from '../folders';
import { state, write } from './outputs';

const newFolder = temporary('journal');

/** A change that cannot be made: it stands for the end of the process. */
const killed = {
  kind: 'add' as const,
  get name(): string {
    throw new Error('killed');
  },
};

describe('a synth that was interrupted', () => {
  const before = { 'a.yaml': 'old a', 'b.yaml': 'old b', 'd.yaml': 'old d' };
  const after = { 'a.yaml': 'new a', 'b.yaml': 'new b', 'c.yaml': 'new c' };
  const changes = [
    { name: 'a.yaml', kind: 'replace', content: Buffer.from('new a') },
    { name: 'd.yaml', kind: 'remove' },
    { name: 'b.yaml', kind: 'replace', content: Buffer.from('new b') },
    { name: 'c.yaml', kind: 'add', content: Buffer.from('new c') },
    { name: RECORD, kind: 'replace', content: Buffer.from('') },
  ] as const;

  /** An output whose next synth was interrupted when this many changes were made. */
  function interrupted(made: number): string {
    const outdir = newFolder();
    write(outdir, before);
    const journal = new Journal(outdir);
    journal.prepare(changes);
    const broken = changes.map((change, index) => (index < made ? change : killed));
    expect(() => {
      journal.apply(broken);
    }).toThrow('killed');
    return outdir;
  }

  test.each([0, 1, 2, 3, 4])('after %i changes is finished by the next', (made) => {
    const outdir = interrupted(made);
    expect(new Output(outdir).interrupted).toMatch(/some files are new, the others old; the next synth finishes it$/);
    const { recovered } = write(outdir, after);
    expect(recovered).toBe('finished what an interrupted synth had begun');
    expect(contents(outdir)).toStrictEqual(after);
    expect(state(outdir)).toStrictEqual(['files']);
    expect(new Output(outdir).interrupted).toBeUndefined();
  });

  test.each([0, 1, 2, 3, 4])('after %i changes can be taken back', (made) => {
    const outdir = interrupted(made);
    new Journal(outdir).takeBack(changes);
    expect(contents(outdir)).toStrictEqual(before);
    expect(state(outdir)).toStrictEqual(['files']);
  });

  test.each([0, 1, 2, 3, 4])('after %i changes, and again while they were taken back, loses nothing', (made) => {
    const outdir = interrupted(made);
    const journal = new Journal(outdir);
    expect(() => {
      journal.takeBack([...changes.slice(0, 2), killed]);
    }).toThrow('killed');
    expect(write(outdir, after).recovered).toBe('took back what an interrupted synth had begun');
    expect(contents(outdir)).toStrictEqual(after);
    expect(state(outdir)).toStrictEqual(['files']);
  });

  test('before it changed anything is swept away by the next', () => {
    const outdir = newFolder();
    write(outdir, before);
    mkdirSync(join(outdir, '.cdk8s-primer', 'new'));
    writeFileSync(join(outdir, '.cdk8s-primer', 'new', '0'), 'half');
    writeFileSync(join(outdir, '.cdk8s-primer', 'journal.new'), 'half');
    expect(new Output(outdir).interrupted).toMatch(/its files are as they were$/);
    write(outdir, before);
    expect(contents(outdir)).toStrictEqual(before);
    expect(state(outdir)).toStrictEqual(['files']);
  });

  test('leaves what somebody made in between, in either direction', () => {
    const made = interrupted(2);
    writeFileSync(join(made, 'd.yaml'), 'mine');
    write(made, after);
    expect(contents(made)).toStrictEqual({ ...after, 'd.yaml': 'mine' });
    const back = interrupted(2);
    writeFileSync(join(back, 'c.yaml'), 'mine');
    new Journal(back).takeBack(changes);
    expect(contents(back)).toStrictEqual({ ...before, 'c.yaml': 'mine' });
  });

  test.each([
    ['new', after],
    ['the same', before],
  ])('is not finished from a journal that is none, also where the files are %s', (_, files) => {
    const outdir = newFolder();
    write(outdir, before);
    writeFileSync(join(outdir, '.cdk8s-primer', 'journal'), '[{"name":"../x","kind":"remove"}]');
    expect(() => write(outdir, files)).toThrow(/journal is none of ours/);
    expect(contents(outdir)).toStrictEqual(before);
  });

  test('is not finished through a link out of the output', () => {
    const [outdir, elsewhere] = [newFolder(), newFolder()];
    write(outdir, { 'a.yaml': 'a' });
    writeFileSync(join(elsewhere, 'c.yaml'), 'mine');
    symlinkSync(elsewhere, join(outdir, 'b'));
    new Journal(outdir).prepare([{ name: 'b/c.yaml', kind: 'remove' }]);
    expect(() => write(outdir, { 'a.yaml': 'b' })).toThrow('b is a symbolic link, and should be a folder.');
    expect(readFileSync(join(elsewhere, 'c.yaml'), 'utf8')).toBe('mine');
  });
});
