import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { artefacts, shoot } from '../support/browser.ts';
import { type ConsoleWorld, startConsoleWorld } from '../support/consoleWorld.ts';
import type { ServingSupervisor } from '../support/servingSupervisor.ts';

let world: ConsoleWorld;
let people: ServingSupervisor[];
beforeAll(async () => {
  world = await startConsoleWorld();
  people = [];
  for (const name of ['林晓梅', '王建国', '赵春燕']) people.push(await world.supervisor('demo', '', name));
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

it('a text is written with the phone beside it, refused with its reasons, approved and sent to everybody once', async () => {
  const page = await world.open('liaison', 'broadcasts');
  await page.getByTestId('new').click();
  await page.getByTestId('kind').selectOption('policy');
  await page.getByTestId('title').fill('门诊慢特病待遇有调整');
  await page.getByTestId('body').fill('征求意见稿：请联系 13800138000。');
  await page.getByTestId('body-error').waitFor();
  await page.getByTestId('count').getByText('现在会发给').waitFor();
  await look(page, 'broadcast-1-writing');
  await page.getByTestId('save').click();
  await page.getByTestId('step-check').click();
  await page.getByTestId('command-error').waitFor();
  const said = (await page.getByTestId('command-error').textContent()) ?? '';
  for (const part of ['征求意见稿', '手机号', '文号', '印发日期']) expect(said).toContain(part);
  await look(page, 'broadcast-2-refused');

  await page.getByTestId('edit').click();
  await page.getByTestId('body').fill('自明年一月一日起，门诊用药报销比例提高到百分之七十。');
  await page.getByTestId('source-no').fill('某医保发〔2026〕11号');
  await page.getByTestId('source-date').fill('2026-01-05');
  await page.getByTestId('save').click();
  await page.getByTestId('step-check').click();
  await page.getByTestId('waits').waitFor();
  expect(await page.getByTestId('step-approve').count()).toBe(0);

  const approver = await world.open(
    'approver',
    new URL(page.url()).pathname.replace(/^.*?broadcasts/, 'broadcasts'),
  );
  await approver.getByTestId('step-approve').click();
  await approver.getByTestId('confirm-ok').click();
  await approver.getByTestId('step-start').click();
  await approver.getByTestId('confirm-count').waitFor();
  expect(await approver.getByTestId('confirm-count').textContent()).toContain(` ${people.length} `);
  await look(approver, 'broadcast-3-confirm');
  await approver.getByTestId('confirm-ok').click();
  await approver.getByTestId('progress').waitFor();
  for (const { phone } of people)
    await phone.waitFor((item) => JSON.stringify(item).includes('门诊慢特病'), 'the notice', 60_000);
  await approver.getByTestId('progress-words').getByText(`${people.length} / ${people.length}`).waitFor();
  expect(await approver.getByRole('progressbar').getAttribute('aria-valuetext')).toContain('100%');

  const [lin] = people;
  expect(await lin?.phone.say('文件')).toContain('【政策】门诊慢特病待遇有调整');
  expect(await lin?.phone.say('1')).toContain('百分之七十');
  await approver.reload();
  await approver.getByTestId('read-count').waitFor();
  await approver.getByTestId('recipient-row').first().waitFor();
  expect(await approver.getByTestId('recipient-row').count()).toBe(people.length);
  await look(approver, 'broadcast-4-done');
  await approver.getByTestId('big-font').click();
  await look(approver, 'broadcast-5-big');
  const list = await world.open('liaison', 'broadcasts');
  await list.getByTestId('broadcast-row').first().waitFor();
  await look(list, 'broadcast-6-list');
}, 240_000);
