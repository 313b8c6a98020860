import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SYSTEM } from '../../packages/kube-admission/lib/native/program';
import { textAt } from './json';
import { type Part, packPart, partOf, WASM } from './parts';
import { npm } from './programs';

/** The packages with code of ours. The second one uses the first. */
export const PACKAGES = ['packages/kube-admission', '.'] as const;

const root = join(__dirname, '..', '..');

/** Builds and packs a package. Returns the path of the tarball. */
export function pack(folder: string, destination: string): string {
  npm(['pack', '--pack-destination', destination], { cwd: folder });
  const json = readFileSync(join(folder, 'package.json'), 'utf8');
  const [name = '', version = ''] = ['name', 'version'].map((field) => textAt(json, field));
  return join(destination, `${name}-${version}.tgz`);
}

/** The tarballs of this checkout, by their paths. */
interface Packed {
  /** The packages, and what kube-admission needs on this system. */
  readonly needed: readonly string[];
  /** The modules for browsers, if this system does not need them. */
  readonly modules: readonly string[];
}

/** Packs the packages of this checkout. */
export function packPackages(destination: string): Packed {
  const part = partOf(SYSTEM);
  const packages = PACKAGES.map((folder) => pack(join(root, folder), destination));
  const packed = (one: Part): string => packPart(one, join(root, 'packages', 'kube-admission'), destination);
  return { needed: [...packages, packed(part)], modules: part === WASM ? [] : [packed(WASM)] };
}
