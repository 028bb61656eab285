import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { MassRow } from '../../../../../sandbox/wechat/world/rows.ts';
import { approveMassMessage } from '../../../../../server/commands/massMessages/approveMassMessage.ts';
import { cancelMassMessage } from '../../../../../server/commands/massMessages/cancelMassMessage.ts';
import { changeMassMessage } from '../../../../../server/commands/massMessages/changeMassMessage.ts';
import { draftMassMessage } from '../../../../../server/commands/massMessages/draftMassMessage.ts';
import { previewMassMessage } from '../../../../../server/commands/massMessages/previewMassMessage.ts';
import { recordMassFinish } from '../../../../../server/commands/massMessages/recordMassFinish.ts';
import { resendMassMessage } from '../../../../../server/commands/massMessages/resendMassMessage.ts';
import { returnMassMessage } from '../../../../../server/commands/massMessages/returnMassMessage.ts';
import { sendMassMessage } from '../../../../../server/commands/massMessages/sendMassMessage.ts';
import { setMassCover } from '../../../../../server/commands/massMessages/setMassCover.ts';
import { settleMassMessage } from '../../../../../server/commands/massMessages/settleMassMessage.ts';
import { submitMassMessage } from '../../../../../server/commands/massMessages/submitMassMessage.ts';
import type { MassContext } from '../../../../../server/commands/massMessages/types.ts';
import { Event } from '../../../../../server/models/event.ts';
import { MassMessage, type MassMessageDoc } from '../../../../../server/models/massMessage.ts';
import { MassReceipt } from '../../../../../server/models/massReceipt.ts';
import { MassRefusal } from '../../../../../server/models/massRefusal.ts';
import { Task } from '../../../../../server/models/task.ts';
import { getMassMessage } from '../../../../../server/queries/massMessages/getMassMessage.ts';
import { startTestProduct, type TestProduct } from '../../../../support/product.ts';
import { refusalOf as refusal } from '../../../../support/refusal.ts';
import { asStaff } from '../../../../support/reviews.ts';

const sendPath = '/cgi-bin/message/mass/sendall';
const minute = 60_000;
/** The machine may be busy. */
const soon = { timeout: 20_000, interval: 100 };
const article = {
  title: '新规定施行',
  author: '医保局',
  digest: '一句话',
  body: '# 要点\n- 一\n- 二\n\n自十二月起<施行>。',
};
const words = { audience: 'everyone', ...article } as const;

let product: TestProduct;
let liaison: MassContext;
let approver: MassContext;
beforeAll(async () => {
  product = await startTestProduct();
  const { services, account, accounts } = product;
  liaison = { ...asStaff(services, account.settings.bureauId, 'liaison'), accounts };
  approver = { ...asStaff(services, account.settings.bureauId, 'approver'), accounts };
});
afterAll(() => product.stop());
beforeEach(async () => {
  const { world } = product.wechat;
  world.faults.clear();
  for (const table of [world.massCounts, world.massProtection, world.drafts] as const)
    for (const [key] of [...table.entries()]) table.delete(key);
  // Kept under another name, so that no msg_id is given out twice.
  for (const [key, row] of world.masses.entries()) world.masses.put(key, { ...row, account: 'gone' });
  await MassRefusal.deleteMany({});
  // Each test has the account's turns to itself.
  await MassMessage.updateMany({}, { $set: { audience: 'supervisors' }, $unset: { dueAt: 1 } });
});

/** Our own clock; WeChat's is moved beside it. */
let ahead = 0;
beforeEach(() => {
  ahead = 0;
});
const clock = { now: () => new Date(Date.now() + ahead) };
function later(ms: number): void {
  ahead += ms;
  product.wechat.world.clock.advance(ms);
}
const rowOf = async (no: string): Promise<MassMessageDoc> => {
  const row = await MassMessage.findOne({ no }).lean();
  if (!row) throw new Error(`no ${no}`);
  return row;
};
/** What the queue does when the row is due. */
async function work(no: string): Promise<MassMessageDoc> {
  const { services, accounts } = product;
  const actor = { kind: 'system', id: 'worker' } as const;
  await sendMassMessage({ ...services, clock, accounts, actor }, (await rowOf(no))._id);
  return rowOf(no);
}
const step = async (no: string) => ({ no, revision: (await rowOf(no)).revision });
async function approved(
  given: typeof words | (Omit<typeof words, 'audience'> & { audience: 'supervisors' }) = words,
) {
  const { no } = await draftMassMessage(liaison, given);
  await submitMassMessage(liaison, await step(no));
  await approveMassMessage({ ...approver, clock }, await step(no));
  return no;
}
const fault = (kind: string, value = 0, { times = 1, endpoint = sendPath } = {}) =>
  product.wechat.world.faults.add({ endpoint, kind, value, times, account: undefined });
