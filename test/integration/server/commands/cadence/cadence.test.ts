import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inviteToActivity } from '../../../../../server/commands/activities/inviteToActivity.ts';
import { planActivity } from '../../../../../server/commands/activities/planActivity.ts';
import { recordAttendance } from '../../../../../server/commands/activities/recordAttendance.ts';
import { checkCadence } from '../../../../../server/commands/cadence/checkCadence.ts';
import type { Services } from '../../../../../server/commands/context.ts';
import type { ActivityKind } from '../../../../../server/domain/activities/kinds.ts';
import { addDays, type Day } from '../../../../../server/domain/calendar/days.ts';
import { ActivityInvitation } from '../../../../../server/models/activityInvitation.ts';
import { Bureau } from '../../../../../server/models/bureau.ts';
import { Task } from '../../../../../server/models/task.ts';
import { getCadence } from '../../../../../server/queries/cadence/getCadence.ts';
import { corpsBureau, corpsOf, drainEvents, staffOf } from '../../../../support/corps.ts';
import { startTestApp, type TestApp } from '../../http/support/testApp.ts';

let app: TestApp;
let today: Day;
let services: Services;
beforeAll(async () => {
  app = await startTestApp();
  const clock = { now: () => new Date(`${today}T10:00:00+08:00`) };
  services = { ...app.services, clock };
});
afterAll(() => app.stop());

/** A corps that serves through 2027 and 2028. */
async function corps(profileId: string, level: string): Promise<string> {
  today = '2026-12-20';
  const bureauId = await corpsBureau(services, profileId, level);
  await corpsOf(services, bureauId, 3, { termStart: '2026-12-20', termEnd: '2029-12-19' });
  return bureauId;
}

/** The tasks of a bureau by the day on which each was opened. */
async function opened(bureauId: string): Promise<(readonly [string, string, string])[]> {
  const tasks = await Task.find({ bureauId }).sort({ createdAt: 1, _id: 1 }).lean();
  return tasks.map(({ kind, createdAt, article }) => [
    ...([kind, new Date(createdAt.getTime() + 8 * 3_600_000).toISOString().slice(0, 10), article] as const),
  ]);
}

/** Nights from `from` to `until`, without those of `down`; each night the job runs twice. */
async function nights(from: Day, until: Day, down: readonly Day[] = []): Promise<void> {
  for (today = from; today <= until; today = addDays(today, 1)) {
    if (down.includes(today)) continue;
    await checkCadence(services);
    await checkCadence(services);
  }
  today = until;
}

async function hold(bureauId: string, kind: ActivityKind, day: Day, wholeCorps = true): Promise<void> {
  today = addDays(day, -5);
  const staff = staffOf(services, bureauId);
  const startsAt = new Date(`${day}T09:00:00+08:00`);
  const { no } = await planActivity(staff, { kind, title: '年度活动', place: '会议室', startsAt });
  const { no: one } = (await corpsOf(services, bureauId, 1))[0] ?? { no: '' };
  const audience = wholeCorps
    ? ({ kind: 'all' } as const)
    : ({ kind: 'selection', appointmentNos: [one] } as const);
  await inviteToActivity(staff, { no, audience, revision: 1 });
  await drainEvents(services, bureauId);
  today = day;
  const invited = await ActivityInvitation.find({ bureauId, startsAt }).lean();
  const present = invited.map(({ supervisorId }) => supervisorId);
  await recordAttendance(staff, { no, acceptedCame: false, present, absent: [], revision: 2 });
}

const stateOf = async (bureauId: string) =>
  (await getCadence(staffOf(services, bureauId))).map(({ duty, period, state }) => [
    ...[duty.code, period.key, state],
  ]);

