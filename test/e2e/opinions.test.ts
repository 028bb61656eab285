import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { artefacts, shoot } from '../support/browser.ts';
import { type ConsoleWorld, startConsoleWorld } from '../support/consoleWorld.ts';
import type { ServingSupervisor } from '../support/servingSupervisor.ts';
import { opinionInChat, visitInChat } from '../support/visitInChat.ts';

let world: ConsoleWorld;
let lin: ServingSupervisor;
let tao: ServingSupervisor;
beforeAll(async () => {
  world = await startConsoleWorld();
  lin = await world.supervisor('demo', '', '林晓梅');
  tao = await world.supervisor('im', 'im.', '陶秀英');
});
afterAll(() => world?.stop());

/** Pictures of the page from its top, and whole, wide and narrow. Nothing stands out to the right of the narrow one. */
async function look(page: Page, name: string): Promise<void> {
  for (const [width, height] of [
    [390, 844],
    [1280, 800],
  ] as const) {
    await page.setViewportSize({ width, height });
    await shoot(page, `${name}-${width}`);
    await page.screenshot({ path: join(artefacts, `${name}-${width}-whole.png`), fullPage: true });
    if (width === 390) {
      const inner = await page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
      expect(inner, `${name} is too wide`).toBeLessThanOrEqual(0);
    }
  }
}

async function press(page: Page, step: string, fill: Readonly<Record<string, string>> = {}): Promise<void> {
  await page.getByTestId(`step-${step}`).click();
  for (const [key, text] of Object.entries(fill)) await page.getByTestId(`step-${key}`).fill(text);
  await page.getByTestId('step-send').click();
}

describe('an opinion of a supervisor in force', () => {
  let no: string;
  const status = (page: Page) => page.getByTestId('opinion-top').getByTestId('status').textContent();

  it('comes in by chat and stands in the list with its deadline in words', async () => {
    no = await opinionInChat(lin.phone);
    const page = await world.open('liaison', 'opinions');
    const row = page.getByTestId('opinion-row').first();
    await row.waitFor();
    const text = (await row.textContent()) ?? '';
    expect(text).toContain(no);
    expect(text).toMatch(/剩 \d+ 个工作日/);
    expect(text).not.toContain('林晓梅');
    await look(page, 'opinions-1-list');
    await page.getByTestId('filter-status').selectOption('closed');
    await page.getByTestId('empty').waitFor();
    await page.getByTestId('tab-open').click();
    await page.getByTestId('opinion-link').click();
    await expect.poll(() => page.getByTestId('items').textContent()).toContain('放宽到三个月');
    await look(page, 'opinions-2-opinion');
    const file = page.getByTestId('original').first();
    const [download] = await Promise.all([page.waitForEvent('download'), file.click()]);
    expect(download.suggestedFilename()).toMatch(new RegExp(`^${no}-`));
  });

  it('is registered, assigned with what is missing said at its fields, answered and closed', async () => {
    const page = await world.open('liaison', `opinions/${no}`);
    await press(page, 'register');
    await expect.poll(() => status(page)).toBe('已登记');
    await press(page, 'assign', { proposal: '建议采纳，请拟答复口径。' });
    await page.getByTestId('confirm-ok').click();
    await page.getByTestId('step-assigneeId-error').waitFor();
    expect(await page.getByTestId('step-proposal').inputValue()).toContain('建议采纳');
    await look(page, 'opinions-3-errors');
    await page.getByTestId('step-assigneeId').selectOption({ label: '何承办' });
    await page.getByTestId('step-send').click();
    await page.getByTestId('confirm-ok').click();
    await expect.poll(() => status(page)).toBe('已交办');
    const handler = await world.open('handler', `opinions/${no}`);
    await handler.getByTestId('author').waitFor();
    expect(await handler.content()).not.toContain('林晓梅');
    await press(handler, 'answer', { text: '您的建议已采纳，下月起慢病药可以一次开两个月。' });
    expect(await handler.getByTestId('confirm-dialog').textContent()).toContain('一次开两个月');
    await handler.getByTestId('confirm-ok').click();
    await expect.poll(() => handler.getByTestId('dialogue').textContent()).toContain('一次开两个月');
    await page.reload();
    await press(page, 'close', { reason: '已答复，监督员没有异议。' });
    await page.getByTestId('confirm-ok').click();
    await expect.poll(() => status(page)).toBe('已办结');
    expect(await page.getByTestId('notes').textContent()).toContain('建议采纳');
    await look(page, 'opinions-4-closed');
  });
});

