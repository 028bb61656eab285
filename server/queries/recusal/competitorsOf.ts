import type { Day } from '../../domain/calendar/days.ts';
import type { Holder } from '../../domain/recusal/interests.ts';
import { Institution } from '../../models/institution.ts';
import { Interest } from '../../models/interest.ts';

/**
 * Who works for a competitor of an institution: another one of the same kind in the same district. They are shown
 * to whoever assigns the matter and not excluded: no document says so (ours; domain notes §3.10).
 */
export async function competitorsOf(institutionId: string, today: Day): Promise<Holder[]> {
  const own = await Institution.findById(institutionId, { bureauId: 1, kind: 1, district: 1 }).lean();
  if (!own) return [];
  const employed = await Interest.find(
    {
      ...{ bureauId: own.bureauId, type: 'employer', state: { $ne: 'withdrawn' } },
      institutionId: { $exists: true, $ne: institutionId },
      $or: [{ until: null }, { until: { $gte: today } }],
    },
    { holder: 1, institutionId: 1 },
  ).lean();
  const ids = employed.flatMap((row) => row.institutionId ?? []);
  const rivals = await Institution.find(
    { _id: { $in: ids }, kind: own.kind, district: own.district ?? null },
    { _id: 1 },
  ).lean();
  const rivalIds = new Set(rivals.map(({ _id }) => _id));
  const found = employed.filter((row) => rivalIds.has(row.institutionId ?? ''));
  return [...new Map(found.map(({ holder }) => [`${holder.kind} ${holder.id}`, holder])).values()].map(
    ({ kind, id }) => ({ kind, id }),
  );
}
