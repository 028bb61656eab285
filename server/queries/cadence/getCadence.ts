import type { StaffContext } from '../../commands/context.ts';
import { periodBefore, periodOf } from '../../domain/cadence/period.ts';
import { dutyState } from '../../domain/cadence/state.ts';
import { beijingDay } from '../../domain/time.ts';
import { authorize } from '../../permissions/permissions.ts';
import { getBureau } from '../bureaus/getBureau.ts';
import { dutiesOf } from './dutiesOf.ts';
import { heldInPeriod } from './heldInPeriod.ts';

/**
 * How each duty of the bureau stands, in the running period and the one before, judged now.
 * @throws DomainError `permission.denied`
 */
export async function getCadence(ctx: StaffContext) {
  const { bureauId } = ctx.actor;
  authorize(ctx.actor, 'cadence.read', { bureauId });
  const now = ctx.clock.now();
  const today = beijingDay(now);
  const bureau = await getBureau(bureauId, now);
  const since = beijingDay(bureau.createdAt);
  const rows = [];
  for (const duty of dutiesOf(ctx.profiles, bureau)) {
    const current = periodOf(today, duty.per);
    const before = periodBefore(current, duty.per);
    // What lies before this bureau used the product is unknown, not missed.
    for (const period of since <= before.warnOn ? [current, before] : [current]) {
      const held = await heldInPeriod(bureauId, duty, period);
      rows.push({ duty, period, held, state: dutyState(duty, { held, period, today }) });
    }
  }
  return rows;
}

export type CadenceRow = Awaited<ReturnType<typeof getCadence>>[number];
