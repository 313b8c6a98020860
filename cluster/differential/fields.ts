/** An object as JSON has it. */
export type Fields = Record<string, unknown>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object that a value is; an empty one that nobody else sees, if it is none. */
export const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});

/** The list that a value is; an empty one that nobody else sees, if it is none. */
export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? Array.from<unknown>(value) : []);

/** The text that a value is; an empty one, if it is none. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
