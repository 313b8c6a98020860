/**
 * What keeps a drawing from being read. It runs in the browser, which knows nothing outside of it.
 *
 * @param fonts for Menlo, one of the drawing's fonts, where the browser has none of them: its weights, by where they are
 */
export async function faultsOf(fonts: Readonly<Record<string, string>>): Promise<string[]> {
  for (const [weight, source] of Object.entries(fonts)) {
    document.fonts.add(await new FontFace('Menlo', `url(${source})`, { weight }).load());
  }
  interface Box {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }
  const boxOf = (element: Element): Box => element.getBoundingClientRect();
  const isInside = (inner: Box, outer: Box): boolean =>
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height;
  const overlap = (one: Box, other: Box): boolean =>
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height;
  // https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
  const luminance = (color: string): number => {
    const [red = 0, green = 0, blue = 0] = (color.match(/\d+/g) ?? []).map((part) => {
      const share = Number(part) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one: string, other: string): number => {
    const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const cards = [...document.querySelectorAll('g.pod, g.object')].map((card) => ({
    card,
    rect: card.querySelector('rect'),
  }));
  if (cards.length === 0) return ['there are no cards'];
  const drawing = boxOf(document.documentElement);
  return cards.flatMap(({ card, rect }, index) => {
    if (!rect) return ['a card without a box'];
    const box = boxOf(rect);
    const { fill } = getComputedStyle(rect);
    const texts = [...card.querySelectorAll('text')].flatMap((text) => [
      ...(isInside(boxOf(text), box) ? [] : [`${text.textContent}: is wider than its card`]),
      ...(contrast(getComputedStyle(text).fill, fill) >= 4.5 ? [] : [`${text.textContent}: has too little contrast`]),
    ]);
    const touched = cards.slice(index + 1).some((other) => other.rect && overlap(boxOf(other.rect), box));
    return [
      ...texts,
      ...(isInside(box, drawing) ? [] : [`${card.textContent}: is outside of the drawing`]),
      ...(touched ? [`${card.textContent}: overlaps another card`] : []),
    ];
  });
}
