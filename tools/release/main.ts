// npm run release: makes what is published from the last commit, and looks at it as those who install it will.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { messageOf } from '../../lib/manifests/error-message';
import { disagreements } from './check-versions';
import { withCompiled } from './sbom';
import { textAt } from './json';
import { git, npm } from './programs';
import { NODES, type Trial, tryOut } from './smoke-test';

const root = join(__dirname, '..', '..');
const out = join(root, 'build', 'release');

/** What is published, in this order: the second asks for the first. */
const PACKAGES = ['packages/kube-admission', '.'] as const;

function release(isRehearsal: boolean, tmp: string): void {
  const changes = git(['status', '--porcelain'], { cwd: root });
  if (changes !== '' && !isRehearsal) throw new Error(`there are changes that are not committed:\n${changes}`);
  if (changes !== '') process.stderr.write(`These changes are not committed, and not in it:\n${changes}`);
  const checkout = join(tmp, 'checkout');
  git(['clone', '--quiet', root, checkout], { cwd: tmp });

  step('versions and changelog', () => {
    const faults = disagreements(checkout, !isRehearsal);
    if (faults.length > 0) throw new Error(faults.join('\n'));
  });
  step('npm ci', () => npm(['ci', '--no-audit', '--no-fund'], { cwd: checkout }));
  step('the reports of the API', () => npm(['run', 'api', '--', '--check'], { cwd: checkout }));
  step('the reference and its pages', () => npm(['run', 'docs'], { cwd: checkout }));
  const packed = join(tmp, 'packed');
  mkdirSync(packed);
  const tarballs = PACKAGES.map((folder) => step(`npm pack ${folder}`, () => pack(join(checkout, folder), packed)));

  const trials = NODES.map((version) =>
    step(`a project with Node.js ${version}`, () => tryOut(version, checkout, tarballs, tmp)),
  );
  const project = trials.find(({ project: folder }) => folder !== undefined)?.project;
  if (!project) throw new Error('none of the supported versions of Node.js is there');
  step('bill of materials', () => {
    const licences = join(project, 'node_modules', 'kube-admission', 'build', 'THIRD_PARTY_LICENSES');
    const printed = npm(['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev'], { cwd: project });
    const bill = withCompiled(printed, readFileSync(licences, 'utf8'));
    writeFileSync(join(packed, 'bill-of-materials.cdx.json'), `${JSON.stringify(bill, null, 2)}\n`);
  });
  // Only now: what was there before stays if anything is wrong.
  rmSync(out, { recursive: true, force: true });
  cpSync(packed, out, { recursive: true });
  summarize(trials, tarballs);
}

/** Packs a package, which builds it. */
function pack(folder: string, destination: string): string {
  npm(['pack', '--pack-destination', destination], { cwd: folder });
  const json = readFileSync(join(folder, 'package.json'), 'utf8');
  const [name = '', version = ''] = ['name', 'version'].map((field) => textAt(json, field));
  return join(destination, `${name}-${version}.tgz`);
}

function summarize(trials: readonly Trial[], tarballs: readonly string[]): void {
  const files = readdirSync(out).sort();
  const rows = files.map((file) => `| ${file} | ${(statSync(join(out, file)).size / 1e6).toFixed(2)} MB |`);
  process.stdout.write(
    ['', '| build/release/ | size |', '| - | - |', ...rows, '', '| Node.js | a new project |', '| - | - |']
      .concat(trials.map(({ version, outcome }) => `| ${version} | ${outcome} |`))
      .concat('', ...tarballs.map((tarball) => `npm publish build/release/${basename(tarball)}`))
      .join('\n') + '\n',
  );
}

/** Shows that something takes a while, and how long it took. */
function step<T>(name: string, task: () => T): T {
  process.stderr.write(`${name} …`);
  const start = performance.now();
  try {
    const result = task();
    process.stderr.write(` ${Math.round((performance.now() - start) / 1000)} s\n`);
    return result;
  } catch (error) {
    process.stderr.write(' failed\n');
    throw error;
  }
}

const tmp = mkdtempSync(join(tmpdir(), 'release-'));
try {
  const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean', default: false } } });
  release(values['dry-run'], tmp);
} catch (error) {
  process.stderr.write(`release: ${messageOf(error)}\nNothing was released, and build/release/ is as it was.\n`);
  process.exitCode = 1;
} finally {
  rmSync(tmp, { recursive: true, force: true });
}
