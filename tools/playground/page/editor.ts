// The editor, which the page loads after it is shown.
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { javascript } from '@codemirror/lang-javascript';
import { yaml } from '@codemirror/lang-yaml';
import { bracketMatching, indentOnInput, syntaxHighlighting } from '@codemirror/language';
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { type Completer, completionSource } from './completion';
import { HIGHLIGHTING, LOOK } from './editor-look';
import type { Mark } from './marks';

/** What an editor is for. */
interface EditorOptions {
  readonly parent: HTMLElement;
  readonly text: string;
  readonly language: 'yaml' | 'typescript';
  /** What it is called, for who cannot see it. */
  readonly label: string;
  readonly phrases: Readonly<Record<string, string>>;
  /** Whether the text is only shown. */
  readonly isReadOnly?: boolean;
  /** Finds completions. @default - none */
  readonly complete?: Completer;
  readonly onChange: (text: string) => void;
}

/** An editor of a text, with marks in it. */
export class TextEditor {
  private readonly view: EditorView;

  constructor({ parent, text, language, label, phrases, isReadOnly = false, complete, onChange }: EditorOptions) {
    const root = parent.getRootNode();
    this.view = new EditorView({
      parent,
      root: root instanceof ShadowRoot ? root : document,
      state: EditorState.create({
        doc: text,
        extensions: [
          lineNumbers(),
          lintGutter(),
          highlightSpecialChars(),
          history(),
          drawSelection(),
          indentOnInput(),
          bracketMatching(),
          closeBrackets(),
          ...(complete ? [autocompletion({ override: [completionSource(complete)] })] : []),
          ...(isReadOnly ? [] : [highlightActiveLine(), highlightActiveLineGutter()]),
          syntaxHighlighting(HIGHLIGHTING),
          LOOK,
          language === 'yaml' ? yaml() : javascript({ typescript: true }),
          EditorState.tabSize.of(2),
          EditorState.readOnly.of(isReadOnly),
          EditorState.phrases.of(phrases),
          EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false', tabindex: '0' }),
          // Tab leaves the editor, as it leaves any field: Enter and Mod-] indent.
          keymap.of([...closeBracketsKeymap, ...completionKeymap, ...defaultKeymap, ...historyKeymap, ...lintKeymap]),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) onChange(update.state.doc.toString());
          }),
        ],
      }),
    });
  }

  get text(): string {
    return this.view.state.doc.toString();
  }

  /** Replaces the whole text, if it is another one. */
  set text(text: string) {
    const { doc } = this.view.state;
    if (doc.toString() !== text) this.view.dispatch({ changes: { from: 0, to: doc.length, insert: text } });
  }

  /** Replaces all marks. */
  mark(marks: readonly Mark[]): void {
    const diagnostics = marks.map((mark): Diagnostic => {
      const { from, to } = this.rangeOf(mark);
      return { from, to, severity: mark.severity, message: mark.message };
    });
    this.view.dispatch(setDiagnostics(this.view.state, diagnostics));
  }

  /** Goes to a place. */
  reveal(line: number, column = 1): void {
    const { from } = this.rangeOf({ line, column });
    this.view.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: 'center' }) });
    this.view.focus();
  }

  dispose(): void {
    this.view.destroy();
  }

  /** Returns the range of a place: to the end of its line, without a comment. */
  private rangeOf({ line, column, length }: Pick<Mark, 'line' | 'column' | 'length'>): { from: number; to: number } {
    const { doc } = this.view.state;
    const { from, text } = doc.line(Math.min(Math.max(1, line), doc.lines));
    const start = column === undefined ? text.length - text.trimStart().length : Math.min(column - 1, text.length);
    if (length !== undefined) return { from: from + start, to: Math.min(from + start + length, doc.length) };
    const rest = text
      .slice(start)
      .replace(/\s+#.*$/, '')
      .trimEnd();
    return { from: from + start, to: from + start + rest.length };
  }
}
