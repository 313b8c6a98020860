import { join } from 'node:path';
import type { Plugin } from 'esbuild';

const here = join(__dirname, 'node');

/** Modules of Node.js that the constructs and the engine compute with, and what does the same in a browser. */
const REPLACED: Readonly<Record<string, string>> = {
  buffer: require.resolve('buffer/'),
  crypto: join(here, 'crypto.ts'),
  path: require.resolve('path-browserify'),
};

/** Modules that only code calls which a browser never reaches: files, processes, threads. */
const ABSENT =
  /^(?:node:)?(?:assert|child_process|events|fs|http|https|inspector|module|os|perf_hooks|source-map-support|stream|tty|url|util|v8|worker_threads|zlib)$/;

/** Bundles code for Node.js for a browser. A call of a module that browsers lack throws an error that says so. */
export const NODE_MODULES: Plugin = {
  name: 'node-modules',
  setup: (building) => {
    building.onResolve({ filter: /^(?:node:)?(?:buffer|crypto|path)$/ }, ({ path }) => ({
      path: REPLACED[path.replace('node:', '')] ?? path,
    }));
    building.onResolve({ filter: ABSENT }, ({ path }) => ({
      path: path.replace('node:', ''),
      namespace: 'absent',
    }));
    building.onLoad({ filter: /./, namespace: 'absent' }, ({ path }) => ({
      contents: `import { absent } from ${JSON.stringify(join(here, 'absent.ts'))}; module.exports = absent(${JSON.stringify(path)});`,
      resolveDir: here,
      loader: 'js',
    }));
  },
};
