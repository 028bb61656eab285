import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ConsoleWorld, startConsoleWorld } from '../support/consoleWorld.ts';
import { createPhones, type Phone } from '../support/phones.ts';
import { reportInChat } from '../support/reportInChat.ts';

let world: ConsoleWorld;
let phone: Phone;
let no: string;
beforeAll(async () => {
  world = await startConsoleWorld();
  phone = await createPhones(world.run.sandbox, 'demo').add('王小翠');
  no = await reportInChat(phone);
});
afterAll(() => world?.stop());

/** Pictures of the whole page, wide and narrow, in both sizes of type, for somebody to look at. */
async function shootAll(page: Page, name: string): Promise<void> {
  for (const big of [false, true]) {
    await page.evaluate((on) => document.documentElement.classList.toggle('big-font', on), big);
    for (const [width, height] of [
      [1280, 800],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height });
      const path = `test/artefacts/${name}-${width}${big ? '-big' : ''}.png`;
      await page.screenshot({ path, fullPage: true });
    }
  }
  await page.evaluate(() => document.documentElement.classList.remove('big-font'));
  await page.setViewportSize({ width: 1280, height: 800 });
}

/** Nothing stands out of the page to the right, which would have to be pushed sideways. */
async function expectNoSideways(page: Page): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 });
  const [wide, narrow] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(wide).toBeLessThanOrEqual(narrow ?? 0);
  await page.setViewportSize({ width: 1280, height: 800 });
}

describe('a lead that came in by chat', () => {
  it('stands in the list of whoever decides whose business it is', async () => {
    const page = await world.open('supervision', 'leads');
    const row = page.getByTestId('lead-row').first();
    await row.waitFor();
    const text = (await row.textContent()) ?? '';
    expect(text).toContain(no);
    expect(text).toContain('实名');
    expect(text).toMatch(/剩 \d+ 个工作日/);
    expect(text).not.toContain('王小翠');
    await expectNoSideways(page);
    await shootAll(page, 'leads-1-list');
    await page.getByTestId('lead-link').first().click();
    await page.getByTestId('lead-top').waitFor();
    await expect.poll(() => page.getByTestId('evidence-row').count()).toBe(1);
    expect(await page.getByTestId('scan').textContent()).toContain('未查毒');
    await expectNoSideways(page);
    await shootAll(page, 'leads-2-lead');
  });
});
