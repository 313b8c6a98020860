import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/**
 * Starts the Chromium that npm installs. The libraries that a bare Linux lacks come with it, but it takes them out only
 * where it believes to be on AWS Lambda, which is what it was made for.
 */
export async function startBrowser(): Promise<Browser> {
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x';
  process.env.LD_LIBRARY_PATH = join(tmpdir(), 'al2023', 'lib');
  const { default: packed } = await import('@sparticuz/chromium');
  return chromium.launch({ executablePath: await packed.executablePath(), args: ['--no-sandbox', '--disable-gpu'] });
}
