import type { Audience } from '../../domain/broadcasts/audience.ts';
import { beijingDay } from '../../domain/time.ts';
import { Appointment } from '../../models/appointment.ts';
import { audienceFilter } from './audienceFilter.ts';
import { audienceUnits } from './audienceUnits.ts';

/** Tags offered at most: nobody reads through more. */
const most = 200;

/** Tags of those in force in the units of `audience` at `now`, whatever else narrows it, the commonest first. */
export async function audienceTags(bureauId: string, audience: Audience, now: Date): Promise<string[]> {
  const units = await audienceUnits(bureauId, audience);
  const inForce = audienceFilter({ ...audience, specialties: [], groups: [], tags: [] }, beijingDay(now));
  const rows = await Appointment.aggregate<{ _id: string }>([
    { $match: { bureauId: { $in: units }, tags: { $gt: '' }, ...inForce } },
    { $unwind: '$tags' },
    { $group: { _id: '$tags', people: { $sum: 1 } } },
    { $sort: { people: -1, _id: 1 } },
    { $limit: most },
  ]);
  return rows.map(({ _id }) => _id);
}
