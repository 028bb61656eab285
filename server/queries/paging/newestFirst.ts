const dayMs = 24 * 60 * 60_000;
/** Days that are looked at first, before everything is. */
const windows = [30, 240] as const;

/**
 * The newest rows of a long list, looked for among the latest days first: the local store takes no order from an index, so it
 * reads and sorts whatever the filter leaves, and a month is a twelfth of a year. A rare choice looks up to three times.
 * @param find reads at most `wanted` rows that also match the given part of a filter, newest first
 * @param from the cursor's moment, or now
 */
export async function newestFirst<T>(
  find: (since: Record<string, unknown>) => Promise<T[]>,
  { field, from, wanted }: { field: string; from: Date; wanted: number },
): Promise<T[]> {
  for (const days of windows) {
    const found = await find({ [field]: { $gte: new Date(from.getTime() - days * dayMs) } });
    if (found.length >= wanted) return found;
  }
  return find({});
}
