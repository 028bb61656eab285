import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cancelBroadcast } from '../../../../../server/commands/broadcasts/cancelBroadcast.ts';
import { deliveryIdOf } from '../../../../../server/commands/broadcasts/deliveryIds.ts';
import { holdBack } from '../../../../../server/commands/broadcasts/holdBack.ts';
import { audienceJob, sendingJob } from '../../../../../server/commands/broadcasts/jobs.ts';
import { markBroadcastRead } from '../../../../../server/commands/broadcasts/markBroadcastRead.ts';
import { planPart } from '../../../../../server/commands/broadcasts/planPart.ts';
import { settleNotice } from '../../../../../server/commands/broadcasts/settleNotice.ts';
import { Broadcast } from '../../../../../server/models/broadcast.ts';
import { BroadcastRecipient } from '../../../../../server/models/broadcastRecipient.ts';
import { Delivery } from '../../../../../server/models/delivery.ts';
import { inTransaction } from '../../../../../server/platform/transaction.ts';
import { broadcastCounts } from '../../../../../server/queries/broadcasts/broadcastCounts.ts';
import { listRecipients } from '../../../../../server/queries/broadcasts/listRecipients.ts';
import { writeOutcome } from '../../../../../server/queues/jobs/writeOutcome.ts';
import {
  approvedBroadcast,
  isOwed,
  runJob,
  startedBroadcast,
  teamOf,
} from '../../../../support/broadcasts.ts';
import { corpsBureau, corpsOf } from '../../../../support/corps.ts';
import { refusalOf } from '../../../../support/refusal.ts';
import { startTestApp, type TestApp } from '../../http/support/testApp.ts';

let app: TestApp;
let bureauId: string;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());
beforeEach(async () => {
  // What earlier tests left due would fill the window.
  await Delivery.deleteMany({});
  bureauId = await corpsBureau(app.services, 'hunan', 'city');
});

const rowsOf = (broadcastId: string) => BroadcastRecipient.find({ broadcastId }).sort({ _id: 1 }).lean();
const stateOf = async (no: string) => (await Broadcast.findOne({ no }).lean())?.state;
const sentBy = (broadcastId: string) => Delivery.find({ 'object.id': broadcastId }).lean();

describe('parts', () => {
  it('go on behind the last one; who came back is taken at the end, and nobody twice', async () => {
    await corpsOf(app.services, bureauId, 5);
    const { id } = await startedBroadcast(app.services, bureauId);
    await runJob(app.services, audienceJob(id));
    const handOver = () => inTransaction(() => planPart(app.services, id, 2));
    const [first = '', ...others] = (await rowsOf(id)).map(({ _id }) => _id);
    await handOver();
    await inTransaction(() => holdBack(id, [first], 'paused'));
    await handOver();
    const planned = async () => (await sentBy(id)).map(({ _id }) => _id).sort();
    expect(await planned()).toEqual(others.slice(0, 3).map(deliveryIdOf));
    await handOver();
    expect(await planned()).toEqual([first, ...others].map(deliveryIdOf));
    expect(await broadcastCounts(id)).toMatchObject({ planned: 5, pending: 0 });
  });

  it('cancelled between two parts: everybody who got nothing is said so', async () => {
    await corpsOf(app.services, bureauId, 5);
    const { approver } = teamOf(app.services, bureauId);
    const { no, id, revision } = await startedBroadcast(app.services, bureauId);
    await runJob(app.services, audienceJob(id));
    await inTransaction(() => planPart(app.services, id, 2));
    await cancelBroadcast(approver, { no, revision });
    await runJob(app.services, sendingJob(id));
    expect((await rowsOf(id)).map(({ state }) => state)).toEqual(Array(5).fill('cancelled'));
    expect(await broadcastCounts(id)).toMatchObject({ cancelled: 5, pending: 0, planned: 0 });
  });
});

