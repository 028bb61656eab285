import { Bureau } from '../../models/bureau.ts';
import { unitStats } from '../../queries/bureaus/unitStats.ts';
import type { Services } from '../context.ts';

/**
 * Keeps the counts of all units warm, so that nobody's first look of the day has to count a whole province.
 * @returns how many there are
 */
export async function countUnits({ clock }: Pick<Services, 'clock'>): Promise<{ units: number }> {
  const units = await Bureau.find({}, { _id: 1 }).lean();
  await unitStats(
    units.map(({ _id }) => _id),
    clock.now(),
  );
  return { units: units.length };
}
