import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Journal } from '../../lib/synthesis/journal';
import { OutputFolder } from '../../lib/synthesis/output-folder';
import { RECORD } from '../../lib/synthesis/record';
import { contents, temporary } from '../folders';
import { state, write } from './write-output';

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
    const broken = [...changes.slice(0, made), killed];
    expect(() => {
      journal.apply(broken);
    }).toThrow('killed');
    return outdir;
  }

  test.each([0, 1, 2, 3, 4, 5])('after %i changes is undone by the next synth, which writes its own files', (made) => {
    const outdir = interrupted(made);
    expect(new OutputFolder(outdir).interrupted).toMatch(
      /some files are new, the others old; the next synth undoes these changes$/,
    );
    const { recovered } = write(outdir, after);
    expect(recovered).toBe('undid the changes of a synth that was interrupted');
    expect(contents(outdir)).toStrictEqual(after);
    expect(state(outdir)).toStrictEqual(['files']);
    expect(new OutputFolder(outdir).interrupted).toBeUndefined();
  });

  test.each([0, 1, 2, 3, 4, 5])('after %i changes can be rolled back', (made) => {
    const outdir = interrupted(made);
    new Journal(outdir).rollBack(changes);
    expect(contents(outdir)).toStrictEqual(before);
    expect(state(outdir)).toStrictEqual(['files']);
  });

  test.each([0, 1, 2, 3, 4, 5])('after %i changes can be rolled back even if the rollback was interrupted', (made) => {
    const outdir = interrupted(made);
    const journal = new Journal(outdir);
    expect(() => {
      journal.rollBack([...changes.slice(0, 2), killed]);
    }).toThrow('killed');
    new Journal(outdir).rollBack(changes);
    expect(contents(outdir)).toStrictEqual(before);
    write(outdir, after);
    expect(contents(outdir)).toStrictEqual(after);
    expect(state(outdir)).toStrictEqual(['files']);
  });

  test('before it changed a file leaves nothing after the next synth', () => {
    const outdir = newFolder();
    write(outdir, before);
    mkdirSync(join(outdir, '.cdk8s-primer', 'new'));
    writeFileSync(join(outdir, '.cdk8s-primer', 'new', '0'), 'half');
    writeFileSync(join(outdir, '.cdk8s-primer', 'journal.new'), 'half');
    expect(new OutputFolder(outdir).interrupted).toMatch(/each of its files is whole$/);
    write(outdir, before);
    expect(contents(outdir)).toStrictEqual(before);
    expect(state(outdir)).toStrictEqual(['files']);
  });

  test('leaves files that somebody has made since with names that it removed or would add', () => {
    const outdir = interrupted(2);
    writeFileSync(join(outdir, 'd.yaml'), 'mine');
    writeFileSync(join(outdir, 'c.yaml'), 'mine');
    new Journal(outdir).rollBack(changes);
    expect(contents(outdir)).toStrictEqual({ ...before, 'c.yaml': 'mine', 'd.yaml': 'mine' });
    expect(write(outdir, { 'a.yaml': 'new a' }).kept).toStrictEqual(['d.yaml']);
    expect(contents(outdir)).toStrictEqual({ 'a.yaml': 'new a', 'c.yaml': 'mine', 'd.yaml': 'mine' });
  });

  test('leaves a file that somebody has edited since, whether it was added or replaced', () => {
    const outdir = interrupted(5);
    for (const name of ['a.yaml', 'c.yaml']) writeFileSync(join(outdir, name), 'mine');
    expect(write(outdir, { 'd.yaml': 'old d' }).kept).toStrictEqual(['a.yaml']);
    expect(contents(outdir)).toStrictEqual({ 'a.yaml': 'mine', 'c.yaml': 'mine', 'd.yaml': 'old d' });
  });

  test.each([
    ['new', after],
    ['the same', before],
  ])('is not undone from a file that is not a journal, if the files are %s', (_, files) => {
    const outdir = newFolder();
    write(outdir, before);
    writeFileSync(join(outdir, '.cdk8s-primer', 'journal'), '[{"name":"../x","kind":"remove"}]');
    expect(() => write(outdir, files)).toThrow(
      /journal was not written by cdk8s-primer\. Delete it, then check the output files\./,
    );
    expect(contents(outdir)).toStrictEqual(before);
  });

  test('is not undone through a link out of the output', () => {
    const [outdir, elsewhere] = [newFolder(), newFolder()];
    write(outdir, { 'a.yaml': 'a' });
    writeFileSync(join(elsewhere, 'c.yaml'), 'mine');
    symlinkSync(elsewhere, join(outdir, 'b'));
    new Journal(outdir).prepare([{ name: 'b/c.yaml', kind: 'remove' }]);
    expect(() => write(outdir, { 'a.yaml': 'b' })).toThrow('b is a symbolic link, but must be a folder.');
    expect(readFileSync(join(elsewhere, 'c.yaml'), 'utf8')).toBe('mine');
  });
});
