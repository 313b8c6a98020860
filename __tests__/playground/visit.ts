import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { describeWithModule } from '../../packages/kube-admission/__tests__/module';
import { startBrowser } from '../site/browser';
import { StaticServer } from './server';

const root = join(__dirname, '..', '..');
/** Where the tests leave pictures of the playground. */
const screenshots = join(root, 'build', 'screenshots');
const isSupported = process.platform === 'linux' && process.arch === 'x64';

/** A suite in the browser, with the modules. */
export const describeInBrowser = (name: string, body: () => void): void => {
  if (isSupported) describeWithModule(name, body);
  else test.skip(`${name}: a suite whose browser runs on Linux with x64 only`, () => undefined);
};

/** How a page is opened. */
interface Visit extends Pick<BrowserContextOptions, 'viewport' | 'colorScheme'> {
  /** The attributes of the element: `lang=ko&exercise=6.3.1`. */
  readonly attributes?: string;
  readonly fragment?: string;
  /** What is served: a folder in `build/`. @default 'playground' */
  readonly folder?: string;
  /** A script that runs before those of the page. */
  readonly before?: string;
  /** A part of the name of a file that the server does not have. */
  readonly missing?: string;
  /** What the console may say of errors: a test that breaks something. */
  readonly expected?: RegExp;
}

/** A page with a playground. */
export class Visitor {
  constructor(
    readonly page: Page,
    readonly server: StaticServer,
  ) {}

  /** Waits for an element with a text. */
  async sees(selector: string, text: string | RegExp): Promise<void> {
    await this.page.locator(selector, { hasText: text }).first().waitFor();
  }

  /** The editor of a tab. */
  editor(name: string): Locator {
    return this.page.locator(`[data-slot=${name}] .cm-content`);
  }

  /** Replaces the text of an editor, as a reader who pastes does. */
  async writes(name: string, text: string): Promise<void> {
    await this.editor(name).click();
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.insertText(text);
  }

  /** Chooses a tab. */
  async opens(tab: string): Promise<void> {
    await this.page.getByRole('tab', { name: tab, exact: true }).click();
  }

  /** The text of an editor that is only shown. */
  async shown(name: string): Promise<string> {
    return (await this.page.locator(`[data-slot=${name}] .cm-line`).allTextContents()).join('\n');
  }

  /** The drawing as SVG. */
  async drawing(): Promise<string> {
    const source = await this.page.locator('img.drawing').getAttribute('src');
    return decodeURIComponent((source ?? '').replace('data:image/svg+xml,', ''));
  }

  async leavesPicture(name: string): Promise<void> {
    mkdirSync(screenshots, { recursive: true });
    await this.page.evaluate(() => document.fonts.ready.then(() => undefined));
    await this.page.screenshot({ path: join(screenshots, `playground-${name}.png`), fullPage: true });
  }
}

let browser: Browser | undefined;

/** Starts the browser before the tests of a file, and ends it after them. */
export function useBrowser(): void {
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser?.close());
}

/**
 * Opens a page with a playground and does something with it. Afterwards nothing has gone wrong on the page, and it has asked only its
 * own server.
 */
export async function visit(options: Visit, task: (visitor: Visitor) => Promise<void>): Promise<void> {
  if (!browser) throw new Error('there is no browser');
  const {
    attributes = '',
    fragment = '',
    before,
    expected,
    viewport = { width: 1280, height: 900 },
    colorScheme,
  } = options;
  const server = new StaticServer(join(root, 'build', options.folder ?? 'playground'), options.missing);
  const address = await server.start();
  const context = await browser.newContext({ viewport, colorScheme: colorScheme ?? 'light' });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const faults: string[] = [];
  const fault = (text: string): void => {
    if (!expected?.test(text)) faults.push(text);
  };
  page.on('pageerror', ({ message }) => {
    fault(message);
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') fault(message.text());
  });
  page.on('dialog', (dialog) => {
    fault(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('request', (request) => {
    if (!request.url().startsWith(address) && !/^(?:data|blob|about):/.test(request.url())) fault(request.url());
  });
  try {
    if (before) await page.addInitScript({ content: before });
    await page.goto(`${address}?${attributes}${fragment}`);
    await task(new Visitor(page, server));
    expect(faults).toStrictEqual([]);
  } finally {
    await context.close();
    await server.stop();
  }
}
