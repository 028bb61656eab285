import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Product, startProduct } from '../../sandbox/setup/startProduct.ts';
import { madeUpIdNumber } from '../support/applicants.ts';
import { approveReward } from '../support/approveReward.ts';
import { openBrowser, shoot } from '../support/browser.ts';
import { createPhones } from '../support/phones.ts';
import { portrait } from '../support/portrait.ts';
import { reportInChat } from '../support/reportInChat.ts';
import { type StaffClient, signIn } from '../support/staffClient.ts';

let folder: string;
let product: Product;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fundwatch-e2e-'));
  product = await startProduct({ varDir: folder, ports: 'free', quiet: true });
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
  await rm(folder, { recursive: true, force: true });
});

const signedIn = new Map<string, Promise<StaffClient>>();
/** A one-time code works only once, so each account signs in once. */
function staffOf(username: string): Promise<StaffClient> {
  const client = signedIn.get(username) ?? signIn(product.run, username);
  signedIn.set(username, client);
  return client;
}

const bubbles = (phone: Locator) => phone.getByTestId('bubble');

async function answer(phone: Locator, after: number): Promise<string> {
  await expect.poll(() => bubbles(phone).count(), { timeout: 15_000 }).toBeGreaterThan(after);
  return (await bubbles(phone).last().textContent()) ?? '';
}

/** Types into the phone and waits for the account's answer. */
async function say(phone: Locator, text: string): Promise<string> {
  const before = await bubbles(phone).count();
  await phone.getByTestId('message-input').fill(text);
  await phone.getByTestId('send').click();
  return answer(phone, before + 1);
}

async function photo(phone: Locator): Promise<string> {
  const before = await bubbles(phone).count();
  await phone.getByTestId('plus').click();
  const file = { name: '材料.jpg', mimeType: 'image/jpeg', buffer: await portrait() };
  await phone.getByTestId('file-input').first().setInputFiles(file);
  return answer(phone, before + 1);
}

/** Answers by what the title of the question begins with, until there is a number or a sentence that fits. */
async function fillIn(phone: Locator, first: string, known: Record<string, string>, end: RegExp) {
  let reply = first;
  let photos = 0;
  for (let asked = 0; asked < 60 && !end.test(reply); asked += 1) {
    const title = /题 · (.*)/.exec(reply)?.[1] ?? '';
    const key = Object.keys(known).find((one) => title.startsWith(one));
    if (key) reply = await say(phone, known[key] ?? '');
    else if (/材料/.test(title) && !title.includes('选填')) {
      reply = photos % 2 === 0 ? await photo(phone) : await say(phone, '完成');
      photos += 1;
    } else if (/“提交”|还有没核对/.test(reply)) reply = await say(phone, '提交');
    else if (title.includes('选填')) reply = await say(phone, '跳过');
    else if (reply.includes('“完成”')) reply = await say(phone, '完成');
    else reply = await say(phone, reply.includes('“同意”') ? '同意' : '1');
  }
  expect(reply).toMatch(end);
  return reply;
}

it('a reporter claims the reward of their lead on the phone page', async () => {
  const { run } = product;
  const person = await createPhones(run.sandbox, 'demo').add('王小翠');
  const no = await reportInChat(person, { 是否想要举报奖励: '是' });
  const store = await new mongoose.mongo.MongoClient(product.storeUri).connect();
  // What months of work and several people would come to; the steps have tests of their own.
  const done = { status: 'fed_back', outcome: 'substantiated', fedBackAt: new Date() };
  await store.db().collection('leads').updateOne({ no }, { $set: done });
  await store.close();
  const supervision = await staffOf('supervision');
  const { revision } = await supervision.get<{ revision: number }>(`/api/leads/${no}`);
  const input = { eligible: true, reason: '查证属实，符合奖励条件。' };
  await supervision.post(`/api/leads/${no}/steps/checkReward`, { revision, input });
  await approveReward(staffOf, no);

  await page.goto(run.sandbox);
  const phone = page.getByTestId(`phone-${person.openid}`);
  await expect.poll(() => bubbles(phone).count()).toBeGreaterThan(10);
  const first = await say(phone, '领取奖励');
  expect(first).toContain(no);
  await shoot(page, 'chat-1-reward-begin');
  const idNumber = madeUpIdNumber();
  const known = { 姓名: '王小翠', 身份证号: idNumber, 领取方式: '银行卡', 本人确认: '王小翠' };
  const last = await fillIn(phone, first, known, /已收到您领取奖励的申请/);
  expect(last).toContain(no);
  await shoot(page, 'chat-2-reward-done');
  const said = (await bubbles(phone).allTextContents()).filter((text) => text !== idNumber).join('\n');
  expect(said).not.toContain(idNumber);
});

it('an institution complains about a supervisor on the phone page', async () => {
  const { run } = product;
  const liaison = await staffOf('liaison');
  const rows = '机构编码,机构名称,机构类别\nH5001,渝北仁爱医院,医院';
  const { no } = await liaison.upload<{ no: string }>('/api/institution-imports', 'list.csv', rows);
  const state = async () => (await liaison.get<{ state: string }>(`/api/institution-imports/${no}`)).state;
  await expect.poll(state, { timeout: 30_000 }).toBe('done');
  const person = await createPhones(run.sandbox, 'demo').add('医院的周主任');
  await page.goto(run.sandbox);
  const phone = page.getByTestId(`phone-${person.openid}`);
  await bubbles(phone).first().waitFor();
  let before = await say(phone, '投诉监督员');
  if (before.includes('哪个单位')) {
    await say(phone, '1');
    before = await say(phone, '投诉监督员');
  }
  expect(before).toContain('先看一眼');
  await shoot(page, 'chat-3-complaint-before');
  const asked = await say(phone, '开始');
  expect(asked).toContain('机构');
  const found = await say(phone, '仁爱');
  expect(found).toContain('渝北仁爱医院');
  const next = await say(phone, '1');
  const known = {
    ...{ 联系人: '周小燕', 联系电话: '023-1234567', 监督员姓名: '林晓梅', 时间: '昨天', 地点: '门诊大厅' },
    ...{ 发生时间: '昨天', 发生地点: '门诊大厅' },
    ...{ 事实: '这位监督员没有说明来意就进入药房，并要求把两盒药品带走，没有付钱。' },
    ...{ 具体: '这位监督员没有说明来意就进入药房，并要求把两盒药品带走，没有付钱。' },
    ...{ 是否: '否' },
  };
  await fillIn(phone, next, known, /TS\d{8}[A-Z0-9]{6}/);
  await shoot(page, 'chat-4-complaint-done');
});
