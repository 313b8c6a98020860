import type { IConstruct } from 'constructs';
import type { FieldErrors } from '../manifests/field-errors';

/** The warnings of each construct that were printed. */
const printed = new WeakMap<IConstruct, Set<string>>();

/** Prints what the API server admits, but what cannot be meant, as warnings of Node.js: each one once. */
export function printWarnings(construct: IConstruct, warnings: FieldErrors): void {
  if (warnings.list.length === 0) return;
  const before = printed.get(construct) ?? new Set();
  printed.set(construct, before);
  for (const text of warnings.toText()) {
    if (before.has(text)) continue;
    before.add(text);
    process.emitWarning(`[${construct.node.path}] ${text}`, 'cdk8s-primer');
  }
}
