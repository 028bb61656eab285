import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cancelActivity } from '../../../../../server/commands/activities/cancelActivity.ts';
import { closeActivity } from '../../../../../server/commands/activities/closeActivity.ts';
import { inviteToActivity } from '../../../../../server/commands/activities/inviteToActivity.ts';
import { planActivity } from '../../../../../server/commands/activities/planActivity.ts';
import { recordAttendance } from '../../../../../server/commands/activities/recordAttendance.ts';
import { replyOnBehalf } from '../../../../../server/commands/activities/replyOnBehalf.ts';
import { replyToInvitation } from '../../../../../server/commands/activities/replyToInvitation.ts';
import type { Services } from '../../../../../server/commands/context.ts';
import type { ActivityKind } from '../../../../../server/domain/activities/kinds.ts';
import { addDays } from '../../../../../server/domain/calendar/days.ts';
import { beijingDay } from '../../../../../server/domain/time.ts';
import { Activity } from '../../../../../server/models/activity.ts';
import { ActivityInvitation } from '../../../../../server/models/activityInvitation.ts';
import { Appointment } from '../../../../../server/models/appointment.ts';
import { Delivery } from '../../../../../server/models/delivery.ts';
import { Event } from '../../../../../server/models/event.ts';
import { Task } from '../../../../../server/models/task.ts';
import { messageKind } from '../../../../../server/queries/messages/index.ts';
import { handleEvent } from '../../../../../server/queues/jobs/handleEvent.ts';
import { corpsBureau, corpsOf, drainEvents, staffOf } from '../../../../support/corps.ts';
import { refusalOf } from '../../../../support/refusal.ts';
import { replySaid } from '../../../../support/shortForms.ts';
import { startTestApp, type TestApp } from '../../http/support/testApp.ts';

const hour = 60 * 60_000;

let app: TestApp;
let services: Services;
beforeAll(async () => {
  app = await startTestApp();
  services = app.services;
});
afterAll(() => app.stop());

async function planned(bureauId: string, kind: ActivityKind = 'training', changes = {}): Promise<string> {
  const startsAt = new Date(services.clock.now().getTime() + 48 * hour);
  const input = { kind, title: '基金监管政策培训', place: '局三楼会议室', startsAt, ...changes };
  return (await planActivity(staffOf(services, bureauId), input)).no;
}

const invite = (bureauId: string, no: string, appointmentNos?: readonly string[]) =>
  inviteToActivity(staffOf(services, bureauId), {
    no,
    audience: appointmentNos ? { kind: 'selection', appointmentNos } : { kind: 'all' },
    revision: 1,
  });

const activityOf = (no: string) => Activity.findOne({ no }).lean().orFail();

describe('planActivity', () => {
  it('offers only what the document knows: 10(3) no training, 7(3) no training either (trap 22)', async () => {
    for (const [profile, level, kind] of [
      ['inner-mongolia', 'league_city', 'training'],
      ['shucheng', 'county', 'training'],
      ['chongqing', 'city', 'symposium'],
      ['lincang', 'city', 'thematic'],
    ] as const) {
      const bureauId = await corpsBureau(services, profile, level);
      const refusal = await refusalOf(planned(bureauId, kind));
      expect(refusal.code, `${profile} ${kind}`).toBe('activity.kind_unknown');
    }
  });

  it('says everything that is wrong at once, and only the liaison plans', async () => {
    const bureauId = await corpsBureau(services, 'chongqing', 'city');
    const wrong = { startsAt: new Date(0), institutionId: 'x', replyBy: '2020-01-01' };
    const { problems } = await refusalOf(planned(bureauId, 'training', wrong));
    expect(problems.map(({ path }) => path).sort()).toEqual(['institutionId', 'replyBy', 'startsAt']);
    const reviewer = staffOf(services, bureauId, ['reviewer']);
    const input = { kind: 'training', title: '培训', place: '局里', startsAt: new Date(0) } as const;
    expect((await refusalOf(planActivity(reviewer, input))).code).toBe('permission.denied');
  });
});

