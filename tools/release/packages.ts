import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textAt } from './json';
import { packPart, partOf } from './parts';
import { npm } from './programs';

/** The packages with code of ours. The second one uses the first. */
export const PACKAGES = ['packages/kube-admission', '.'] as const;

const root = join(__dirname, '..', '..');

/** This system, as Node names it. */
export const OWN = `${process.platform}-${process.arch}`;

/** Builds and packs a package. Returns the path of the tarball. */
export function pack(folder: string, destination: string): string {
  npm(['pack', '--pack-destination', destination], { cwd: folder });
  const json = readFileSync(join(folder, 'package.json'), 'utf8');
  const [name = '', version = ''] = ['name', 'version'].map((field) => textAt(json, field));
  return join(destination, `${name}-${version}.tgz`);
}

/** Packs the packages of this checkout, and what kube-admission needs on this system. Returns the paths of the tarballs. */
export function packPackages(destination: string): string[] {
  const tarballs = PACKAGES.map((folder) => pack(join(root, folder), destination));
  return [...tarballs, packPart(partOf(OWN), join(root, 'packages', 'kube-admission'), destination)];
}