const calls = () => product.wechat.world.ledger.calls.filter(({ endpoint }) => endpoint === sendPath).length;
const jobs = (): MassRow[] =>
  [...product.wechat.world.masses.values()].filter(({ account }) => account === 'test');
const status = async (no: string) => (await rowOf(no)).status;
/** With the look that the queue would take: an event that came in the very moment of the answer waits for it. */
const standing = async (no: string) => (await work(no)).status;
const tasksOf = async (no: string) =>
  (await Task.find({ subject: no, state: 'open' }).lean()).map(({ kind }) => kind);
const protect = () => product.wechat.world.massProtection.put('test', true);
const decide = (decision: string) =>
  fetch(`${product.wechat.url}/accounts/test/masses/${jobs().at(-1)?.msgId}`, {
    method: 'POST',
    body: JSON.stringify({ decision }),
  });

it('two people send an article to every follower: sealed, escaped, counted once, and told in numbers', async () => {
  const phone = await product.phones.add('读者');
  await product.phones.add('路人', { follow: false });
  const no = await approved();
  const stored = await rowOf(no);
  expect(JSON.stringify(stored)).not.toContain('新规定');
  expect(stored.status).toBe('sending');
  expect((await work(no)).msgId).toMatch(/^\d+$/);
  await expect.poll(() => standing(no), soon).toBe('finished');
  const { counts, url } = await rowOf(no);
  expect(counts).toMatchObject({ failed: 0, sent: counts?.total });
  const page = await (await fetch(url ?? '')).text();
  expect(page).toContain('<h2>要点</h2><ul><li>一</li><li>二</li></ul><p>自十二月起&lt;施行&gt;。</p>');
  const inbox = await phone.inbox();
  expect(inbox.filter(({ via }) => via === 'mass')).toMatchObject([{ type: 'news' }]);
  const types = (await Event.find({ 'object.id': stored._id }).sort({ _id: 1 }).lean()).map(
    ({ type }) => type,
  );
  expect(types).toEqual(
    ['drafted', 'submitted', 'approved', 'accepted', 'finished'].map((one) => `massMessage.${one}`),
  );
  expect(await tasksOf(no)).toEqual([]);
  // Offered once more, it does nothing.
  await work(no);
  expect(jobs()).toHaveLength(1);
});

it('is written, returned and checked before it may go; the second person is another one', async () => {
  const { no } = await draftMassMessage(liaison, {
    ...words,
    title: '长'.repeat(33),
    body: '请打13812345678，征求意见稿',
  });
  const refused = await refusal(submitMassMessage(liaison, await step(no)));
  expect(refused.problems.map(({ path, code }) => `${path} ${code}`)).toEqual([
    'title too_long',
    'body mobile',
    'body unconfirmed',
  ]);
  await changeMassMessage(liaison, { ...(await step(no)), ...words });
  await submitMassMessage(liaison, await step(no));
  expect(await tasksOf(no)).toEqual(['approveMassMessage']);
  await returnMassMessage(approver, { ...(await step(no)), reason: '标题不好懂' });
  expect(await getMassMessage(liaison, { no })).toMatchObject({ returned: '标题不好懂' });
  expect(await tasksOf(no)).toEqual([]);
  await submitMassMessage(liaison, await step(no));
  const both = { ...liaison, actor: { ...liaison.actor, roles: ['liaison', 'approver'] } } as MassContext;
  expect(await refusal(approveMassMessage(both, await step(no)))).toMatchObject({
    code: 'massMessage.same_person',
  });
  expect(await refusal(approveMassMessage(liaison, await step(no)))).toMatchObject({
    code: 'permission.denied',
  });
  expect(await refusal(approveMassMessage(approver, { no, revision: 1 }))).toMatchObject({
    code: 'request.conflict',
  });
  await cancelMassMessage(liaison, await step(no));
  expect(await refusal(approveMassMessage(approver, await step(no)))).toMatchObject({
    code: 'massMessage.wrong_status',
  });
  const { services, accounts } = product;
  const foreign = { ...asStaff(services, 'other', 'liaison'), accounts };
  expect(await refusal(draftMassMessage(foreign, words))).toMatchObject({ code: 'massMessage.not_owner' });
  expect(await refusal(getMassMessage(foreign, { no }))).toMatchObject({ code: 'massMessage.not_found' });
});

