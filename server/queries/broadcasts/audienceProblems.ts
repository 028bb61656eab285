import type { Audience } from '../../domain/broadcasts/audience.ts';
import type { Problem } from '../../domain/errors.ts';
import { Bureau } from '../../models/bureau.ts';

/** Units that are not the bureau's own or under it: nobody sends to somebody whom they do not know. */
export async function audienceProblems(bureauId: string, { units }: Audience): Promise<Problem[]> {
  if (units.length === 0) return [];
  const place = { $or: [{ _id: bureauId }, { ancestors: bureauId }] };
  const rows = await Bureau.find({ _id: { $in: [...units] }, ...place }, { _id: 1 }).lean();
  const known = new Set(rows.map(({ _id }) => _id));
  return units.flatMap((unit, index) => {
    if (known.has(unit)) return [];
    const message = '没有这个下级单位，请从列表里重新选择。';
    return [{ path: `audience.units.${index}`, code: 'unknown', message }];
  });
}
