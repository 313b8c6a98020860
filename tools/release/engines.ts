import { chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Platform, PLATFORMS } from '../../packages/kube-admission/wasm/engine';
import { isPlain } from '../../lib/manifests/values';
import { textAt } from './json';
import { npm } from './programs';

/** Returns the name of the package with the engine for a system. */
const packageFor = (platform: Platform): string => `@kube-admission/${platform}`;

/**
 * Returns kube-admission's package.json with the packages of all engines as optional dependencies, of which npm installs the one for
 * the system. Only a release has them, so that `npm ci` in a clone does not look for packages that are not published yet.
 *
 * @throws Error if the text is no object
 */
export function withEngines(json: string): string {
  const manifest: unknown = JSON.parse(json);
  if (!isPlain(manifest)) throw new Error('package.json is not an object');
  const { version } = manifest;
  const optionalDependencies = Object.fromEntries(PLATFORMS.map((platform) => [packageFor(platform), version]));
  return `${JSON.stringify({ ...manifest, optionalDependencies }, null, 2)}\n`;
}

/** Returns the package.json of the package with the engine for a system. */
export function engineManifest(platform: Platform, version: string): string {
  const [os, cpu] = platform.split('-');
  const manifest = {
    name: packageFor(platform),
    version,
    description: `The engine of kube-admission for ${os} on ${cpu}. Install kube-admission, which needs it.`,
    license: 'Apache-2.0',
    os: [os],
    cpu: [cpu],
    preferUnplugged: true,
    files: ['engine', 'NOTICE', 'THIRD_PARTY_LICENSES'],
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/**
 * Compiles the engines for some systems, and packs each in a package of its own. kube-admission must be built: its file of licences has
 * those of the engines, too.
 *
 * @returns the paths of the tarballs
 */
export function packEngines(platforms: readonly Platform[], kubeAdmission: string, destination: string): string[] {
  npm(['run', 'build:engine', '--', ...platforms], { cwd: kubeAdmission });
  const version = textAt(readFileSync(join(kubeAdmission, 'package.json'), 'utf8'), 'version') ?? '';
  return platforms.map((platform) => {
    const folder = join(kubeAdmission, 'build', 'packages', platform);
    mkdirSync(folder, { recursive: true });
    cpSync(join(kubeAdmission, 'build', platform, 'engine'), join(folder, 'engine'));
    chmodSync(join(folder, 'engine'), 0o755);
    for (const file of ['LICENSE', 'NOTICE', 'build/THIRD_PARTY_LICENSES']) {
      cpSync(join(kubeAdmission, file), join(folder, file.replace('build/', '')));
    }
    writeFileSync(join(folder, 'package.json'), engineManifest(platform, version));
    npm(['pack', '--pack-destination', destination], { cwd: folder });
    return join(destination, `kube-admission-${platform}-${version}.tgz`);
  });
}
