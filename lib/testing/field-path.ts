import { printable } from './words';

/** The keys and numbers that lead to a field. */
export type FieldPath = readonly (string | number)[];

/** A path as Kubernetes writes it: `spec.containers[0].image`, `data[a.yaml]`; of the whole object, nothing. */
export const textOf = (path: FieldPath): string =>
  path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    if (!/^[\w$-]+$/.test(key)) return `${text}[${printable(key)}]`;
    return text === '' ? key : `${text}.${key}`;
  }, '');
