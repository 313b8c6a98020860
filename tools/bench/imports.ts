import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RELEASES } from '../../lib/constructs/releases';
import { peerDependencies } from '../../package.json';
import { compare, runNode, script, type Subject } from './measurement';

const root = join(__dirname, '..', '..');

/** Returns the loading of a module as a subject. */
const importing = (name: string, path: string): Subject =>
  script(
    `import ${name}`,
    '-e',
    `const t = performance.now(); require(${JSON.stringify(path)}); console.log(performance.now() - t)`,
  );

/**
 * Returns a row for each release of cdk8s-plus: its entry point of the package, compared with the release itself. The packages
 * are installed as users install them. `npm` is the script of npm.
 */
export function importRows(npm: string, atMost: number, runs: number): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'bench-imports-'));
  try {
    installAll(npm, folder);
    const installed = join(folder, 'node_modules');
    return RELEASES.map((release) => {
      const [plus, entry] = [`cdk8s-plus-${release}`, release === '27' ? 'index' : `plus-${release}`];
      const own = join(installed, 'cdk8s-primer', 'build', 'lib', `${entry}.js`);
      const name = `cdk8s-primer for ${plus}`;
      return compare(importing(name, own), importing(plus, join(installed, plus)), atMost, runs);
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function installAll(npm: string, folder: string): void {
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  runNode([npm, 'pack', '--ignore-scripts', '--pack-destination', folder], root);
  const tarball = readdirSync(folder).find((file) => file.endsWith('.tgz')) ?? '';
  const peers = Object.entries(peerDependencies).filter(([name]) => name !== 'kube-admission');
  const packages = peers.map(([name, range]) => `${name}@${range}`);
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund'];
  runNode([npm, 'install', ...flags, ...packages, join(folder, tarball)], folder);
}
