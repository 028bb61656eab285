import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { MassRow } from '../../../../../sandbox/wechat/world/rows.ts';
import { approveMassMessage } from '../../../../../server/commands/massMessages/approveMassMessage.ts';
import { draftMassMessage } from '../../../../../server/commands/massMessages/draftMassMessage.ts';
import type { recordMassFinish } from '../../../../../server/commands/massMessages/recordMassFinish.ts';
import { sendMassMessage } from '../../../../../server/commands/massMessages/sendMassMessage.ts';
import { submitMassMessage } from '../../../../../server/commands/massMessages/submitMassMessage.ts';
import type { MassContext } from '../../../../../server/commands/massMessages/types.ts';
import { MassMessage, type MassMessageDoc } from '../../../../../server/models/massMessage.ts';
import { MassRefusal } from '../../../../../server/models/massRefusal.ts';
import { Task } from '../../../../../server/models/task.ts';
import { startTestProduct, type TestProduct } from '../../../../support/product.ts';
import { asStaff } from '../../../../support/reviews.ts';

export const sendPath = '/cgi-bin/message/mass/sendall';
export const minute = 60_000;
/** The machine may be busy. */
export const soon = { timeout: 20_000, interval: 100 };
const article = {
  title: '新规定施行',
  author: '医保局',
  digest: '一句话',
  body: '# 要点\n- 一\n- 二\n\n自十二月起<施行>。',
};
export const words = { audience: 'everyone', ...article } as const;

/** What the tests of one file share. */
export const mass = {} as { product: TestProduct; liaison: MassContext; approver: MassContext };

/** Our own clock, milliseconds before the real one; WeChat's is moved beside it. */
let ahead = 0;

/** The product for one file; every test has the account's turns to itself. */
export function useMassWorld(): void {
  beforeAll(async () => {
    const product = await startTestProduct();
    const { services, account, accounts } = product;
    const { bureauId } = account.settings;
    mass.product = product;
    mass.liaison = { ...asStaff(services, bureauId, 'liaison'), accounts };
    mass.approver = { ...asStaff(services, bureauId, 'approver'), accounts };
  });
  afterAll(() => mass.product?.stop());
  beforeEach(async () => {
    ahead = 0;
    const { world } = mass.product.wechat;
    world.faults.clear();
    for (const table of [world.massCounts, world.massProtection, world.drafts] as const)
      for (const [key] of [...table.entries()]) table.delete(key);
    // Kept under another name, so that no msg_id is given out twice.
    for (const [key, row] of world.masses.entries()) world.masses.put(key, { ...row, account: 'gone' });
    await MassRefusal.deleteMany({});
    await MassMessage.updateMany({}, { $set: { audience: 'supervisors' }, $unset: { dueAt: 1 } });
  });
}

export const clock = { now: () => new Date(Date.now() + ahead) };
export function later(ms: number): void {
  ahead += ms;
  mass.product.wechat.world.clock.advance(ms);
}
export const rowOf = async (no: string): Promise<MassMessageDoc> => {
  const row = await MassMessage.findOne({ no }).lean();
  if (!row) throw new Error(`no ${no}`);
  return row;
};
/** What the queue does when the row is due. */
export async function work(no: string): Promise<MassMessageDoc> {
  const { services, accounts } = mass.product;
  const actor = { kind: 'system', id: 'worker' } as const;
  await sendMassMessage({ ...services, clock, accounts, actor }, (await rowOf(no))._id);
  return rowOf(no);
}
export const step = async (no: string) => ({ no, revision: (await rowOf(no)).revision });
export async function approved(
  given: typeof words | (Omit<typeof words, 'audience'> & { audience: 'supervisors' }) = words,
) {
  const { no } = await draftMassMessage(mass.liaison, given);
  await submitMassMessage(mass.liaison, await step(no));
  await approveMassMessage({ ...mass.approver, clock }, await step(no));
  return no;
}
export const fault = (kind: string, value = 0, { times = 1, endpoint = sendPath } = {}) =>
  mass.product.wechat.world.faults.add({ endpoint, kind, value, times, account: undefined });
export const calls = () =>
  mass.product.wechat.world.ledger.calls.filter(({ endpoint }) => endpoint === sendPath).length;
export const jobs = (): MassRow[] =>
  [...mass.product.wechat.world.masses.values()].filter(({ account }) => account === 'test');
export const status = async (no: string) => (await rowOf(no)).status;
/** With the look that the queue would take: an event that came in the very moment of the answer waits for it. */
export const standing = async (no: string) => (await work(no)).status;
export const tasksOf = async (no: string) =>
  (await Task.find({ subject: no, state: 'open' }).lean()).map(({ kind }) => kind);
export const protect = () => mass.product.wechat.world.massProtection.put('test', true);
export const decide = (decision: string) =>
  fetch(`${mass.product.wechat.url}/accounts/test/masses/${jobs().at(-1)?.msgId}`, {
    method: 'POST',
    body: JSON.stringify({ decision }),
  });

export type Word = Parameters<typeof recordMassFinish>[2];
/** MASSSENDJOBFINISH as the webhook hands it over. */
export function wordOf(told: Pick<Word, 'massMsgId' | 'status' | 'counts' | 'url'>): Word {
  const head = { openid: 'mphelper', account: 'gh_1', createTime: 1, msgId: null, dedupeKey: 'x' };
  return { msgType: 'event', event: 'MASSSENDJOBFINISH', ...head, ...told };
}

/** The worker, with something happening between WeChat's taking the message and our knowing. */
export async function workWith(no: string, between: () => Promise<void>): Promise<void> {
  const { services, accounts, account } = mass.product;
  const own = account.client.mass;
  const send: typeof own.send = async (message) => {
    const sent = await own.send(message);
    await between();
    return sent;
  };
  const client = { ...account.client, mass: { ...own, send } };
  const context = {
    ...{ ...services, clock, accounts: new Map([...accounts, ['test', { ...account, client }]]) },
    actor: { kind: 'system', id: 'worker' } as const,
  };
  await sendMassMessage(context, (await rowOf(no))._id);
}
