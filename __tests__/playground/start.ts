import { join } from 'node:path';
import { buildPlayground } from '../../tools/playground/build';

/** Builds the playground once for all files of tests. */
export default async function start(): Promise<void> {
  await buildPlayground(join(__dirname, '..', '..', 'build', 'playground'));
}
