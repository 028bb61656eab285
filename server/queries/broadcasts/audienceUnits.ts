import type { Audience } from '../../domain/broadcasts/audience.ts';
import { Bureau } from '../../models/bureau.ts';

/** Ids of the units whose supervisors `audience` is for, in the order of the walk (`copyAudience`). */
export async function audienceUnits(bureauId: string, audience: Audience): Promise<string[]> {
  const { units, below, profiles, levels } = audience;
  const roots = units.length > 0 ? [...units] : [bureauId];
  const place = below
    ? { $or: [{ _id: { $in: roots } }, { ancestors: { $in: roots } }] }
    : { _id: { $in: roots } };
  const narrowed = {
    ...(profiles.length > 0 ? { 'profile.id': { $in: [...profiles] } } : {}),
    ...(levels.length > 0 ? { level: { $in: [...levels] } } : {}),
  };
  const rows = await Bureau.find({ ...place, ...narrowed }, { _id: 1 })
    .sort({ _id: 1 })
    .lean();
  return rows.map(({ _id }) => _id);
}