describe('results', () => {
  it('that come together are written together; what is known already stays', async () => {
    await corpsOf(app.services, bureauId, 4);
    const { id } = await startedBroadcast(app.services, bureauId);
    await runJob(app.services, audienceJob(id));
    await runJob(app.services, sendingJob(id));
    const messages = await Delivery.find({ 'object.id': id }).sort({ _id: 1 }).lean();
    await Delivery.updateOne({ _id: messages[0]?._id }, { $set: { state: 'delivered' } });
    const at = app.services.clock.now();
    const write = { $set: { state: 'sent', finishedAt: at }, $unset: { dueAt: 1 } } as const;
    const outcome = { kind: 'sent', msgId: '1' } as const;
    await Promise.all(messages.map((row) => writeOutcome(app.services, row, write, { outcome, at })));
    const states = (await Delivery.find({ 'object.id': id }).sort({ _id: 1 }).lean()).map((row) => row.state);
    expect(states).toEqual(['delivered', 'sent', 'sent', 'sent']);
    expect((await rowsOf(id)).map(({ state }) => state)).toEqual(['planned', 'sent', 'sent', 'sent']);
    expect(await broadcastCounts(id)).toMatchObject({ planned: 1, sent: 3 });
  });

  it('are written person by person with the message; partial failure keeps successes; then it is done', async () => {
    await corpsOf(app.services, bureauId, 4);
    const { no, id } = await startedBroadcast(app.services, bureauId);
    await runJob(app.services, audienceJob(id));
    await runJob(app.services, sendingJob(id));
    const [a, b, c, d] = await rowsOf(id);
    const refused = { kind: 'refused', scope: 'person', reason: '没有关注', detail: '' } as const;
    await finish(a?._id, { kind: 'sent', msgId: '1' });
    await finish(b?._id, { ...refused, errcode: 43004 });
    await finish(c?._id, { kind: 'unknown', cause: 'time-out' });
    await runJob(app.services, sendingJob(id));
    expect(await stateOf(no)).toBe('running');
    await finish(d?._id, { ...refused, errcode: 43101 });
    expect(await broadcastCounts(id)).toMatchObject({
      sent: 1,
      unknown: 1,
      unfollowed: 1,
      refused: 1,
      planned: 0,
    });
    expect((await rowsOf(id)).map(({ state }) => state)).toEqual([
      'sent',
      'unfollowed',
      'unknown',
      'refused',
    ]);
    await runJob(app.services, sendingJob(id));
    expect(await stateOf(no)).toBe('done');
    expect(await isOwed(sendingJob(id))).toBe(false);
  });

  it('for somebody who is not of the audience nothing is written', async () => {
    const { id } = await approvedBroadcast(app.services, bureauId);
    const at = app.services.clock.now();
    const deliveryId = deliveryIdOf(`${id}-stranger`);
    const sent = { kind: 'sent', msgId: '1' } as const;
    await settleNotice({ deliveryId, outcome: sent, isFinal: true, reason: undefined, at });
    expect(await rowsOf(id)).toEqual([]);
    expect((await broadcastCounts(id)).sent).toBe(0);
  });

  it('reading is counted once, and only for those it went to', async () => {
    const [reader] = await corpsOf(app.services, bureauId, 2);
    const { no, id } = await startedBroadcast(app.services, bureauId);
    await runJob(app.services, audienceJob(id));
    await runJob(app.services, sendingJob(id));
    const [late] = await corpsOf(app.services, bureauId, 1);
    const read = (personId: string | null | undefined) => {
      const actor = { kind: 'person', id: personId ?? '' } as const;
      return markBroadcastRead({ ...app.services, actor }, { personId: personId ?? '', no });
    };
    await read(reader?.personId);
    await read(reader?.personId);
    expect((await refusalOf(read(late?.personId))).code).toBe('broadcast.not_found');
    expect((await broadcastCounts(id)).read).toBe(1);
    const listed = async (read: 'yes' | 'no') =>
      (await listRecipients(teamOf(app.services, bureauId).liaison, { no, read, limit: 20 })).rows.length;
    expect([await listed('yes'), await listed('no')]).toEqual([1, 1]);
  });
});

/** What the worker writes after an attempt. */
async function finish(
  recipientId: string | undefined,
  outcome: Parameters<typeof writeOutcome>[3]['outcome'],
): Promise<void> {
  const at = app.services.clock.now();
  const row = await Delivery.findById(deliveryIdOf(recipientId ?? '')).lean();
  if (!row) throw new Error('no message');
  const state = outcome.kind === 'sent' ? 'sent' : outcome.kind === 'unknown' ? 'unknown' : 'failed';
  const write = { $set: { state, finishedAt: at }, $unset: { dueAt: 1 } } as const;
  await writeOutcome(app.services, row, write, { outcome, at });
}
