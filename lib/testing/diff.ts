import chalk from 'chalk';
import { diffLinesUnified } from 'jest-diff';

/** How two texts differ, as Jest shows it. */
export const diffOf = (expected: string, received: string, expectedName = 'Expected'): string =>
  diffLinesUnified(expected.trimEnd().split('\n'), received.trimEnd().split('\n'), {
    expand: false,
    contextLines: 3,
    aAnnotation: expectedName,
    aColor: chalk.green,
    bColor: chalk.red,
  });
