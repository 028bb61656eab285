import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Product, startProduct } from '../../sandbox/setup/startProduct.ts';
import { createPhones, type Phone } from '../support/phones.ts';
import { type StaffClient, signIn } from '../support/staffClient.ts';
import { leadNoIn, tipInChat } from '../support/tipInChat.ts';

/** Words that only this reporter could have brought into the product. */
const name = '金丝雀王小翠';
const mobile = '13987654321';

let folder: string;
let product: Product;
let phone: Phone;
let no: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fundwatch-canary-'));
  product = await startProduct({ varDir: folder, ports: 'free', quiet: true });
  phone = await createPhones(product.run.sandbox, 'demo').add('某人');
  no = leadNoIn(
    await tipInChat(phone, {
      ...{ 身份: '实名', 姓名: name, 手机号: mobile, 是否想要举报奖励: '是', 内部人员或同行: '跳过' },
      具体情况: `我是${name}，电话${mobile}，昨天下午我看到清单上有三次没有做过的理疗，每次六十元。`,
    }),
  );
});
afterAll(async () => {
  await product?.stop();
  await rm(folder, { recursive: true, force: true });
});

const staff = (username: string): Promise<StaffClient> => signIn(product.run, username);
const words = [name, mobile, Buffer.from(name).toString('base64').slice(0, 20)];

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
  const exported = await approver.raw('/api/leads-export');
  expect(exported.status).toBe(200);
  const sheet = await readXlsxFile(Buffer.from(await exported.arrayBuffer()));
  expect(JSON.stringify(sheet)).toContain(no);
  const seen = [
    await refused.text(),
    await slip.text(),
    JSON.stringify(sheet),
    await readBy(supervision),
    await readBy(approver),
    JSON.stringify((await phone.inbox()).filter(({ via }) => via === 'template')),
  ].join('\n');
  for (const word of words) expect(seen).not.toContain(word);
  expect(seen).toContain('［已隐去］');
});

it('nor in any file of the product: store, queue with its append-only file, logs, spool', async () => {
  // WeChat itself knows what was typed: the simulator's files are not ours.
  const find = promisify(execFile);
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
