import { html, nothing, type TemplateResult } from 'lit';
import type { Mode } from '../exercises/exercise';
import type { Completer } from './completion';
import type { TextEditor } from './editor';
import type { Mark } from './marks';

/** The texts that have an editor: those that a reader writes, and those that are only shown. */
export type SlotName = Mode | 'crds' | 'manifests' | 'stored';

/** What an editor shows. */
interface Shown {
  readonly text: string;
  readonly label: string;
  readonly phrases: Readonly<Record<string, string>>;
  readonly marks: readonly Mark[];
}

/** What the editors call. */
interface SlotEvents {
  readonly written: (name: SlotName, text: string) => void;
  readonly complete: Completer;
  /** The code of the editor could not be loaded. */
  readonly failed: () => void;
}

interface Slot {
  readonly editor: TextEditor;
  marks: string;
}

// The page does not wait for the code of the editor; the review begins without it.
const loaded = import('./editor');
// Whoever opens an editor handles a failure.
loaded.catch(() => undefined);

/** The editors of a playground. Each is made when it is shown first. */
export class EditorSlots {
  private readonly slots = new Map<SlotName, Slot>();
  private readonly latest = new Map<SlotName, Shown>();
  private Editor: typeof TextEditor | undefined;

  constructor(private readonly events: SlotEvents) {}

  /** Returns the panel of a tab with an editor; until that is loaded, it shows the text. */
  panel(
    list: string,
    name: SlotName,
    selected: string,
    above: TemplateResult | typeof nothing = nothing,
  ): TemplateResult {
    return html`<div
      id="${list}-panel-${name}"
      role="tabpanel"
      aria-labelledby="${list}-tab-${name}"
      class="panel"
      ?hidden=${name !== selected}
    >
      ${above}
      <div class="editor" data-slot=${name}></div>
      ${this.slots.has(name) ? nothing : html`<pre class="placeholder">${this.latest.get(name)?.text ?? ''}</pre>`}
    </div>`;
  }

  /** Shows a text and its marks. */
  update(root: ParentNode, name: SlotName, shown: Shown): void {
    this.latest.set(name, shown);
    const slot = this.slots.get(name);
    if (!slot) {
      void this.open(root, name);
      return;
    }
    slot.editor.text = shown.text;
    const marks = JSON.stringify(shown.marks);
    if (marks === slot.marks) return;
    slot.marks = marks;
    slot.editor.mark(shown.marks);
  }

  /** Goes to a place of a text. */
  reveal(name: SlotName, line: number, column?: number): void {
    this.slots.get(name)?.editor.reveal(line, column);
  }

  dispose(): void {
    for (const { editor } of this.slots.values()) editor.dispose();
    this.slots.clear();
  }

  private async open(root: ParentNode, name: SlotName): Promise<void> {
    try {
      this.Editor ??= (await loaded).TextEditor;
    } catch {
      this.events.failed();
      return;
    }
    const parent = root.querySelector<HTMLElement>(`[data-slot=${name}]`);
    const shown = this.latest.get(name);
    // CodeMirror measures, which a hidden panel does not allow.
    if (!parent || !shown || parent.closest('[hidden]') || this.slots.has(name)) return;
    const editor = new this.Editor({
      parent,
      ...shown,
      language: name === 'typescript' ? 'typescript' : 'yaml',
      ...(name === 'typescript' && { complete: this.events.complete }),
      isReadOnly: name === 'manifests' || name === 'stored',
      onChange: (text) => {
        this.events.written(name, text);
      },
    });
    parent.parentElement?.querySelector('.placeholder')?.remove();
    this.slots.set(name, { editor, marks: '[]' });
    this.update(root, name, shown);
  }
}
