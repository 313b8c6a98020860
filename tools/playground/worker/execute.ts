import type { App } from 'cdk8s';
import { transform } from 'sucrase';
import { messageOf } from '../../../lib/manifests/error-message';
import { manifestsOf } from '../../../lib/synthesis/chart-manifests';
import { DependencyOrder } from '../../../lib/synthesis/order';
import { renderYaml } from '../../../lib/synthesis/synthesize';
import { SafeApp } from '../../../lib';
import { NO_APP, type ProgramError, type ProgramResult } from '../protocol';
import { Output } from './console';
import { FILE } from './file';
import { Apps } from './installed';
import { ConstructLines, lineIn } from './lines';

/** An error of a construct, as a synthesis reports it. */
const OF_CONSTRUCT = /^ {2}\[([^\]]*)\] (.*)$/;

/** Runs a program and synthesizes its apps. Bad programs give errors, with the lines that they are at. */
export function execute(code: string, scope: object): ProgramResult {
  const output = new Output();
  const apps = new Apps();
  const lines = new ConstructLines();
  const failed = (errors: readonly ProgramError[]): ProgramResult => ({
    yaml: '',
    lines: [],
    output: output.lines,
    errors,
  });
  let found: App[];
  try {
    found = apps.found(evaluate(compiled(code), apps, output, scope));
  } catch (error) {
    return failed([errorOf(error)]);
  }
  if (found.length === 0) return failed([{ message: NO_APP, line: 0 }]);
  const errors: ProgramError[] = [];
  const results = found.map((app) => {
    try {
      return synthesized(app, lines);
    } catch (error) {
      errors.push(...constructErrors(error, app, lines));
      return { yaml: '', lines: [] };
    }
  });
  if (errors.length > 0) return failed(errors);
  return {
    yaml: results.map(({ yaml }) => yaml).join('---\n'),
    lines: results.flatMap((result) => result.lines),
    output: output.lines,
    errors,
  };
}

const compiled = (code: string): string =>
  transform(code, { transforms: ['typescript', 'imports'], filePath: FILE, disableESTransforms: true }).code;

/** Runs a program as a CommonJS module that is the main one, and returns what it exports. */
function evaluate(code: string, apps: Apps, output: Output, scope: object): Readonly<Record<string, unknown>> {
  const exports: Record<string, unknown> = {};
  const module = { exports };
  const load = Object.assign((name: string) => apps.load(name), { main: module });
  output.capture(scope);
  // The program begins on the first line, so that the lines of its errors are its own. A comment at its end ends before `})`.
  const source = `(function (require, module, exports, process) {${code}\n})\n//# sourceURL=${FILE}`;
  const program: unknown = (0, eval)(source);
  if (typeof program !== 'function') throw new Error('it is no program');
  Reflect.apply(program, exports, [load, module, exports, { env: {}, argv: [], cwd: () => '/' }]);
  return module.exports;
}

/** Returns the manifests of an app, and the lines that made them. */
function synthesized(app: App, lines: ConstructLines): Pick<ProgramResult, 'yaml' | 'lines'> {
  const yaml = app instanceof SafeApp ? app.synthYaml() : renderYaml(app, {});
  const order = new DependencyOrder(app);
  const sources = order.charts.flatMap((chart) => [...manifestsOf(chart, order)]);
  return { yaml, lines: sources.map(({ origin }) => lines.of(app, origin.path)) };
}

/** Returns the errors of a synthesis, each with the line that made its construct. */
function constructErrors(error: unknown, app: App, lines: ConstructLines): ProgramError[] {
  const errors: ProgramError[] = [];
  for (const line of messageOf(error).split('\n')) {
    const [, path, message] = OF_CONSTRUCT.exec(line) ?? [];
    const last = errors.at(-1);
    if (path !== undefined) errors.push({ message: `[${path}] ${message ?? ''}`, line: lines.of(app, path) });
    else if (last) errors[errors.length - 1] = { ...last, message: `${last.message}\n${line}` };
  }
  return errors.length > 0 ? errors : [errorOf(error)];
}

function errorOf(error: unknown): ProgramError {
  const message = messageOf(error);
  const stack = error instanceof Error ? error.stack : undefined;
  // The place in the message of the transpiler, `Error transforming main.ts: Unexpected token (5:3)`, is often that of the function
  // around the error. The compiler, which says it once it is loaded, knows better.
  const [, syntax] = /^Error transforming [^:]+: (.*) \(\d+:\d+\)$/s.exec(message) ?? [];
  if (syntax !== undefined) return { message: syntax, line: 0 };
  const name = error instanceof Error && error.name !== 'Error' ? `${error.name}: ` : '';
  return { message: `${name}${message}`, line: lineIn(stack) };
}
