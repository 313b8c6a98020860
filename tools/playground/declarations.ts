// The declarations that a program of the playground is checked with: those that a reader has installed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

const root = join(__dirname, '..', '..');
const MAIN = join(root, 'playground.ts');
/** What a program can import. */
const IMPORTS = ['cdk8s', 'cdk8s-plus-27', 'constructs', './lib'];

let made: string | undefined;

/** Returns the files of the declarations as JSON: paths, and texts. */
export const declarations = (): string => (made ??= readDeclarations());

function readDeclarations(): string {
  const program = ts.createProgram([MAIN], OPTIONS, hostOfMain());
  const sources = program.getSourceFiles().filter(({ fileName }) => fileName !== MAIN);
  const hash = createHash('sha256').update(readFileSync(__filename));
  for (const { text } of sources) hash.update(text);
  const cached = join(
    root,
    'node_modules',
    '.cache',
    'playground',
    `declarations-${hash.digest('hex').slice(0, 16)}.json`,
  );
  if (!existsSync(cached)) {
    mkdirSync(join(cached, '..'), { recursive: true });
    writeFileSync(cached, JSON.stringify(filesOf(program, sources)));
  }
  return readFileSync(cached, 'utf8');
}

/** The sources are read as they are built, but without Node.js: programs run in a browser. */
const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  esModuleInterop: true,
  strict: true,
  skipLibCheck: true,
  declaration: true,
  stripInternal: true,
  rootDir: root,
  types: [],
  lib: ['lib.es2023.d.ts'],
  paths: { 'kube-admission': [join(root, 'packages', 'kube-admission', 'lib', 'index.ts')] },
};

/** Returns a host with a program that imports everything. */
function hostOfMain(): ts.CompilerHost {
  const host = ts.createCompilerHost(OPTIONS);
  const main = ts.createSourceFile(MAIN, IMPORTS.map((name) => `import '${name}';`).join('\n'), ts.ScriptTarget.ES2022);
  const getSourceFile = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) => (name === MAIN ? main : getSourceFile(name, ...rest));
  return host;
}

/** Returns the declarations of a program. Those of its own sources are made. */
function filesOf(program: ts.Program, sources: readonly ts.SourceFile[]): Record<string, string> {
  const files: Record<string, string> = {};
  // The compiler in the browser looks for its own declarations at the root.
  const pathOf = (name: string): string => `/${relative(root, name).replace('node_modules/typescript/lib/', '')}`;
  for (const source of sources) {
    if (source.isDeclarationFile) files[pathOf(source.fileName)] = source.text;
    else
      program.emit(
        source,
        (name, text) => {
          files[pathOf(name)] = text;
        },
        undefined,
        true,
      );
  }
  for (const name of IMPORTS.filter((one) => !one.startsWith('.')))
    files[`/node_modules/${name}/package.json`] = JSON.stringify({ name, types: 'lib/index.d.ts' });
  return files;
}
