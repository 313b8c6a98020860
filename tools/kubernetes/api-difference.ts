import ts from 'typescript';

/** The fields of each type of an API, by the type's name. */
export type Api = ReadonlyMap<string, ReadonlySet<string>>;

/** Returns the API in the text of imports/k8s.ts. */
export function apiOf(text: string): Api {
  const source = ts.createSourceFile('k8s.ts', text, ts.ScriptTarget.ES2022);
  const types = new Map<string, ReadonlySet<string>>();
  for (const statement of source.statements) {
    if (!ts.isInterfaceDeclaration(statement)) continue;
    const names = statement.members.flatMap(({ name }) => (name ? [name.getText(source)] : []));
    types.set(statement.name.text, new Set(names));
  }
  return types;
}

/** Returns a line for each type and field that only one of two APIs has. The kinds are the fields of the type `Kinds`. */
export function differences(before: Api, after: Api): string[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  return names.flatMap((name) => {
    const [old, now] = [before.get(name), after.get(name)];
    if (!old || !now) return [`${now ? 'added' : 'removed'}: ${name}`];
    return [
      ...[...now].filter((field) => !old.has(field)).map((field) => `added: ${name}.${field}`),
      ...[...old].filter((field) => !now.has(field)).map((field) => `removed: ${name}.${field}`),
    ];
  });
}
