import type { Day } from '../../domain/calendar/days.ts';
import { DomainError } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import { Bureau } from '../../models/bureau.ts';
import { Clock, type ClockDoc } from '../../models/clock.ts';
import { isStoreDown } from '../../platform/storeErrors.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { CommandContext, Services } from '../context.ts';
import { type DueClock, type Parents, type Said, sayDue } from './sayDue.ts';

/** Rows read at a time. */
const batch = 500;
/** Clocks of one transaction: a commit costs as much as dozens of writes. */
const together = 50;
const fields = {
  ...{ bureauId: 1, kind: 1, softOn: 1, limitOn: 1, escalateOn: 1 },
  ...{ warnings: 1, nextCheckOn: 1, revision: 1 },
} as const;

/** What was said, and how many clocks were left to another worker or a later round. */
export type SweepCounts = Said & { swept: number; skipped: number; failed: number };

const nothing: SweepCounts = { warned: 0, overdue: 0, escalated: 0, swept: 0, skipped: 0, failed: 0 };

type Row = DueClock & Pick<ClockDoc, 'nextCheckOn'>;

/**
 * Says what is due about every clock: nearly due, late, late for so long that the unit above is told (ADR 0009). A few
 * dozen clocks are one transaction, and where that fails each is one of its own; they drop out of the index when they
 * are dealt with, so the job may be killed anywhere, run in several workers at once, and come late. Memory is one batch
 * whatever the number of clocks.
 * @throws the store's error when it cannot be reached
 */
export async function sweepClocks(services: Services): Promise<SweepCounts> {
  const context: CommandContext = { ...services, actor: { kind: 'system', id: 'sweepClocks' } };
  const today = beijingDay(services.clock.now());
  const counts = { ...nothing };
  for (let rows = await dueAfter(null, today); rows.length > 0; rows = await dueAfter(rows.at(-1), today)) {
    const parents = await parentsOf(rows);
    for (let from = 0; from < rows.length; from += together) {
      const group = rows.slice(from, from + together);
      add(counts, await attempt(context, group, { today, parents }));
    }
  }
  return counts;
}

/** The next due clocks in the order of the index; the place rather than a skip, so that failed rows block nobody. */
function dueAfter(place: Row | null | undefined, today: string): Promise<Row[]> {
  const { _id = '', nextCheckOn = '' } = place ?? {};
  const after = place
    ? {
        nextCheckOn: { $gte: nextCheckOn, $lte: today },
        $or: [{ nextCheckOn: { $gt: nextCheckOn } }, { _id: { $gt: _id } }],
      }
    : { nextCheckOn: { $lte: today } };
  return Clock.find(after, fields).sort({ nextCheckOn: 1, _id: 1 }).limit(batch).lean<Row[]>();
}

/** The unit above each unit of these clocks. */
async function parentsOf(rows: readonly Row[]): Promise<Parents> {
  const ids = [...new Set(rows.map(({ bureauId }) => bureauId))];
  const bureaus = await Bureau.find({ _id: { $in: ids } }, { parentId: 1 }).lean();
  return new Map(bureaus.map(({ _id, parentId }) => [_id, parentId ?? null]));
}

async function attempt(
  context: CommandContext,
  rows: readonly Row[],
  on: { today: Day; parents: Parents },
): Promise<Partial<SweepCounts>> {
  try {
    return { swept: rows.length, ...(await inTransaction(() => sayDue(context, rows, on))) };
  } catch (error) {
    if (isStoreDown(error)) throw error;
    if (rows.length > 1) return again(context, rows, on);
    // Another worker or a member of staff was faster: what is still due is due in the next round.
    if (error instanceof DomainError && error.code === 'request.conflict') return { skipped: 1 };
    context.log.error({ err: error, clock: rows[0]?._id }, 'a clock could not be swept, trying again later');
    return { failed: 1 };
  }
}

/**
 * One of them was in the way. What another worker has dealt with is left out; where that was not it, each is tried
 * alone, so that one blocks no other.
 */
async function again(
  context: CommandContext,
  rows: readonly Row[],
  on: { today: Day; parents: Parents },
): Promise<Partial<SweepCounts>> {
  const ids = rows.map(({ _id }) => _id);
  const due = { _id: { $in: ids }, nextCheckOn: { $lte: on.today } };
  const still = await Clock.find(due, fields).lean<Row[]>();
  const counts = { ...nothing, skipped: rows.length - still.length };
  const groups = still.length < rows.length ? [still] : still.map((row) => [row]);
  for (const group of groups) if (group.length > 0) add(counts, await attempt(context, group, on));
  return counts;
}

function add(counts: SweepCounts, more: Partial<SweepCounts>): void {
  for (const key of Object.keys(counts) as (keyof SweepCounts)[]) counts[key] += more[key] ?? 0;
}
