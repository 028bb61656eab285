import { Staff } from '../../models/staff.ts';

/** Names of colleagues by id, within one bureau. */
export async function staffNames(bureauId: string, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await Staff.find({ _id: { $in: [...new Set(ids)] }, bureauId }, { name: 1 }).lean();
  return new Map(rows.map(({ _id, name }) => [_id, name]));
}
