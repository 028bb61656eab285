import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

/** Where screenshots are kept for somebody to look at. */
export const artefacts = join(import.meta.dirname, '../artefacts');

const args = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/** Debian's Chromium without a window. */
export function openBrowser(): Promise<Browser> {
  mkdirSync(artefacts, { recursive: true });
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args });
}

/** Saves what the page looks like as `test/artefacts/<name>.png`. */
export async function shoot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(artefacts, `${name}.png`) });
}

/** A page of the console that goes on with the session of a signed-in member of staff. */
export async function staffPage(
  browser: Browser,
  { server }: { server: string },
  { cookie }: { cookie: string },
  viewport = { width: 1280, height: 800 },
): Promise<Page> {
  const context = await browser.newContext({ viewport });
  const [name = '', ...value] = cookie.split('=');
  await context.addCookies([{ name, value: value.join('='), url: server }]);
  return context.newPage();
}
