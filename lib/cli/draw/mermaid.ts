import type { Graph, Line } from './graph';

const ARROWS: Readonly<Record<Line['type'], string>> = { makes: '-->', selects: '-.->', uses: '-.-' };

/** A graph as a flowchart of Mermaid (https://mermaid.js.org/syntax/flowchart.html). */
export function mermaid({ cards, lines }: Graph): string {
  const boxes = cards.map(({ id, kind, name, lines: inside, more }) => {
    const texts = [
      `<b>${escaped(kind)}</b> ${escaped(name)}`,
      ...inside.map((line) => escaped(line.trim())),
      ...(more === undefined ? [] : [`and ${more} more`]),
    ];
    return `  ${id}["${texts.join('<br>')}"]`;
  });
  const arrows = lines.map(({ from, to, type }) => `  ${from} ${ARROWS[type]} ${to}`);
  return ['flowchart TD', ...boxes, ...arrows, ''].join('\n');
}

/** Mermaid reads entities of its own. */
const escaped = (text: string): string =>
  text.replaceAll(/["#;<>&`]/g, (character) => `#${character.codePointAt(0) ?? 0};`).replaceAll(/[\n\r]/g, ' ');
