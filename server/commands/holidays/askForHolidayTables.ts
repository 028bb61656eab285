import { addDays } from '../../domain/calendar/days.ts';
import { yearTable } from '../../domain/clocks/yearTable.ts';
import type { EventObject } from '../../domain/events/types.ts';
import { beijingDay } from '../../domain/time.ts';
import { Bureau } from '../../models/bureau.ts';
import { Clock } from '../../models/clock.ts';
import { Task } from '../../models/task.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { CommandContext, Services } from '../context.ts';
import { closeTasks } from '../tasks/closeTasks.ts';
import { openTask } from '../tasks/openTask.ts';

/** From so many days before its first day on, a year needs its table (ours). */
const daysAhead = 60;
const kind = 'enterHolidays';

/** The object of such a task: one of a unit and a year. */
const aboutOf = (bureauId: string, year: number): EventObject => ({
  kind: 'holidayTable',
  id: `${bureauId}-${year}`,
});

/**
 * Asks every unit for the table of a year that begins soon, and units with a clock that waits for a year at once; what was
 * asked is done when the table is there. Does nothing twice: it may be killed and run at any time.
 * @throws the store's error when it cannot be reached
 */
export async function askForHolidayTables(services: Services): Promise<{ asked: number; done: number }> {
  const context: CommandContext = { ...services, actor: { kind: 'system', id: 'askForHolidayTables' } };
  const today = beijingDay(services.clock.now());
  const thisYear = Number(today.slice(0, 4));
  const soon = Number(addDays(today, daysAhead).slice(0, 4));
  const counts = { asked: 0, done: 0 };
  for (const year of [thisYear, thisYear + 1, thisYear + 2]) {
    if (yearTable(year) !== null) counts.done += await done(context, year);
    else counts.asked += await ask(context, year, year <= soon);
  }
  return counts;
}

async function ask(context: CommandContext, year: number, all: boolean): Promise<number> {
  const waiting = await Clock.distinct('bureauId', { missingYear: year, state: { $ne: 'stopped' } });
  const bureauIds = all ? (await Bureau.find({}, { _id: 1 }).lean()).map(({ _id }) => _id) : waiting;
  const known = await Task.find(
    {
      'object.kind': 'holidayTable',
      'object.id': { $in: bureauIds.map((id) => aboutOf(id, year).id) },
      kind,
    },
    { bureauId: 1 },
  ).lean();
  const asked = new Set(known.map(({ bureauId }) => bureauId));
  const missing = bureauIds.filter((id) => !asked.has(id));
  for (const bureauId of missing) {
    const task = { bureauId, kind, object: aboutOf(bureauId, year), subject: `${year}年` } as const;
    const dueOn = `${year - 1}-12-31`;
    await inTransaction(() => openTask(context, { ...task, article: 'ours', dueOn }));
  }
  return missing.length;
}

async function done(context: CommandContext, year: number): Promise<number> {
  const bureaus = await Bureau.find({}, { _id: 1 }).lean();
  const ids = bureaus.map(({ _id }) => aboutOf(_id, year).id);
  const about = { 'object.kind': 'holidayTable', 'object.id': { $in: ids }, state: 'open', kind } as const;
  const rows = await Task.find(about, { object: 1 }).lean();
  for (const { object } of rows) {
    const one = { kind: 'holidayTable', id: object.id } as const;
    await inTransaction(() => closeTasks(context, { object: one, kinds: [kind], state: 'done' }));
  }
  return rows.length;
}
