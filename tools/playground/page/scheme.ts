/** A colour scheme. */
export type Scheme = 'light' | 'dark';

/** Follows the colour scheme of the page: its `data-theme`, or else that of the system. */
export class SchemeObserver {
  private readonly system = matchMedia('(prefers-color-scheme: dark)');
  private readonly observer: MutationObserver;

  constructor(private readonly changed: () => void) {
    this.observer = new MutationObserver(changed);
    this.observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    this.system.addEventListener('change', changed);
  }

  get scheme(): Scheme {
    const { theme } = document.documentElement.dataset;
    return theme === 'dark' || (theme !== 'light' && this.system.matches) ? 'dark' : 'light';
  }

  dispose(): void {
    this.observer.disconnect();
    this.system.removeEventListener('change', this.changed);
  }
}

/** Returns a drawing in a colour scheme. The first query in it is that of its style; names come after it. */
export const inScheme = (svg: string, scheme: Scheme): string =>
  svg.replace('(prefers-color-scheme: dark)', scheme === 'dark' ? 'all' : 'not all');
