/** Waits until the page has its fonts, and until what observes its layout has run. */
export async function settled(): Promise<void> {
  const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  await document.fonts.ready;
  await frame();
}

/** What keeps a page from being read on its screen. It runs in the browser, which knows nothing outside of it. */
export function layoutFaults(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const wide = scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide, the screen ${clientWidth}`] : [];
  const isOfName = (letter: string | undefined): boolean => letter !== undefined && /[\p{L}\p{N}_-]/u.test(letter);
  /** Where a line of prose ends within a name of code. */
  const breaksOf = (text: Text): string[] => {
    const range = document.createRange();
    const topOf = (place: number): number => {
      range.setStart(text, place);
      range.setEnd(text, place + 1);
      return range.getBoundingClientRect().top;
    };
    return text.data.split('').flatMap((letter, place) => {
      const next = text.data[place + 1];
      if (!isOfName(letter) || !isOfName(next) || topOf(place) === topOf(place + 1)) return [];
      return [`${text.data}: a line ends after “${text.data.slice(0, place + 1)}”`];
    });
  };
  const codes = [...document.querySelectorAll('main code')].filter(
    (code) => code.closest('pre') === null && code.getClientRects().length > 1,
  );
  const broken = codes.flatMap((code) => {
    const walker = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node instanceof Text) found.push(...breaksOf(node));
    }
    return found;
  });
  const pictures = [...document.images]
    .filter(({ complete, naturalWidth }) => !complete || naturalWidth === 0)
    .map(({ src }) => `${src} is not shown`);
  return [...wide, ...broken, ...pictures];
}

/** The bytes that the page needs, the fonts of the tests left out. */
export function bytesOf(fonts: string): number {
  const resources = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
  return resources
    .filter((entry) => entry instanceof PerformanceResourceTiming)
    .filter(({ name }) => !name.includes(fonts))
    .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
}

/** Leaves of the code of the page a line for each of its colours. axe takes seconds for the others, and learns nothing. */
export function thinOut(): void {
  const seen = new Set<string>();
  for (const line of document.querySelectorAll('main pre .ec-line')) {
    const colours = [...line.querySelectorAll('[style]')].map(
      (word) => `${line.className} ${word.getAttribute('style') ?? ''}`,
    );
    if (colours.every((colour) => seen.has(colour))) line.remove();
    for (const colour of colours) seen.add(colour);
  }
}
