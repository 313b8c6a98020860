import type * as engine from './synthesize';

/**
 * Loads the engine that renders and writes an app. In the package it is a file of its own, which a program that only imports
 * constructs does not load.
 */
// eslint-disable-next-line @typescript-eslint/no-require-imports, @typescript-eslint/no-unsafe-return -- an import would not wait
export const loadEngine = (): typeof engine => require('./synthesize');
