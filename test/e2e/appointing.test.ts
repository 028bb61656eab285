import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../server/domain/calendar/days.ts';
import { beijingDay } from '../../server/domain/time.ts';
import { madeUpIdNumber } from '../support/applicants.ts';
import { artefacts, shoot } from '../support/browser.ts';
import { type ConsoleWorld, startConsoleWorld } from '../support/consoleWorld.ts';
import { portrait } from '../support/portrait.ts';

/** 长沙市, under the provincial measure: calls (6(1)), a certificate and a card for three years (6). */
const title = '长沙市医保基金社会监督员公开选聘公告';
const today = beijingDay(new Date());

let world: ConsoleWorld;
let phonePage: Page;
/** Each member of staff at a browser of their own. */
let liaison: Page;
let reviewer: Page;
let approver: Page;

beforeAll(async () => {
  world = await startConsoleWorld();
  phonePage = await world.newPage({ width: 1400, height: 900 });
});
afterAll(() => world?.stop());

const open = (page: Page, path: string) => page.goto(`${world.run.console}${path}`);
const textOf = async (page: Page, testId: string) => (await page.getByTestId(testId).textContent()) ?? '';
const bubbles = (phone: Locator) => phone.getByTestId('bubble');

/** Does something on the phone and waits for the account's answer after it. @returns the answer's bubbles */
async function answerTo(phone: Locator, act: () => Promise<void>): Promise<string> {
  const before = await bubbles(phone).count();
  await act();
  await expect.poll(() => bubbles(phone).count(), { timeout: 8_000 }).toBeGreaterThan(before + 1);
  return (await bubbles(phone).allTextContents()).slice(before + 1).join('\n');
}

const say = (phone: Locator, text: string) =>
  answerTo(phone, async () => {
    await phone.getByTestId('message-input').fill(text);
    await phone.getByTestId('send').click();
  });

const sendPhoto = (phone: Locator, buffer: Buffer) =>
  answerTo(phone, async () => {
    await phone.getByTestId('plus').click();
    const file = { name: 'me.jpg', mimeType: 'image/jpeg', buffer };
    await phone.getByTestId('file-input').first().setInputFiles(file);
  });

/** What the person answers, question by question, after choosing the call. */
const answers = (idNumber: string): readonly (readonly [asks: string, says: string | null])[] => [
  ['告知', '同意'],
  ['姓名', '周启明'],
  ['性别', '男'],
  ['照片', null],
  ['单独同意', '同意'],
  ['身份证号', idNumber],
  ['单独同意', '同意'],
  ['健康状况', '健康'],
  ['联系电话', '13912345678'],
  ['是否在职', '退休了'],
  ['工作单位', '跳过'],
  ['所在地区', '长沙市岳麓区'],
  ['毕业院校', '长江师范大学，会计学'],
  [
    '聘任理由',
    '我退休前做了三十一年的出纳，熟悉票据和账目，平时常陪老人看病买药，愿意用业余时间为大家看好医保基金，时间充裕，也能走动。',
  ],
  ['完成', '完成'],
  ['承诺事项', '周启明'],
  ['备注', '跳过'],
];

