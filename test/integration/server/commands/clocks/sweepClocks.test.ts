import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { extendClock } from '../../../../../server/commands/clocks/extendClock.ts';
import { moveClocks } from '../../../../../server/commands/clocks/moveClocks.ts';
import { pauseClock } from '../../../../../server/commands/clocks/pauseClock.ts';
import { restartClock } from '../../../../../server/commands/clocks/restartClock.ts';
import { resumeClock } from '../../../../../server/commands/clocks/resumeClock.ts';
import { startClock } from '../../../../../server/commands/clocks/startClock.ts';
import { stopClock } from '../../../../../server/commands/clocks/stopClock.ts';
import { sweepClocks } from '../../../../../server/commands/clocks/sweepClocks.ts';
import type { CommandContext } from '../../../../../server/commands/context.ts';
import { addDays, type Day } from '../../../../../server/domain/calendar/days.ts';
import type { ClockKind } from '../../../../../server/domain/clocks/kinds.ts';
import { beijingDay } from '../../../../../server/domain/time.ts';
import { Bureau } from '../../../../../server/models/bureau.ts';
import { Clock } from '../../../../../server/models/clock.ts';
import { Event } from '../../../../../server/models/event.ts';
import { type Corps, startCorps } from '../../../../support/termWorld.ts';

const script = join(import.meta.dirname, 'sweepProcess.ts');
let corps: Corps;
let context: CommandContext;
let bureauId: string;
let above: string;
beforeAll(async () => {
  corps = await startCorps('2026-07-01');
  context = corps.person('test');
  [bureauId, above] = [await corps.bureau('shucheng'), await corps.bureau('shucheng')];
  await Bureau.updateOne({ _id: bureauId }, { $set: { parentId: above, ancestors: [above] } });
});
afterAll(() => corps.stop());
afterEach(() => Clock.deleteMany({}));

async function start(kind: ClockKind, day: Day) {
  corps.goTo(day);
  const object = { kind: 'lead', id: randomUUID() } as const;
  const { id } = await startClock(context, { kind, object, bureauId, subject: 'JB1' });
  return { object, id };
}

/** What was said about a clock: day and name, in order. */
async function said(id: string): Promise<string[]> {
  const type = { $in: ['clock.warned', 'clock.overdue', 'clock.escalated'] };
  const rows = await Event.find({ 'object.kind': 'clock', 'object.id': id, type }).sort({ _id: 1 }).lean();
  return rows.map((row) => `${beijingDay(row.at)} ${row.type.slice('clock.'.length)}`);
}

/** Nights from `from` to `until` but those of `down`; two workers at once, and again later that night. */
async function nights(
  from: Day,
  until: Day,
  { down = [], also = {} }: { down?: readonly Day[]; also?: Record<Day, () => Promise<unknown>> } = {},
): Promise<void> {
  for (let day = from; day <= until; day = addDays(day, 1)) {
    corps.goTo(day);
    await also[day]?.();
    if (down.includes(day)) continue;
    await Promise.all([sweepClocks(corps.services), sweepClocks(corps.services)]);
    await sweepClocks(corps.services);
  }
}

describe('a quarter on a fake clock with three days of down-time', () => {
  it('everything is said exactly once, and after the down-time only what is still true', {
    timeout: 240_000,
  }, async () => {
    // Ends on 15 July, while the process is down (14 to 16 July); warned on the 10th.
    const notice = await start('lead.notice', '2026-07-08');
    // Nearly due since 14 July, late since the 16th: on the 17th only that is said.
    const feedBack = await start('lead.feedBack', '2026-07-08');
    // Nearly due during the down-time and not yet late after it.
    const verify = await start('lead.verify', '2026-06-30');
    // Late before the down-time, told above during it.
    const register = await start('opinion.register', '2026-07-08');
    // Stopped in time, paused, pushed, extended: nothing false is said.
    const met = await start('report.review', '2026-07-08');
    const paused = await start('report.review', '2026-07-08');
    const pushed = await start('lead.silence', '2026-07-08');
    const decide = await start('lead.decide', '2026-04-20');
    const extension = { object: decide.object, kind: 'lead.decide', reason: '复杂', by: 's-1' } as const;
    const push = () => restartClock(context, { object: pushed.object, kinds: ['lead.silence'] });
    const review = { kinds: ['report.review'] as const };
    await nights('2026-07-08', '2026-09-30', {
      down: ['2026-07-14', '2026-07-15', '2026-07-16'],
      also: {
        '2026-07-10': () => pauseClock(context, { object: paused.object, ...review }),
        '2026-07-13': () => stopClock(context, { object: met.object, ...review }),
        '2026-07-14': push,
        '2026-07-17': () => extendClock(context, extension),
        '2026-07-22': push,
        '2026-08-03': () => resumeClock(context, { object: paused.object, ...review }),
      },
    });
    expect(await said(notice.id)).toEqual(await said(feedBack.id));
    expect(await said(feedBack.id)).toEqual(['2026-07-17 overdue', '2026-07-20 escalated']);
    expect(await said(verify.id)).toEqual([
      ...['2026-07-17 warned', '2026-07-22 overdue', '2026-07-24 escalated'],
    ]);
    expect(await said(register.id)).toEqual([
      ...['2026-07-09 warned', '2026-07-11 overdue', '2026-07-17 escalated'],
    ]);
    expect(await said(met.id)).toEqual([]);
    // Two of five days were over on the 10th; the third is 4 August.
    expect(await said(paused.id)).toEqual([
      ...['2026-08-05 warned', '2026-08-07 overdue', '2026-08-11 escalated'],
    ]);
    // Ten working days of silence after 22 July.
    expect(await said(pushed.id)).toEqual(['2026-08-06 overdue', '2026-08-10 escalated']);
    // 90 days end on 19 July, with 30 more on 18 August: warned for the old limit and again for the new one.
    expect(await said(decide.id)).toEqual([
      ...['2026-07-09 warned', '2026-08-08 warned', '2026-08-19 overdue', '2026-08-21 escalated'],
    ]);
    // Nothing is left to look at until somebody changes something.
    expect(await Clock.countDocuments({ nextCheckOn: { $exists: true } })).toBe(0);
  });
});

