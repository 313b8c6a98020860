import * as cdk8s from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import * as constructs from 'constructs';
import ts from 'typescript';
import * as primer from '../../lib';
import * as testing from '../../lib/testing';

/** What a reader has installed. */
const MODULES = new Map<string, unknown>([
  ['cdk8s', cdk8s],
  ['cdk8s-plus-27', kplus],
  ['cdk8s-primer', primer],
  ['cdk8s-primer/testing', testing],
  ['constructs', constructs],
]);

/** What a page's code imports. */
export function installed(name: string): unknown {
  if (!MODULES.has(name)) throw new Error(`a snippet imports ${name}, which its reader has not installed`);
  return MODULES.get(name);
}

/** Runs TypeScript of a page, with some names that it may use without importing them, and gives what it exports. */
export function execute(
  code: string,
  load: (name: string) => unknown = installed,
  globals: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const compiled = ts.transpileModule(code, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS, esModuleInterop: true },
  });
  const exports = {};
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- running the page's code is the point
  const body = new Function('require', 'exports', ...Object.keys(globals), compiled.outputText);
  Reflect.apply(body, undefined, [load, exports, ...Object.values(globals)]);
  return exports;
}
