import { join } from 'node:path';
import { buildPlayground } from '../../tools/playground/build';

/** Builds the playground once for all files of tests. */
export default async function start(): Promise<void> {
  const build = join(__dirname, '..', '..', 'build');
  await buildPlayground(join(build, 'playground'));
  await buildPlayground(join(build, 'playground-without-modules'), { modules: false });
}