describe('an opinion that came on paper', () => {
  it('is put down with problems at their fields; who wrote the letter is opened with a reason', async () => {
    const page = await world.open('liaison', 'opinions/new');
    await page.getByTestId('paper-send').click();
    await page.getByTestId('supervisorNo-error').waitFor();
    await page.getByTestId('supervisor-no').fill(lin.no);
    await page.getByTestId('paper-send').click();
    await page.getByTestId('category-error').waitFor();
    await look(page, 'opinions-5-paper-errors');
    await page.getByTestId('category-经办服务').check();
    await page.getByTestId('origin-转递来信').check();
    await page.getByTestId('text').fill('来信反映服务窗口中午不开，上班的人办不了事，建议轮班。');
    await page.getByTestId('replyWanted-yes').check();
    await page.getByTestId('writer-name').fill('周桂兰');
    await page.getByTestId('writer-consents-no').check();
    await page.getByTestId('paper-send').click();
    await page.getByTestId('opinion-top').waitFor();
    await page.getByTestId('writer-open').click();
    await page.getByTestId('writer-reason-error').waitFor();
    await page.getByTestId('writer-reason').fill('需要向本人核实窗口名称。');
    await page.getByTestId('writer-open').click();
    await expect.poll(() => page.getByTestId('writer-name').textContent()).toBe('周桂兰');
    await look(page, 'opinions-6-writer');
    await page.getByTestId('writer-dialog-close').click();
    await expect.poll(() => page.content()).not.toContain('周桂兰');
    await expect.poll(() => page.getByTestId('notes').textContent()).toContain('核实窗口名称');
  });
});

describe('a report of a visit', () => {
  let no: string;
  const status = (page: Page) => page.getByTestId('report-top').getByTestId('status').textContent();

  it('comes in by chat, the urgent before a newer one, asks for a reason to return it, and is accepted', async () => {
    no = await visitInChat(tao.phone);
    await visitInChat(tao.phone, { 马上处理: '否' });
    const page = await world.open('im.supervision', 'reports');
    const rows = page.getByTestId('report-row');
    await expect.poll(() => rows.count()).toBe(2);
    const [first, second] = await rows.allTextContents();
    expect(first).toContain(`${no} 紧急`);
    expect(first).not.toContain('陶秀英');
    expect(second).not.toContain('紧急');
    await look(page, 'reports-1-list');
    await page.getByTestId('report-link').first().click();
    await expect.poll(() => page.getByTestId('items').textContent()).toContain('门诊大厅和药房');
    await expect.poll(() => page.getByTestId('evidence-row').count()).toBe(1);
    await press(page, 'return', { reason: '短' });
    await page.getByTestId('confirm-ok').click();
    await page.getByTestId('step-reason-error').waitFor();
    await look(page, 'reports-2-report');
    await press(await again(page), 'accept');
    await expect.poll(() => status(page)).toBe('已采纳');
  });

  /** The page anew. */
  async function again(page: Page): Promise<Page> {
    await page.reload();
    await page.getByTestId('report-top').waitFor();
    return page;
  }

  it('is split into a lead, an opinion and a breach of the agreement, and links to what came out', async () => {
    const page = await world.open('im.supervision', `reports/${no}`);
    await page.getByTestId('split').getByTestId('finding-add').waitFor();
    while ((await page.getByTestId('finding').count()) < 3) await page.getByTestId('finding-add').click();
    await page.getByTestId('finding-1-as-opinion').check();
    await page.getByTestId('finding-2-as-breach').check();
    // What the supervisor wrote is there to begin with.
    expect(await page.getByTestId('finding-0-text').inputValue()).toContain('抽看三张清单');
    await page.getByTestId('finding-0-text').fill('短');
    await page.getByTestId('split-send').click();
    expect(await page.getByTestId('confirm-dialog').textContent()).toContain(
      '线索 1 条，意见 1 条，违约 1 条',
    );
    await page.getByTestId('confirm-ok').click();
    for (const field of ['0-text', '1-category', '1-text', '2-text'])
      await page.getByTestId(`finding-${field}-error`).waitFor();
    expect(await page.getByTestId('finding-0-text').inputValue()).toBe('短');
    await look(page, 'reports-3-split-errors');
    expect(await page.locator('[data-testid^="finding-0-codes-"]:checked').count()).toBe(1);
    await page
      .getByTestId('finding-0-text')
      .fill('抽看三张清单，有一张重复收了挂号费，金额十二元，清单已拍照。');
    await page.getByTestId('finding-1-category').selectOption({ label: '医保管理' });
    await page.getByTestId('finding-1-text').fill('建议在窗口旁边放一份收费项目表。');
    await page.getByTestId('finding-2-text').fill('药房墙上没有按协议公示药品价格。');
    expect(await page.getByTestId('finding-0-text-error').count()).toBe(0);
    await look(page, 'reports-4-split');
    await page.getByTestId('split-send').click();
    await page.getByTestId('confirm-ok').click();
    await expect.poll(() => status(page)).toBe('办理中');
    await expect.poll(() => page.getByTestId('child').count()).toBe(3);
    await look(page, 'reports-5-split-done');
    await page.getByTestId('child-link').first().click();
    await page.getByTestId('lead-top').waitFor();
    await expect.poll(() => page.getByTestId('evidence-row').count()).toBe(1);
    await look(page, 'reports-6-lead-with-file');
    await page.goBack();
    await page.getByTestId('child-link').nth(1).click();
    await page.getByTestId('opinion-top').waitFor();
    await page.goBack();
    await page.getByTestId('child-link').nth(2).click();
    expect(await page.getByTestId('opinion-top').textContent()).toContain('违反服务协议');
  });
});
