import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { OutputFolder, type Written } from '../../lib/synthesis/output-folder';

/** Writes an output of texts. */
export const write = (outdir: string, files: Record<string, string>, folders: string[] = []): Written =>
  new OutputFolder(outdir).write(
    Object.entries(files).map(([name, text]) => ({ name, content: Buffer.from(text) })),
    folders,
  );

/** What is in the folder of an output's state. */
export const state = (outdir: string): string[] => readdirSync(join(outdir, '.cdk8s-primer')).sort();
