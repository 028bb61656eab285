import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { tagSupervisor } from '../../../../../server/commands/appointments/tagSupervisor.ts';
import { approveBroadcast } from '../../../../../server/commands/broadcasts/approveBroadcast.ts';
import { cancelBroadcast } from '../../../../../server/commands/broadcasts/cancelBroadcast.ts';
import { changeBroadcast } from '../../../../../server/commands/broadcasts/changeBroadcast.ts';
import { copyAudience } from '../../../../../server/commands/broadcasts/copyAudience.ts';
import { deliveryIdOf } from '../../../../../server/commands/broadcasts/deliveryIds.ts';
import { draftBroadcast } from '../../../../../server/commands/broadcasts/draftBroadcast.ts';
import { audienceJob, sendingJob } from '../../../../../server/commands/broadcasts/jobs.ts';
import { mayLeave } from '../../../../../server/commands/broadcasts/mayLeave.ts';
import { passCheck } from '../../../../../server/commands/broadcasts/passCheck.ts';
import { pauseBroadcast } from '../../../../../server/commands/broadcasts/pauseBroadcast.ts';
import { resumeBroadcast } from '../../../../../server/commands/broadcasts/resumeBroadcast.ts';
import { scheduleBroadcast } from '../../../../../server/commands/broadcasts/scheduleBroadcast.ts';
import { sendBroadcast } from '../../../../../server/commands/broadcasts/sendBroadcast.ts';
import { startBroadcast } from '../../../../../server/commands/broadcasts/startBroadcast.ts';
import { writeRecipients } from '../../../../../server/commands/broadcasts/writeRecipients.ts';
import { addDays } from '../../../../../server/domain/calendar/days.ts';
import { beijingDay } from '../../../../../server/domain/time.ts';
import { Appointment } from '../../../../../server/models/appointment.ts';
import { Broadcast } from '../../../../../server/models/broadcast.ts';
import { BroadcastRecipient } from '../../../../../server/models/broadcastRecipient.ts';
import { Bureau } from '../../../../../server/models/bureau.ts';
import { Delivery } from '../../../../../server/models/delivery.ts';
import { Task } from '../../../../../server/models/task.ts';
import { inTransaction } from '../../../../../server/platform/transaction.ts';
import { presentBroadcast } from '../../../../../server/presenters/broadcasts/detail.ts';
import { broadcastCounts } from '../../../../../server/queries/broadcasts/broadcastCounts.ts';
import { countOwnAudience } from '../../../../../server/queries/broadcasts/countOwnAudience.ts';
import { getBroadcast } from '../../../../../server/queries/broadcasts/getBroadcast.ts';
import {
  approvedBroadcast,
  everybody,
  finishNotice,
  isOwed,
  policy,
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
/** Gives somebody these tags and no others, as the liaison does. */
async function tagged(
  { no = '', revision = 0 }: { no?: string; revision?: number } = {},
  tags: string[] = [],
) {
  await tagSupervisor(teamOf(app.services, bureauId).liaison, { no, tags, revision });
}

describe('from draft to start', () => {
  it('a text with case data or undecided policy stays a draft, with everything that is wrong', async () => {
    const { liaison, approver } = teamOf(app.services, bureauId);
    const body = '征求意见稿：举报人：林晓梅 13800138000';
    const { no } = await draftBroadcast(liaison, { ...policy, body, source: {} });
    const { problems } = await refusalOf(passCheck(liaison, { no, revision: 1 }));
    expect(problems.map(({ path, code }) => `${path} ${code}`).sort()).toEqual([
      'body mobile',
      'body person',
      'body unconfirmed',
      'source.date required',
      'source.no required',
    ]);
    expect(await stateOf(no)).toBe('draft');
    expect((await refusalOf(approveBroadcast(approver, { no, revision: 1 }))).code).toBe(
      'broadcast.wrong_status',
    );
  });

  it('is approved by somebody who wrote none of it, and only as they read it', async () => {
    const { liaison, approver } = teamOf(app.services, bureauId);
    const both = { ...approver, actor: { ...approver.actor, roles: ['liaison', 'approver'] as const } };
    const { no } = await draftBroadcast(liaison, policy);
    const changed = await changeBroadcast(both, { no, revision: 1, input: { ...policy, title: '新标题' } });
    const { revision } = await passCheck(liaison, { no, revision: changed.revision });
    expect((await refusalOf(approveBroadcast(both, { no, revision }))).code).toBe('broadcast.same_person');
    expect((await refusalOf(approveBroadcast(liaison, { no, revision }))).code).toBe('permission.denied');
    const second = { ...both, actor: { ...both.actor, id: 'approver-2' } };
    expect((await refusalOf(approveBroadcast(second, { no, revision: revision - 1 }))).code).toBe(
      'request.conflict',
    );
    await approveBroadcast(second, { no, revision });
    // Changed once more, it begins again.
    await changeBroadcast(liaison, { no, revision: revision + 1, input: policy });
    expect(await stateOf(no)).toBe('draft');
  });

  it('is only what the rule-set knows, to units that one knows; another bureau finds nothing', async () => {
    const elsewhere = await corpsBureau(app.services, 'chongqing', 'city');
    const theirs = teamOf(app.services, elsewhere).liaison;
    const briefing = { ...policy, kind: 'briefing' as const };
    expect((await refusalOf(draftBroadcast(theirs, briefing))).code).toBe('broadcast.kind_refused');
    const { liaison } = teamOf(app.services, bureauId);
    const audience = { ...everybody, units: [elsewhere, 'nowhere'] };
    const { problems } = await refusalOf(draftBroadcast(liaison, { ...policy, audience }));
    expect(problems.map(({ path }) => path)).toEqual(['audience.units.0', 'audience.units.1']);
    const { no } = await draftBroadcast(liaison, policy);
    expect((await refusalOf(passCheck(theirs, { no, revision: 1 }))).code).toBe('broadcast.not_found');
    const list = { ...policy, kind: 'institutionList' as const };
    expect((await refusalOf(draftBroadcast(liaison, list))).code).toBe('permission.denied');
  });

  it('confirm required: it starts with the number of people that was seen, and no other', async () => {
    await corpsOf(app.services, bureauId, 3);
    const { approver } = teamOf(app.services, bureauId);
    const { no, revision } = await approvedBroadcast(app.services, bureauId);
    await corpsOf(app.services, bureauId, 1);
    const seen = startBroadcast(approver, { no, revision, confirmed: 3 });
    expect((await refusalOf(seen)).code).toBe('broadcast.audience_changed');
    await startBroadcast(approver, { no, revision, confirmed: 4 });
    expect(await stateOf(no)).toBe('running');
  });

  it('nobody there: it does not start', async () => {
    const { approver } = teamOf(app.services, bureauId);
    const { no, revision } = await approvedBroadcast(app.services, bureauId);
    const start = startBroadcast(approver, { no, revision, confirmed: 0 });
    expect((await refusalOf(start)).code).toBe('broadcast.audience_empty');
  });

  it('starts by itself at its time, and not when that was taken back', async () => {
    await corpsOf(app.services, bureauId, 2);
    const { approver } = teamOf(app.services, bureauId);
    const { no, id, revision } = await approvedBroadcast(app.services, bureauId);
    const now = app.services.clock.now();
    const past = scheduleBroadcast(approver, { no, revision, at: new Date(now.getTime() - 1) });
    expect((await refusalOf(past)).problems[0]?.code).toBe('past');
    const at = new Date(now.getTime() + 60_000);
    await scheduleBroadcast(approver, { no, revision, at });
    const later = { ...app.services, clock: { now: () => at } };
    await runJob(later, audienceJob(id));
    expect([await stateOf(no), (await rowsOf(id)).length]).toEqual(['running', 2]);
  });
});

describe('the audience', () => {
  it('is frozen at the start: ineligible people are left out, later ones do not join', async () => {
    const today = beijingDay(app.services.clock.now());
    const serving = await corpsOf(app.services, bureauId, 3);
    await corpsOf(app.services, bureauId, 1, {
      termStart: addDays(today, -900),
      termEnd: addDays(today, -1),
    });
    await corpsOf(app.services, bureauId, 1, { status: 'dismissed' });
    await corpsOf(app.services, bureauId, 2, { wechat: false });
    const { id } = await startedBroadcast(app.services, bureauId);
    await runJob(app.services, audienceJob(id));
    await corpsOf(app.services, bureauId, 2);
    await runJob(app.services, sendingJob(id));
    const rows = await rowsOf(id);
    expect(rows).toHaveLength(5);
    const sent = await sentBy(id);
    expect(sent.map(({ personId }) => personId).sort()).toEqual(serving.map((row) => row.personId).sort());
    // Those without WeChat are one task.
    expect(await Task.countDocuments({ 'object.id': id, kind: 'tellByPhone' })).toBe(1);
    expect(await broadcastCounts(id)).toMatchObject({ planned: 3, noWechat: 2, pending: 0 });
  });

  it('by tag: the count, the tags on offer and the frozen rows follow the tags', async () => {
    const county = await corpsBureau(app.services, 'hunan', 'county');
    await Bureau.updateOne({ _id: county }, { $set: { ancestors: [bureauId] } });
    const [first, second] = await corpsOf(app.services, bureauId, 2, { tags: ['骨干'] });
    const [below] = await corpsOf(app.services, county, 1, { tags: ['骨干', '会方言'] });
    await corpsOf(app.services, bureauId, 2);
    await corpsOf(app.services, bureauId, 1, { status: 'dismissed', tags: ['骨干', '已离任'] });
    const { liaison, approver } = teamOf(app.services, bureauId);
    const own = { ...everybody, tags: ['骨干', '没有人'] };
    const all = { ...own, below: true };
    expect(await countOwnAudience(liaison, own)).toEqual({ total: 2, withoutWechat: 0, tags: ['骨干'] });
    expect(await countOwnAudience(liaison, all)).toMatchObject({ total: 3, tags: ['骨干', '会方言'] });
    // Other choices do not take a tag out of the offer; no tag narrows nothing.
    const narrow = { ...all, specialties: ['没有人'], tags: ['会方言'] };
    expect(await countOwnAudience(liaison, narrow)).toMatchObject({ total: 0, tags: ['骨干', '会方言'] });
    expect((await countOwnAudience(liaison, { ...all, tags: [] })).total).toBe(5);

    const { no, id, revision } = await approvedBroadcast(app.services, bureauId, { audience: all });
    await tagged(first, ['老师']);
    const start = startBroadcast(approver, { no, revision, confirmed: 3 });
    expect((await refusalOf(start)).code).toBe('broadcast.audience_changed');
    await startBroadcast(approver, { no, revision, confirmed: 2 });
    await runJob(app.services, audienceJob(id));
    await tagged(second, []);
    await runJob(app.services, sendingJob(id));
    expect((await sentBy(id)).map(({ personId }) => personId).sort()).toEqual(
      [second?.personId, below?.personId].sort(),
    );
  });

  it('a broadcast from before there were tags goes to everybody', async () => {
    await corpsOf(app.services, bureauId, 1, { tags: ['骨干'] });
    await corpsOf(app.services, bureauId, 1);
    const { approver } = teamOf(app.services, bureauId);
    const { no, id, revision } = await approvedBroadcast(app.services, bureauId);
    await Broadcast.updateOne({ _id: id }, { $unset: { 'audience.tags': 1 } });
    const shown = presentBroadcast(await getBroadcast(approver, { no }));
    expect([shown.audience.tags, shown.audienceWords]).toEqual([[], '本单位的在聘监督员']);
    await startBroadcast(approver, { no, revision, confirmed: 2 });
    await runJob(app.services, audienceJob(id));
    expect(await rowsOf(id)).toHaveLength(2);
  });

  it('somebody whose term ends between the copy and the send gets nothing', async () => {
    const [gone, stays] = await corpsOf(app.services, bureauId, 2);
    const { id } = await startedBroadcast(app.services, bureauId);
    await runJob(app.services, audienceJob(id));
    await Appointment.updateOne({ _id: gone?._id }, { $set: { status: 'resigned' } });
    await runJob(app.services, sendingJob(id));
    expect((await sentBy(id)).map(({ personId }) => personId)).toEqual([stays?.personId]);
    expect(await broadcastCounts(id)).toMatchObject({ ended: 1, planned: 1, pending: 0 });
  });

  it('chunk replay makes no duplicates, also of somebody who serves two units', async () => {
    const [term] = await corpsOf(app.services, bureauId, 1);
    if (!term) throw new Error('no term');
    const twin = { ...term, _id: 'other-term', supervisorId: 'other', bureauId: 'other-unit' };
    const { id } = await startedBroadcast(app.services, bureauId);
    await runJob(app.services, audienceJob(id));
    for (const part of [[term], [term, twin]])
      await inTransaction(() => writeRecipients(app.services, id, part));
    expect(await rowsOf(id)).toHaveLength(1);
    expect((await broadcastCounts(id)).pending).toBe(1);
  });

  it('an audience with gaps is not sent to', async () => {
    await corpsOf(app.services, bureauId, 3);
    const { id, no } = await startedBroadcast(app.services, bureauId);
    // A row is lost between two parts.
    const withGap = {
      broadcastAudience: async (...[context, start, advance]: Parameters<typeof copyAudience>) => {
        await copyAudience(context, start, async (cursor, write) => {
          if (cursor === null) await BroadcastRecipient.deleteOne({ broadcastId: id });
          await advance(cursor, write);
        });
      },
    };
    await expect(runJob(app.services, audienceJob(id), withGap)).rejects.toThrow(/2 recipients, 3/);
    expect(await isOwed(sendingJob(id))).toBe(false);
    expect((await Broadcast.findOne({ no }).lean())?.frozenAt).toBeUndefined();
  });
});

describe('pause, resume, cancel', () => {
  it('a pause holds back what has not left; resume goes on with the pending only', async () => {
    await corpsOf(app.services, bureauId, 4);
    const { approver } = teamOf(app.services, bureauId);
    const { no, id, revision } = await startedBroadcast(app.services, bureauId);
    await runJob(app.services, audienceJob(id));
    await runJob(app.services, sendingJob(id));
    const [first, second] = await rowsOf(id);
    await finishNotice(app.services, first?._id, { kind: 'sent', msgId: '1' });
    const paused = await pauseBroadcast(approver, { no, revision });
    // A worker that was about to send asks at the gate.
    const row = await Delivery.findById(deliveryIdOf(second?._id ?? '')).lean();
    expect(row && (await mayLeave(row))).toBe(false);
    await runJob(app.services, sendingJob(id));
    expect((await sentBy(id)).map(({ state }) => state)).toEqual(['sent']);
    expect(await broadcastCounts(id)).toMatchObject({ sent: 1, pending: 3, planned: 0 });
    expect(await isOwed(sendingJob(id))).toBe(false);

    await resumeBroadcast(approver, { no, revision: paused.revision });
    await runJob(app.services, sendingJob(id));
    expect(await Delivery.countDocuments({ 'object.id': id, state: 'pending' })).toBe(3);
    expect(await broadcastCounts(id)).toMatchObject({ sent: 1, pending: 0, planned: 3 });
  });

  it('resumed while the queue is being cleared: the job stays owed', async () => {
    await corpsOf(app.services, bureauId, 2);
    const { approver } = teamOf(app.services, bureauId);
    const { no, id, revision } = await startedBroadcast(app.services, bureauId);
    await runJob(app.services, audienceJob(id));
    const paused = await pauseBroadcast(approver, { no, revision });
    const meanwhile = {
      broadcastSending: async (...[context, start, advance]: Parameters<typeof copyAudience>) => {
        await sendBroadcast(context, start, async (cursor, write) => {
          if (cursor === null) await resumeBroadcast(approver, { no, revision: paused.revision });
          await advance(cursor, write);
        });
      },
    };
    await runJob(app.services, sendingJob(id), meanwhile);
    expect(await isOwed(sendingJob(id))).toBe(true);
    await runJob(app.services, sendingJob(id));
    expect((await broadcastCounts(id)).planned).toBe(2);
  });

  it('a cancellation leaves what was sent, and nobody else gets it', async () => {
    await corpsOf(app.services, bureauId, 3);
    const { approver } = teamOf(app.services, bureauId);
    const { no, id, revision } = await startedBroadcast(app.services, bureauId);
    await runJob(app.services, audienceJob(id));
    await runJob(app.services, sendingJob(id));
    const [first] = await rowsOf(id);
    await finishNotice(app.services, first?._id, { kind: 'sent', msgId: '1' });
    await cancelBroadcast(approver, { no, revision });
    await runJob(app.services, sendingJob(id));
    expect(await broadcastCounts(id)).toMatchObject({ sent: 1, cancelled: 2, pending: 0, planned: 0 });
    expect((await sentBy(id)).map(({ state }) => state)).toEqual(['sent']);
    expect((await refusalOf(resumeBroadcast(approver, { no, revision: revision + 1 }))).code).toBe(
      'broadcast.wrong_status',
    );
  });
});