describe('a year on a fake clock with three days of down-time: every warning once', () => {
  it('each of the five, across the days on which warnings are due', { timeout: 300_000 }, async () => {
    const city = await corps('chongqing', 'city');
    const district = await corps('chongqing', 'district');
    const lincang = await corps('lincang', 'city');
    const shucheng = await corps('shucheng', 'county');
    const mongolia = await corps('inner-mongolia', 'league_city');
    const hunan = await corps('hunan', 'city');
    const province = await corps('hunan', 'province');
    // The process is down on the very days of the first half-year's end, and when the yearly warning is due.
    await nights('2027-05-10', '2027-05-20');
    await nights('2027-06-28', '2027-07-06', ['2027-07-01', '2027-07-02', '2027-07-03']);
    await nights('2027-09-29', '2027-10-08', ['2027-10-01', '2027-10-02', '2027-10-03']);
    await nights('2027-11-14', '2027-11-18');
    await nights('2027-12-30', '2028-01-05', ['2027-12-31', '2028-01-01', '2028-01-02']);

    // 12(2): at least once a year; a district once in each half-year.
    expect(await opened(city)).toEqual([
      ['arrangeActivity', '2027-10-04', '12(2)'],
      ['activityOverdue', '2028-01-03', '12(2)'],
    ]);
    expect(await opened(district)).toEqual([
      ['arrangeActivity', '2027-05-16', '12(2)'],
      ['activityOverdue', '2027-07-04', '12(2)'],
      ['arrangeActivity', '2027-11-16', '12(2)'],
      ['activityOverdue', '2028-01-03', '12(2)'],
    ]);
    // 10: 原则上, so a reminder and never overdue.
    expect(await opened(lincang)).toEqual([
      ['arrangeActivity', '2027-05-16', '10'],
      ['activityReminder', '2027-07-04', '10'],
      ['arrangeActivity', '2027-11-16', '10'],
      ['activityReminder', '2028-01-03', '10'],
    ]);
    // 7(3) and 10(3): the whole corps once a year.
    expect(await opened(shucheng)).toEqual([
      ['arrangeActivity', '2027-10-04', '7(3)'],
      ['activityOverdue', '2028-01-03', '7(3)'],
    ]);
    expect(await opened(hunan)).toEqual([
      ['arrangeActivity', '2027-10-04', '10(3)'],
      ['activityOverdue', '2028-01-03', '10(3)'],
    ]);
    // Silent; and 3: a province has no corps of its own.
    expect(await opened(mongolia)).toEqual([]);
    expect(await opened(province)).toEqual([]);
    // The early task became the late one.
    const tasks = await Task.find({ bureauId: city }).sort({ createdAt: 1 }).lean();
    expect(tasks.map(({ kind, state }) => [kind, state])).toEqual([
      ['arrangeActivity', 'cancelled'],
      ['activityOverdue', 'open'],
    ]);
    await Bureau.deleteMany({});
  });
});

describe('what fulfils a duty', () => {
  it('7(3): a thematic meeting, and a symposium that nobody attended, do not; the symposium does (trap 22)', async () => {
    const bureauId = await corps('shucheng', 'county');
    await nights('2027-10-01', '2027-10-01');
    expect(await stateOf(bureauId)).toEqual([['allHands', '2027', 'warned']]);
    await hold(bureauId, 'thematic', '2027-10-20', false);
    expect((await stateOf(bureauId))[0]).toEqual(['allHands', '2027', 'warned']);
    await hold(bureauId, 'symposium', '2027-11-10');
    expect((await stateOf(bureauId))[0]).toEqual(['allHands', '2027', 'met']);
    await nights('2027-12-30', '2028-01-02');
    const open = await Task.find({ bureauId, kind: { $ne: 'tellByPhone' } }).lean();
    expect(open.map(({ _id, state }) => [_id.replace(bureauId, ''), state]).sort()).toEqual([
      ['arrangeActivity--allHands-2027', 'done'],
    ]);
    await Bureau.deleteMany({});
  });

  it('10: the half-year meeting is met by a meeting, whatever part of the corps came; 12(2) city by one training', async () => {
    const lincang = await corps('lincang', 'city');
    await hold(lincang, 'training', '2027-03-02');
    expect((await stateOf(lincang))[0]).toEqual(['meeting', '2027-H1', 'pending']);
    await hold(lincang, 'meeting', '2027-04-02', false);
    expect((await stateOf(lincang))[0]).toEqual(['meeting', '2027-H1', 'met']);
    const city = await corps('chongqing', 'city');
    await hold(city, 'training', '2027-02-02');
    await nights('2027-12-31', '2028-01-02');
    expect(await opened(city)).toEqual([]);
    await Bureau.deleteMany({});
  });

  it('no warning for a bureau without a supervisor in force, or for what lies before it used the product', async () => {
    today = '2026-12-20';
    const empty = await corpsBureau(services, 'chongqing', 'city');
    today = '2027-03-01';
    const fresh = await corpsBureau(services, 'chongqing', 'city');
    await corpsOf(services, fresh, 1, { termStart: '2026-01-01', termEnd: '2028-01-01' });
    await nights('2027-03-01', '2027-03-02');
    await nights('2027-10-01', '2027-10-01');
    expect(await opened(empty)).toEqual([]);
    expect(await opened(fresh)).toEqual([['arrangeActivity', '2027-10-01', '12(2)']]);
    await Bureau.deleteMany({});
  });
});
