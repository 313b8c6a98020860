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

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly cards: readonly Placed[];
  readonly lines: readonly Drawn[];
}

/** Of the font that the drawing is written in, which is as wide for each letter. */
const LETTER = 7.3;
export const LINE_HEIGHT = 17;
export const PADDING = 10;

/** Where cards and lines go. */
export function laidOut({ cards, lines }: Graph): Layout {
  const graph = new graphlib.Graph();
  graph.setGraph({ rankdir: 'TB', nodesep: 24, ranksep: 44, marginx: 8, marginy: 8 });
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
  const placed = cards.map((card): Placed => {
    const { x, y, width, height } = graph.node(card.id);
    return { card, x: x - width / 2, y: y - height / 2, width, height };
  });
  const drawn = lines.map((line): Drawn => ({ line, points: graph.edge(line.from, line.to).points }));
  return {
    width: Math.max(...placed.map(({ x, width }) => x + width)) + 8,
    height: Math.max(...placed.map(({ y, height }) => y + height)) + 8,
    cards: placed,
    lines: drawn,
  };
}
