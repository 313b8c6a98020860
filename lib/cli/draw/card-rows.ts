import { cut } from '../../manifests/printable';
import { grouped } from '../../manifests/resource';
import type { Card, Graph, Line } from './graph';

/** A row of a card. */
interface Row {
  readonly type: 'kind' | 'name' | 'line' | 'more';
  readonly text: string;
}

/** Longer rows would make a drawing of its own wide. */
const LONGEST = 60;
/** Names of objects that are alike. */
const MOST_NAMES = 4;

/** Returns the rows of a card; in frames, the namespace is the frame's. */
export function rowsOf(card: Card, isFramed: boolean): Row[] {
  const { kind, name, namespace, lines, more, names } = card;
  const prefix = isFramed || namespace === '' ? '' : `${namespace}/`;
  const all = names ? distinctNames(names) : [name];
  const shown = all.slice(0, MOST_NAMES);
  const others = all.length - shown.length;
  const rows: Row[] = [
    { type: 'kind', text: names ? `${kind} ×${names.length}` : kind },
    ...shown.map((text): Row => ({ type: 'name', text: `${prefix}${text}` })),
    ...(others > 0 ? [{ type: 'more', text: `and ${others} more` } satisfies Row] : []),
    ...lines.map((line): Row => ({ type: 'line', text: shortened(line) })),
    ...(more === undefined ? [] : [{ type: 'more', text: `and ${more} more` } satisfies Row]),
  ];
  return rows.map((row) => ({ ...row, text: cut(row.text, LONGEST) }));
}

/** The first characters of a digest, and the last step of a long path, tell one image from another. */
function shortened(line: string): string {
  const short = line.replace(/(@sha256:[0-9a-f]{7})[0-9a-f]+/, '$1…');
  return short.length > LONGEST ? short.replace(/^( *)\S*\/(?=[^/\s]+(?: :\d|$))/, '$1…/') : short;
}

/** Alternatives of one object have one name. */
const distinctNames = (names: readonly string[]): string[] =>
  [...grouped(names, (name) => name)].map(([name, { length }]) => (length > 1 ? `${name} (${length})` : name));

/** Returns the namespaces of a graph, in their order, if there is more than one: then each has a frame. */
export function framesOf({ cards }: Graph): string[] {
  const namespaces = [...new Set(cards.map(({ namespace }) => namespace))];
  return namespaces.length > 1 ? namespaces : [];
}

/** Returns what a frame is called. */
export const frameTitle = (namespace: string): string =>
  namespace === '' ? 'without a namespace' : `namespace ${namespace}`;

/** What lines mean. */
const MEANINGS: Readonly<Record<Line['type'], string>> = {
  makes: 'makes pods',
  selects: 'selects by labels',
  uses: 'uses by name',
  allows: 'allows traffic',
};

/** Returns what the lines of a graph mean, those that it has. */
export const legendOf = ({ lines }: Graph): [Line['type'], string][] => {
  const types = new Set(lines.map(({ type }) => type));
  return (['makes', 'selects', 'uses', 'allows'] as const)
    .filter((type) => types.has(type))
    .map((type) => [type, MEANINGS[type]]);
};
