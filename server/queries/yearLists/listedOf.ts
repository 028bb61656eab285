import { YearListEntry } from '../../models/yearListEntry.ts';

/** Those of some institutions that a published list names, in the same order. */
export async function listedOf<T extends { readonly id: string }>(
  listId: string,
  institutions: readonly T[],
): Promise<T[]> {
  const ids = institutions.map(({ id }) => id);
  const rows = await YearListEntry.find({ listId, institutionId: { $in: ids } }, { institutionId: 1 }).lean();
  const listed = new Set(rows.map((row) => row.institutionId));
  return institutions.filter(({ id }) => listed.has(id));
}
