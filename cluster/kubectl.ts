import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { program } from './build';

/** The output and the exit code of a command. */
export interface Output {
  stdout: string;
  stderr: string;
  code: number;
}

/**
 * Runs the kubectl that `build` made.
 *
 * @param kubeconfig the path of the kubeconfig file
 * @param input the standard input
 */
export async function kubectl(kubeconfig: string, args: string[], input = ''): Promise<Output> {
  const child = spawn(program('kubectl'), args, { env: { ...process.env, KUBECONFIG: kubeconfig } });
  const output: Output = { stdout: '', stderr: '', code: 0 };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  await once(child, 'close');
  return { ...output, code: child.exitCode ?? 1 };
}
