import { periodOf } from '../../domain/cadence/period.ts';
import { beijingDay } from '../../domain/time.ts';
import type { ActivityDoc } from '../../models/activity.ts';
import { Bureau } from '../../models/bureau.ts';
import { CadencePeriod } from '../../models/cadencePeriod.ts';
import { dutiesOf } from '../../queries/cadence/dutiesOf.ts';
import { heldInPeriod } from '../../queries/cadence/heldInPeriod.ts';
import type { StaffContext } from '../context.ts';
import { closeTasks } from '../tasks/closeTasks.ts';
import { dutyObject, dutyTaskKinds } from './dutyTasks.ts';

/** Closes the tasks of every duty that an activity fulfils in its period. Call it in the transaction of its record. */
export async function settleDuties(ctx: StaffContext, activity: ActivityDoc): Promise<void> {
  const { bureauId, kind, startsAt } = activity;
  const bureau = await Bureau.findById(bureauId).lean();
  if (!bureau) return;
  const duties = dutiesOf(ctx.profiles, bureau).filter(({ kinds }) => kinds.includes(kind));
  for (const duty of duties) {
    const period = periodOf(beijingDay(startsAt), duty.per);
    if ((await heldInPeriod(bureauId, duty, period)) < duty.times) continue;
    const object = dutyObject(bureauId, duty.code, period.key);
    await CadencePeriod.updateOne({ _id: object.id }, { $set: { metAt: ctx.clock.now() } });
    await closeTasks(ctx, { object, kinds: dutyTaskKinds, state: 'done' });
  }
}
