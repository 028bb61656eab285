import { expect, it } from 'vitest';
import { recordMassFinish } from '../../../../../server/commands/massMessages/recordMassFinish.ts';
import { resendMassMessage } from '../../../../../server/commands/massMessages/resendMassMessage.ts';
import { settleMassMessage } from '../../../../../server/commands/massMessages/settleMassMessage.ts';
import { MassMessage } from '../../../../../server/models/massMessage.ts';
import { MassReceipt } from '../../../../../server/models/massReceipt.ts';
import { refusalOf as refusal } from '../../../../support/refusal.ts';
import {
  approved,
  calls,
  decide,
  fault,
  jobs,
  later,
  mass,
  minute,
  protect,
  rowOf,
  soon,
  standing,
  status,
  step,
  tasksOf,
  useMassWorld,
  wordOf,
  work,
  workWith,
} from './massWorld.ts';

useMassWorld();

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
  expect(await refusal(resendMassMessage(mass.approver, await step(no)))).toMatchObject({
    code: 'massMessage.wrong_status',
  });
  await settleMassMessage(mass.approver, { ...(await step(no)), sent: false, note: '发表记录里没有' });
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
  await recordMassFinish(mass.product.services, mass.product.account, again);
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
    later(3 * minute);
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
    await recordMassFinish(mass.product.services, mass.product.account, late);
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
