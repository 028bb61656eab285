import type { Audience, AudienceCount } from '../../domain/broadcasts/audience.ts';
import { beijingDay } from '../../domain/time.ts';
import { Appointment } from '../../models/appointment.ts';
import { audienceFilter } from './audienceFilter.ts';
import { audienceUnits } from './audienceUnits.ts';

/**
 * How many supervisors `audience` reaches at `now`. Somebody who serves two of the units counts twice here and gets it
 * once.
 */
export async function countAudience(bureauId: string, audience: Audience, now: Date): Promise<AudienceCount> {
  const units = await audienceUnits(bureauId, audience);
  const filter = { bureauId: { $in: units }, ...audienceFilter(audience, beijingDay(now)) };
  const total = await Appointment.countDocuments(filter);
  const withoutWechat = await Appointment.countDocuments({ ...filter, personId: null });
  return { total, withoutWechat };
}
