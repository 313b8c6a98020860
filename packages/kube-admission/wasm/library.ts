// npm run build:library: writes the library, the command line, their types and the schema of the configuration to build/.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { schema } from '../lib/cli/schema';

const root = join(__dirname, '..');
const output = join(root, 'build');
const common = {
  absWorkingDir: root,
  bundle: true,
  external: ['yaml'],
  logLevel: 'warning',
} satisfies BuildOptions;

/**
 * Writes the types. The compiler puts them into the folders of the repository, since the sources import a few files of
 * cdk8s-primer. No type that users see comes from there, so these stay behind.
 */
function writeTypes(): void {
  const all = mkdtempSync(join(output, 'types-'));
  const compiler = require.resolve('typescript/bin/tsc');
  execFileSync(process.execPath, [compiler, '-p', 'tsconfig.build.json', '--outDir', all], {
    cwd: root,
    stdio: 'inherit',
  });
  const own = join(all, 'packages', 'kube-admission', 'lib');
  for (const file of readdirSync(own)) if (file.endsWith('.d.ts')) cpSync(join(own, file), join(output, file));
  rmSync(all, { recursive: true });
}

async function main(): Promise<void> {
  for (const file of readdirSync(output)) if (file.endsWith('.d.ts')) rmSync(join(output, file));
  writeTypes();
  writeFileSync(join(output, 'schema.json'), `${JSON.stringify(schema, undefined, 2)}\n`);
  const entryPoints = {
    index: 'lib/index.ts',
    thread: 'lib/thread.ts',
    relay: 'lib/native/relay-thread.ts',
    cli: 'lib/cli.ts',
  };
  await build({ ...common, entryPoints, outdir: 'build', platform: 'node', target: 'node20', format: 'cjs' });
  await build({
    ...common,
    entryPoints: ['lib/browser.ts'],
    outfile: 'build/browser.mjs',
    platform: 'browser',
    target: 'es2022',
    format: 'esm',
  });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
