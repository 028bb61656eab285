import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { miniprogramRoot } from '../../sandbox/miniprogram/build/miniprogramRoot.ts';
import { type Product, startProduct } from '../../sandbox/setup/startProduct.ts';
import { axe } from '../support/axe.ts';
import { openBrowser, shoot } from '../support/browser.ts';
import { openMini } from '../support/miniProgram.ts';
import { createPhones, type Phone } from '../support/phones.ts';

/** What the world of this file has, for pages that need something in their address. */
interface World {
  stranger: Phone;
}

/** Every page of app.json, with whom it opens for and with which query. */
const visits: Readonly<Record<string, { query?(world: World): string }>> = {
  'pages/home/home': {},
};

let folder: string;
let product: Product;
let browser: Browser;
let world: World;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fundwatch-e2e-'));
  product = await startProduct({ varDir: folder, ports: 'free', quiet: true });
  browser = await openBrowser();
  world = { stranger: await createPhones(product.run.sandbox, 'demo').add('路人', { follow: false }) };
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
  await rm(folder, { recursive: true, force: true });
});

it('every page of app.json is visited here', () => {
  const app = JSON.parse(readFileSync(join(miniprogramRoot, 'app.json'), 'utf8')) as { pages: string[] };
  expect(Object.keys(visits).sort()).toEqual(app.pages.sort());
});

describe.each(Object.entries(visits))('%s', (path, { query }) => {
  it.each(['normal', 'largest'] as const)('can be used by everybody at the %s font', async (font) => {
    const address = query ? `${path}?${query(world)}` : path;
    const mini = await openMini(browser, product.run, world.stranger, { path: address, font });
    try {
      await mini.page.waitForLoadState('networkidle');
      await shoot(mini.page, `mini-${path.split('/').at(-1)}-${font}`);
      expect(await axe(mini.page)).toEqual([]);
      const wide = await mini.screen().evaluate((page) => page.scrollWidth - page.clientWidth);
      expect(wide, 'nothing is cut off at the right').toBeLessThanOrEqual(0);
      expect(mini.problems).toEqual([]);
    } finally {
      await mini.close();
    }
  });
});

describe('the phone page of the simulator', () => {
  it('opens the mini program inside the phone, and closes it', async () => {
    const page = await browser.newPage({ viewport: { width: 900, height: 900 } });
    await page.goto(`${product.run.sandbox}/?phones=${world.stranger.openid}`);
    const frame = page.getByTestId(`phone-${world.stranger.openid}`);
    await frame.getByTestId('mini-open').click();
    await frame.frameLocator('iframe').locator('wx-page').waitFor();
    await shoot(page, 'mini-in-the-phone');
    await frame.getByTestId('mini-close').click();
    expect(await frame.getByTestId('mini-screen').count()).toBe(0);
    await page.close();
  });
});
