import { afterAll, beforeAll, expect, it } from 'vitest';
import { shoot } from '../support/browser.ts';
import { type ConsoleWorld, startConsoleWorld } from '../support/consoleWorld.ts';
import { createPhones } from '../support/phones.ts';

let world: ConsoleWorld;
beforeAll(async () => {
  world = await startConsoleWorld();
});
afterAll(() => world?.stop());

it('somebody asks for a person; staff answer on the page and end it; the bot is silent in between', async () => {
  const phone = await createPhones(world.run.sandbox, 'demo').add('周大爷');
  expect(await phone.say('人工')).toContain('已转人工');
  expect(await phone.say('卫生院不给我打单子，怎么办？')).toBe('');
  const page = await world.open('liaison', 'dialogues');
  await page.getByTestId('dialogue-row').first().waitFor();
  expect(await page.getByTestId('dialogue-row').first().textContent()).toContain('待答复');
  await shoot(page, 'dialogues-1-list');
  await page.getByTestId('dialogue-link').first().click();
  await page.getByTestId('line').first().waitFor();
  expect(await page.getByTestId('talk').textContent()).toContain('不给我打单子');
  expect(await page.locator('main').textContent()).not.toContain('周大爷');
  await page.getByTestId('answer-text').fill(' ');
  await page.getByTestId('answer-send').click();
  await page.getByTestId('answer-error').waitFor();
  await page.getByTestId('answer-text').fill('请在窗口要求打印费用清单；不给的，回复“举报”告诉我们。');
  await page.getByTestId('answer-send').click();
  await page.getByTestId('dialogue-done').waitFor();
  await phone.waitFor((item) => String(item.content).includes('工作人员：请在窗口'), 'answer', 20_000);
  // The page finds out by itself, and what is being typed stays.
  await page.getByTestId('answer-text').fill('还有一件事：');
  expect(await phone.say('好的，谢谢')).toBe('');
  await expect.poll(() => page.getByTestId('line').count(), { timeout: 20_000 }).toBe(3);
  await expect
    .poll(() => page.getByTestId('line-state').first().textContent(), { timeout: 20_000 })
    .toContain('已发出');
  expect(await page.getByTestId('answer-text').inputValue()).toBe('还有一件事：');
  await shoot(page, 'dialogues-2-page');
  await page.setViewportSize({ width: 390, height: 844 });
  await shoot(page, 'dialogues-3-phone');
  const overflow = await page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await page.getByTestId('end').click();
  await page.getByTestId('confirm-ok').click();
  await page.getByTestId('over').waitFor();
  expect(await page.getByTestId('unsent').textContent()).toContain('还有一件事：');
  await phone.waitFor((item) => String(item.content).includes('人工对话已由工作人员结束'), 'end', 20_000);
  expect(await phone.say('菜单')).toContain('申请 — 报名');
});
