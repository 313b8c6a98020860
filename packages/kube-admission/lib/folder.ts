import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the build: that of the bundled library. The tests run the sources. */
export const folder = existsSync(join(__dirname, 'thread.js')) ? __dirname : join(__dirname, '..', 'build');
