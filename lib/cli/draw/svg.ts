import { legendOf } from './card-rows';
import type { Graph } from './graph';
import { type Frame, laidOut } from './layout';
import { type Drawn, LETTER, LINE_HEIGHT, PADDING, type Placed } from './part';

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
    .allows { stroke: #1a7f37; }
    .frame rect { fill: #f6f8fa; stroke: #d0d7de; }
    .frame text, .legend text { fill: #57606a; }
    marker path { fill: #57606a; stroke: none; }
    @media (prefers-color-scheme: dark) {
      text { fill: #e6edf3; }
      .kind { fill: #58a6ff; }
      rect { fill: #161b22; stroke: #6e7681; }
      .pod rect { fill: #0d2847; stroke: #388bfd; }
      path { stroke: #8b949e; }
      .uses { stroke: #d29922; }
      .allows { stroke: #3fb950; }
      .frame rect { fill: #0d1117; stroke: #30363d; }
      .frame text, .legend text { fill: #8b949e; }
      marker path { fill: #8b949e; }
    }`;

/** A graph as an SVG that can be read on light pages and on dark ones. */
export function svg(graph: Graph, title = 'Kubernetes objects'): string {
  const { width, height, cards, lines, frames } = laidOut(graph);
  const legend = legendLines(graph, height);
  const w = Math.ceil(Math.max(width, legend.width));
  const h = Math.ceil(height + legend.height);
  const parts = [...frames.map(frameOf), ...lines.map(lineOf), ...cards.map(cardOf), ...legend.parts];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" width="${w}" height="${h}" role="img">
  <title>${escaped(title)}</title>
  <style>${STYLE}
  </style>
  <defs>
    <marker id="end" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 8 4 0 8z"/></marker>
  </defs>
${parts.map((part) => `  ${part}`).join('\n')}
</svg>
`;
}

/** A line of each type, with what it means, below the drawing. */
function legendLines(graph: Graph, top: number): { parts: string[]; width: number; height: number } {
  const [sample, gap, height] = [36, 20, 24];
  let left = 16;
  const parts = legendOf(graph).map(([type, meaning]) => {
    const y = rounded(top + height / 2 - 4);
    const line = `<path class="${type}" d="M${left} ${y}H${left + sample}" marker-end="url(#end)"/>`;
    const text = `<text x="${left + sample + 8}" y="${rounded(top + height / 2)}">${meaning}</text>`;
    left += Math.ceil(sample + 8 + meaning.length * LETTER + gap);
    return `<g class="legend">${line}${text}</g>`;
  });
  return parts.length === 0 ? { parts, width: 0, height: 0 } : { parts, width: left, height };
}

function frameOf({ title, x, y, width, height }: Frame): string {
  const box = `<rect x="${rounded(x)}" y="${rounded(y)}" width="${rounded(width)}" height="${rounded(height)}" rx="8"/>`;
  return `<g class="frame">${box}<text x="${rounded(x + 14)}" y="${rounded(y + 18)}">${escaped(title)}</text></g>`;
}

function lineOf({ line: { type }, points }: Drawn): string {
  const path = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${rounded(x)} ${rounded(y)}`).join('');
  return `<path class="${type}" d="${path}" marker-end="url(#end)"/>`;
}

function cardOf({ card: { kind, names }, rows, x, y, width, height }: Placed): string {
  const texts = rows.map(({ type, text }, index) => {
    const baseline = y + PADDING + LINE_HEIGHT * (index + 0.75);
    return `<text class="${type}" x="${rounded(x + PADDING)}" y="${rounded(baseline)}" xml:space="preserve">${escaped(text)}</text>`;
  });
  // A second border behind the first says that there are several.
  const behind = names
    ? `<rect x="${rounded(x + 4)}" y="${rounded(y + 4)}" width="${rounded(width)}" height="${rounded(height)}" rx="6"/>`
    : '';
  const box = `<rect x="${rounded(x)}" y="${rounded(y)}" width="${rounded(width)}" height="${rounded(height)}" rx="6"/>`;
  return `<g class="${kind === 'Pod' ? 'pod' : 'object'}">${behind}${box}${texts.join('')}</g>`;
}

const rounded = (value: number): string => String(Math.round(value * 10) / 10);

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

// XML has no place for control characters.
const escaped = (text: string): string =>
  text.replaceAll(/[\p{Cc}\ufffe\uffff]/gu, '\ufffd').replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
