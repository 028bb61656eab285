import { Opinion } from '../../models/opinion.ts';
import type { StaffActor } from '../../permissions/staffActor.ts';
import type { Clock } from '../../platform/clock.ts';
import { visibleOpinions } from './visibleOpinions.ts';

/** Which of these opinions, by id, somebody of the staff may know of; they are as secret as leads and have the same fields. */
export async function visibleOpinionIds(
  { actor, clock }: { actor: StaffActor; clock: Clock },
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const visible = await visibleOpinions(actor, clock.now());
  const rows = await Opinion.find({ $and: [visible, { _id: { $in: [...ids] } }] }, { _id: 1 }).lean();
  return new Set(rows.map(({ _id }) => _id));
}
