import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { artefacts, shoot } from '../support/browser.ts';
import { type ConsoleWorld, startConsoleWorld } from '../support/consoleWorld.ts';
import { createPhones } from '../support/phones.ts';

const slow = { timeout: 30_000, interval: 500 };

let world: ConsoleWorld;
beforeAll(async () => {
  world = await startConsoleWorld();
});
afterAll(() => world?.stop());

/** Pictures of the whole page, wide, narrow and in big letters; nothing stands out to the right. */
async function look(page: Page, name: string): Promise<void> {
  for (const [width, height] of [
    [390, 844],
    [1280, 800],
  ] as const) {
    await page.setViewportSize({ width, height });
    await shoot(page, `${name}-${width}`);
    await page.screenshot({ path: join(artefacts, `${name}-${width}-whole.png`), fullPage: true });
    const over = await page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
    expect(over, `${name} is too wide at ${width}`).toBeLessThanOrEqual(0);
  }
}

it('an article is written, approved by another person, confirmed by the administrator and read', async () => {
  const accounts = (await (await fetch(`${world.run.sandbox}/accounts`)).json()) as Array<{ key: string }>;
  const key = accounts.find((one) => one.key === 'demo')?.key ?? accounts[0]?.key ?? '';
  const phone = await createPhones(world.run.sandbox, key).add('读者');
  const sandbox = await world.newPage({ width: 1280, height: 800 });
  await sandbox.goto(world.run.sandbox);
  await sandbox.getByTestId(`mass-protection-${key}`).check();

  const page = await world.open('liaison', 'mass-messages');
  await page.getByTestId('quota').waitFor();
  await look(page, 'mass-1-list');
  await page.getByTestId('new-mass').click();
  await page.getByTestId('title').fill('医'.repeat(34));
  await page.getByTestId('title-error').waitFor();
  await page.getByTestId('title').fill('医保基金监督条例十二月起施行');
  await page.getByTestId('digest').fill('和您有关的三件事，两分钟看完。');
  await page.getByTestId('author').fill('示范医保局');
  await page
    .getByTestId('body')
    .fill('# 三件事\n- 看病带医保码\n- 票据留好\n- 发现骗保可以举报\n\n请打13812345678。');
  await page.getByTestId('body-error').waitFor();
  await look(page, 'mass-2-write');
  await page
    .getByTestId('body')
    .fill('# 三件事\n- 看病带医保码\n- 票据留好\n- 发现骗保可以举报\n\n有疑问请到窗口咨询。');
  await page.getByTestId('body-error').waitFor({ state: 'detached' });
  await page.getByTestId('save').click();
  await page.getByTestId('submit').waitFor();
  await page.getByTestId('wechat-name').fill('读者');
  await page.getByTestId('show').click();
  await page.getByTestId('shown').waitFor();
  expect((await phone.inbox()).filter(({ via }) => via === 'preview')).toHaveLength(1);
  await look(page, 'mass-3-draft');
  await page.getByTestId('submit').click();
  await page.getByTestId('waits').waitFor();
  const path = new URL(page.url()).pathname.replace(/^.*\/(mass-messages\/)/, '$1');

  const approver = await world.open('approver', path);
  await approver.getByTestId('approve').waitFor();
  await look(approver, 'mass-4-approve');
  await approver.getByTestId('approve').click();
  await approver.getByTestId('confirm-ok').waitFor();
  await shoot(approver, 'mass-5-sure');
  await approver.getByTestId('confirm-ok').click();
  await approver.getByTestId('confirm-by').waitFor({ timeout: 30_000 });
  await look(approver, 'mass-6-waiting');

  await sandbox.getByTestId('mass-confirm').waitFor();
  await shoot(sandbox, 'mass-7-sandbox');
  await sandbox.getByTestId('mass-confirm').click();
  await expect.poll(() => approver.getByTestId('progress').textContent(), slow).toContain('已发出');
  const told = (await approver.getByTestId('progress').textContent()) ?? '';
  expect(told).toMatch(/送达\s*\d+ 人/);
  await look(approver, 'mass-8-finished');
  const items = await phone.inbox();
  expect(items.filter(({ via }) => via === 'mass')).toHaveLength(1);
  const card = sandbox.getByTestId(`phone-${phone.openid}`).getByTestId('news-card').last();
  await card.waitFor();
  const url = await card.getAttribute('href');
  await sandbox.goto(url ?? '');
  await shoot(sandbox, 'mass-9-article');
  expect(await sandbox.textContent('body')).toContain('发现骗保可以举报');
});

it('the half hour passes: a task with the reason, and one button sends it again', async () => {
  const page = await world.open('liaison', 'mass-messages/new');
  await page.getByTestId('audience').selectOption('supervisors');
  await page.getByTestId('title').fill('下周座谈会安排');
  await page.getByTestId('body').fill('下周三下午两点，三楼会议室。');
  await page.getByTestId('save').click();
  await page.getByTestId('submit').click();
  await page.getByTestId('waits').waitFor();
  const path = new URL(page.url()).pathname.replace(/^.*\/(mass-messages\/)/, '$1');
  // What WeChat says to an account whose certificate has run out.
  await fetch(`${world.run.sandbox}/faults`, {
    method: 'POST',
    body: JSON.stringify({ endpoint: '/cgi-bin/message/mass/sendall', kind: 'errcode', value: 48001 }),
  });
  const approver = await world.open('approver', path);
  await approver.getByTestId('approve').click();
  await approver.getByTestId('confirm-ok').click();
  await expect.poll(() => approver.getByTestId('progress').textContent(), slow).toContain('没有发出');
  expect(await approver.getByTestId('problem').textContent()).toContain('48001');
  await look(approver, 'mass-10-failed');
  await approver.goto(`${world.run.console}tasks`);
  await approver.getByText('群发没有发出').first().waitFor();
  await approver.goto(world.run.console + path);
  await approver.getByTestId('resend').click();
  await approver.getByTestId('confirm-ok').click();
  await expect.poll(() => approver.getByTestId('progress').textContent(), slow).toContain('已发出');
});
