import type { Day } from '../../domain/calendar/days.ts';
import { Activity } from '../../models/activity.ts';
import type { CadenceDuty } from '../../profiles/decisions/cadenceDuties.ts';

/** Beijing's midnight at the start of a day. */
const midnight = (day: Day): number => Date.parse(`${day}T00:00:00+08:00`);
const dayMs = 24 * 60 * 60_000;

/**
 * How many activities of a period count for a duty: of its kind, held, with somebody there; for an all-hands duty
 * the whole corps must have been invited (trap 22).
 */
export async function heldInPeriod(
  bureauId: string,
  { kinds, wholeCorps }: Pick<CadenceDuty, 'kinds' | 'wholeCorps'>,
  { start, end }: { start: Day; end: Day },
): Promise<number> {
  return Activity.countDocuments({
    ...{ bureauId, kind: { $in: [...kinds] }, status: { $in: ['held', 'closed'] } },
    startsAt: { $gte: new Date(midnight(start)), $lt: new Date(midnight(end) + dayMs) },
    attendedCount: { $gte: 1 },
    ...(wholeCorps ? { 'audience.kind': 'all' } : {}),
  });
}
