import { join } from 'node:path';
import ts from 'typescript';

const root = join(__dirname, '..', '..', '..');

/** What the compiler says of modules, as strictly as may be. */
export function typeErrorsIn(modules: readonly (readonly [string, string])[]): string[] {
  const files = new Map(modules.map(([file, code]) => [join(root, 'from-yaml-test', file), code]));
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)).config,
    ts.sys,
    root,
  );
  const base = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...base,
    directoryExists: (path) =>
      [...files.keys()].some((file) => file.startsWith(`${path}/`)) || base.directoryExists?.(path) === true,
    fileExists: (path) => files.has(path) || base.fileExists(path),
    readFile: (path) => files.get(path) ?? base.readFile(path),
    getSourceFile: (path, version, ...rest) => {
      const code = files.get(path);
      return code === undefined ? base.getSourceFile(path, version, ...rest) : ts.createSourceFile(path, code, version);
    },
  };
  const program = ts.createProgram([...files.keys()], options, host);
  return [...files.keys()].flatMap((path) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(path))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
  );
}