describe('12(2): invitations to the whole corps', () => {
  it('killed in the middle of a batch, everybody still gets exactly one message', async () => {
    const bureauId = await corpsBureau(services, 'chongqing', 'city');
    const corps = await corpsOf(services, bureauId, 230);
    const no = await planned(bureauId);
    await invite(bureauId, no);
    const first = await Event.findOne({ bureauId, type: 'activity.notified' }).lean().orFail();
    // The worker dies while it writes the second batch: its ids run out.
    await handleEvent(services, first._id);
    const second = await Event.findOne({ bureauId, type: 'activity.inviting' }).lean().orFail();
    const dying = {
      ...services,
      clock: {
        left: 60,
        now() {
          this.left -= 1;
          if (this.left < 0) throw new Error('killed');
          return services.clock.now();
        },
      },
    };
    await expect(handleEvent(dying, second._id)).rejects.toThrow('killed');
    expect(await ActivityInvitation.countDocuments({ bureauId })).toBe(100);
    // Two workers get the same event, and the first one comes round again.
    await Promise.all([handleEvent(services, second._id), handleEvent(services, second._id)]);
    await handleEvent(services, first._id);
    await drainEvents(services, bureauId);

    const deliveries = await Delivery.find({ bureauId, kind: 'activityInvited' }).lean();
    const told = deliveries.map(({ personId }) => personId).sort();
    expect(told).toEqual(corps.map(({ personId }) => personId).sort());
    const { invitedCount, invitedAt } = await activityOf(no);
    expect([invitedCount, invitedAt !== undefined]).toEqual([230, true]);
  });

  it('nothing for people past their term; those without WeChat are rung up', async () => {
    const bureauId = await corpsBureau(services, 'chongqing', 'city');
    const today = beijingDay(services.clock.now());
    const [serving] = await corpsOf(services, bureauId, 1);
    await corpsOf(services, bureauId, 1, { termStart: addDays(today, -800), termEnd: addDays(today, -1) });
    await corpsOf(services, bureauId, 1, { status: 'resigned' });
    await corpsOf(services, bureauId, 1, { wechat: false });
    const no = await planned(bureauId);
    await invite(bureauId, no);
    await drainEvents(services, bureauId);
    const deliveries = await Delivery.find({ bureauId }).lean();
    expect(deliveries.map(({ personId }) => personId)).toEqual([serving?.personId]);
    const tasks = await Task.find({ bureauId }).lean();
    expect(tasks.map(({ kind, subject, article }) => [kind, subject, article])).toEqual([
      ['tellByPhone', no, '12(2),9(4)'],
    ]);
  });

  it('a cancellation stops the batches that are left, and tells those who were invited', async () => {
    const bureauId = await corpsBureau(services, 'chongqing', 'city');
    await corpsOf(services, bureauId, 130);
    const no = await planned(bureauId);
    await invite(bureauId, no);
    const event = await Event.findOne({ bureauId, type: 'activity.notified' }).lean().orFail();
    await handleEvent(services, event._id);
    const cancel = { no, reason: '会场停电', revision: 2 };
    expect(await cancelActivity(staffOf(services, bureauId), cancel)).toEqual({ status: 'cancelled' });
    await drainEvents(services, bureauId);
    expect(await Delivery.countDocuments({ bureauId, kind: 'activityInvited' })).toBe(100);
    expect(await Delivery.countDocuments({ bureauId, kind: 'activityCancelled' })).toBe(100);
  });
});

