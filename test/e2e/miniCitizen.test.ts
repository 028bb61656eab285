import { randomBytes } from 'node:crypto';
import type { Browser, BrowserContext } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, shoot } from '../support/browser.ts';
import { type ConsoleWorld, startConsoleWorld } from '../support/consoleWorld.ts';
import { identities, leadAnswers } from '../support/leads.ts';
import { linkMini } from '../support/linkMini.ts';
import { miniApplicant } from '../support/miniApplicant.ts';
import { type Mini, openMini, phoneScreen } from '../support/miniProgram.ts';
import { createPhones, type Phone } from '../support/phones.ts';
import { portrait } from '../support/portrait.ts';
import { type Hands, reportAgain } from '../support/reportAgain.ts';

let world: ConsoleWorld;
let browser: Browser;
beforeAll(async () => {
  world = await startConsoleWorld();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

const newPhone = (name: string, follow = true) =>
  createPhones(world.run.sandbox, 'demo').add(name, { follow });
const newContext = () => browser.newContext({ viewport: phoneScreen, deviceScaleFactor: 2 });
const tap = (mini: Mini, name: string) =>
  mini.screen().getByRole('button', { name, exact: true }).first().click();
async function says(mini: Mini, text: string | RegExp): Promise<void> {
  const found = mini.screen().getByText(text).first();
  await found.waitFor({ timeout: 20_000 }).catch(async () => {
    throw new Error(`no ${text}: ${(await mini.screen().textContent())?.slice(-160)}`);
  });
}
const field = (mini: Mini, label: string) => mini.screen().getByRole('group', { name: label, exact: true });

/** Answers what is asked on the screen, as far as there are answers to it. */
async function answerScreen(mini: Mini, answers: Record<string, string>): Promise<void> {
  for (const [label, said] of Object.entries(answers)) {
    const item = field(mini, label);
    if ((await item.count()) === 0) continue;
    const typed = item.locator('input, textarea').first();
    const choices = item.getByText(said, { exact: true });
    if ((await choices.count()) > 0) await choices.first().click();
    else await typed.fill(said);
  }
}

/** Answers one screen after the other, up to the summary. */
async function answerAll(mini: Mini, answers: Record<string, string>): Promise<void> {
  for (let step = 0; step < 12; step += 1) {
    if ((await mini.screen().getByText('最后一步：核对').count()) > 0) return;
    await answerScreen(mini, answers);
    await tap(mini, '下一步');
  }
  await says(mini, '最后一步：核对');
}

/** The phone number from WeChat: refused first, then allowed. */
async function takeNumber(mini: Mini): Promise<void> {
  const line = field(mini, '联系电话').locator('input').first();
  await tap(mini, '使用微信手机号');
  await mini.page.getByTestId('wx-ok').waitFor();
  await shoot(mini.page, 'mini-cit-13-phone-sheet');
  await mini.page.getByTestId('wx-cancel').click();
  await says(mini, /直接填写，一样可以办理/);
  expect(await line.inputValue()).toBe('');
  await tap(mini, '使用微信手机号');
  await mini.page.getByTestId('wx-ok').click();
  await says(mini, /已填好/);
  expect(await line.inputValue()).toMatch(/^139\d{8}$/);
  await line.scrollIntoViewIfNeeded();
  await shoot(mini.page, 'mini-cit-14-phone');
}

/** A lead as it was left half filled, on the screen before its end. */
function leadDraft(changes: object = {}) {
  const answers = {
    ...identities.anonymous,
    ...leadAnswers({ region: { name: '城关镇' }, noEvidenceReason: undefined }),
    ...changes,
  };
  const clientId = '9b1b1d8e-6f0e-4d7c-9a8e-0f6a5c3b2a11';
  const form = { id: 'lead', version: 2 };
  const rest = { about: {}, step: 0, savedAt: Date.now(), revision: 0 };
  return { purpose: 'lead', form, answers: JSON.parse(JSON.stringify(answers)), clientId, ...rest };
}

/** Opens the form of leads with something in it already. */
async function openLead(phone: Phone, draft: object, context: BrowserContext): Promise<Mini> {
  const mini = await openMini(browser, world.run, phone, { path: 'pages/home/home', context });
  await mini.page.evaluate(`wx.setStorageSync('privacyAgreed', 1)`);
  await mini.page.evaluate(`wx.setStorageSync('draft:lead', ${JSON.stringify(draft)})`);
  await mini.page.evaluate(`wx.navigateTo({ url: '/pages/tip/tip' })`);
  await says(mini, /^第 1\//);
  return mini;
}

/** Presses 下一步 until the field or the summary is there. */
async function goTo(mini: Mini, wanted: string | 'summary'): Promise<void> {
  for (let step = 0; step < 12; step += 1) {
    if (wanted === 'summary' && (await mini.screen().getByText('最后一步：核对').count()) > 0) return;
    if (wanted !== 'summary' && (await field(mini, wanted).count()) > 0) return;
    await tap(mini, '下一步');
  }
  throw new Error(`no ${wanted}: ${await mini.screen().textContent()}`);
}

it('whoever refuses the privacy guide is asked nothing, and told what is possible without', async () => {
  const context = await newContext();
  const mini = await openMini(browser, world.run, await newPhone('路人', false), {
    path: 'pages/tip/tip',
    context,
  });
  await says(mini, '先看隐私说明');
  await tap(mini, '不同意');
  await says(mini, /没有收集任何信息/);
  expect(await mini.screen().locator('input, textarea').count()).toBe(0);
  await shoot(mini.page, 'mini-cit-1-refused');
  await tap(mini, '同意，开始填写');
  await says(mini, /^第 1\//);
  await shoot(mini.page, 'mini-cit-2-tip');
  expect(mini.problems).toEqual([]);
  await context.close();
});

it('a tip-off: airplane mode in the middle of an upload and at the end, and the code is not lost', async () => {
  const context = await newContext();
  const phone = await newPhone('张三', false);
  const mini = await openLead(phone, leadDraft(), context);
  await goTo(mini, '证据材料');
  const pixels = randomBytes(1500 * 1500 * 3);
  const bytes = await sharp(pixels, { raw: { width: 1500, height: 1500, channels: 3 } })
    .jpeg({ quality: 95 })
    .toBuffer();
  let cut = false;
  await mini.page.route('**/uploads/*/parts/1', async (route) => {
    if (cut) return route.continue();
    cut = true;
    await mini.network('none');
    await route.abort();
  });
  await mini.nextFile({ name: '清单.jpg', type: 'image/jpeg', bytes });
  await tap(mini, '添加图片或视频');
  await says(mini, /停在 \d+%/);
  expect(await field(mini, '证据材料').getByText('已上传').count()).toBe(0);
  await shoot(mini.page, 'mini-cit-3-upload-stopped');
  await mini.network('wifi');
  await says(mini, '已上传');
  await goTo(mini, 'summary');
  await shoot(mini.page, 'mini-cit-4-summary');
  await mini.network('none');
  await tap(mini, '提交');
  await says(mini, '举报线索待发送');
  await shoot(mini.page, 'mini-cit-5-waiting');
  await mini.network('wifi');
  await says(mini, '举报线索已提交');
  await says(mini, '请记下查询码');
  await shoot(mini.page, 'mini-cit-6-code');
  const shown =
    (await mini
      .screen()
      .getByText(/^\d{4} \d{4} \d{4} \d{4}$/)
      .textContent()) ?? '';
  const code = shown.replaceAll(' ', '');
  expect(code).toMatch(/^\d{16}$/);
  // Left without writing it down: it is there again.
  await mini.page.evaluate(`wx.reLaunch({ url: '/pages/home/home' })`);
  await tap(mini, '1 件已送达，点开看回执');
  await tap(mini, '看举报线索的回执');
  await mini.screen().locator('input').first().fill('0000');
  await tap(mini, '我记好了');
  await says(mini, /不一样/);
  await mini.screen().locator('input').first().fill(code.slice(-4));
  await tap(mini, '我记好了');
  await tap(mini, '回首页');
  await says(mini, '反映问题');
  expect(await mini.screen().getByText('已送达').count()).toBe(0);
  // A session that ended is opened anew without anybody noticing.
  await mini.page.evaluate(`wx.setStorageSync('session', 'a-session-that-ended-long-ago')`);
  await mini.page.evaluate(`wx.navigateTo({ url: '/pages/claim/claim' })`);
  await mini.screen().locator('input').first().fill(code);
  await tap(mini, '查看');
  await says(mini, /线索 XS/);
  await mini.screen().locator('textarea').first().fill('清单已经拍了照片。');
  await tap(mini, '发送');
  await says(mini, '清单已经拍了照片。');
  await shoot(mini.page, 'mini-cit-7-claim');
  expect(mini.problems).toEqual([]);
  await context.close();
});

it('word of it is accepted at the receipt: the status changes, WeChat shows a notice, and a tap opens the matter', async () => {
  const context = await newContext();
  const phone = await newPhone('王小翠', false);
  const rest = { ...identities.named, noEvidenceReason: '清单在母亲手里。' };
  const mini = await openLead(phone, leadDraft({ ...rest, remember: undefined }), context);
  await goTo(mini, 'summary');
  await tap(mini, '提交');
  await says(mini, '举报线索已提交');
  const no =
    (await mini
      .screen()
      .getByText(/^XS\d{8}/)
      .first()
      .textContent()) ?? '';
  await mini
    .screen()
    .getByRole('button', { name: /^接收下一次通知/ })
    .click();
  await mini.page.getByTestId('wx-ok').click();
  await says(mini, /已订阅/);
  await shoot(mini.page, 'mini-cit-14-subscribed');
  expect(mini.problems).toEqual([]);
  await context.close();

  const handler = await world.staff('supervision');
  const { revision } = await handler.get<{ revision: number }>(`/api/leads/${no}`);
  await handler.post(`/api/leads/${no}/steps/accept`, { revision, input: {} });
  await handler.post(`/api/leads/${no}/messages`, { text: '已经安排人核实，请保留好清单。' });
  const notice = await phone.waitFor(({ via }) => via === 'miniSubscribe', 'notice', 20_000);
  expect(JSON.stringify(notice)).not.toMatch(/王小翠|13912345678|卫生院|回复/);
  const screen = await world.newPage({ width: 900, height: 900 });
  await screen.goto(`${world.run.sandbox}/?phones=${phone.openid}`);
  const card = screen.getByTestId('template-card').last();
  await card.getByText('服务通知 · 小程序').waitFor();
  await shoot(screen, 'mini-cit-15-notice');
  await card.click();
  const page = screen.frameLocator('[data-testid="mini-screen"] iframe').locator('wx-page:not([hidden])');
  await page.getByText(`编号 ${no}`).first().waitFor({ timeout: 20_000 });
  await page.getByText('已经安排人核实').first().waitFor();
  await shoot(screen, 'mini-cit-16-matter');
});

it('the same matter again: asked what it is, an addition joins the first lead, something new becomes one of its own', async () => {
  const context = await newContext();
  const named = { ...identities.named, noEvidenceReason: '清单在母亲手里。' };
  const mini = await openLead(await newPhone('孙七', false), leadDraft(named), context);
  const hands: Hands = {
    tap: (name) => tap(mini, name),
    says: (text) => says(mini, text),
    goTo: (wanted) => goTo(mini, wanted),
  };
  const draft = (facts: string) => leadDraft({ ...named, facts });
  await reportAgain(mini, hands, draft, await world.staff('supervision'));
  expect(mini.problems).toEqual([]);
  await context.close();
});

it('a form that is republished while it is being filled: answers stay, and it goes through', async () => {
  const context = await newContext();
  const phone = await newPhone('李四', false);
  let isOld = true;
  await context.route('**/api/mini/forms/lead', async (route) => {
    const response = await route.fetch();
    if (!isOld) return route.fulfill({ response });
    isOld = false;
    const body = await response.json();
    const { etag: _tag, ...headers } = response.headers();
    await route.fulfill({ status: 200, headers, json: { ...body, form: { ...body.form, version: 1 } } });
  });
  const facts = '九月份我陪母亲看病，发现清单上有三次没有做过的理疗，每次六十元。';
  const draft = leadDraft({ noEvidenceReason: '清单在母亲手里。', facts });
  const mini = await openLead(phone, { ...draft, form: { id: 'lead', version: 1 } }, context);
  await goTo(mini, 'summary');
  await tap(mini, '提交');
  await says(mini, /表单刚刚更新了，已填的还在/);
  await shoot(mini.page, 'mini-cit-8-republished');
  await goTo(mini, 'summary');
  await says(mini, facts);
  await tap(mini, '提交');
  await says(mini, '举报线索已提交');
  await context.close();
});

it('applying: linked first, with a draft that another phone goes on with, a photo, a correction', async () => {
  const context = await newContext();
  const stranger = await newPhone('赵六', false);
  const unknown = await openMini(browser, world.run, stranger, { path: 'pages/apply/apply', context });
  await says(unknown, '先关联公众号');
  await says(unknown, /^关联码 \d{8}$/);
  await tap(unknown, '我发好了');
  await says(unknown, /还没有收到/);
  await shoot(unknown.page, 'mini-cit-9-link');
  await unknown.page.close();
  const phone = await newPhone('林晓梅');
  await linkMini(world.run, phone);
  const mini = await openMini(browser, world.run, phone, { path: 'pages/apply/apply', context });
  await mini.screen().getByText('个人自荐').first().click();
  await tap(mini, '同意，开始填写');
  await says(mini, /^第 1\//);
  const answers = miniApplicant();
  await answerScreen(mini, answers);
  await mini.nextFile({ name: '照片.jpg', type: 'image/jpeg', bytes: await portrait() });
  await tap(mini, '选择照片');
  await says(mini, '已上传');
  await shoot(mini.page, 'mini-cit-10-apply');
  await tap(mini, '下一步');
  await answerScreen(mini, answers);
  await tap(mini, '下一步');
  await says(mini, /^第 3\//);
  await context.close();

  const second = await newContext();
  const other = await openMini(browser, world.run, phone, { path: 'pages/apply/apply', context: second });
  await other.screen().getByText('个人自荐').first().click();
  await tap(other, '同意，开始填写');
  await says(other, /接着上次填的/);
  await says(other, /^第 3\//);
  await takeNumber(other);
  // The number is there already; the unit is one that WeChat objects to.
  const { 联系电话: _typed, ...rest } = answers;
  const unit = '工作单位及职务';
  await answerAll(other, { ...rest, 是否在职: '是', [unit]: '违规样例公司，会计' });
  await tap(other, '提交');
  await says(other, /请换个说法/);
  await shoot(other.page, 'mini-cit-15-other-words');
  await answerScreen(other, { [unit]: '某某公司，会计' });
  await goTo(other, 'summary');
  await shoot(other.page, 'mini-cit-11-apply-summary');
  await tap(other, '提交');
  await says(other, '监督员申请已提交');
  const no =
    (await other
      .screen()
      .getByText(/^SQ\d{8}/)
      .textContent()) ?? '';
  const reviewer = await world.staff('reviewer');
  const { revision } = await reviewer.get<{ revision: number }>(`/api/applications/${no}`);
  const decision = {
    decision: 'return',
    reason: '请换一张清楚的照片。',
    returnedFields: ['photo'],
    revision,
  };
  await reviewer.post(`/api/applications/${no}/decisions`, decision);
  await tap(other, '回首页');
  await other.screen().getByText('申请需要补正').click();
  await says(other, '请换一张清楚的照片。');
  await shoot(other.page, 'mini-cit-12-correct');
  await goTo(other, 'summary');
  await tap(other, '提交');
  await says(other, '申请补正已提交');
  expect(other.problems).toEqual([]);
  await second.close();
});
