// Checks the Go code of every module, as CI does: gofmt, go vet and staticcheck. npm run lint:go
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { renderer } from './index';

const root = join(__dirname, '../..');
const MODULES = ['packages/kube-admission/go', 'cluster', '__tests__/faults/decoder'];

/** Runs a program in a module's folder, and returns whether it finds nothing. */
function passes(folder: string, program: string, args: readonly string[]): boolean {
  // With -trimpath, as the cluster is built, so that Go compiles Kubernetes once for both.
  const env = { ...process.env, GOFLAGS: '-buildvcs=false -trimpath', GOWORK: 'off' };
  const { status, error, stdout, stderr } = spawnSync(program, args, {
    cwd: join(root, folder),
    env,
    encoding: 'utf8',
  });
  if (error) throw error;
  const isFound = status !== 0 || (program === 'gofmt' && stdout !== '');
  if (isFound) console.error(`${folder}: ${program} ${args.join(' ')}\n${stdout}${stderr}`);
  return !isFound;
}

const staticcheck = renderer('staticcheck');
for (const folder of MODULES) {
  const results = [
    passes(folder, 'gofmt', ['-l', '.']),
    passes(folder, 'go', ['vet', './...']),
    passes(folder, staticcheck, ['./...']),
  ];
  if (results.includes(false)) process.exitCode = 1;
}
