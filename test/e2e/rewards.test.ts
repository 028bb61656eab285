import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axe } from '../support/axe.ts';
import { openBrowser, shoot } from '../support/browser.ts';
import { type ConsoleWorld, startConsoleWorld } from '../support/consoleWorld.ts';
import { linkMini } from '../support/linkMini.ts';
import { type Mini, openMini } from '../support/miniProgram.ts';
import { createPhones, type Phone } from '../support/phones.ts';
import { reportInChat } from '../support/reportInChat.ts';
import { payeeIdNumber } from '../support/rewards.ts';
import type { StaffClient } from '../support/staffClient.ts';

// The whole way on real input: a lead by chat, staff in the console, the claim and the money in the mini program.

let world: ConsoleWorld;
let browser: Browser;
let phone: Phone;
let leadNo: string;
let rewardNo: string;
let mini: Mini;

/** A step with the lead at the revision that stands now. */
async function leadStep(username: string, step: string, input: object): Promise<void> {
  const staff = await world.staff(username);
  const { revision } = await staff.get<{ revision: number }>(`/api/leads/${leadNo}`);
  await staff.post(`/api/leads/${leadNo}/steps/${step}`, { revision, input });
}

async function idsOf(staff: StaffClient, list: 'handlers' | 'officers'): Promise<string[]> {
  const options = await staff.get<Record<string, { id: string }[]>>(`/api/leads/${leadNo}/options`);
  return (options[list] ?? []).map(({ id }) => id);
}

beforeAll(async () => {
  world = await startConsoleWorld();
  browser = await openBrowser();
  phone = await createPhones(world.run.sandbox, 'demo').add('王小翠');
  leadNo = await reportInChat(phone, { 是否想要举报奖励: '是', 内部人员或同行: '都不是' });
  await linkMini(world.run, phone);
  const supervision = await world.staff('supervision');
  const [assigneeId] = await idsOf(supervision, 'handlers');
  await leadStep('supervision', 'accept', { assigneeId, nature: 'illegal' });
  const officers = await idsOf(supervision, 'officers');
  await leadStep('approver', 'file', { reason: '事实清楚。' });
  const told = { text: '您反映的情况已经立案。', by: 'inbox' };
  await leadStep('liaison', 'notify', told);
  await leadStep('handler', 'investigate', { officers: officers.slice(0, 2) });
  await leadStep('approver', 'decide', { outcome: 'substantiated', lossYuan: 50_000, reason: '属实。' });
  await leadStep('liaison', 'feedBack', { text: '您反映的情况属实，已经处理。', by: 'inbox' });
  await leadStep('supervision', 'checkReward', { eligible: true, reason: '查实，符合条件。' });
  await leadStep('supervision', 'close', { reason: '办完。' });
});
afterAll(async () => {
  await mini?.close();
  await browser?.close();
  await world?.stop();
});

/** Pictures, wide, narrow and with big type, for somebody to look at. */
async function shootAll(page: Page, name: string): Promise<void> {
  await shoot(page, `${name}-1280`);
  await page.setViewportSize({ width: 390, height: 844 });
  await shoot(page, `${name}-390`);
  const [wide, narrow] = await page.evaluate<[number, number]>(
    '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
  );
  expect(wide, `${name} stands out to the right`).toBeLessThanOrEqual(narrow);
  await page.evaluate(`document.documentElement.classList.add('big-font')`);
  await shoot(page, `${name}-390-big`);
  await page.evaluate(`document.documentElement.classList.remove('big-font')`);
  await page.setViewportSize({ width: 1280, height: 800 });
}

const done = (page: Page, testid: string) => page.getByTestId(testid).getByText('已办好').waitFor();
const tap = (name: string) => mini.screen().getByRole('button', { name, exact: true }).first().click();
const says = (text: string | RegExp) => mini.screen().getByText(text).first().waitFor({ timeout: 30_000 });

/** The page on the same phone at the largest font, once it says that. */
async function lookLargest(path: string, text: string | RegExp, name: string): Promise<void> {
  const big = await openMini(browser, world.run, phone, { context: mini.context, path, font: 'largest' });
  await big.screen().getByText(text).first().waitFor();
  await shoot(big.page, name);
  expect(await axe(big.page)).toEqual([]);
  const wide = await big.screen().evaluate((page) => page.scrollWidth - page.clientWidth);
  expect(wide, 'nothing is cut off at the right').toBeLessThanOrEqual(0);
  expect(big.problems).toEqual([]);
  await big.close();
}