describe('from the call to the e-badge', () => {
  let phone: Locator;
  let callNo = '';
  let applicationNo = '';
  let supervisorNo = '';

  it('the liaison drafts a call, the approver approves it, the liaison publishes it', async () => {
    liaison = await world.signInByForm('hn.liaison');
    await open(liaison, 'calls/new');
    await liaison.getByTestId('call-title').fill(title);
    await liaison.getByTestId('call-text').fill('现面向社会公开选聘社会监督员，请在公众号里回复“申请”报名。');
    await liaison.getByTestId('call-opens').fill(today);
    await liaison.getByTestId('call-closes').fill(addDays(today, 14));
    await liaison.getByTestId('call-headcount').fill('20');
    await liaison.getByTestId('call-save').click();
    callNo = await textOf(liaison, 'no');
    expect(callNo).toMatch(/^ZP\d{8}/);

    approver = await world.signInByForm('hn.approver');
    await open(approver, `calls/${callNo}`);
    await approver.getByTestId('approve').click();
    await approver.getByTestId('done').waitFor();

    await liaison.reload();
    await liaison.getByTestId('medium-0').selectOption('website');
    await liaison.getByTestId('place-0').fill('长沙市医疗保障局门户网站');
    await liaison.getByTestId('on-0').fill(today);
    await liaison.getByTestId('publish').click();
    await liaison.getByTestId('done').waitFor();
    expect(await textOf(liaison, 'status')).toBe('报名中');
    await shoot(liaison, 'appointing-1-call');
  });

  it('a citizen applies to that call in chat, photo included', async () => {
    await phonePage.goto(world.run.sandbox);
    await phonePage.getByTestId('add-person').click();
    await phonePage.getByTestId('add-nickname').fill('周启明');
    await phonePage.getByTestId('add-account').selectOption('hn');
    await phonePage.getByTestId('add-dialog-ok').click();
    phone = phonePage.locator('[data-testid^="phone-"]').first();
    await bubbles(phone).first().waitFor();

    const offered = await say(phone, '申请');
    expect(offered).toContain(title);
    expect(offered).toContain('个人自荐');
    let question = await say(phone, '1');
    const buffer = await portrait();
    for (const [asks, says] of answers(madeUpIdNumber('男'))) {
      expect(question).toContain(asks);
      question = await (says === null ? sendPhoto(phone, buffer) : say(phone, says));
    }
    await shoot(phonePage, 'appointing-2-summary');
    applicationNo = /SQ\d{8}[A-Z0-9]{6}/.exec(await say(phone, '提交'))?.[0] ?? '';
    expect(applicationNo).not.toBe('');
  });

  it('the reviewer shortlists, the approver appoints for three years (Article 6)', async () => {
    reviewer = await world.signInByForm('hn.reviewer');
    await open(reviewer, `applications/${applicationNo}`);
    await reviewer.getByTestId('decide-shortlist').check();
    await reviewer.getByTestId('reason').fill('材料齐全，符合条件。');
    await reviewer.getByTestId('decide').click();
    await reviewer.getByTestId('decision-panel').getByTestId('confirm-ok').click();
    await reviewer.getByTestId('decision-done').waitFor();
    await shoot(reviewer, 'appointing-3-shortlisted');

    await open(approver, `applications/${applicationNo}`);
    await approver.getByTestId('appoint').click();
    await approver.getByTestId('appoint-panel').getByTestId('confirm-ok').click();
    supervisorNo = await textOf(approver, 'to-supervisor');
    expect(supervisorNo).toMatch(/^PZ\d{8}/);
    await shoot(approver, 'appointing-4-appointed');
  });

  it('certificate and card are issued, the certificate is a real PDF with the name on it', async () => {
    await open(liaison, `supervisors/${supervisorNo}`);
    for (const issued of [1, 2]) {
      await liaison.getByTestId('issue').first().click();
      await expect.poll(() => liaison.getByTestId('pdf').count(), { timeout: 8_000 }).toBe(issued);
    }
    const [download] = await Promise.all([
      liaison.waitForEvent('download'),
      liaison.getByTestId('pdf').first().click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.pdf$/);
    const bytes = await readFile(await download.path());
    expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    const pdf = await getDocument({ data: new Uint8Array(bytes) }).promise;
    const { items } = await (await pdf.getPage(1)).getTextContent();
    const words = items.map((item) => ('str' in item ? item.str : '')).join('');
    expect(words).toContain('周启明');

    await liaison.getByTestId('activate').click();
    await expect.poll(() => textOf(liaison, 'status'), { timeout: 8_000 }).toBe('在聘');
    await shoot(liaison, 'appointing-5-active');
  });

  it('the supervisor opens the e-badge from chat', async () => {
    const link = /https?:\S+(\/badge\/[\w.-]+)/.exec(await say(phone, '电子证'))?.[1];
    expect(link).toBeDefined();
    await shoot(phonePage, 'appointing-6-badge-link');
    const badge = await world.newPage({ width: 390, height: 844 });
    await badge.goto(`${world.run.server}${link}`);
    const text = (await badge.locator('body').textContent()) ?? '';
    await badge.screenshot({ path: join(artefacts, 'appointing-7-badge.png'), fullPage: true });
    expect(text).toContain('周启明');
    expect(text).toContain('医疗保障基金社会监督员');
  });
});
