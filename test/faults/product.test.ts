import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Product, startProduct } from '../../sandbox/setup/startProduct.ts';
import { answerAll, applicationLines, beginToApply } from '../support/applyInChat.ts';
import { createPhones, type InboxItem, type Phone, type Phones } from '../support/phones.ts';
import { type StaffClient, signIn } from '../support/staffClient.ts';

let folder: string;
let product: Product;
let phones: Phones;
let staff: StaffClient;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fundwatch-faults-'));
  product = await startProduct({ varDir: folder, ports: 'free', quiet: true });
  phones = createPhones(product.run.sandbox, product.run.accounts[0]?.key ?? '');
  staff = await signIn(product.run, 'reviewer');
});
afterAll(async () => {
  await product?.stop();
  await rm(folder, { recursive: true, force: true });
});

const isCard = (item: InboxItem) => item.type === 'template';
const cards = async (phone: Phone) => (await phone.inbox()).filter(isCard);
const template = '/cgi-bin/message/template/send';

const number = /SQ\d{8}[A-Z0-9]{6}/;

async function applied(): Promise<{ phone: Phone; no: string }> {
  const phone = await phones.add();
  await answerAll(phone, await applicationLines('林晓梅'));
  await phone.say('提交');
  // On a busy machine the answer may come late, as a message of its own.
  const answer = await phone.waitFor(({ content }) => number.test(String(content)), 'the number', 20_000);
  const no = number.exec(String(answer.content))?.[0] ?? '';
  return { phone, no };
}

const decide = (no: string) =>
  staff.post(`/api/applications/${no}/decisions`, {
    decision: 'shortlist',
    reason: '材料齐全。',
    revision: 1,
  });

/** Sends like WeChat and gives the outcome, faults included. */
const try_ = (phone: Phone, content: string) => phone.send({ type: 'text', content });

describe('kill -9 of the worker', () => {
  it('in the middle of a send: the message is neither lost nor doubled', async () => {
    const people = await Promise.all([applied(), applied(), applied(), applied()]);
    // WeChat takes its time: the worker dies with sends under way.
    await phones.fault({ endpoint: template, kind: 'delay', value: 1_500, times: 4 });
    await Promise.all(people.map(({ no }) => decide(no)));
    await sleep(900);
    await product.killWorker();
    for (const { phone } of people) await phone.waitFor(isCard, 'card after the worker came back', 60_000);
    await sleep(3_000);
    for (const { phone } of people) expect(await cards(phone)).toHaveLength(1);
  });

  it('again and again while decisions come in: one card each', async () => {
    const people = await Promise.all(Array.from({ length: 6 }, applied));
    const killing = (async () => {
      for (let round = 0; round < 3; round += 1) {
        await sleep(400);
        await product.killWorker();
      }
    })();
    for (const { no } of people) await decide(no);
    await killing;
    for (const { phone } of people) await phone.waitFor(isCard, 'card', 90_000);
    await sleep(2_000);
    for (const { phone } of people) expect(await cards(phone)).toHaveLength(1);
  });
});

describe('Redis away', () => {
  it('decisions and chat go on; the message follows when Redis is back', async () => {
    const { phone, no } = await applied();
    await product.service('redis').stop();
    await decide(no);
    expect(await phone.say('进度')).toContain('审核通过');
    await sleep(1_000);
    expect(await cards(phone)).toHaveLength(0);
    await product.service('redis').start();
    await phone.waitFor(isCard, 'card after Redis returned', 30_000);
    expect(await cards(phone)).toHaveLength(1);
  });
});

describe('document store away', () => {
  it('one honest sentence, and the answers follow in order when it is back, once', async () => {
    const phone = await phones.add();
    await beginToApply((text) => phone.say(text));
    await product.service('store').stop();
    const first = await try_(phone, '同意');
    expect(first.fault).toBeNull();
    expect(first.reply?.content).toContain('已经收到');
    const second = await try_(phone, '林晓梅');
    expect(second.fault).toBeNull();
    await product.service('store').start();
    await phone.waitFor(
      (item) => item.via !== 'passive' && String(item.content).includes('性别'),
      'the second answer',
      30_000,
    );
    const late = (await phone.inbox()).filter((item) => item.from === 'account' && item.via !== 'passive');
    expect(late.map(({ content }) => (String(content).includes('性别') ? '性别' : '姓名'))).toEqual([
      '姓名',
      '性别',
    ]);
    expect(await phone.say('女')).toContain('照片');
    // Nothing open: its files are gone or empty.
    const spooled = async () => {
      const names = await readdir(join(folder, 'spool'));
      return (await Promise.all(names.map((name) => readFile(join(folder, 'spool', name), 'utf8')))).join('');
    };
    await expect.poll(spooled, { timeout: 10_000 }).toBe('');
  });

  it('messages spooled before the server died are answered by the next one', async () => {
    const phone = await phones.add();
    await beginToApply((text) => phone.say(text));
    await product.service('store').stop();
    expect((await try_(phone, '同意')).reply?.content).toContain('已经收到');
    await product.killWeb();
    await product.service('store').start();
    await phone.waitFor(
      (item) => item.via !== 'passive' && String(item.content).includes('姓名'),
      'the answer',
      45_000,
    );
    expect(await phone.say('林晓梅')).toContain('性别');
  });
});

describe('kill -9 of the server', () => {
  it('in the middle of conversations: every confirmed answer is there, none counts twice', async () => {
    const people = await Promise.all(Array.from({ length: 5 }, () => phones.add()));
    for (const phone of people) await beginToApply((text) => phone.say(text));
    const walks = people.map((phone) => answerAllPatiently(phone));
    for (let round = 0; round < 3; round += 1) {
      await sleep(1_200);
      await product.killWeb();
    }
    for (const seen of await Promise.all(walks)) expect(seen).toContain('民族');
  });
});

/** Walks a few questions; where WeChat gave up, asks again what the place is, as a person would. */
async function answerAllPatiently(phone: Phone): Promise<string> {
  const answers: Record<string, string> = { 姓名: '林晓梅', 性别: '女', 照片: '', 政治面貌: '群众' };
  const lines = (await applicationLines('林晓梅')).filter(([asks]) => asks === '照片');
  let question = '同意';
  for (let turn = 0; turn < 40; turn += 1) {
    if (question.includes('民族')) return question;
    const key = Object.keys(answers).find((label) => question.includes(label));
    const photo = lines[0]?.[1];
    const message =
      key === '照片' && photo && typeof photo !== 'string'
        ? { type: 'image', mediaBase64: photo.image.toString('base64'), mime: 'image/jpeg' }
        : { type: 'text', content: key ? (answers[key] ?? '') : '同意' };
    const sent = await phone.send(message);
    if (sent.reply?.content) question = sent.reply.content;
    else {
      await sleep(1_500);
      question = (await phone.send({ type: 'text', content: '帮助' })).reply?.content ?? question;
    }
  }
  return question;
}
