import { type Period, periodBefore, periodOf } from '../../domain/cadence/period.ts';
import { type DutyState, dutyState } from '../../domain/cadence/state.ts';
import { beijingDay } from '../../domain/time.ts';
import { Appointment } from '../../models/appointment.ts';
import { Bureau, type BureauDoc } from '../../models/bureau.ts';
import type { CadenceDuty } from '../../profiles/decisions/cadenceDuties.ts';
import { dutiesOf } from '../../queries/cadence/dutiesOf.ts';
import { heldInPeriod } from '../../queries/cadence/heldInPeriod.ts';
import { inForceFilter } from '../../queries/corps/inForce.ts';
import type { CommandContext, Services } from '../context.ts';
import { markDuty } from './markDuty.ts';

/** Bureaus read at a time: memory stays the same however many there are. */
const page = 100;

/**
 * Looks at every duty of every bureau with a corps: warns staff at three quarters of a period without the
 * activity, and says so when it has ended without. Runs nightly; running late or twice says nothing twice, and
 * after a stop across the end of a period only what is still true is said.
 * @returns how many duties were marked
 */
export async function checkCadence(services: Services): Promise<{ marked: number }> {
  const context: CommandContext = { ...services, actor: { kind: 'system', id: 'cadence' } };
  let marked = 0;
  for (let after = ''; ; ) {
    const bureaus = await Bureau.find({ _id: { $gt: after } })
      .sort({ _id: 1 })
      .limit(page)
      .lean();
    for (const bureau of bureaus) marked += await checkBureau(context, bureau);
    const last = bureaus.at(-1);
    if (!last || bureaus.length < page) return { marked };
    after = last._id;
  }
}

async function checkBureau(context: CommandContext, bureau: BureauDoc): Promise<number> {
  const duties = dutiesOf(context.profiles, bureau);
  if (duties.length === 0) return 0;
  const today = beijingDay(context.clock.now());
  let marked = 0;
  for (const duty of duties) {
    const current = periodOf(today, duty.per);
    for (const period of [periodBefore(current, duty.per), current]) {
      const state = await stateIn(bureau, duty, period, today);
      if (state && (await markDuty(context, { bureau, duty, period, state }))) marked += 1;
    }
  }
  return marked;
}

/**
 * What is to be said about a duty in a period; null for nothing. A bureau that came to the product after the day of
 * the warning may have done its duty on paper, and where there was no corps there was nobody to gather.
 */
async function stateIn(
  { _id: bureauId, createdAt }: BureauDoc,
  duty: CadenceDuty,
  period: Period,
  today: string,
): Promise<Exclude<DutyState, 'met' | 'pending'> | null> {
  if (beijingDay(createdAt) > period.warnOn || today < period.warnOn) return null;
  const then = today < period.end ? today : period.end;
  const served = await Appointment.exists({
    ...inForceFilter(bureauId, today),
    termStart: { $lte: then },
  });
  if (!served) return null;
  const held = await heldInPeriod(bureauId, duty, period);
  const state = dutyState(duty, { held, period, today });
  return state === 'met' || state === 'pending' ? null : state;
}
