import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { pauseClock } from '../../../../../server/commands/clocks/pauseClock.ts';
import { recalculateClocks } from '../../../../../server/commands/clocks/recalculateClocks.ts';
import { startClock } from '../../../../../server/commands/clocks/startClock.ts';
import { stopClock } from '../../../../../server/commands/clocks/stopClock.ts';
import { sweepClocks } from '../../../../../server/commands/clocks/sweepClocks.ts';
import type { CommandContext } from '../../../../../server/commands/context.ts';
import type { Day } from '../../../../../server/domain/calendar/days.ts';
import { isWorkingDay } from '../../../../../server/domain/calendar/workingDays.ts';
import type { IsWorkingDay } from '../../../../../server/domain/clocks/dates.ts';
import type { ClockKind } from '../../../../../server/domain/clocks/kinds.ts';
import { Clock } from '../../../../../server/models/clock.ts';
import { ClockTable } from '../../../../../server/models/clockTable.ts';
import { Event } from '../../../../../server/models/event.ts';
import { listClockFaults } from '../../../../../server/queries/clocks/listClockFaults.ts';
import { type Corps, startCorps } from '../../../../support/termWorld.ts';

let corps: Corps;
let context: CommandContext;
beforeAll(async () => {
  corps = await startCorps('2026-12-21');
  context = corps.person('test');
});
beforeEach(async () => {
  await Promise.all([Clock.deleteMany({}), ClockTable.deleteMany({}), Event.deleteMany({})]);
});
afterAll(() => corps.stop());

async function start(kind: ClockKind, day: Day) {
  corps.goTo(day);
  const object = { kind: 'lead', id: randomUUID() } as const;
  const { id } = await startClock(context, { kind, object, bureauId: 'b-1', subject: 'JB1' });
  return { object, id, kinds: [kind] as const };
}

const read = (id: string) => Clock.findById(id).orFail().lean();
const counted = async (id: string) => Event.countDocuments({ 'object.id': id, type: 'clock.recalculated' });

/** A made-up table for 2027: weekdays, but for the days named. */
const with2027 =
  (...off: Day[]): IsWorkingDay =>
  (day) => {
    if (!day.startsWith('2027')) return isWorkingDay(day);
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    return weekday > 0 && weekday < 6 && !off.includes(day);
  };

it('a new table gives open clocks their limit; stopped ones and those of the old year stay as they are', async () => {
  const waiting = await start('lead.verify', '2026-12-21');
  const old = await start('lead.notice', '2026-12-21');
  const stopped = await start('lead.verify', '2026-12-21');
  await stopClock(context, stopped);
  const paused = await start('lead.verify', '2026-12-21');
  await pauseClock(context, paused);
  const before = await Promise.all([read(old.id), read(stopped.id)]);
  expect(await recalculateClocks(corps.services)).toMatchObject({ recalculated: 0, missing: [2027] });
  const staff = corps.staff('b-1', 'admin');
  expect(await listClockFaults(staff)).toEqual([{ year: 2027 }]);

  const table = with2027('2027-01-01');
  const done = await recalculateClocks(corps.services, table);
  expect(done).toMatchObject({ years: [2027], recalculated: 2, failed: 0, missing: [] });
  // 22 to 31 December are eight working days; the seventh of 2027 is 12 January.
  const days = { softOn: '2027-01-07', limitOn: '2027-01-12', escalateOn: '2027-01-15' };
  expect(await read(waiting.id)).toMatchObject({ ...days, nextCheckOn: '2027-01-07' });
  expect(await read(waiting.id)).not.toHaveProperty('missingYear');
  expect(await read(paused.id)).toMatchObject({ ...days, state: 'paused' });
  expect(await read(paused.id)).not.toHaveProperty('nextCheckOn');
  expect(await Promise.all([read(old.id), read(stopped.id)])).toEqual(before);
  expect(await listClockFaults(staff)).toEqual([]);
  // The same table again, and an old program without it, change nothing.
  expect(await recalculateClocks(corps.services, table)).toMatchObject({ years: [], recalculated: 0 });
  expect(await recalculateClocks(corps.services)).toMatchObject({ years: [], recalculated: 0 });
  expect(await counted(waiting.id)).toBe(1);
});

it('a changed table moves the limit, and what is not true any more may be said again', async () => {
  const { id } = await start('lead.verify', '2026-12-21');
  await recalculateClocks(corps.services, with2027('2027-01-01'));
  corps.goTo('2027-01-13');
  expect(await sweepClocks(corps.services)).toMatchObject({ overdue: 1 });
  const more = with2027('2027-01-01', '2027-01-11', '2027-01-12');
  expect(await recalculateClocks(corps.services, more)).toMatchObject({ recalculated: 1 });
  expect(await read(id)).toMatchObject({ limitOn: '2027-01-14', warnings: ['soft'] });
  corps.goTo('2027-01-14');
  expect(await sweepClocks(corps.services)).toMatchObject({ overdue: 0 });
  corps.goTo('2027-01-15');
  expect(await sweepClocks(corps.services)).toMatchObject({ overdue: 1 });
  expect(await counted(id)).toBe(2);
});

it('killed before the end it begins again: the table counts as known only when every clock was counted', async () => {
  const { id } = await start('lead.verify', '2026-12-21');
  const broken = await start('lead.verify', '2026-12-21');
  await Clock.collection.updateOne({ _id: broken.id as never }, { $set: { kind: 'gone' } });
  const table = with2027('2027-01-01');
  expect(await recalculateClocks(corps.services, table)).toMatchObject({ recalculated: 1, failed: 1 });
  expect(await ClockTable.countDocuments({})).toBe(0);
  await Clock.collection.updateOne({ _id: broken.id as never }, { $set: { kind: 'lead.verify' } });
  expect(await recalculateClocks(corps.services, table)).toMatchObject({ recalculated: 1, failed: 0 });
  expect(await counted(id)).toBe(1);
});
