const dayMs = 24 * 60 * 60_000;
/** Days that are looked at first. */
const firstDays = 30;
/** More days than this and everything may as well be looked at. */
const mostDays = 240;
/** How many more days than the first look makes likely, since rows do not come evenly. */
const reserve = 1.5;

/**
 * The newest rows of a long list, looked for among the latest days first: the local store takes no order from an index, so it
 * reads and sorts whatever the filter leaves, and a month is a twelfth of a year. How many rows the first look found says
 * how far the second one must go; a rare choice needs one or two more.
 * @param find reads at most `wanted` rows that also match the given part of a filter, newest first
 * @param from the cursor's moment, or now
 */
export async function newestFirst<T>(
  find: (since: Record<string, unknown>) => Promise<T[]>,
  { field, from, wanted }: { field: string; from: Date; wanted: number },
): Promise<T[]> {
  let days = firstDays;
  while (days <= mostDays) {
    const found = await find({ [field]: { $gte: new Date(from.getTime() - days * dayMs) } });
    if (found.length >= wanted) return found;
    // Each look goes twice as far at least, so that there are four at most.
    days = Math.ceil(Math.max(2 * days, (days * wanted * reserve) / Math.max(found.length, 1)));
  }
  return find({});
}
