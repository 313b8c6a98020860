import { graphlib, layout } from '@dagrejs/dagre';
import { rowsOf } from './card-rows';
import type { Card, Graph, Line } from './graph';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle: its upper left corner, and its size. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** A card with its place. */
export interface Placed extends Box {
  readonly card: Card;
  readonly rows: ReturnType<typeof rowsOf>;
}

/** A line with the points that it goes through. */
export interface Drawn {
  readonly line: Line;
  readonly points: readonly Point[];
}

/** Cards and lines in a rectangle whose corner is 0, 0. */
export interface Part {
  readonly width: number;
  readonly height: number;
  readonly cards: readonly Placed[];
  readonly lines: readonly Drawn[];
}

/** Of the font that the drawing is written in, which is as wide for each letter. */
export const LETTER = 7.3;
export const LINE_HEIGHT = 17;
export const PADDING = 10;
/** Between cards side by side. */
export const GAP = 24;
/** Between cards one below the other, where lines are. */
const RANK_GAP = 44;
/** Of a wider part, rows are wrapped. */
const WIDEST = 1400;

/** The cards that lines connect, with these lines; a card without one is a part of its own. */
export function partsOf({ cards, lines }: Graph): Graph[] {
  const graph = new graphlib.Graph();
  for (const { id } of cards) graph.setNode(id, {});
  for (const { from, to } of lines) graph.setEdge(from, to);
  return graphlib.alg.components(graph).map((ids) => {
    const own = new Set(ids);
    return { cards: cards.filter(({ id }) => own.has(id)), lines: lines.filter(({ from }) => own.has(from)) };
  });
}

/** Lays out a part, so that lines lead down. */
export function partLaidOut({ cards, lines }: Graph, isFramed: boolean): Part {
  const graph = new graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: GAP, ranksep: RANK_GAP });
  graph.setDefaultEdgeLabel(() => ({}));
  const rows = new Map(cards.map((card) => [card.id, rowsOf(card, isFramed)]));
  for (const { id } of cards) {
    const own = rows.get(id) ?? [];
    const width = Math.max(90, ...own.map(({ text }) => Array.from(text).length * LETTER)) + 2 * PADDING;
    graph.setNode(id, { width, height: own.length * LINE_HEIGHT + 2 * PADDING });
  }
  for (const { from, to, type } of lines) graph.setEdge(from, to, {}, type);
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  const placed = cards.map((card): Placed => {
    const { x, y, width, height } = graph.node(card.id);
    return { card, rows: rows.get(card.id) ?? [], x: x - width / 2, y: y - height / 2, width, height };
  });
  if (width > WIDEST) return wrapped(placed, lines);
  const drawn = lines.map((line): Drawn => ({ line, points: graph.edge(line.from, line.to, line.type).points }));
  return { width, height, cards: placed, lines: drawn };
}

/** The same cards in the same order, in rows that are not too wide. */
function wrapped(cards: readonly Placed[], lines: readonly Line[]): Part {
  const ranks = new Map<number, Placed[]>();
  for (const card of cards) {
    const middle = Math.round(card.y + card.height / 2);
    ranks.set(middle, [...(ranks.get(middle) ?? []), card]);
  }
  const rows = [...ranks]
    .sort(([one], [other]) => one - other)
    .flatMap(([, rank]) => rowsIn(rank.sort((one, other) => one.x - other.x)).map((row, index) => ({ row, index })));
  const widthOf = (row: readonly Placed[]): number => row.reduce((sum, { width }) => sum + width + GAP, -GAP);
  const width = Math.max(...rows.map(({ row }) => widthOf(row)));
  const placed: Placed[] = [];
  let top = 0;
  for (const { row, index } of rows) {
    if (top > 0) top += index === 0 ? RANK_GAP : GAP;
    let left = (width - widthOf(row)) / 2;
    for (const card of row) {
      placed.push({ ...card, x: left, y: top });
      left += card.width + GAP;
    }
    top += Math.max(...row.map(({ height }) => height));
  }
  const places = new Map(placed.map((one) => [one.card.id, one]));
  const drawn = lines.flatMap((line): Drawn[] => {
    const [from, to] = [places.get(line.from), places.get(line.to)];
    return from && to ? [{ line, points: straight(from, to) }] : [];
  });
  return { width, height: top, cards: placed, lines: drawn };
}

function rowsIn(cards: readonly Placed[]): Placed[][] {
  const rows: Placed[][] = [];
  let width = Infinity;
  for (const card of cards) {
    if (width + card.width > WIDEST) {
      rows.push([]);
      width = 0;
    }
    rows.at(-1)?.push(card);
    width += card.width + GAP;
  }
  return rows;
}

/** A straight line between two rectangles, from border to border. */
export function straight(from: Box, to: Box): Point[] {
  const [start, end] = [centre(from), centre(to)];
  return [border(from, end), border(to, start)];
}

const centre = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 });

/** Where a line from the centre of a rectangle to a point leaves it. */
function border(box: Box, to: Point): Point {
  const { x, y } = centre(box);
  const [dx, dy] = [to.x - x, to.y - y];
  const scale = Math.min(1, box.width / 2 / Math.abs(dx || 1e-9), box.height / 2 / Math.abs(dy || 1e-9));
  return { x: x + dx * scale, y: y + dy * scale };
}
