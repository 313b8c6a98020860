import chalk from 'chalk';
import { Manifests } from 'cdk8s-primer/testing';
import { stripVTControlCharacters } from 'node:util';
import { thing } from './examples';

/** The message that something throws, without colours. */
export const messageOf = (run: () => unknown): string => stripVTControlCharacters(thrownBy(run).message);

/** The error that something throws. */
export function thrownBy(run: () => unknown): Error {
  try {
    run();
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

/** Runs with colours or without, wherever the test itself is printed. */
export function withColours<T>(level: 0 | 1, run: () => T): T {
  const before = chalk.level;
  chalk.level = level;
  try {
    return run();
  } finally {
    chalk.level = before;
  }
}

/** For `expect.addSnapshotSerializer`: a message stands in a snapshot as it is. */
export const plain = { test: (value: unknown) => typeof value === 'string', print: String };

/** What is said of an object that does not match. */
export const failure = (fields: object, pattern: object): string =>
  messageOf(() => Manifests.of(thing(fields)).has('Thing', pattern));

/** The same without what stands in each such message. */
export function shown(fields: object, pattern: object): string {
  const lines = failure(fields, pattern).split('\n');
  return [...lines.slice(2, 4), ...lines.slice(8)].join('\n');
}