describe('the unit above', () => {
  it('is told once; a clock that moves on is told to the unit above the new one', async () => {
    const clock = await start('lead.notice', '2026-07-08');
    await nights('2026-07-20', '2026-07-21');
    expect((await Clock.findById(clock.id).lean())?.escalatedTo).toBe(above);
    const [other, top] = [await corps.bureau('shucheng'), await corps.bureau('shucheng')];
    await Bureau.updateOne({ _id: other }, { $set: { parentId: top, ancestors: [top] } });
    await moveClocks(context, { object: clock.object, toBureauId: other });
    await nights('2026-07-22', '2026-07-23');
    expect((await Clock.findById(clock.id).lean())?.escalatedTo).toBe(top);
    expect(await said(clock.id)).toEqual([
      ...['2026-07-20 overdue', '2026-07-20 escalated', '2026-07-22 escalated'],
    ]);
  });

  it('where nobody is above, the clock is late and nobody is told', async () => {
    const clock = await start('lead.notice', '2026-07-08');
    await moveClocks(context, { object: clock.object, toBureauId: above });
    await nights('2026-07-20', '2026-07-21');
    expect(await said(clock.id)).toEqual(['2026-07-20 overdue']);
  });
});

describe('many clocks', () => {
  const day = '2026-07-15';

  /** `count` clocks that become nearly due on `day`. */
  async function due(count: number): Promise<void> {
    const { id } = await start('lead.notice', '2026-07-09');
    const like = await Clock.findById(id).orFail().lean();
    const rows = Array.from({ length: count - 1 }, () => ({ ...like, _id: `lead.notice-${randomUUID()}` }));
    await Clock.insertMany(rows);
    corps.goTo(day);
  }

  /** Clocks with the warning, and events about them: equal and without doubles when nothing was lost or done twice. */
  async function counted() {
    const ids = (await Clock.find({ warnings: 'soft' }, { _id: 1 }).lean()).map(({ _id }) => _id);
    const about = { type: 'clock.warned', 'object.id': { $in: ids } };
    const events = await Event.find(about, { object: 1 }).lean();
    const objects = new Set(events.map(({ object }) => object.id));
    return { clocks: ids.length, events: events.length, objects: objects.size };
  }

  it('killed midway with SIGKILL and run again: one event for every clock', async () => {
    await due(1_500);
    const child = spawn(process.execPath, ['--import', 'tsx', script, corps.uri, day], { stdio: 'ignore' });
    await expect
      .poll(async () => (await counted()).clocks, { timeout: 50_000, interval: 20 })
      .toBeGreaterThan(40);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const { clocks, ...events } = await counted();
    expect(clocks).toBeLessThan(1_500);
    // Whatever was done was done as a whole.
    expect(events).toEqual({ events: clocks, objects: clocks });
    await sweepClocks(corps.services);
    expect(await counted()).toEqual({ clocks: 1_500, events: 1_500, objects: 1_500 });
  });

  it('two workers at once, more than one batch: every clock once, and nobody fails', async () => {
    await due(1_200);
    const runs = await Promise.all([sweepClocks(corps.services), sweepClocks(corps.services)]);
    expect(runs.map(({ failed }) => failed)).toEqual([0, 0]);
    expect(runs.reduce((sum, { warned }) => sum + warned, 0)).toBe(1_200);
    expect(await counted()).toEqual({ clocks: 1_200, events: 1_200, objects: 1_200 });
  });

  it('a clock that cannot be swept blocks no other, and is tried again', async () => {
    await due(3);
    const [broken] = await Clock.find().sort({ _id: 1 }).lean();
    await Clock.collection.updateOne({ _id: broken?._id as never }, { $set: { kind: 'gone' } });
    expect(await sweepClocks(corps.services)).toMatchObject({ warned: 2, failed: 1 });
    expect(await sweepClocks(corps.services)).toMatchObject({ warned: 0, failed: 1 });
  });
});
