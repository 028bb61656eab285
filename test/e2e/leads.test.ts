import { randomBytes } from 'node:crypto';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ConsoleWorld, startConsoleWorld } from '../support/consoleWorld.ts';
import { identities, leadAnswers } from '../support/leads.ts';
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
    await page.evaluate(`document.documentElement.classList.toggle('big-font', ${big})`);
    for (const [width, height] of [
      [1280, 800],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height });
      const path = `test/artefacts/${name}-${width}${big ? '-big' : ''}.png`;
      await page.screenshot({ path, fullPage: true });
    }
  }
  await page.evaluate(`document.documentElement.classList.remove('big-font')`);
  await page.setViewportSize({ width: 1280, height: 800 });
}

/** A picture of more than one part. */
function noise(): Promise<Buffer> {
  const raw = { width: 800, height: 700, channels: 3 } as const;
  return sharp(randomBytes(raw.width * raw.height * 3), { raw })
    .png()
    .toBuffer();
}

/** Nothing stands out of the page to the right, which would have to be pushed sideways. */
async function expectNoSideways(page: Page): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 });
  const root = 'document.documentElement';
  const [wide, narrow] = await page.evaluate<[number, number]>(`[${root}.scrollWidth, ${root}.clientWidth]`);
  expect(wide).toBeLessThanOrEqual(narrow);
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

describe('working on it', () => {
  const refreshed = (page: Page) => page.reload();
  const status = (page: Page) => page.getByTestId('lead-top').getByTestId('status').textContent();

  it('says at the fields what is missing, asks before what cannot be undone, and keeps what was written', async () => {
    const page = await world.open('supervision', `leads/${no}`);
    await page.getByTestId('step-transfer').click();
    await page.getByTestId('step-summary').fill('短');
    await page.getByTestId('step-send').click();
    const title = page.getByRole('heading', { name: `${no}：移送其他机关？` });
    await title.waitFor();
    await page.getByTestId('confirm-ok').click();
    await page.getByTestId('step-to-error').waitFor();
    expect(await page.getByTestId('step-summary-error').textContent()).toContain('至少 10 个字');
    expect(await page.getByTestId('step-reason-error').textContent()).toContain('理由');
    await page.getByTestId('step-accept').click();
    await page.getByTestId('step-transfer').click();
    expect(await page.getByTestId('step-summary').inputValue()).toBe('短');
    await expectNoSideways(page);
    await shootAll(page, 'leads-3-errors');
    await page.getByTestId('step-accept').click();
    await page.getByTestId('step-assigneeId').selectOption({ label: '何承办' });
    await page.getByTestId('step-send').click();
    await page.getByTestId('lead-done').waitFor();
    await expect.poll(() => status(page)).toBe('核查中');
    expect(await page.getByTestId('lead-top').textContent()).toContain('何承办');
  });

  it('keeps the dialogue and the notes apart, and refuses words that name the reporter', async () => {
    const page = await world.open('handler', `leads/${no}`);
    await page.getByTestId('say').fill('王小翠您好，请补充清单。');
    await page.getByTestId('say-send').click();
    await page.getByTestId('say-error').waitFor();
    await page.getByTestId('say').fill('您好，请补充清单照片。');
    await page.getByTestId('say-send').click();
    const dialogue = page.getByTestId('dialogue');
    await expect.poll(() => dialogue.textContent()).toContain('请补充清单照片');
    await page.getByTestId('note').fill('已电话联系卫生院财务科。');
    await page.getByTestId('note-send').click();
    await expect.poll(() => page.getByTestId('note-row').count()).toBeGreaterThan(0);
    expect(await dialogue.textContent()).not.toContain('财务科');
  });

  it('hands a copy to the police with a slip that can be read and printed', async () => {
    const page = await world.open('handler', `leads/${no}`);
    await page.getByTestId('step-report').click();
    await page.getByTestId('step-kind-police').check();
    await page.getByTestId('step-to').fill('渝中区公安分局');
    await page.getByTestId('step-summary').fill('多次虚记理疗费用，金额待查，可能涉嫌诈骗。');
    expect(await page.getByTestId('step-hears').textContent()).toContain('不会告诉举报人');
    await page.getByTestId('step-send').click();
    await page.getByTestId('confirm-ok').click();
    await page.getByTestId('slip-open').click();
    await page.getByTestId('slip-print').waitFor();
    expect(await page.getByTestId('slip').textContent()).toContain('渝中区公安分局');
    expect(await page.getByTestId('slip').textContent()).not.toContain('王小翠');
    await shootAll(page, 'leads-4-slip');
  });

  it('opens an identity only with another person’s leave, and forgets it again', async () => {
    const page = await world.open('handler', `leads/${no}`);
    await page.getByTestId('identity-ask').click();
    await page.getByTestId('identity-purpose').selectOption('contact');
    await page.getByTestId('identity-note').fill('需要当面核对收费清单。');
    await page.getByTestId('identity-send').click();
    await page.getByTestId('identity-request').waitFor();
    expect(await page.getByTestId('identity-approve').count()).toBe(0);
    const approver = await world.open('approver', `leads/${no}`);
    await approver.getByTestId('identity-approve').click();
    await approver.getByTestId('confirm-ok').click();
    await approver.getByTestId('lead-done').waitFor();
    await refreshed(page);
    await page.getByTestId('identity-open').click();
    await page.getByTestId('confirm-ok').click();
    await page.getByTestId('identity-name').waitFor();
    expect(await page.getByTestId('identity-name').textContent()).toBe('王小翠');
    expect(await page.getByTestId('identity-dialog').textContent()).toContain('已告诉举报人');
    await shootAll(page, 'leads-5-identity');
    await page.getByTestId('identity-dialog-close').click();
    await expect.poll(() => page.content()).not.toContain('王小翠');
  });

  it('goes on to a decision on filing and the notice of it', async () => {
    const approver = await world.open('approver', `leads/${no}`);
    await approver.getByTestId('step-file').click();
    await approver.getByTestId('step-reason').fill('事实清楚，符合立案条件。');
    await approver.getByTestId('step-send').click();
    await approver.getByTestId('confirm-ok').click();
    await expect.poll(() => status(approver)).toBe('已立案');
    const page = await world.open('handler', `leads/${no}`);
    await page.getByTestId('step-notify').click();
    await page.getByTestId('step-text').fill('您反映的情况已立案，正在调查。');
    await page.getByTestId('step-by-inbox').check();
    await page.getByTestId('step-send').click();
    await page.getByTestId('confirm-ok').click();
    await expect.poll(() => page.getByTestId('dialogue').textContent()).toContain('已立案，正在调查');
    await shootAll(page, 'leads-6-filed');
  });
});

