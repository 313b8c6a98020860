import { readdirSync } from 'node:fs';

/** Returns everything that a command has printed, and how it ended. */
export const printed = ({
  status,
  stdout,
  stderr,
}: {
  status: number | null;
  stdout: string;
  stderr: string;
}): string => `${stdout}${stderr === '' ? '' : `--- standard error\n${stderr}`}--- exit code ${status ?? 'none'}\n`;

/** Returns what is to be read in a picture, an object a line. */
export const textsIn = (picture: string): string =>
  [...picture.matchAll(/<g class="(?:object|pod)">(.*)<\/g>/g)]
    .map(([, object = '']) => `${[...object.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => text).join(' ')}\n`)
    .join('');

/** Returns the paths of the TypeScript files in a folder, in order. */
export const modulesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .sort();
