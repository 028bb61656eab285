import { YearListEntry } from '../../models/yearListEntry.ts';
import type { StaffActor } from '../../permissions/staffActor.ts';
import { findYearList } from './findYearList.ts';

/** One page of a list by code, after a code. @throws DomainError `year_list.not_found` */
export async function listEntries(
  actor: StaffActor,
  { no, after, limit }: { no: string; after: string; limit: number },
) {
  const { _id: listId } = await findYearList(actor, no);
  const found = await YearListEntry.find({ listId, code: { $gt: after } })
    .sort({ code: 1 })
    .limit(limit + 1)
    .lean();
  const rows = found.slice(0, limit);
  return { rows, next: found.length > limit ? (rows.at(-1)?.code ?? null) : null };
}
