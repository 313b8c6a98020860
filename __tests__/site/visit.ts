import type { AxeResults, RunOptions } from 'axe-core';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { bytesOf, layoutFaults, settled, thinOut } from './layout';
import { FONTS } from './server';

const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

/** The rules that the width of the screen, and its colours can change. */
const ON_A_PHONE = ['scrollable-region-focusable', 'target-size', 'aria-hidden-focus'];
const IN_THE_DARK = ['color-contrast', 'link-in-text-block'];

declare global {
  interface Window {
    axe: { run: (options: RunOptions) => Promise<AxeResults> };
  }
}

/** What is wrong with a page of the site. */
export interface Visit {
  readonly file: string;
  readonly language: string;
  readonly bytes: number;
  readonly errors: readonly string[];
  readonly layout: readonly string[];
  readonly accessibility: readonly string[];
}

/** A page of the browser that has what a visit needs. */
export async function newPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: DESKTOP, colorScheme: 'light' });
  await page.addInitScript({ content: axe.source });
  return page;
}

/** Loads a page once, and looks at it light and dark, on a desk and on a phone. */
export async function visit(page: Page, url: string, file: string): Promise<Visit> {
  const errors: string[] = [];
  const onError = ({ message }: Error): number => errors.push(message);
  const onMessage = (message: { type: () => string; text: () => string }): void => {
    if (['error', 'warning'].includes(message.type())) errors.push(message.text());
  };
  page.on('pageerror', onError);
  page.on('console', onMessage);
  await page.setViewportSize(DESKTOP);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(url + file);
  await page.evaluate(settled);
  const language = await page.evaluate(() => document.documentElement.lang);
  const bytes = await page.evaluate(bytesOf, FONTS);
  const layout = await page.evaluate(layoutFaults);
  await page.setViewportSize(PHONE);
  layout.push(...(await page.evaluate(layoutFaults)).map((fault) => `on a phone: ${fault}`));
  const accessibility = await violations(page, { runOnly: ON_A_PHONE });
  await page.setViewportSize(DESKTOP);
  await page.evaluate(thinOut);
  accessibility.push(...(await violations(page, {})));
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
  accessibility.push(...(await violations(page, { runOnly: IN_THE_DARK })));
  page.off('pageerror', onError);
  page.off('console', onMessage);
  return { file, language, bytes, errors, layout, accessibility };
}

/** What axe finds on the page as it is shown now. */
export async function violations(page: Page, options: RunOptions): Promise<string[]> {
  // Boxes that scroll are marked by an observer, which runs after a frame.
  await page.evaluate(settled);
  const results = await page.evaluate((given) => window.axe.run({ ...given, resultTypes: ['violations'] }), options);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}

/** Visits the pages in several pages of the browser at a time. */
export async function visitAll(browser: Browser, url: string, files: readonly string[]): Promise<Visit[]> {
  const waiting = [...files];
  const visits: Visit[] = [];
  const work = async (): Promise<void> => {
    const page = await newPage(browser);
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift())
      visits.push(await visit(page, url, file));
    await page.close();
  };
  await Promise.all([work(), work()]);
  return visits;
}
