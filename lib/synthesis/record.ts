import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileNameError, STATE } from './output-file';
import { codeOf } from '../manifests/error-message';

/** The name of the record: the list of files that the last synth wrote, in the format of `sha256sum`. */
export const RECORD = `${STATE}/files`;

/** Returns the digest of a content. */
export const digest = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** Returns the text of the record for digests by file name. */
export function recordText(digests: ReadonlyMap<string, string>): string {
  return [...digests]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, hash]) => `${hash}  ${name}\n`)
    .join('');
}

/** Reads the record as digests by file name. Skips lines with names outside the output: files in the record may be removed. */
export function readRecord(root: string): Map<string, string> {
  let text = '';
  try {
    text = readFileSync(join(root, RECORD), 'utf8');
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'ENOTDIR') throw error;
  }
  const lines = [...text.matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm)];
  return new Map(
    lines.flatMap(([, hash = '', name = '']) => (fileNameError(name) === undefined ? [[name, hash] as const] : [])),
  );
}
