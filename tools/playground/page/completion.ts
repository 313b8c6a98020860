import type { CompletionContext, CompletionResult, CompletionSource } from '@codemirror/autocomplete';
import type { Completion } from '../protocol';

/** Asks for completions of a text at a place. */
export type Completer = (text: string, offset: number) => Promise<readonly Completion[]>;

/** The icons of CodeMirror for what TypeScript calls its things. */
const ICONS: Readonly<Record<string, string>> = {
  const: 'constant',
  let: 'variable',
  var: 'variable',
  'local var': 'variable',
  parameter: 'variable',
  getter: 'property',
  setter: 'property',
  module: 'namespace',
  alias: 'variable',
};

/** Returns a source of completions for the editor: after a point and at a word, or when the reader asks. */
export const completionSource =
  (complete: Completer): CompletionSource =>
  async (context: CompletionContext): Promise<CompletionResult | null> => {
    const word = context.matchBefore(/[\w$]*/);
    const before = context.matchBefore(/[.'"/\w$][\w$]*/);
    if (!word || (!before && !context.explicit)) return null;
    const found = await complete(context.state.doc.toString(), context.pos);
    if (context.aborted || found.length === 0) return null;
    const options = found.map(({ label, kind }) => ({ label, type: ICONS[kind] ?? kind }));
    return { from: word.from, options, validFor: /^[\w$]*$/ };
  };
