import MiniSearch from 'minisearch';

/** A section: the address below the root of the site, the page's title, the heading, the text. */
type Row = readonly [string, string, string, string];

declare global {
  var searchEntries: readonly Row[] | undefined;
}

const MOST = 20;
/** Words, and the parts of identifiers: `toHaveResource` is found as `resource`, too. */
const wordsOf = (text: string): string[] =>
  text.split(/[^\p{L}\p{N}]+/u).flatMap((word) => {
    const parts = word.split(/(?<=[a-z])(?=[A-Z])/);
    return parts.length > 1 ? [word, ...parts] : [word];
  });

/** The search of the site. It loads its index when it is opened. */
export class Search extends HTMLElement {
  private index: Promise<MiniSearch> | undefined;

  connectedCallback(): void {
    this.first('button.open').addEventListener('click', () => {
      this.open();
    });
    document.addEventListener('keydown', (event) => {
      const isTyping =
        event.target instanceof Element &&
        event.target.closest('input, textarea, select, [contenteditable], kube-playground');
      const isShortcut = (event.key === '/' && !isTyping) || (event.key === 'k' && (event.metaKey || event.ctrlKey));
      if (!isShortcut) return;
      event.preventDefault();
      this.open();
    });
    this.input().addEventListener('input', () => void this.search());
    const dialog = this.dialog();
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog) dialog.close();
    });
    // The first result is one key away.
    dialog.addEventListener('submit', (event) => {
      const first = this.querySelector<HTMLAnchorElement>('ol a');
      if (!(event instanceof SubmitEvent) || event.submitter !== null || !first) return;
      event.preventDefault();
      first.click();
    });
    dialog.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && event.target === this.input()) {
        event.preventDefault();
        this.querySelector<HTMLAnchorElement>('ol a')?.click();
      } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        this.move(event.key === 'ArrowDown' ? 1 : -1);
      }
    });
  }

  private open(): void {
    this.index ??= this.load();
    this.dialog().showModal();
    this.input().select();
    void this.search();
  }

  /** Moves the focus among the input and the results. */
  private move(step: number): void {
    const places = [this.input(), ...this.querySelectorAll<HTMLElement>('ol a')];
    const place = places.findIndex((each) => each === document.activeElement);
    places[Math.min(Math.max(place + step, 0), places.length - 1)]?.focus();
  }

  private async load(): Promise<MiniSearch> {
    await Promise.all([this.dataset.entries, this.dataset.reference].map(loadScript));
    const index = new MiniSearch({
      fields: ['title', 'heading', 'text'],
      storeFields: ['address', 'title', 'heading', 'text'],
      tokenize: wordsOf,
      searchOptions: {
        boost: { title: 4, heading: 3 },
        prefix: true,
        combineWith: 'AND',
        // A guide says more about a word than the reference of a name.
        boostDocument: (_id, _term, stored) => (String(stored?.address).startsWith('reference/') ? 0.4 : 1),
        fuzzy: (term) => (term.length > 5 ? 0.15 : false),
      },
    });
    const rows = globalThis.searchEntries ?? [];
    index.addAll(rows.map(([address, title, heading, text], id) => ({ id, address, title, heading, text })));
    return index;
  }

  private async search(): Promise<void> {
    const { value } = this.input();
    const index = await this.index;
    if (!index || this.input().value !== value) return;
    const words = wordsOf(value).filter((word) => word !== '');
    const results = words.length === 0 ? [] : index.search(value).slice(0, MOST);
    this.first('[role=status]').textContent =
      results.length > 0 || words.length === 0 ? '' : `${this.dataset.none ?? ''} “${value}”`;
    this.first('ol').replaceChildren(
      ...results.map(({ address, title, heading, text }) =>
        result(
          `${this.dataset.root ?? ''}${String(address)}`,
          [String(title), String(heading)],
          excerpt(String(text), words),
        ),
      ),
    );
  }

  private readonly input = (): HTMLInputElement => this.first('input');
  private readonly dialog = (): HTMLDialogElement => this.first('dialog');

  private first<Name extends keyof HTMLElementTagNameMap>(selector: Name): HTMLElementTagNameMap[Name];
  private first(selector: string): HTMLElement;
  private first(selector: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`the search has no ${selector}`);
    return found;
  }
}

/** Loads an index. A browser that shows a folder loads scripts, and no other data. */
const loadScript = (source = ''): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = source;
    script.addEventListener('load', resolve);
    script.addEventListener('error', reject);
    document.head.append(script);
  });

/** A result: where it is, and its text with the words in it marked. */
function result(href: string, titles: readonly string[], text: readonly Node[]): HTMLLIElement {
  const link = document.createElement('a');
  link.href = href;
  const title = document.createElement('strong');
  title.textContent = titles.filter((each) => each !== '').join(' › ');
  const about = document.createElement('span');
  about.append(...text);
  link.append(title, about);
  link.addEventListener('click', () => link.closest('dialog')?.close());
  const item = document.createElement('li');
  item.append(link);
  return item;
}

/** The text around the first of the words, with all of them marked. */
function excerpt(text: string, words: readonly string[]): Node[] {
  const escaped = words.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`(${escaped.join('|')})`, 'giu');
  const start = Math.max(text.search(pattern) - 50, 0);
  const shown = `${start > 0 ? '…' : ''}${text.slice(start, start + 180)}`;
  return shown.split(pattern).map((part, index) => {
    if (index % 2 === 0) return document.createTextNode(part);
    const mark = document.createElement('mark');
    mark.textContent = part;
    return mark;
  });
}
