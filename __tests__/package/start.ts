import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packPackages } from '../../tools/release/packages';
import { root } from './project';

/** Packs both packages, which builds them, and the engine and the modules of kube-admission, once for all tests. */
export default function start(): void {
  // What an older build left; the next one has to remove it.
  const library = join(root, 'build', 'lib');
  mkdirSync(library, { recursive: true });
  writeFileSync(join(library, 'leftover.js'), '');

  const packed = mkdtempSync(join(tmpdir(), 'packed-'));
  process.env.PACKED = packed;
  packPackages(packed);
}
