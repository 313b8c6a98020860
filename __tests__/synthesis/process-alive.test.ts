import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { isProcessAlive, startOf } from '../../lib/synthesis/process-alive';

const testOnLinux = process.platform === 'linux' ? test : test.skip;

test('this process is alive', () => {
  expect(isProcessAlive(process.pid)).toBe(true);
});

test('a process that has ended is not', async () => {
  const child = spawn('true');
  await once(child, 'exit');
  expect(isProcessAlive(child.pid ?? 0)).toBe(false);
});

testOnLinux('a process that has ended is not alive, although its parent has not taken notice', async () => {
  // sleep takes the place of the shell that has started the other one, and waits for no child.
  const parent = spawn('sh', ['-c', 'sleep 1 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [output]: Buffer[] = await once(parent.stdout, 'data');
  const child = Number(String(output));
  try {
    while (isProcessAlive(child)) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(() => process.kill(child, 0)).not.toThrow();
    expect(startOf(child)).toBeUndefined();
    expect(startOf(parent.pid ?? 0)).toMatch(/^\d+$/);
  } finally {
    parent.kill();
  }
});
