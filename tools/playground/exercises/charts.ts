import ts from 'typescript';

/** main.ts, and the statement that makes each of its charts, by the chart's name. */
export interface Charts {
  readonly file: ts.SourceFile;
  readonly statements: ReadonlyMap<string, ts.Statement>;
}

/** Finds the exercises of main.ts: each statement of its functions that makes a chart. */
export function chartsIn(text: string): Charts {
  const file = ts.createSourceFile('main.ts', text, ts.ScriptTarget.Latest, true);
  const bodies = file.statements.filter(ts.isFunctionDeclaration).flatMap(({ body }) => [...(body?.statements ?? [])]);
  const found = bodies.flatMap((statement): [string, ts.Statement][] => {
    const [, name] = /new Chart\(app, '([^']+)'\)/.exec(statement.getText(file)) ?? [];
    return name === undefined ? [] : [[name, statement]];
  });
  return { file, statements: new Map(found) };
}
