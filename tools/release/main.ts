// Builds and tests the packages of a release from the last commit: npm run release [-- --dry-run]
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { messageOf } from '../../lib/manifests/error-message';
import { versionErrors } from './check-versions';
import { SYSTEM } from '../../packages/kube-admission/lib/native/program';
import { PLATFORMS } from '../../packages/kube-admission/wasm/engine';
import { pack, PACKAGES } from './packages';
import { packPart, partOf, partsFor, withParts } from './parts';
import { addCompiledComponents } from './sbom';
import { git, npm } from './programs';
import { NODES, runSmokeTest, type SmokeTest } from './smoke-test';

const root = join(__dirname, '..', '..');
const out = join(root, 'build', 'release');

function release(isDryRun: boolean, tmp: string): void {
  const changes = git(['status', '--porcelain'], { cwd: root });
  if (changes !== '' && !isDryRun) throw new Error(`there are uncommitted changes:\n${changes}`);
  if (changes !== '') process.stderr.write(`The release does not include these uncommitted changes:\n${changes}`);
  const checkout = join(tmp, 'checkout');
  git(['clone', '--quiet', root, checkout], { cwd: tmp });

  step('versions and changelog', () => {
    const errors = versionErrors(checkout, !isDryRun);
    if (errors.length > 0) throw new Error(errors.join('\n'));
  });
  step('npm ci', () => npm(['ci', '--no-audit', '--no-fund'], { cwd: checkout }));
  step('API reports', () => npm(['run', 'api', '--', '--check'], { cwd: checkout }));
  step('documentation', () => npm(['run', 'docs'], { cwd: checkout }));
  const packed = join(tmp, 'packed');
  mkdirSync(packed);
  const kubeAdmission = join(checkout, 'packages', 'kube-admission');
  addParts(join(kubeAdmission, 'package.json'));
  const tarballs = PACKAGES.map((folder) => step(`npm pack ${folder}`, () => pack(join(checkout, folder), packed)));
  const platforms = isDryRun ? PLATFORMS.filter((platform) => DRY_RUN.includes(platform)) : PLATFORMS;
  const others = platforms.filter((platform) => platform !== SYSTEM);
  step(`engines for ${others.join(', ')}`, () => npm(['run', 'build:engine', '--', ...others], { cwd: kubeAdmission }));
  const parts = step('npm pack of the engines and the modules', () =>
    partsFor(platforms).map((part) => ({ part, tarball: packPart(part, kubeAdmission, packed) })),
  );
  const needed = parts.filter(({ part }) => part.name === partOf(SYSTEM).name).map(({ tarball }) => tarball);
  const installed = [...tarballs, ...needed];

  const results = NODES.map((version) =>
    step(`a project with Node.js ${version}`, () => runSmokeTest(version, checkout, installed, tmp)),
  );
  const project = results.find(({ project: folder }) => folder !== undefined)?.project;
  if (!project) throw new Error('no supported version of Node.js is available');
  step('bill of materials', () => {
    const licences = join(project, 'node_modules', 'kube-admission', 'build', 'THIRD_PARTY_LICENSES');
    const printed = npm(['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev'], { cwd: project });
    const bill = addCompiledComponents(printed, readFileSync(licences, 'utf8'));
    writeFileSync(join(packed, 'bill-of-materials.cdx.json'), `${JSON.stringify(bill, null, 2)}\n`);
  });
  // Only now, so that an earlier release stays if a step fails.
  rmSync(out, { recursive: true, force: true });
  cpSync(packed, out, { recursive: true });
  // A package must be there when npm looks for it as a dependency.
  summarize(results, [...parts.map(({ tarball }) => tarball), ...tarballs]);
}

/** The systems of a rehearsal: this one, and one for which this one must compile. Each takes minutes. */
const DRY_RUN: readonly string[] = [SYSTEM, SYSTEM === 'win32-x64' ? 'linux-x64' : 'win32-x64'];

function addParts(manifest: string): void {
  writeFileSync(manifest, withParts(readFileSync(manifest, 'utf8')));
}

function summarize(results: readonly SmokeTest[], tarballs: readonly string[]): void {
  const files = readdirSync(out).sort();
  const rows = files.map((file) => `| ${file} | ${(statSync(join(out, file)).size / 1e6).toFixed(2)} MB |`);
  process.stdout.write(
    ['', '| build/release/ | size |', '| - | - |', ...rows, '', '| Node.js | a new project |', '| - | - |']
      .concat(results.map(({ version, outcome }) => `| ${version} | ${outcome} |`))
      .concat('', ...tarballs.map((tarball) => `npm publish build/release/${basename(tarball)}`))
      .join('\n') + '\n',
  );
}

/** Runs a step, and prints its name and how long it took. */
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
  process.stderr.write(`release: ${messageOf(error)}\nNothing was released, and build/release/ has not changed.\n`);
  process.exitCode = 1;
} finally {
  rmSync(tmp, { recursive: true, force: true });
}
