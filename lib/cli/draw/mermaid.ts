import { framesOf, frameTitle, legendOf, rowsOf } from './card-rows';
import type { Card, Graph, Line } from './graph';

const ARROWS: Readonly<Record<Line['type'], string>> = {
  makes: '-->',
  selects: '-.->',
  uses: '-.-',
  allows: '==>',
};

/** A graph as a flowchart of Mermaid (https://mermaid.js.org/syntax/flowchart.html). */
export function mermaid(graph: Graph): string {
  const frames = framesOf(graph);
  const boxOf = (card: Card): string => `${idOf(card.id)}["${boxText(card, frames.length > 0)}"]`;
  const boxes =
    frames.length === 0
      ? graph.cards.map((card) => `  ${boxOf(card)}`)
      : frames.flatMap((namespace, index) => [
          `  subgraph n${index}["${escaped(frameTitle(namespace))}"]`,
          ...graph.cards.filter((card) => card.namespace === namespace).map((card) => `    ${boxOf(card)}`),
          '  end',
        ]);
  const arrows = graph.lines.map(({ from, to, type }) => `  ${idOf(from)} ${ARROWS[type]} ${idOf(to)}`);
  return ['flowchart TD', ...boxes, ...arrows, ...legend(graph), ''].join('\n');
}

function boxText(card: Card, isFramed: boolean): string {
  const [kind, name, ...rest] = rowsOf(card, isFramed).map(({ text }) => escaped(text.trim()));
  return [`<b>${kind ?? ''}</b> ${name ?? ''}`, ...rest].join('<br>');
}

/** Lines of each type in a box of their own, each with what it means. */
function legend(graph: Graph): string[] {
  const meanings = legendOf(graph);
  if (meanings.length === 0) return [];
  const lines = meanings.map(([type, meaning]) => `    ${type}1[ ] ${ARROWS[type]}|${meaning}| ${type}2[ ]`);
  return ['  subgraph legend', '    direction LR', ...lines, '  end'];
}

/** An address has characters that an id cannot have. */
const idOf = (id: string): string => id.replaceAll(/\W/g, '_');

/** Mermaid reads entities of its own. */
const escaped = (text: string): string =>
  text.replaceAll(/["#;<>&`]/g, (character) => `#${character.codePointAt(0) ?? 0};`).replaceAll(/[\n\r]/g, ' ');