it('finance enters the budget, and sees nothing of leads', async () => {
  const page = await world.open('finance', 'ledger');
  await page.getByTestId('budget-yuan').fill('1,000,000');
  await page.getByTestId('budget-reference').fill('财预〔2026〕1 号');
  await page.getByTestId('budget-send').click();
  await page.getByTestId('balance-budget').getByText('1,000,000 元').waitFor();
  await shootAll(page, 'rewards-1-ledger');
  const links = await page.getByRole('navigation').getByRole('link').allTextContents();
  expect(links.join(' ')).toMatch(/奖励发放.*资金台账.*账单核对/);
  expect(links.join(' ')).not.toContain('线索');
  const finance = await world.staff('finance');
  expect((await finance.raw(`/api/leads/${leadNo}`)).status).toBe(403);
});

it('one grades, with every line explained; another approves; the liaison tells', async () => {
  const page = await world.open('supervision', 'rewards');
  const row = page.getByTestId('reward-row').first();
  await row.waitFor();
  rewardNo = /JL\d{8}[A-Z0-9]{6}/.exec((await row.textContent()) ?? '')?.[0] ?? '';
  await row.getByRole('link').first().click();
  await page.getByTestId('step-grade').click();
  await page.getByTestId('step-send').click();
  await page.getByTestId('step-error').waitFor();
  await shootAll(page, 'rewards-2-grade-missing');
  await page.getByTestId('step-lossFen').fill('50000');
  await page.getByTestId('step-grade-0').check();
  await page.getByTestId('step-insider-no').check();
  await page.getByTestId('step-reason').fill('查实，线索清楚。');
  // Conditions hold, grounds for no reward do not.
  const questions = page.getByTestId('step-form').locator('input[type=radio][name^="step-findings"]');
  const ids = await questions.evaluateAll((all: { dataset: Record<string, string> }[]) =>
    all.map(({ dataset }) => dataset.testid ?? ''),
  );
  for (const id of ids.filter((one) => one.endsWith('-yes'))) {
    const label = (await page.getByTestId(id).locator('..').textContent()) ?? '';
    await page.getByTestId(label.includes('有这种情况') ? id.replace(/-yes$/, '-no') : id).check();
  }
  await page.getByTestId('step-send').click();
  await done(page, 'reward-said');
  const lines = (await page.getByTestId('amount-lines').textContent()) ?? '';
  expect(lines).toContain('50,000 元 × 2%');
  expect(lines).toContain('2,000 元');
  expect(lines).toContain('依据');
  await shootAll(page, 'rewards-3-graded');

  // Whoever decided the case has no button and reads why.
  const involved = await world.open('approver', `rewards/${rewardNo}`);
  await involved.getByTestId('reward-involved').waitFor();
  expect(await involved.getByTestId('step-approve').count()).toBe(0);
  const second = await world.open('approver2', `rewards/${rewardNo}`);
  await second.getByTestId('step-approve').click();
  const asked = second.getByTestId('step-form').locator('input[type=radio][value=yes]');
  for (let index = 0; index < (await asked.count()); index += 1) {
    const option = asked.nth(index);
    const label = (await option.locator('..').textContent()) ?? '';
    const other = second.getByTestId('step-form').locator('input[type=radio][value=no]').nth(index);
    await (label.includes('有这种情况') ? other : option).check();
  }
  await second.getByTestId('step-send').click();
  await second.getByTestId('confirm-ok').click();
  await done(second, 'reward-said');
  await shootAll(second, 'rewards-4-approved');

  const liaison = await world.open('liaison', `rewards/${rewardNo}`);
  await liaison.getByTestId('step-notify').click();
  await liaison.getByTestId('step-by-inbox').check();
  await liaison.getByTestId('step-send').click();
  await liaison.getByTestId('confirm-ok').click();
  await done(liaison, 'reward-said');
});

