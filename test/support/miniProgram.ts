import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { RunFile } from '../../sandbox/setup/runFile.ts';
import type { Phone } from './phones.ts';

/** How the phone is on which a page opens. */
export interface MiniOptions {
  /** Short key of the account; the one of the demonstration by default. */
  account?: string;
  /** Page with query; the start page by default. */
  path?: string;
  font?: 'normal' | 'large' | 'largest';
  /** `new`: the person has not agreed to the privacy guide yet. */
  privacy?: 'new';
  /** An earlier context of the same person, whose storage goes on; else the phone is as new. */
  context?: BrowserContext;
}

/** A mini program in Chromium on somebody's phone. */
export interface Mini {
  page: Page;
  context: BrowserContext;
  /** What the page reported: errors and what the console of the browser shows in red. */
  problems: string[];
  /** The page that is visible; others of the stack are hidden. */
  screen(): ReturnType<Page['locator']>;
  /** Data of the visible page. */
  data(): Promise<Record<string, unknown>>;
  /** Path of the visible page. */
  route(): Promise<string>;
  /** Switches the network of the phone. */
  network(kind: 'wifi' | '4g' | 'none'): Promise<void>;
  /** What the next choice of pictures or files takes. */
  nextFile(file: { name: string; type: string; bytes: Buffer }): Promise<void>;
  close(): Promise<void>;
}

/** The screen of the phones that pages are made for. */
export const phoneScreen = { width: 375, height: 812 };

/** Opens the mini program as that person, against a started product with its simulator. */
export async function openMini(
  browser: Browser,
  run: Pick<RunFile, 'sandbox'>,
  { openid }: Pick<Phone, 'openid'>,
  options: MiniOptions = {},
): Promise<Mini> {
  const { account = 'demo', path = '', font = 'normal', privacy } = options;
  const context =
    options.context ?? (await browser.newContext({ viewport: phoneScreen, deviceScaleFactor: 2 }));
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => void problems.push(error.stack ?? error.message));
  page.on('console', (message) => {
    // A refused call is an answer that pages deal with.
    const refused = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !refused) problems.push(message.text());
  });
  const query = new URLSearchParams({ openid, account, path, font, ...(privacy ? { privacy } : {}) });
  await page.goto(`${run.sandbox}/mini/?${query}`);
  await page.locator('wx-page').first().waitFor();
  return {
    ...{ page, context, problems },
    screen: () => page.locator('wx-page:not([hidden])'),
    data: () => page.evaluate('getCurrentPages().at(-1).data'),
    route: () => page.evaluate('getCurrentPages().at(-1).route'),
    network: (kind) => page.evaluate(`void (__phone.network = ${JSON.stringify(kind)})`),
    async nextFile({ name, type, bytes }) {
      const content = JSON.stringify(bytes.toString('base64'));
      await page.evaluate(
        `void __phone.nextFiles.push(new File([Uint8Array.from(atob(${content}), (c) => c.charCodeAt(0))],` +
          ` ${JSON.stringify(name)}, { type: ${JSON.stringify(type)} }))`,
      );
    },
    close: () => (options.context ? page.close() : context.close()),
  };
}
