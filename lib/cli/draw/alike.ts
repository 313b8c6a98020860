import { grouped } from '../../manifests/resource';
import { type Card, distinct, type Graph } from './graph';

/** As many as these are drawn one by one. */
const MOST = 3;

/**
 * Draws objects that are alike as one card with their names: those of one kind and namespace whose pods have the same
 * containers, and whose lines lead to what is alike, too.
 */
export function withoutAlike(graph: Graph): Graph {
  const classes = classesOf(graph);
  const groups = grouped(graph.cards, ({ id }) => classes.get(id) ?? id);
  const standsFor = new Map<string, string>();
  const cards = [...groups.values()].flatMap((group): Card[] => {
    const [first] = group;
    // The pods of one workload are few enough.
    const names = [...new Map(group.map(({ id, maker, name }) => [maker ?? id, name])).values()];
    if (!first || names.length <= MOST) return group;
    for (const { id } of group) standsFor.set(id, first.id);
    const hasSameLines = group.every(({ lines }) => lines.join('\n') === first.lines.join('\n'));
    const lines = hasSameLines ? first.lines : first.lines.length > 0 && first.kind === 'Pod' ? generalised(first) : [];
    return [{ ...first, names, lines }];
  });
  const of = (id: string): string => standsFor.get(id) ?? id;
  const lines = graph.lines.map((line) => ({ ...line, from: of(line.from), to: of(line.to) }));
  const order = new Map(graph.cards.map(({ id }, index) => [id, index]));
  return {
    cards: cards.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0)),
    lines: distinct(lines.filter(({ from, to }) => from !== to)),
  };
}

/** The class of each card. Classes are divided until all cards of one have lines to cards of the same classes. */
function classesOf({ cards, lines }: Graph): ReadonlyMap<string, string> {
  const around = new Map(cards.map(({ id }): [string, [string, string][]] => [id, []]));
  for (const { from, to, type } of lines) {
    around.get(from)?.push([`${type} >`, to]);
    around.get(to)?.push([`${type} <`, from]);
  }
  let classes = new Map(
    cards.map((card) => [
      card.id,
      JSON.stringify([card.namespace, card.kind, card.more, card.kind === 'Pod' ? generalised(card) : []]),
    ]),
  );
  for (let count = 0; ;) {
    const numbers = new Map([...new Set(classes.values())].map((text, index) => [text, String(index)]));
    if (numbers.size === count) return classes;
    count = numbers.size;
    const numbered = new Map([...classes].map(([id, text]) => [id, numbers.get(text) ?? '']));
    const next = (id: string): string => {
      const beside = (around.get(id) ?? []).map(([type, other]) => `${type}${numbered.get(other) ?? ''}`);
      // The number of pods that a card stands for is no difference: lines to the same class count once.
      return [numbered.get(id), ...[...new Set(beside)].sort()].join(' ');
    };
    classes = new Map(cards.map(({ id }) => [id, next(id)]));
  }
}

/** A pod's containers without its own name, after which containers are often named. */
const generalised = ({ lines, name }: Card): string[] => {
  const own = name.replace(/-…$/, '');
  return lines.map((line) => (own === '' ? line : line.replaceAll(own, '…')));
};