describe('what came by telephone', () => {
  it('is put down under the same form; problems stand at their fields; the code is shown once', async () => {
    const page = await world.open('liaison', 'leads/new');
    await page.getByTestId('entry-send').click();
    await page.getByTestId('identity-identity-error').waitFor();
    await page.getByTestId('targetKind-error').waitFor();
    await expectNoSideways(page);
    await shootAll(page, 'leads-7-entry-errors');
    await page.getByTestId('identity-identity-匿名').check();
    await page.getByTestId('identity-wantsReward-no').check();
    await page.getByTestId('targetKind-零售药店').check();
    await page.getByTestId('institution').fill('康宁药店');
    await page.getByTestId('region').fill('渝北区');
    await page.getByTestId('period-from').fill('2026-10-08');
    await page.getByTestId('goods').fill('保健品两盒，按药品刷卡');
    await page.getByTestId('otherViolation').fill('把保健品记成药品');
    await page.getByTestId('facts').fill('来电人说十月八日在店里买保健品，店员记成药品刷了医保卡。');
    const file = { name: '清单.png', mimeType: 'image/png', buffer: await noise() };
    await page.getByTestId('evidence-file').setInputFiles(file);
    await page.getByTestId('howKnown-亲身经历').check();
    await page.getByTestId('interest-no').check();
    await page.getByTestId('upload-stored').waitFor({ timeout: 20_000 });
    await shootAll(page, 'leads-8-entry');
    await page.getByTestId('entry-send').click();
    await page.getByTestId('entry-done').waitFor({ timeout: 20_000 });
    const code = await page.getByTestId('claim-code').locator('span').allTextContents();
    expect(code.map((group) => group.length)).toEqual([4, 4, 4, 4]);
    await shootAll(page, 'leads-9-entry-done');
    await page.getByTestId('entry-open').click();
    await page.getByTestId('lead-top').waitFor();
    expect(await page.getByTestId('lead-top').textContent()).toContain('匿名');
  });
});

describe('whoever left a name on the telephone', () => {
  it('has no inbox: lines wait until somebody tells them and records it', async () => {
    const liaison = await world.staff('liaison');
    const { no: other } = await liaison.post<{ no: string }>('/api/leads', {
      channel: 'phone',
      answers: leadAnswers(),
      identity: identities.named,
    });
    const page = await world.open('supervision', `leads/${other}`);
    await page.getByTestId('owed').waitFor();
    await page.getByTestId('tell').first().click();
    await shootAll(page, 'leads-11-telling');
    await page.getByTestId('told-phone').click();
    await expect.poll(() => page.getByTestId('owed').count()).toBe(0);
    expect(await page.getByTestId('told').textContent()).toBe('电话告知');
  });
});

describe('keeping away', () => {
  it('takes whoever is close to a case out of it at once', async () => {
    const page = await world.open('handler', `leads/${no}`);
    await page.getByTestId('recuse').click();
    await page.getByTestId('confirm-ok').click();
    await page.getByTestId('empty').waitFor();
    await page.goto(`${world.run.console}leads/${no}`);
    await page.getByTestId('load-error').waitFor();
  });
});

describe('deadlines', () => {
  it('shows what is nearly due, or that nothing is', async () => {
    const page = await world.open('supervision', 'clocks');
    await page.getByTestId('empty').or(page.getByTestId('clock-row')).first().waitFor();
    await expectNoSideways(page);
    await shootAll(page, 'leads-10-clocks');
  });
});

describe('statistics', () => {
  it('count what came in this year; small numbers are hidden and said to be', async () => {
    const page = await world.open('supervision', 'statistics');
    await page.getByTestId('statistics').waitFor();
    expect(await page.getByTestId('statistics-table').count()).toBeGreaterThan(0);
    await page.getByTestId('statistics-part').selectOption('q1');
    await expect.poll(() => page.getByTestId('statistics').textContent()).toContain('第1季度');
    await expectNoSideways(page);
    await shootAll(page, 'leads-12-statistics');
  });
});
