import { framesOf, frameTitle } from './card-rows';
import type { Graph } from './graph';
import { type Box, type Drawn, GAP, LETTER, type Part, partLaidOut, partsOf, straight } from './part';

/** A frame around the objects of a namespace. */
export interface Frame extends Box {
  readonly title: string;
}

interface Layout extends Part {
  readonly frames: readonly Frame[];
}

const MARGIN = 8;
/** Inside a frame, and above it, where its title is. */
const FRAME = 14;
const TITLE = 28;
/** A drawing is as wide as a page, unless a part of it is wider or it would be much higher than wide. */
const PAGE = 1000;

/** Where cards and lines go: those that are connected lie together, and these parts beside one another in rows. */
export function laidOut(graph: Graph): Layout {
  const namespaces = framesOf(graph);
  if (namespaces.length === 0) return withMargin(inRows(partsOf(graph).map((part) => partLaidOut(part, false))));
  const frames = namespaces.map((namespace) => framed(namespace, graph));
  const { cards, lines, ...rest } = inRows(frames);
  const placed = new Map(cards.map((one) => [one.card.id, one]));
  const between = graph.lines.flatMap((line): Drawn[] => {
    const [from, to] = [placed.get(line.from), placed.get(line.to)];
    if (!from || !to || from.card.namespace === to.card.namespace) return [];
    return [{ line, points: straight(from, to) }];
  });
  return withMargin({ ...rest, cards, lines: [...lines, ...between] });
}

/** What is in a namespace, within its frame. */
function framed(namespace: string, graph: Graph): Layout {
  const cards = graph.cards.filter((card) => card.namespace === namespace);
  const ids = new Set(cards.map(({ id }) => id));
  const lines = graph.lines.filter(({ from, to }) => ids.has(from) && ids.has(to));
  const inside = inRows(partsOf({ cards, lines }).map((part) => partLaidOut(part, true)));
  const title = frameTitle(namespace);
  const width = Math.max(inside.width, title.length * LETTER) + 2 * FRAME;
  const height = inside.height + TITLE + FRAME;
  const { cards: placed, lines: drawn } = moved(inside, FRAME, TITLE);
  return { width, height, cards: placed, lines: drawn, frames: [{ title, x: 0, y: 0, width, height }] };
}

/** Puts parts beside one another, and below one another where a row is full. */
function inRows(parts: readonly (Part & Partial<Layout>)[]): Layout {
  const area = parts.reduce((sum, { width, height }) => sum + (width + GAP) * (height + GAP), 0);
  const most = Math.max(PAGE, Math.sqrt(area), ...parts.map(({ width }) => width));
  const rows: Layout[] = [];
  let [left, top, bottom, right] = [0, 0, 0, 0];
  for (const part of parts) {
    if (left > 0 && left + part.width > most) [left, top] = [0, bottom + GAP];
    rows.push(moved({ frames: [], ...part }, left, top));
    right = Math.max(right, left + part.width);
    bottom = Math.max(bottom, top + part.height);
    left += part.width + GAP;
  }
  return {
    width: right,
    height: bottom,
    cards: rows.flatMap(({ cards }) => cards),
    lines: rows.flatMap(({ lines }) => lines),
    frames: rows.flatMap(({ frames }) => frames),
  };
}

const withMargin = (layout: Layout): Layout => ({
  ...moved(layout, MARGIN, MARGIN),
  width: layout.width + 2 * MARGIN,
  height: layout.height + 2 * MARGIN,
});

function moved(layout: Layout, dx: number, dy: number): Layout {
  const move = <T extends { readonly x: number; readonly y: number }>(one: T): T => ({
    ...one,
    x: one.x + dx,
    y: one.y + dy,
  });
  return {
    ...layout,
    cards: layout.cards.map(move),
    lines: layout.lines.map(({ line, points }) => ({ line, points: points.map(move) })),
    frames: layout.frames.map(move),
  };
}
