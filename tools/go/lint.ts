// Checks the Go code of every module with gofmt, go vet and staticcheck, as CI does: npm run lint:go
import { join } from 'node:path';
import { messageOf } from '../../lib/manifests/error-message';
import { renderer, runIsolated } from './index';

const root = join(__dirname, '../..');
const MODULES = ['packages/kube-admission/go', 'cluster', '__tests__/faults/decoder'];

/** Runs a program in the folder of a module. Returns whether it finds nothing. */
function passes(folder: string, program: string, args: readonly string[]): boolean {
  const { status, error, stdout, stderr } = runIsolated(program, args, join(root, folder));
  if (error) throw error;
  const hasFindings = status !== 0 || (program === 'gofmt' && stdout !== '');
  if (hasFindings) console.error(`${folder}: ${program} ${args.join(' ')}\n${stdout}${stderr}`);
  return !hasFindings;
}

try {
  const staticcheck = renderer('staticcheck');
  for (const folder of MODULES) {
    const results = [
      passes(folder, 'gofmt', ['-l', '.']),
      passes(folder, 'go', ['vet', './...']),
      passes(folder, staticcheck, ['./...']),
    ];
    if (results.includes(false)) process.exitCode = 1;
  }
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
