import { spawn } from 'node:child_process';
import { program } from './build';

/** What a command printed, and how it ended. */
export interface Output {
  stdout: string;
  stderr: string;
  code: number;
}

/**
 * Runs the kubectl that was built, as someone types it.
 *
 * @param kubeconfig the file that says which cluster, and as whom
 * @param input what is piped in
 */
export async function kubectl(kubeconfig: string, args: string[], input = ''): Promise<Output> {
  const child = spawn(program('kubectl'), args, { env: { ...process.env, KUBECONFIG: kubeconfig } });
  const output: Output = { stdout: '', stderr: '', code: 0 };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  return await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ ...output, code: code ?? 1 });
    });
  });
}
