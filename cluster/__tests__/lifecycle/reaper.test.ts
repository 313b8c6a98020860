import { mkdirSync, readdirSync, readlinkSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { program } from '../../build';
import { command, home } from './command';

test('the reaper removes the link after the folder, so that `up` finds the folder if the reaper is killed', async () => {
  const [folder, link] = [join(home, 'cdk8s-primer-died'), join(home, 'running')];
  symlinkSync(folder, link);
  const reaper = command(program('kube'), 'reaper', folder, link);
  // As components do that exit a moment later.
  const writing = setInterval(() => mkdirSync(join(folder, 'etcd'), { recursive: true }), 1);
  try {
    reaper.child.stdin?.end();
    await sleep(500);
    expect(readlinkSync(link)).toBe(folder);
  } finally {
    clearInterval(writing);
  }
  expect((await reaper.ended).code).toBe(0);
  expect(readdirSync(home)).toEqual([]);
});
