import type { Day } from '../../domain/calendar/days.ts';
import type { Holder } from '../../domain/recusal/interests.ts';
import { Interest } from '../../models/interest.ts';
import { recusingOn } from './recusingInterests.ts';

/** Everybody who must keep away from an institution on `today`, each once: for selections and assignments. */
export async function recusedHolders(institutionId: string, today: Day): Promise<Holder[]> {
  const rows = await Interest.find({ institutionId, ...recusingOn(today) }, { holder: 1 }).lean();
  const each = new Map(rows.map(({ holder }) => [`${holder.kind} ${holder.id}`, holder]));
  return [...each.values()].map(({ kind, id }) => ({ kind, id }));
}