it('the reporter hears of it without an amount and claims it in the mini program', async () => {
  await expect
    .poll(async () => JSON.stringify(await phone.inbox()), { timeout: 30_000 })
    .toMatch(/举报奖励|奖励/);
  expect(JSON.stringify(await phone.inbox())).not.toContain('2,000');
  mini = await openMini(browser, world.run, phone, { path: 'pages/rewards/rewards' });
  await says('待领取');
  expect(await mini.screen().textContent()).not.toMatch(/\d 元/);
  await shoot(mini.page, 'rewards-5-mini-list');
  expect(await axe(mini.page)).toEqual([]);
  await mini.page.evaluate(`wx.navigateTo({ url: '/pages/reward/reward?no=${leadNo}' })`);
  await says('申请领取');
  await shoot(mini.page, 'rewards-6-mini-reward');
  await tap('看金额');
  await says(/2,000 元/);
  await shoot(mini.page, 'rewards-7-mini-amount');
  expect(await axe(mini.page)).toEqual([]);
  await lookLargest('pages/rewards/rewards', '待领取', 'rewards-5-mini-list-largest');
  await lookLargest(`pages/reward/reward?no=${leadNo}`, '看金额', 'rewards-6-mini-reward-largest');
  expect(await mini.screen().textContent()).not.toContain('50,000');
  await tap('申请领取');
  await tap('同意，开始填写');
  const answers: Record<string, string> = {
    核对身份的同意: '同意',
    姓名: '王小翠',
    身份证号: payeeIdNumber,
    领取方式: '微信',
    本人确认: '王小翠',
  };
  for (let screen = 0; screen < 8; screen += 1) {
    for (const [label, said] of Object.entries(answers)) {
      const item = mini.screen().getByRole('group', { name: label, exact: true });
      if ((await item.count()) === 0) continue;
      const choices = item.getByText(said, { exact: true });
      if ((await choices.count()) > 0) await choices.first().click();
      else await item.locator('input, textarea').first().fill(said);
    }
    const submit = mini.screen().getByRole('button', { name: '提交', exact: true });
    if ((await submit.count()) > 0) {
      await submit.first().click();
      break;
    }
    await tap('下一步');
  }
  await says('领取奖励的申请已提交');
  await shoot(mini.page, 'rewards-8-mini-claimed');
  expect(await axe(mini.page)).toEqual([]);
});

it('finance compares the identity and releases it, without seeing the lead; the reporter can see that', async () => {
  const page = await world.open('finance', `payments/${rewardNo}`);
  await page.getByTestId('payment-slip').getByText('贰仟元整').waitFor();
  expect(await page.locator('main').textContent()).not.toContain(leadNo);
  expect(await page.locator('main').textContent()).not.toContain('王小翠');
  await page.getByTestId('open-payee').click();
  await page.getByTestId('payee').getByText(payeeIdNumber).waitFor();
  await page.getByTestId('step-release').click();
  await page.getByTestId('step-send').click();
  await page.getByTestId('confirm-ok').click();
  await done(page, 'payment-said');
  await page.reload();
  await page.getByTestId('payment-slip').waitFor();
  expect(await page.locator('main').textContent()).not.toContain('王小翠');
  await shootAll(page, 'rewards-9-payment');
});

it('收款: WeChat’s sheet, the money, the ledger', async () => {
  await mini.page.evaluate(`wx.reLaunch({ url: '/pages/reward/reward?no=${leadNo}' })`);
  await says('收款');
  await tap('收款');
  await mini.page.getByTestId('transfer-confirm').waitFor({ timeout: 30_000 });
  expect(await mini.page.getByTestId('transfer-amount').textContent()).toBe('¥2000.00');
  await shoot(mini.page, 'rewards-10-sheet');
  await mini.page.getByTestId('transfer-confirm').click();
  await says(/已经发放|已发放|到账/);
  await shoot(mini.page, 'rewards-11-paid');
  expect(await axe(mini.page)).toEqual([]);
  await lookLargest(`pages/reward/reward?no=${leadNo}`, /已经发放|已发放|到账/, 'rewards-11-paid-largest');
  expect(mini.problems).toEqual([]);
  const page = await world.open('finance', `payments/${rewardNo}`);
  await page.getByTestId('payout').getByText('已到账').waitFor({ timeout: 30_000 });
  await shootAll(page, 'rewards-12-paid');
  await page.goto(`${world.run.console}ledger`);
  await page.getByTestId('balance-paid').getByText('2,000 元').waitFor();
  expect(await page.getByTestId('balance-budget').textContent()).toBe('998,000 元');
  await shootAll(page, 'rewards-13-ledger');
});
