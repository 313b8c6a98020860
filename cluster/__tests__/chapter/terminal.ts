import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { stripVTControlCharacters } from 'node:util';
import { program } from '../../build';
import type { Output } from '../../kubectl';

/** How long the user of a terminal waits for a prompt, in milliseconds. */
const PATIENCE = 60_000;

/**
 * Runs kubectl on a terminal, in which a user types lines at the prompts of a shell.
 *
 * @param lines the lines; the last one ends the shell
 * @throws Error with what is on the screen, if there is no prompt or the shell does not end
 */
export async function kubectlOnTerminal(kubeconfig: string, args: string[], lines: string[]): Promise<Output> {
  const command = [program('kubectl'), ...args].map((word) => `'${word}'`).join(' ');
  // `script` runs a command on a terminal of its own.
  const child = spawn('script', ['--quiet', '--return', '--command', command, '/dev/null'], {
    env: { ...process.env, KUBECONFIG: kubeconfig },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let [received, screen] = ['', ''];
  const waiting = [...lines];
  const ended = once(child, 'close');
  let timer: NodeJS.Timeout | undefined;
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
  };
  wait();
  child.stdin.on('error', () => undefined);
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    received += text;
    // What follows a return to the start of a line replaces the line.
    screen = stripVTControlCharacters(received)
      .replaceAll(/\r+\n/g, '\n')
      .replaceAll(/[^\n]*\r/g, '');
    if (!/[#$] $/.test(screen)) return;
    const line = waiting.shift();
    if (line === undefined) return;
    wait();
    child.stdin.write(`${line}\n`);
  });
  await ended;
  clearTimeout(timer);
  if (child.signalCode !== null || waiting.length > 0) throw new Error(`kubectl ${args.join(' ')}:\n${screen}`);
  return { stdout: screen, stderr: '', code: child.exitCode ?? 1 };
}
