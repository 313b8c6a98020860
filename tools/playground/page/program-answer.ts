// A program can send anything: what is not of the form of an answer is none.
import type { ProgramAnswer, ProgramError, ProgramResult } from '../protocol';

/** Longer manifests are not reviewed. */
const LONGEST_TEXT = 1 << 20;

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isLine = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST_TEXT;
const isListOf = <T>(value: unknown, isItem: (item: unknown) => item is T): value is T[] =>
  Array.isArray(value) && value.every(isItem);

const isError = (value: unknown): value is ProgramError =>
  isFields(value) && isText(value.message) && isLine(value.line);

const isResult = (value: unknown): value is ProgramResult =>
  isFields(value) &&
  isText(value.yaml) &&
  isListOf(value.lines, isLine) &&
  isListOf(value.output, isText) &&
  isListOf(value.errors, isError);

/** Returns the answer of the frame of programs; nothing if it is of another form. */
export function answerOf(data: unknown): ProgramAnswer | undefined {
  if (!isFields(data)) return undefined;
  const { type, id, result } = data;
  if (type === 'ready') return { type };
  if (!isLine(id)) return undefined;
  if (type === 'started') return { type, id };
  return type === 'ran' && isResult(result) ? { type, id, result } : undefined;
}
