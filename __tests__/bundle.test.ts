// `bundle:testing` compiles testing/ file by file, and names the files outside of it that it shares with the library.
import { buildSync } from 'esbuild';
import { join } from 'node:path';
import { scripts } from '../package.json';

test('every module that a compiled one needs is compiled as well', () => {
  const entries = scripts['bundle:testing'].replaceAll("'", '').split(' ');
  const { metafile } = buildSync({
    absWorkingDir: join(__dirname, '..'),
    entryPoints: entries.filter((word) => word.endsWith('.ts')),
    bundle: true,
    packages: 'external',
    platform: 'node',
    outdir: 'build',
    outbase: '.',
    write: false,
    metafile: true,
  });
  const compiled = Object.values(metafile.outputs).map(({ entryPoint }) => entryPoint);
  expect(Object.keys(metafile.inputs).sort()).toStrictEqual(compiled.sort());
});
