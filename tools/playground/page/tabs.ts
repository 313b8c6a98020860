import { html, type TemplateResult } from 'lit';

/** A tab, and how many problems it has. */
export interface Tab<T extends string> {
  readonly id: T;
  readonly label: string;
  readonly problems?: number;
}

/**
 * Returns a list of tabs. Only the selected one is in the order of the Tab key; arrow keys move between them
 * (https://www.w3.org/WAI/ARIA/apg/patterns/tabs/).
 */
export function tabList<T extends string>(
  name: string,
  label: string,
  tabs: readonly Tab<T>[],
  selected: T,
  select: (id: T) => void,
): TemplateResult {
  const move = (event: KeyboardEvent): void => {
    const at = tabs.findIndex(({ id }) => id === selected);
    const steps: Readonly<Record<string, number>> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 };
    const step = steps[event.key];
    const next = step === undefined ? undefined : tabs.at(step % tabs.length);
    if (!next) return;
    event.preventDefault();
    select(next.id);
    // At once: the next key is for the tab that is selected, also before the page is drawn again.
    const list = event.currentTarget;
    if (list instanceof HTMLElement) list.querySelector<HTMLElement>(`#${name}-tab-${next.id}`)?.focus();
  };
  return html`<div class="tabs" role="tablist" aria-label=${label} @keydown=${move}>
    ${tabs.map(
      ({ id, label: text, problems = 0 }) =>
        html`<button
          id="${name}-tab-${id}"
          role="tab"
          aria-selected=${id === selected}
          aria-controls="${name}-panel-${id}"
          tabindex=${id === selected ? 0 : -1}
          @click=${() => {
            select(id);
          }}
        >
          ${text}${problems > 0 ? html` <span class="count">${problems}</span>` : ''}
        </button>`,
    )}
  </div>`;
}
