import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Product, startProduct } from '../../sandbox/setup/startProduct.ts';
import { openBrowser, staffPage } from '../support/browser.ts';
import { createPhones, type Phone } from '../support/phones.ts';
import { type StaffClient, signIn } from '../support/staffClient.ts';
import { leadNoIn, tipInChat } from '../support/tipInChat.ts';
import { unzipped } from '../support/unzipped.ts';

/** Words that only this reporter could have brought into the product. */
const name = '金丝雀王小翠';
const mobile = '13987654321';

let folder: string;
let product: Product;
let browser: Browser;
let phone: Phone;
let no: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fundwatch-canary-'));
  product = await startProduct({ varDir: folder, ports: 'free', quiet: true });
  browser = await openBrowser();
  phone = await createPhones(product.run.sandbox, 'demo').add('某人');
  no = leadNoIn(
    await tipInChat(phone, {
      ...{ 身份: '实名', 姓名: name, 手机号: mobile, 是否想要举报奖励: '是', 内部人员或同行: '跳过' },
      具体情况: `我是${name}（金丝雀 王小翠），电话${mobile}，或139-8765-4321，昨天下午我看到清单上有三次没有做过的理疗。`,
    }),
  );
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Every account signs in once: a one-time code works once. */
const clients = new Map<string, Promise<StaffClient>>();
function staff(username: string): Promise<StaffClient> {
  const client = clients.get(username) ?? signIn(product.run, username);
  clients.set(username, client);
  return client;
}
const words = [
  ...[name, mobile, '金丝雀 王小翠', '139-8765-4321'],
  ...[Buffer.from(name).toString('base64').slice(0, 20), encodeURIComponent(name)],
];

/** Everything that a member of staff reads about the lead. */
async function readBy(client: StaffClient): Promise<string> {
  const paths = [
    '/api/leads',
    `/api/leads/${no}`,
    '/api/clocks',
    '/api/lead-statistics?year=2026',
    '/api/tasks',
  ];
  const texts = [];
  for (const path of paths) texts.push(await (await client.raw(path)).text());
  return texts.join('\n');
}

it('the reporter’s name and number are in no answer, slip, export, error or push while staff work on the lead', async () => {
  const supervision = await staff('supervision');
  const approver = await staff('approver');
  const step = (client: StaffClient, step: string, revision: number, input: object) =>
    client.raw(`/api/leads/${no}/steps/${step}`, { revision, input });
  expect((await step(supervision, 'accept', 1, {})).status).toBe(200);
  const named = { kind: 'police', to: '公安局', summary: `据${name}反映，涉嫌骗取医保基金。` };
  const refused = await step(supervision, 'report', 2, named);
  expect(refused.status).toBe(422);
  const report = { kind: 'police', to: '公安局', summary: '涉嫌骗取医保基金，请依法处理。' };
  expect((await step(supervision, 'report', 2, report)).status).toBe(200);
  const file = await supervision.get<{ transfers: { id: string }[] }>(`/api/leads/${no}`);
  const slip = await supervision.raw(`/api/leads/${no}/transfers/${file.transfers[0]?.id}`);
  const list = await fileOf(approver, '/api/leads-export');
  expect(list).toContain(no);
  const seen = [
    await refused.text(),
    await slip.text(),
    ...[list, await fileOf(approver, '/api/lead-statistics/xlsx?year=2026')],
    await readBy(supervision),
    await readBy(approver),
    JSON.stringify((await phone.inbox()).filter(({ via }) => via === 'template')),
  ].join('\n');
  for (const word of words) expect(seen).not.toContain(word);
  expect(seen).toContain('［已隐去］');
});

/** A spreadsheet with everything in it: cells, properties of the document, names of its parts. */
async function fileOf(client: StaffClient, path: string): Promise<string> {
  const answer = await client.raw(path);
  expect(answer.status, path).toBe(200);
  return unzipped(Buffer.from(await answer.arrayBuffer()));
}

it('nor on a page of the console, an error page, the board of the queues, or in the name of a file', async () => {
  const supervision = await staff('supervision');
  const page = await staffPage(browser, product.run, supervision);
  await page.goto(`${product.run.console}leads/${no}`);
  await page.getByTestId('evidence-row').first().waitFor();
  const pages = [await page.content()];
  await page.close();
  const file = await supervision.get<{ evidence: { id: string }[] }>(`/api/leads/${no}`);
  for (const as of ['preview', 'original']) {
    const answer = await supervision.raw(`/api/leads/${no}/evidence/${file.evidence[0]?.id}/${as}`);
    pages.push(JSON.stringify([...answer.headers]), Buffer.from(await answer.arrayBuffer()).toString('utf8'));
  }
  // What somebody types into an address comes back in no answer.
  for (const path of [
    `/api/leads/${encodeURIComponent(name)}`,
    `/c/${encodeURIComponent(name)}`,
    `/nowhere?q=${name}`,
  ])
    pages.push(await (await supervision.raw(path)).text());
  const admin = await staff('admin');
  const board = await admin.raw('/console/queues/api/queues');
  expect(board.status).toBe(200);
  const { queues } = (await board.json()) as { queues: { name: string }[] };
  expect(queues.length).toBeGreaterThan(5);
  for (const { name: queue } of queues) {
    const all = `/console/queues/api/queues?activeQueue=${queue}&status=latest&page=1&jobsPerPage=100`;
    pages.push(await (await admin.raw(all)).text());
  }
  for (const word of words) expect(pages.join('\n')).not.toContain(word);
  expect(pages[0]).toContain('［已隐去］');
});

it('an opened identity is shown to whoever asked, and leaves nothing but ids behind', async () => {
  const liaison = await staff('liaison');
  const approver = await staff('approver');
  const asked = { purpose: 'contact', note: '要当面核实清单。' };
  const { id } = await liaison.post<{ id: string }>(`/api/leads/${no}/identity-requests`, asked);
  const path = `/api/leads/${no}/identity-requests/${id}`;
  expect((await approver.raw(`${path}/decision`, { approved: true })).status).toBe(204);
  expect(await (await liaison.raw(`${path}/opening`, {})).text()).toContain(name);
  // The reporter reads it where they ask how their lead is getting on.
  expect(await phone.say('我的线索')).toContain('工作人员查看了您的身份信息，用途：需要当面或电话核实线索');
});

it('nor in any file of the product: store, queue with its append-only file, logs, spool', async () => {
  // WeChat itself knows what was typed: the simulator's files are not ours.
  const find = promisify(execFile);
  const { stdout: kept } = await find('find', [folder, '-type', 'f', '-size', '+0']);
  // The places are there: what is not written cannot be searched.
  for (const place of ['log/web.log', 'log/worker.log', 'appendonly', 'store/'])
    expect(kept).toContain(place);
  for (const word of words) {
    const { stdout } = await find('grep', ['-rlaF', word, folder]).catch(
      (error: { stdout: string }) => error,
    );
    const ours = stdout.split('\n').filter((path) => path !== '' && !path.includes('/wechat/'));
    expect(ours, await context(ours, word)).toEqual([]);
  }
});

async function context(paths: readonly string[], word: string): Promise<string> {
  const [first] = paths;
  if (!first) return '';
  const text = (await readFile(first)).toString('latin1');
  const at = text.indexOf(Buffer.from(word).toString('latin1'));
  return `${first}: ${text.slice(Math.max(0, at - 80), at + 20)}`;
}
