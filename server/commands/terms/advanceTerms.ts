import { DomainError } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import { Appointment } from '../../models/appointment.ts';
import { isStoreDown } from '../../platform/storeErrors.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { CommandContext, Services } from '../context.ts';
import { type Advance, advanceTerm } from './advanceTerm.ts';

const batch = 200;

/** How many terms were dealt with, by what was done; `failed` ones are tried again in the next round. */
export type AdvanceCounts = Record<Advance | 'failed', number>;

/** A row and its place in the index that the job walks along. */
type Place = { _id: string; nextCheckOn?: string | null };

/**
 * Does what the calendar asks for on every term that is due: notices, lapse, the end of rights (ADR 0002: what is
 * owed is a due row). Each term is a transaction of its own and drops out of the index when it is dealt with, so
 * the job may be killed anywhere, run in several workers at once, and come late; memory is one batch of ids
 * whatever their number.
 * @throws the store's error when it cannot be reached
 */
export async function advanceTerms(services: Services): Promise<AdvanceCounts> {
  const context: CommandContext = { ...services, actor: { kind: 'system', id: 'advanceTerms' } };
  const today = beijingDay(services.clock.now());
  const counts: AdvanceCounts = {
    ...{ noticed: 0, waiting: 0, lapsed: 0, awaiting: 0, continued: 0, closed: 0, skipped: 0, failed: 0 },
  };
  for (let rows = await dueAfter(null, today); rows.length > 0; rows = await dueAfter(rows.at(-1), today)) {
    for (const { _id } of rows) counts[await attempt(context, _id, today)] += 1;
  }
  return counts;
}

/** The next due terms in the order of the index; the place rather than a skip, so that failed rows block nobody. */
function dueAfter(place: Place | null | undefined, today: string): Promise<Place[]> {
  const { _id = '', nextCheckOn = '' } = place ?? {};
  const after = place
    ? {
        nextCheckOn: { $gte: nextCheckOn, $lte: today },
        $or: [{ nextCheckOn: { $gt: nextCheckOn } }, { _id: { $gt: _id } }],
      }
    : { nextCheckOn: { $lte: today } };
  return Appointment.find(after, { nextCheckOn: 1 }).sort({ nextCheckOn: 1, _id: 1 }).limit(batch).lean();
}

async function attempt(context: CommandContext, id: string, today: string): Promise<Advance | 'failed'> {
  try {
    return await inTransaction(() => advanceTerm(context, id, today));
  } catch (error) {
    // Another worker or a member of staff was faster: the term is looked at again in the next round.
    if (error instanceof DomainError && error.code === 'request.conflict') return 'skipped';
    if (isStoreDown(error)) throw error;
    context.log.error({ err: error, appointment: id }, 'a term could not be advanced, trying again later');
    return 'failed';
  }
}
