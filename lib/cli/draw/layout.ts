import { graphlib, layout } from '@dagrejs/dagre';
import type { Card, Graph, Line } from './graph';

/** A card with its place: its upper left corner. */
export interface Placed {
  readonly card: Card;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A line with the points that it goes through. */
export interface Drawn {
  readonly line: Line;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

interface Layout {
  readonly width: number;
  readonly height: number;
  readonly cards: readonly Placed[];
  readonly lines: readonly Drawn[];
}

/** Of the font that the drawing is written in, which is as wide for each letter. */
const LETTER = 7.3;
export const LINE_HEIGHT = 17;
export const PADDING = 10;

/** Between cards side by side. */
const GAP = 24;
const MARGIN = 8;
/** A drawing is as wide as a page, unless a part of it is wider or it would be much higher than wide. */
const PAGE = 1000;

/** Where cards and lines go: those that are connected lie together, and these parts beside one another in rows. */
export function laidOut(graph: Graph): Layout {
  const parts = partsOf(graph).map(partLaidOut);
  const area = parts.reduce((sum, { width, height }) => sum + (width + GAP) * (height + GAP), 0);
  const most = Math.max(PAGE, Math.sqrt(area), ...parts.map(({ width }) => width));
  const cards: Placed[] = [];
  const lines: Drawn[] = [];
  let [left, top, bottom, right] = [0, 0, 0, 0];
  for (const part of parts) {
    if (left > 0 && left + part.width > most) [left, top] = [0, bottom + GAP];
    const [dx, dy] = [left + MARGIN, top + MARGIN];
    cards.push(...part.cards.map((placed) => ({ ...placed, x: placed.x + dx, y: placed.y + dy })));
    lines.push(
      ...part.lines.map(({ line, points }) => ({ line, points: points.map(({ x, y }) => ({ x: x + dx, y: y + dy })) })),
    );
    right = Math.max(right, left + part.width);
    bottom = Math.max(bottom, top + part.height);
    left += part.width + GAP;
  }
  return { width: right + 2 * MARGIN, height: bottom + 2 * MARGIN, cards, lines };
}

/** The cards that lines connect, with these lines; a card without one is a part of its own. */
function partsOf({ cards, lines }: Graph): Graph[] {
  const graph = new graphlib.Graph();
  for (const { id } of cards) graph.setNode(id, {});
  for (const { from, to } of lines) graph.setEdge(from, to);
  return graphlib.alg.components(graph).map((ids) => {
    const own = new Set(ids);
    return { cards: cards.filter(({ id }) => own.has(id)), lines: lines.filter(({ from }) => own.has(from)) };
  });
}

function partLaidOut({ cards, lines }: Graph): Layout {
  const graph = new graphlib.Graph();
  graph.setGraph({ rankdir: 'TB', nodesep: GAP, ranksep: 44 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const card of cards) {
    const texts = [card.kind, card.name, ...card.lines];
    const width = Math.max(90, ...texts.map((text) => Array.from(text).length * LETTER)) + 2 * PADDING;
    graph.setNode(card.id, {
      width,
      height: (texts.length + (card.more === undefined ? 0 : 1)) * LINE_HEIGHT + 2 * PADDING,
    });
  }
  for (const { from, to } of lines) graph.setEdge(from, to);
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  const placed = cards.map((card): Placed => {
    const { x, y, width, height } = graph.node(card.id);
    return { card, x: x - width / 2, y: y - height / 2, width, height };
  });
  const drawn = lines.map((line): Drawn => ({ line, points: graph.edge(line.from, line.to).points }));
  return { width, height, cards: placed, lines: drawn };
}
