import type { Graph } from './graph';
import { type Drawn, laidOut, LINE_HEIGHT, PADDING, type Placed } from './layout';

/** Colours of a page that is light, and of one that is dark. */
const STYLE = `
    text { font: 12px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; fill: #1f2328; }
    .kind { fill: #0969da; font-weight: bold; }
    .name { font-weight: bold; }
    rect { fill: #ffffff; stroke: #8c959f; }
    .pod rect { fill: #ddf4ff; stroke: #54aeff; }
    path { fill: none; stroke: #57606a; }
    .selects, .uses { stroke-dasharray: 5 4; }
    .uses { stroke: #bf8700; }
    marker path { fill: #57606a; stroke: none; }
    @media (prefers-color-scheme: dark) {
      text { fill: #e6edf3; }
      .kind { fill: #58a6ff; }
      rect { fill: #161b22; stroke: #6e7681; }
      .pod rect { fill: #0d2847; stroke: #388bfd; }
      path { stroke: #8b949e; }
      .uses { stroke: #d29922; }
      marker path { fill: #8b949e; }
    }`;

/** A graph as an SVG that can be read on light pages and on dark ones. */
export function svg(graph: Graph, title = 'Kubernetes objects'): string {
  const { width, height, cards, lines } = laidOut(graph);
  const [w, h] = [Math.ceil(width), Math.ceil(height)];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" width="${w}" height="${h}" role="img">
  <title>${escaped(title)}</title>
  <style>${STYLE}
  </style>
  <defs>
    <marker id="end" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 8 4 0 8z"/></marker>
  </defs>
${[...lines.map(lineOf), ...cards.map(cardOf)].map((part) => `  ${part}`).join('\n')}
</svg>
`;
}

function lineOf({ line: { type }, points }: Drawn): string {
  const path = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${rounded(x)} ${rounded(y)}`).join('');
  return `<path class="${type}" d="${path}" marker-end="url(#end)"/>`;
}

function cardOf({ card: { kind, name, lines, more }, x, y, width, height }: Placed): string {
  const texts: [string, string][] = [
    ['kind', kind],
    ['name', name],
    ...lines.map((line): [string, string] => ['line', line]),
    ...(more === undefined ? [] : [['more', `and ${more} more`] satisfies [string, string]]),
  ];
  const rows = texts.map(([type, text], index) => {
    const baseline = y + PADDING + LINE_HEIGHT * (index + 0.75);
    return `<text class="${type}" x="${rounded(x + PADDING)}" y="${rounded(baseline)}" xml:space="preserve">${escaped(text)}</text>`;
  });
  const box = `<rect x="${rounded(x)}" y="${rounded(y)}" width="${rounded(width)}" height="${rounded(height)}" rx="6"/>`;
  return `<g class="${kind === 'Pod' ? 'pod' : 'object'}">${box}${rows.join('')}</g>`;
}

const rounded = (value: number): string => String(Math.round(value * 10) / 10);

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

// XML has no place for control characters.
const escaped = (text: string): string =>
  text.replaceAll(/[\p{Cc}\ufffe\uffff]/gu, '\ufffd').replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
