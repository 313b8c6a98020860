// Writes reports of the packages' exports to tools/api/*.api.md: npm run api [-- --check]
// With --check it writes nothing, and fails if a report differs.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import {
  Extractor,
  ExtractorConfig,
  ExtractorMessageCategory,
  ExtractorLogLevel,
  type ExtractorMessage,
} from '@microsoft/api-extractor';

const root = join(__dirname, '..', '..');
const work = join(root, 'build', 'api');

/** The entry points by the name of their report. */
const ENTRIES = {
  'cdk8s-primer': 'lib/index.d.ts',
  testing: 'lib/testing/index.d.ts',
  'testing-matchers': 'lib/testing/frameworks/types.d.ts',
  'kube-admission': 'kube-admission/packages/kube-admission/lib/index.d.ts',
} as const;

/**
 * Writes the declarations of both packages. The types of the Kubernetes API become a separate package, so that the reports do
 * not list them.
 */
function writeDeclarations(): void {
  rmSync(work, { recursive: true, force: true });
  const compile = (config: string, out: string): void => {
    const arguments_ = [require.resolve('typescript/bin/tsc'), '-p', join(root, config), '--outDir', out];
    execFileSync(process.execPath, arguments_, { stdio: 'inherit' });
  };
  compile('tsconfig.build.json', work);
  const kubeAdmission = join(work, 'kube-admission');
  compile('packages/kube-admission/tsconfig.build.json', kubeAdmission);
  const declarations = readdirSync(work, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.d.ts'),
  );
  for (const file of declarations.map((name) => join(work, name))) {
    const text = readFileSync(file, 'utf8')
      .replaceAll(/'(?:\.\.\/)+imports\/(\w+)'/g, "'kubernetes-api/$1'")
      // API Extractor does not support this syntax.
      .replace(/^export type \* as (\w+) from (.*);$/m, 'import type * as $1 from $2;\nexport type { $1 };');
    writeFileSync(file, text);
  }
  mkdirSync(join(work, 'node_modules'));
  renameSync(join(work, 'imports'), join(work, 'node_modules', 'kubernetes-api'));
  // Where imports of kube-admission find it.
  const types = join(kubeAdmission, 'packages', 'kube-admission', 'lib');
  cpSync(types, join(work, 'node_modules', 'kube-admission'), { recursive: true });
}

/** Writes or checks a report. Returns whether it succeeded. */
function report(name: string, entry: string, isCheck: boolean): boolean {
  const reportFileName = `${name}.api.md`;
  const reportTempFolder = join(work, 'reports');
  const result = Extractor.invoke(
    ExtractorConfig.prepare({
      configObject: {
        projectFolder: root,
        mainEntryPointFilePath: join(work, entry),
        compiler: {
          overrideTsconfig: {
            compilerOptions: { module: 'nodenext', lib: ['es2023'], types: ['node'], strict: true, skipLibCheck: true },
            include: [work],
          },
        },
        newlineKind: 'lf',
        apiReport: { enabled: true, reportFileName, reportFolder: __dirname, reportTempFolder },
        docModel: { enabled: false },
        dtsRollup: { enabled: false },
        tsdocMetadata: { enabled: false },
      },
      configObjectFullPath: undefined,
      packageJsonFullPath: join(root, 'package.json'),
    }),
    { localBuild: !isCheck, messageCallback: show },
  );
  if (isCheck && result.apiReportChanged) {
    const file = join(__dirname, reportFileName);
    const old = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const current = readFileSync(join(reportTempFolder, reportFileName), 'utf8');
    const path = `tools/api/${reportFileName}`;
    process.stderr.write(
      `${path} differs from the exports; update it with npm run api:\n${createTwoFilesPatch(path, path, old, current)}`,
    );
  }
  return isCheck ? result.succeeded && !result.apiReportChanged : result.succeeded;
}

function show(message: ExtractorMessage): void {
  const isProblem = message.logLevel === ExtractorLogLevel.Error || message.logLevel === ExtractorLogLevel.Warning;
  // API Extractor's own messages about report files are replaced by the one in `report`.
  const isAboutFiles = message.category === ExtractorMessageCategory.Console;
  if (isProblem && !isAboutFiles) process.stderr.write(`${message.formatMessageWithLocation(root)}\n`);
  message.handled = true;
}

const isCheck = process.argv.includes('--check');
writeDeclarations();
const outcomes = Object.entries(ENTRIES).map(([name, entry]) => report(name, entry, isCheck));
process.exitCode = outcomes.every(Boolean) ? 0 : 1;
