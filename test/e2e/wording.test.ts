import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { artefacts, shoot } from '../support/browser.ts';
import { type ConsoleWorld, startConsoleWorld } from '../support/consoleWorld.ts';
import type { ServingSupervisor } from '../support/servingSupervisor.ts';

/** As much of the browser's element as is used here. */
interface TextArea {
  setSelectionRange(from: number, to: number): void;
}

let world: ConsoleWorld;
let lin: ServingSupervisor;
beforeAll(async () => {
  world = await startConsoleWorld();
  lin = await world.supervisor('demo', '', '林晓梅');
});
afterAll(() => world?.stop());

/** Pictures of the whole page, wide and narrow; nothing stands out to the right of the narrow one. */
async function look(page: Page, name: string): Promise<void> {
  for (const [width, height] of [
    [390, 844],
    [1280, 800],
  ] as const) {
    await page.setViewportSize({ width, height });
    await shoot(page, `${name}-${width}`);
    await page.screenshot({ path: join(artefacts, `${name}-${width}-whole.png`), fullPage: true });
    const inner = await page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
    expect(inner, `${name} is too wide at ${width}`).toBeLessThanOrEqual(0);
  }
}

it('a text is worded with the phone beside it, approved by another person, and said in chat', async () => {
  const page = await world.open('liaison', 'wording');
  await page.getByTestId('text-row').first().waitFor();
  await look(page, 'wording-1-list');
  await page.getByRole('link', { name: '菜单的开头' }).click();
  await page.getByTestId('bubble').getByText('您可以回复').waitFor();
  await page.getByTestId('text').fill('请看 http://example.com ，电话 13800138000，{who}');
  await page.getByTestId('text-error').waitFor();
  const problems = (await page.getByTestId('text-error').textContent()) ?? '';
  for (const part of ['https://', '手机号', '{who}']) expect(problems).toContain(part);
  await look(page, 'wording-2-errors');
  await page.getByTestId('text').fill('欢迎来到。请选一个回复：');
  await page.getByTestId('text').evaluate((area) => (area as unknown as TextArea).setSelectionRange(4, 4));
  await page.getByTestId('insert-bureau').click();
  await page.getByTestId('text-error').waitFor({ state: 'detached' });
  await page.getByTestId('propose').click();
  await page.getByTestId('why-error').waitFor();
  await page.getByTestId('why').fill('先打个招呼。');
  await page.getByTestId('propose').click();
  await page.getByTestId('waiting').waitFor();
  expect(await lin.phone.say('菜单')).toContain('您可以回复：');

  const approver = await world.open('approver', 'wording/text?key=menu.heading');
  await approver.getByTestId('approve').waitFor();
  await look(approver, 'wording-3-waiting');
  await approver.getByTestId('approve').click();
  await expect.poll(() => approver.getByTestId('current').textContent()).toContain('请选一个回复：');
  expect(await lin.phone.say('菜单')).toMatch(/^欢迎来到.+。请选一个回复：\n/);
});

it('a menu is built, approved and published', async () => {
  const page = await world.open('liaison', 'wording');
  await page.getByTestId('menu-row').first().getByRole('link').click();
  await page.getByTestId('button-0-name').fill('一二三四五');
  await page.getByTestId('button-0-name-error').waitFor();
  await page.getByTestId('button-0-name').fill('报名');
  await page.getByTestId('button-0-name-error').waitFor({ state: 'detached' });
  await page.getByTestId('remove-0-4').click();
  await page.getByTestId('phone-0').click();
  await look(page, 'wording-4-menu');
  await page.getByTestId('why').fill('名称短一些。');
  await page.getByTestId('propose').click();
  await page.getByTestId('waiting').waitFor();
  const key = new URL(page.url()).searchParams.get('key');
  const approver = await world.open('approver', `wording/menu?key=${key}`);
  await approver.getByTestId('approve').click();
  await approver.getByTestId('waiting').waitFor({ state: 'detached' });
  await expect
    .poll(
      async () => {
        await approver.reload();
        return approver.getByTestId('publication').textContent();
      },
      { timeout: 20_000, interval: 1_000 },
    )
    .toContain('已发布');
  await look(approver, 'wording-5-published');
});