it('has a cover of its own, cut and bare', async () => {
  const { no } = await draftMassMessage(liaison, words);
  const picture = await sharp({ create: { width: 40, height: 400, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  await setMassCover(liaison, { ...(await step(no)), bytes: picture });
  const bad = setMassCover(liaison, { ...(await step(no)), bytes: Buffer.from('<svg/>') });
  expect(await refusal(bad)).toMatchObject({ problems: [{ path: 'cover' }] });
  await product.phones.add('我自己');
  await previewMassMessage(liaison, { no, wechatName: '我自己' });
  const { pictureId } = await rowOf(no);
  const bytes = await product.wechat.world.media.read(pictureId ?? '');
  expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 900, height: 383 });
  // No draft is left behind, and no name is kept.
  expect(product.wechat.world.drafts.size).toBe(0);
  expect(JSON.stringify(await rowOf(no))).not.toContain('我自己');
  expect(await refusal(previewMassMessage(liaison, { no, wechatName: '别人' }))).toMatchObject({
    ...{ code: 'massMessage.wechat_refused', problems: [{ path: 'wechatName' }] },
  });
});

it.each([
  ['confirm', 'finished', []],
  ['refuse', 'failed', ['massMessageFailed']],
  ['expire', 'failed', ['massMessageFailed']],
])('waits for the administrator, who may %s', async (decision, ended, open) => {
  protect();
  const no = await approved();
  await work(no);
  const { confirmBy, acceptedAt } = await rowOf(no);
  expect((confirmBy?.getTime() ?? 0) - (acceptedAt?.getTime() ?? 0)).toBe(30 * minute);
  later(6 * minute);
  expect((await work(no)).status).toBe('waiting');
  await decide(decision);
  await expect.poll(() => standing(no), soon).toBe(ended);
  expect(await tasksOf(no)).toEqual(open);
});

it('a half hour that passed: staff send again, under another id, and the task is done', async () => {
  protect();
  const no = await approved();
  await work(no);
  await decide('expire');
  await expect.poll(() => standing(no), soon).toBe('failed');
  expect(await rowOf(no)).toMatchObject({ cause: 'err40002', problem: expect.stringContaining('30 分钟') });
  product.wechat.world.massProtection.put('test', false);
  expect(await refusal(resendMassMessage(liaison, await step(no)))).toMatchObject({
    code: 'permission.denied',
  });
  await resendMassMessage(approver, await step(no));
  await work(no);
  await expect.poll(() => standing(no), soon).toBe('finished');
  expect(new Set(jobs().map(({ clientMsgId }) => clientMsgId)).size).toBe(2);
  expect(await tasksOf(no)).toEqual([]);
});

it.each([
  ['dropAfterAccept', 0],
  ['statusAfterAccept', 502],
])('taken, but the answer is lost (%s): asked again under the same id, sent once', async (kind, value) => {
  protect();
  fault(kind, value);
  const no = await approved();
  expect(await work(no)).toMatchObject({ status: 'sending', attemptedAt: expect.any(Date) });
  // Too soon: WeChat says 45066 and nothing is known.
  expect((await work(no)).status).toBe('sending');
  later(2 * minute);
  expect((await work(no)).status).toBe('waiting');
  expect(jobs()).toHaveLength(1);
  await decide('confirm');
  await expect.poll(() => standing(no), soon).toBe('finished');
});

it.each([
  ['drop', 0],
  ['html', 502],
  ['status', 500],
  ['empty', 0],
  ['errcode', -1],
])('an outcome that nobody knows (%s %i) is repeated, and sent once', async (kind, value) => {
  fault(kind, value);
  const no = await approved();
  expect((await work(no)).status).toBe('sending');
  later(2 * minute);
  await work(no);
  await expect.poll(() => standing(no), soon).toBe('finished');
  expect(jobs()).toHaveLength(1);
});

it.each([
  [45011, 'sending', []],
  [45009, 'sending', []],
  [48001, 'failed', ['massMessageFailed']],
  [45028, 'failed', ['massMessageFailed']],
  [40037, 'failed', ['massMessageFailed']],
  [61004, 'failed', ['massMessageFailed']],
])('WeChat answers %i: %s', async (errcode, stands, open) => {
  fault('errcode', errcode);
  const no = await approved();
  const row = await work(no);
  expect(row.status).toBe(stands);
  // Certainly not taken: the next attempt is a first one.
  if (stands === 'sending') expect(row.attemptedAt).toBeUndefined();
  expect(await tasksOf(no)).toEqual(open);
  expect(jobs()).toHaveLength(0);
});

it('a refusal after an unknown outcome proves nothing: staff look and say what they saw', async () => {
  fault('drop');
  const no = await approved();
  await work(no);
  later(2 * minute);
  fault('errcode', 45028);
  expect((await work(no)).status).toBe('unclear');
  expect(await tasksOf(no)).toEqual(['massMessageUnclear']);
  const before = calls();
  await work(no);
  expect(calls()).toBe(before);
  expect(await refusal(resendMassMessage(approver, await step(no)))).toMatchObject({
    code: 'massMessage.wrong_status',
  });
  await settleMassMessage(approver, { ...(await step(no)), sent: false, note: '发表记录里没有' });
  expect(await status(no)).toBe('failed');
  expect(await tasksOf(no)).toEqual([]);
});

it('after a day WeChat has forgotten the id: nothing is repeated', async () => {
  fault('dropAfterAccept');
  const no = await approved();
  await work(no);
  const before = calls();
  later(23.5 * 60 * minute);
  expect((await work(no)).status).toBe('unclear');
  expect(calls()).toBe(before);
});

type Word = Parameters<typeof recordMassFinish>[2];
/** MASSSENDJOBFINISH as the webhook hands it over. */
function wordOf(told: Pick<Word, 'massMsgId' | 'status' | 'counts' | 'url'>): Word {
  const head = { openid: 'mphelper', account: 'gh_1', createTime: 1, msgId: null, dedupeKey: 'x' };
  return { msgType: 'event', event: 'MASSSENDJOBFINISH', ...head, ...told };
}

/** The worker, with something happening between WeChat's taking the message and our knowing. */
async function workWith(no: string, between: () => Promise<void>): Promise<void> {
  const { services, accounts, account } = product;
  const { mass } = account.client;
  const send: typeof mass.send = async (message) => {
    const sent = await mass.send(message);
    await between();
    return sent;
  };
  const client = { ...account.client, mass: { ...mass, send } };
  const context = {
    ...{ ...services, clock, accounts: new Map([...accounts, ['test', { ...account, client }]]) },
    actor: { kind: 'system', id: 'worker' } as const,
  };
  await sendMassMessage(context, (await rowOf(no))._id);
}

it('killed between the call and its record: the next worker finds what was sent', async () => {
  const no = await approved();
  const killed = workWith(no, () => Promise.reject(new Error('killed')));
  await expect(killed).rejects.toThrow('killed');
  expect(await rowOf(no)).toMatchObject({ status: 'sending', attemptedAt: expect.any(Date) });
  later(2 * minute);
  await work(no);
  await expect.poll(() => standing(no), soon).toBe('finished');
  expect(jobs()).toHaveLength(1);
});

it('the final word before the answer: it waits for the message, and a second one changes nothing', async () => {
  const no = await approved();
  let early = '';
  await workWith(no, async () => {
    const _id = `test.${jobs()[0]?.msgId}`;
    await expect.poll(() => MassReceipt.countDocuments({ _id }), soon).toBe(1);
    early = await status(no);
  });
  expect(early).toBe('sending');
  const { revision, counts, status: stands } = await rowOf(no);
  expect(stands).toBe('finished');
  expect(counts).toBeTruthy();
  const [job] = jobs();
  const none = { total: 0, filtered: 0, sent: 0, failed: 0 };
  const again = wordOf({ massMsgId: job?.msgId ?? '', status: 'err(20001)', counts: none, url: null });
  await recordMassFinish(product.services, product.account, again);
  expect(await rowOf(no)).toMatchObject({ status: 'finished', revision });
  expect((await MassReceipt.findById(`test.${job?.msgId}`).lean())?.status).toBe('send success');
});

it.each([
  ['confirm', 'finished'],
  ['refuse', 'failed'],
])(
  'the final word never comes: WeChat is asked (%s), and a late word still fills in',
  async (decision, ended) => {
    protect();
    const no = await approved();
    await work(no);
    await decide(decision);
    await expect.poll(() => standing(no), soon).toBe(ended);
    const { _id, msgId } = await rowOf(no);
    const receiptId = `test.${msgId}`;
    const receipt = await MassReceipt.findById(receiptId).lean();
    // As if it had not come.
    await MassReceipt.deleteOne({ _id: receiptId });
    await MassMessage.updateOne(
      { _id },
      { $set: { status: 'waiting', dueAt: new Date() }, $unset: { counts: 1, url: 1, cause: 1, problem: 1 } },
    );
    const looked = await work(no);
    expect(looked.status).toBe(ended);
    expect(looked.counts).toBeUndefined();
    expect(looked.cause).toBe(ended === 'failed' ? 'lookedUp' : undefined);
    if (!receipt) throw new Error('no receipt');
    const { status: word, total, filtered, sent, failed, url } = receipt;
    const late = wordOf({
      massMsgId: msgId ?? '',
      status: word,
      counts: { total, filtered, sent, failed },
      url: url ?? null,
    });
    await recordMassFinish(product.services, product.account, late);
    const filled = await rowOf(no);
    expect(filled.status).toBe(ended);
    if (ended === 'finished') expect(filled.counts).toMatchObject({ sent });
    else expect(filled.cause).toBe('err40001');
  },
);

it('WeChat that never decides: after a day it is for staff', async () => {
  const no = await approved();
  fault('errcode', -1, { endpoint: '/cgi-bin/message/mass/get', times: 9 });
  await work(no);
  await expect.poll(() => standing(no), soon).toBe('finished');
  const { msgId } = await rowOf(no);
  await MassReceipt.deleteOne({ _id: `test.${msgId}` });
  await MassMessage.updateOne({ no }, { $set: { status: 'waiting', dueAt: new Date() } });
  expect((await work(no)).status).toBe('waiting');
  later(25 * 60 * minute);
  expect((await work(no)).status).toBe('unclear');
});

it('turns: once a day to everybody, refused before it is approved; learned from 45028; a tag is not counted', async () => {
  const no = await approved();
  await work(no);
  await expect.poll(() => standing(no), soon).toBe('finished');
  const { quota } = await getMassMessage(liaison, { no });
  expect(quota).toMatchObject({ month: { used: 1, left: 3 }, day: { left: 0 } });
  const { no: second } = await draftMassMessage(liaison, words);
  await submitMassMessage(liaison, await step(second));
  const refused = await refusal(approveMassMessage(approver, await step(second)));
  expect(refused).toMatchObject({
    code: 'massMessage.no_quota',
    problems: [{ message: '本月已群发 1 次，还可 3 次；今天还可 0 次。' }],
  });
  const tagged = await approved({ ...words, audience: 'supervisors' });
  await work(tagged);
  await expect.poll(() => standing(tagged), soon).toBe('finished');
  expect(jobs().at(-1)?.tagId).toEqual(expect.any(Number));
});

it('45028 without a message of ours: somebody sent in the console, so there is none left today', async () => {
  fault('errcode', 45028);
  const no = await approved();
  await work(no);
  const { quota } = await getMassMessage(liaison, { no });
  expect(quota).toMatchObject({ month: { used: 0 }, day: { left: 0 }, learned: true });
  expect(await refusal(resendMassMessage(approver, await step(no)))).toMatchObject({
    code: 'massMessage.no_quota',
  });
});

it('a draft that somebody deleted at WeChat is made anew', async () => {
  fault('errcode', 45011);
  const no = await approved();
  const { draftId } = await work(no);
  product.wechat.world.drafts.delete(draftId ?? '');
  later(2 * minute);
  expect(await work(no)).toMatchObject({ status: 'sending' });
  await work(no);
  await expect.poll(() => standing(no), soon).toBe('finished');
});

it('the fourth message of a month reaches, the fifth is counted as not reached', async () => {
  const phone = await product.phones.add('收满了');
  product.wechat.world.massCounts.put(phone.openid, {
    month: new Date(product.wechat.world.clock.now() + 8 * 3_600_000).toISOString().slice(0, 7),
    count: 4,
  });
  const no = await approved();
  await work(no);
  await expect.poll(() => standing(no), soon).toBe('finished');
  expect((await rowOf(no)).counts?.failed).toBe(1);
});
