// What the text becomes: the drawing, the objects as stored, and what a program made and wrote.
import { html, nothing, type TemplateResult } from 'lit';
import type { EditorSlots } from './editor-slots';
import type { Messages } from './messages';
import { inScheme, type Scheme } from './scheme';
import type { Session } from './session';
import { type Tab, tabList } from './tabs';

/** The tabs of the results. */
export type OutputTab = 'drawing' | 'stored' | 'manifests' | 'console';

interface OutputOptions {
  readonly session: Session;
  readonly messages: Messages;
  readonly scheme: Scheme;
  readonly selected: OutputTab;
  readonly slots: EditorSlots;
  readonly select: (tab: OutputTab) => void;
}

/** Returns the tabs of the results, and what the selected one shows. */
export function outputOf({ session, messages, scheme, selected, slots, select }: OutputOptions): TemplateResult {
  const isProgram = session.mode === 'typescript';
  const tabs: Tab<OutputTab>[] = [
    ...(isProgram ? [{ id: 'manifests', label: messages.manifests } as const] : []),
    { id: 'drawing', label: messages.drawing },
    { id: 'stored', label: messages.stored },
    ...(isProgram ? [{ id: 'console', label: messages.console } as const] : []),
  ];
  const hasStored = (session.reviewed?.stored ?? '') !== '';
  return html`
    ${tabList('output', messages.results, tabs, selected, select)}
    ${isProgram ? slots.panel('output', 'manifests', selected) : nothing}
    ${panel('drawing', selected, drawing(session, messages, scheme))}
    ${slots.panel('output', 'stored', selected, html`<p class="help">${hasStored ? messages.storedHelp : messages.noStored}</p>`)}
    ${isProgram ? panel('console', selected, consoleOf(session, messages)) : nothing}
  `;
}

const panel = (name: OutputTab, selected: OutputTab, content: TemplateResult): TemplateResult =>
  html`<div
    id="output-panel-${name}"
    role="tabpanel"
    aria-labelledby="output-tab-${name}"
    class="panel"
    tabindex="0"
    ?hidden=${name !== selected}
  >
    ${content}
  </div>`;

/** A drawing is an image, in which no script runs and which loads nothing. */
function drawing({ drawn }: Session, messages: Messages, scheme: Scheme): TemplateResult {
  const errors = drawn?.errors ?? [];
  const notDrawn =
    errors.length === 0
      ? nothing
      : html`<ul class="undrawn">
          ${errors.map((error) => html`<li>${error}</li>`)}
        </ul>`;
  if (!drawn || drawn.svg === '')
    return html`<p class="help">${messages.noDrawing}</p>
      ${notDrawn}`;
  const source = `data:image/svg+xml,${encodeURIComponent(inScheme(drawn.svg, scheme))}`;
  return html`<img
      class="drawing"
      src=${source}
      alt="${messages.drawing}: ${drawn.description.join('; ')}"
    />${notDrawn}`;
}

function consoleOf({ program }: Session, messages: Messages): TemplateResult {
  const output = program?.output ?? [];
  if (output.length === 0) return html`<p class="help">${messages.noOutput}</p>`;
  return html`<ol class="console">
    ${output.map((line) => html`<li>${line}</li>`)}
  </ol>`;
}
