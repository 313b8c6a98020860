// The worker of types: checks a program with the declarations of the libraries, and completes what is written in it.
import { createSystem, createVirtualTypeScriptEnvironment, type VirtualTypeScriptEnvironment } from '@typescript/vfs';
import ts from 'typescript';
import type { Completion, TypeProblem, TypesAnswer, TypesRequest } from '../protocol';
import { FILE } from './file';

declare const self: DedicatedWorkerGlobalScope;

const PATH = `/${FILE}`;
/** More completions are of no use to a reader. */
const MOST = 1_000;

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.CommonJS,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2023.d.ts'],
  types: [],
  strict: true,
  esModuleInterop: true,
  skipLibCheck: true,
  moduleDetection: ts.ModuleDetectionKind.Force,
  paths: {
    'cdk8s-primer': ['/lib/index.d.ts'],
    'kube-admission': ['/packages/kube-admission/lib/index.d.ts'],
  },
};

/** What a program finds in the playground beside its libraries. */
const GLOBALS = `declare const console: Record<'log' | 'info' | 'warn' | 'error' | 'debug', (...values: unknown[]) => void>;
declare const process: { env: Record<string, string | undefined> };
declare const require: { (name: string): unknown; main: unknown };
declare const module: { exports: unknown };
`;

let environment: Promise<VirtualTypeScriptEnvironment | undefined> | undefined;

async function load(): Promise<VirtualTypeScriptEnvironment> {
  const response = await fetch(new URL('./declarations.json.gz', self.location.href));
  if (!response.body) throw new Error('there are no declarations');
  const text = await new Response(response.body.pipeThrough(new DecompressionStream('gzip'))).text();
  const found: unknown = JSON.parse(text);
  const files = new Map<string, string>();
  for (const [path, content] of Object.entries(found ?? {})) files.set(path, String(content));
  files.set('/globals.d.ts', GLOBALS);
  files.set(PATH, ' ');
  return createVirtualTypeScriptEnvironment(createSystem(files), [PATH, '/globals.d.ts'], ts, OPTIONS);
}

const answer = (message: TypesAnswer): void => {
  self.postMessage(message);
};

self.addEventListener('message', ({ data }: MessageEvent<TypesRequest>) => {
  void respond(data);
});

async function respond(request: TypesRequest): Promise<void> {
  const { id, code } = request;
  const loaded = await (environment ??= load().catch(() => undefined));
  // Without declarations a program has no types, but runs all the same.
  if (!loaded) return;
  const { languageService, updateFile } = loaded;
  // The environment takes no empty file.
  updateFile(PATH, code === '' ? ' ' : code);
  if (request.type === 'check') answer({ type: 'checked', id, problems: problemsOf(languageService) });
  else answer({ type: 'completed', id, completions: completionsAt(languageService, request.offset) });
}

function problemsOf(service: ts.LanguageService): TypeProblem[] {
  const found = [...service.getSyntacticDiagnostics(PATH), ...service.getSemanticDiagnostics(PATH)];
  return found.flatMap(({ file, start, length = 0, messageText }) => {
    if (!file || start === undefined) return [];
    const { line, character } = file.getLineAndCharacterOfPosition(start);
    const message = ts.flattenDiagnosticMessageText(messageText, '\n');
    return [{ line: line + 1, column: character + 1, length, message }];
  });
}

function completionsAt(service: ts.LanguageService, offset: number): Completion[] {
  const found = service.getCompletionsAtPosition(PATH, offset, { includeCompletionsWithInsertText: false });
  return (found?.entries ?? []).slice(0, MOST).map(({ name, kind }) => ({ label: name, kind }));
}
