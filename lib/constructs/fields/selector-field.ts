import type { FieldPath } from '../../manifests/field-path';
import type { Reading } from '../from-manifest/reading';
import { fieldOf, type Mapping, type Tree, valueOf } from '../from-manifest/tree';

/** The selector of a workload. A selector that is equal to the labels of the template can be left out. */
export const SELECTOR_FIELD = {
  prop: 'selector',
  shape: 'object',
  read: (selector: Tree, _: FieldPath, { object }: Reading): Tree | undefined => {
    const template = fieldOf(fieldOf(object, 'spec'), 'template');
    return asksForAll(selector, fieldOf(fieldOf(template, 'metadata'), 'labels')) ? undefined : selector;
  },
} as const;

/** The template of a workload. Its metadata and spec are props of their own. */
export const TEMPLATE_FIELD = { prop: 'template', read: (): undefined => undefined } as const;

function asksForAll(selector: Tree, labels: Tree | undefined): boolean {
  const matchLabels = fieldOf(selector, 'matchLabels');
  if (selector.type !== 'mapping' || selector.entries.length !== 1 || matchLabels?.type !== 'mapping') return false;
  return labels?.type === 'mapping' && sorted(matchLabels) === sorted(labels);
}

const sorted = ({ entries }: Mapping): string =>
  JSON.stringify(
    entries.map(({ key, value }) => [key, valueOf(value)]).sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  );
