import { beijingDay } from '../../domain/time.ts';
import { Bureau } from '../../models/bureau.ts';
import { unitStats } from '../../queries/bureaus/unitStats.ts';
import { countedUntil } from '../../queries/statistics/scope.ts';
import { tallyLeads } from '../../queries/statistics/tallyLeads.ts';
import type { Services } from '../context.ts';

const longestMonthMs = 31 * 24 * 60 * 60_000;

/**
 * Keeps the counts of all units warm, so that nobody's first look of the day has to count a whole province.
 * @returns how many there are
 */
export async function countUnits({ clock }: Pick<Services, 'clock'>): Promise<{ units: number }> {
  const units = await Bureau.find({}, { _id: 1 }).lean();
  const ids = units.map(({ _id }) => _id);
  const now = clock.now();
  await unitStats(ids, now);
  // Of units below whole months are shown; in January the last of them lies in the year before.
  const year = Number(beijingDay(new Date(now.getTime() - longestMonthMs)).slice(0, 4));
  await tallyLeads(ids, { year, until: countedUntil('below', year, now) });
  return { units: units.length };
}