describe('audience', () => {
  it('7(3): a symposium of the whole corps cannot be sent to a selection (trap 22)', async () => {
    const bureauId = await corpsBureau(services, 'shucheng', 'county');
    const [one] = await corpsOf(services, bureauId, 2);
    const no = await planned(bureauId, 'symposium');
    const refusal = await refusalOf(invite(bureauId, no, [one?.no ?? '']));
    expect(refusal.problems).toMatchObject([{ path: 'audience.kind', code: 'whole_corps' }]);
  });

  it('7(2), 6(6): the recused can be neither chosen nor reached, and hear nothing of the inspection', async () => {
    const bureauId = await corpsBureau(services, 'shucheng', 'county');
    const [owner, other] = await corpsOf(services, bureauId, 2);
    const excludes = async () => new Set([owner?.supervisorId ?? '']);
    const no = await planned(bureauId, 'inspection', { institutionId: 'clinic-1', title: '检查康宁诊所' });
    const both = { kind: 'selection', appointmentNos: [owner?.no ?? '', other?.no ?? ''] } as const;
    const staff = staffOf(services, bureauId);
    const refusal = await refusalOf(inviteToActivity(staff, { no, audience: both, revision: 1 }, excludes));
    expect(refusal.code).toBe('activity.recused');
    const fine = { kind: 'selection', appointmentNos: [other?.no ?? ''] } as const;
    await inviteToActivity(staff, { no, audience: fine, revision: 1 }, excludes);
    await drainEvents(services, bureauId);
    const told = await Delivery.find({ bureauId }).lean();
    expect(told.map(({ personId }) => personId)).toEqual([other?.personId]);
    const keywords = await messageKind('activityInvited').build(told[0]?.object?.id ?? '', services);
    expect(JSON.stringify(keywords)).not.toContain('康宁');
    expect(keywords).toMatchObject({ thing1: '监督检查' });
  });
});

describe('replies and attendance', () => {
  it('are taken from chat and on behalf, until it begins; what was held tells its minutes', async () => {
    const bureauId = await corpsBureau(services, 'chongqing', 'city');
    const [a, b, c] = await corpsOf(services, bureauId, 3);
    if (!a?.personId || !b || !c?.personId) throw new Error('no corps');
    const no = await planned(bureauId);
    await invite(bureauId, no);
    await drainEvents(services, bureauId);
    const person = (id: string) => ({ ...services, actor: { kind: 'person', id } as const });
    const yes = { no, ...replySaid('accepted') };
    await replyToInvitation(person(a.personId), { ...yes, personId: a.personId });
    await replyOnBehalf(staffOf(services, bureauId), {
      ...{ no, supervisorId: b.supervisorId, answer: 'declined', reason: '出差' },
    });
    const stranger = replyToInvitation(person('p-0'), { ...yes, personId: 'p-0' });
    expect((await refusalOf(stranger)).code).toBe('activity.not_found');
    await Appointment.updateOne({ _id: c._id }, { $set: { status: 'resigned' } });
    const late = replyToInvitation(person(c.personId), { ...yes, personId: c.personId });
    expect((await refusalOf(late)).code).toBe('activity.term_ended');

    const attendance = { no, acceptedCame: true, present: [b.supervisorId], absent: [], revision: 2 };
    const early = recordAttendance(staffOf(services, bureauId), attendance);
    expect((await refusalOf(early)).code).toBe('activity.not_started');
    app.pass(49 * hour);
    const unknown = recordAttendance(staffOf(services, bureauId), { ...attendance, absent: ['x'] });
    expect((await refusalOf(unknown)).problems).toHaveLength(1);
    const held = await recordAttendance(staffOf(services, bureauId), attendance);
    expect(held).toEqual({ status: 'held', attended: 2 });
    const closing = { no, minutes: '通报了情况，听取了建议。', opinions: ['希望多些案例'], revision: 3 };
    await closeActivity(staffOf(services, bureauId), closing);
    await drainEvents(services, bureauId);
    const minutes = await Delivery.find({ bureauId, kind: 'activityMinutes' }).lean();
    // Not the third: their term ended before.
    expect(minutes.map(({ personId }) => personId).sort()).toEqual([a.personId, b.personId].sort());
    const stored = JSON.stringify(await Activity.findOne({ no }).lean());
    expect(stored).not.toContain('听取了建议');
  });
});
