// Reads the exercises from the sources of the repository: main.ts, dist/ and the tables of docs/chapter.md.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as estree from 'prettier/plugins/estree';
import * as typescript from 'prettier/plugins/typescript';
import { format } from 'prettier/standalone';
import ts from 'typescript';
import { chartsIn } from './charts';
import { errorsOf } from './errors';
import type { Exercise } from './exercise';

const root = join(__dirname, '..', '..', '..');
const read = (...path: string[]): string => readFileSync(join(root, ...path), 'utf8');

/** Returns the exercises of the chapter in its order. */
export async function exercises(): Promise<Exercise[]> {
  const programs = programsOf(read('main.ts'));
  const [english, korean] = [tableOf(read('docs', 'chapter.md')), tableOf(read('docs', 'chapter.ko.md'))];
  const found = [...english].map(async ([id, { section, title }]): Promise<Exercise> => {
    const inKorean = korean.get(id);
    const program = programs.get(id);
    if (!inKorean || program === undefined) throw new Error(`${id} is not in docs/chapter.ko.md or main.ts`);
    const right = await formatted(program);
    const { yaml, typescript } = errorsOf(id, { yaml: read('dist', `${id}.k8s.yaml`), typescript: right });
    return {
      id,
      section: { en: section, ko: inKorean.section },
      title: { en: title, ko: inKorean.title },
      podSecurity: /enforce=restricted$/m.test(program) ? 'restricted' : 'privileged',
      code: { yaml, typescript: { ...typescript, wrong: await formatted(typescript.wrong) } },
    };
  });
  return Promise.all(found);
}

/** Programs are narrow enough to be read beside what they make. */
const formatted = (program: string): Promise<string> =>
  format(program, { parser: 'typescript', plugins: [estree, typescript], singleQuote: true, printWidth: 80 });

/** Returns the rows of the table of exercises of a page, by the names of their charts. */
function tableOf(page: string): Map<string, Readonly<Record<'section' | 'title', string>>> {
  const rows = [...page.matchAll(/^\| (\S+) +\| \[(\S+)\]\(\.\.\/dist\/\S+\) +\| (.+?) +\|$/gm)];
  if (rows.length === 0) throw new Error('docs/chapter.md has no table of exercises');
  return new Map(
    rows.map(([, section = '', id = '', title = '']) => [id, { section, title: title.replaceAll('`', '') }]),
  );
}

/** Returns a program for each chart of main.ts: what stands there, with the imports that it needs. */
function programsOf(text: string): Map<string, string> {
  const { file, statements } = chartsIn(text);
  const imports = file.statements.filter(ts.isImportDeclaration);
  return new Map([...statements].map(([id, statement]) => [id, programOf(text, file, statement, imports)]));
}

/** Returns the program of one exercise. A block of main.ts holds the names of one exercise, which a program does not need. */
function programOf(
  text: string,
  file: ts.SourceFile,
  statement: ts.Statement,
  imports: readonly ts.ImportDeclaration[],
): string {
  const [comment] = ts.getLeadingCommentRanges(text, statement.getFullStart()) ?? [];
  const above = text.slice(comment?.pos ?? statement.getStart(file), statement.getStart(file));
  const code = ts.isBlock(statement)
    ? statement.statements
        .map((one) => one.getFullText(file))
        .join('')
        .trimStart()
    : statement.getText(file);
  const body = `const app = new SafeApp();\n${above}${code}\nreturn app;`;
  const used = imports.flatMap((declaration) => importOf(declaration, body, file));
  return [...used, '', 'synth(() => {', body, '});', ''].join('\n');
}

/** Returns the import with the names that a body uses; nothing if it uses none. */
function importOf(
  { importClause, moduleSpecifier }: ts.ImportDeclaration,
  body: string,
  file: ts.SourceFile,
): string[] {
  if (!importClause?.namedBindings || !ts.isStringLiteral(moduleSpecifier)) return [];
  // The example app is in the repository of the library.
  const from = moduleSpecifier.text === './lib' ? 'cdk8s-primer' : moduleSpecifier.text;
  const isUsed = (name: string): boolean => new RegExp(`\\b${name}\\b`).test(body.replaceAll(/\/\/.*$/gm, ''));
  const { namedBindings } = importClause;
  if (ts.isNamespaceImport(namedBindings)) {
    const { text } = namedBindings.name;
    return isUsed(text) ? [`import * as ${text} from '${from}';`] : [];
  }
  const names = namedBindings.elements.filter(({ isTypeOnly }) => !isTypeOnly).map(({ name }) => name.getText(file));
  const used = [...new Set([...names, ...(from === 'cdk8s-primer' ? ['synth'] : [])])].filter(
    (name) => name === 'synth' || isUsed(name),
  );
  return used.length > 0 ? [`import { ${used.join(', ')} } from '${from}';`] : [];
}
