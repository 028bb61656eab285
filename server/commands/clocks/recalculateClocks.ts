import type { IsWorkingDay } from '../../domain/clocks/dates.ts';
import { openClockStates } from '../../domain/clocks/states.ts';
import { yearTable } from '../../domain/clocks/yearTable.ts';
import { beijingDay } from '../../domain/time.ts';
import { Clock, type ClockDoc } from '../../models/clock.ts';
import { ClockTable } from '../../models/clockTable.ts';
import type { CommandContext, Services } from '../context.ts';
import { recalculateClock } from './recalculateClock.ts';

/** What became of open clocks; `missing` are years that clocks wait for. */
export interface Recalculation {
  years: number[];
  recalculated: number;
  failed: number;
  missing: number[];
}

/**
 * Counts open clocks anew when the table of holidays of a year that they reach has appeared or changed; stopped ones
 * never. Which table was used last is a row per year, written when every clock has been counted: killed midway it
 * begins again, and what was counted already does not change. A year without a table that clocks wait for is reported
 * loudly each time. A table that was known and is gone is an old program, not news: nothing is taken away.
 * @param isWorking the calendar; the national one unless said otherwise
 * @throws the store's error when it cannot be reached
 */
export async function recalculateClocks(
  services: Services,
  isWorking?: IsWorkingDay,
): Promise<Recalculation> {
  const context: CommandContext = { ...services, actor: { kind: 'system', id: 'recalculateClocks' } };
  const now = services.clock.now();
  const thisYear = Number(beijingDay(now).slice(0, 4));
  const changed = new Map<number, string>();
  const late: number[] = [];
  for (const year of [thisYear - 1, thisYear, thisYear + 1, thisYear + 2]) {
    const days = yearTable(year, isWorking);
    const known = await ClockTable.findById(String(year)).lean();
    if (days === null) continue;
    if (days !== known?.days) changed.set(year, days);
    else late.push(year);
  }
  const years = [...changed.keys()];
  const reaching = { startedOn: { $lte: `${Math.max(...years)}-12-31` } };
  const { recalculated, failed } = await recount(context, { years, filter: reaching }, isWorking);
  // A process that had not read a known table yet may have started clocks without a limit.
  const waiting = { years: late, filter: { missingYear: { $in: late } } };
  const more = await recount(context, waiting, isWorking);
  for (const [year, days] of failed === 0 ? changed : []) {
    await ClockTable.updateOne({ _id: String(year) }, { $set: { days, at: now } }, { upsert: true });
  }
  const missing: number[] = [];
  for (const year of [thisYear, thisYear + 1, thisYear + 2]) {
    if (await Clock.exists({ missingYear: year })) missing.push(year);
  }
  if (missing.length > 0) {
    services.log.error({ years: missing }, 'no table of public holidays: clocks wait without a limit');
  }
  return {
    ...{ years, missing },
    recalculated: recalculated + more.recalculated,
    failed: failed + more.failed,
  };
}

/** One walk over open clocks; a cursor, so that memory stays the same whatever their number. */
async function recount(
  context: CommandContext,
  { years, filter }: { years: readonly number[]; filter: object },
  isWorking?: IsWorkingDay,
) {
  const counts = { recalculated: 0, failed: 0 };
  if (years.length === 0) return counts;
  const open = { ...filter, state: { $in: openClockStates } };
  for await (const clock of Clock.find(open).lean<ClockDoc>().cursor({ batchSize: 500 })) {
    if (!years.some((year) => reaches(clock, year))) continue;
    const done = await recalculateClock(context, clock, isWorking);
    if (done === 'changed') counts.recalculated += 1;
    if (done === 'failed') counts.failed += 1;
  }
  return counts;
}

/** Whether any day of a clock was, or has to be, looked up in the year's table. */
function reaches({ startedOn, missingYear, escalateOn }: ClockDoc, year: number): boolean {
  const last = missingYear ?? Number((escalateOn ?? startedOn).slice(0, 4));
  return Number(startedOn.slice(0, 4)) <= year && year <= last;
}
