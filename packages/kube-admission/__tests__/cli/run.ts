import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The command. */
export const bin = join(__dirname, '..', '..', 'bin', 'kube-admission.js');

/** The output and the status of a command. */
export interface Outcome {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** A folder in which a suite runs the command. It is removed after the suite. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'kube-admission-'));

  constructor(files: Record<string, string | Uint8Array> = {}) {
    for (const [name, text] of Object.entries(files)) this.write(name, text);
    afterAll(() => {
      rmSync(this.path, { recursive: true });
    });
  }

  write(name: string, text: string | Uint8Array): void {
    mkdirSync(dirname(join(this.path, name)), { recursive: true });
    writeFileSync(join(this.path, name), text);
  }

  /** Runs a line of bash, in which `$NODE` is this Node and `$BIN` the command. */
  shell(line: string): Outcome {
    const env = { ...process.env, NODE: process.execPath, BIN: bin };
    const { status, stdout, stderr } = spawnSync('bash', ['-c', line], { cwd: this.path, env, encoding: 'utf8' });
    return { status, stdout, stderr };
  }

  run(args: string[], input?: string): Outcome {
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
      cwd: this.path,
      input,
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  }
}

export const pod = (name: string, port = 80): string => `apiVersion: v1
kind: Pod
metadata:
  name: ${name}
spec:
  containers:
    - name: main
      image: nginx
      ports:
        - containerPort: ${port}
`;

export const badPort =
  'spec.containers[0].ports[0].containerPort: Invalid value: 99999: must be between 1 and 65535, inclusive';
