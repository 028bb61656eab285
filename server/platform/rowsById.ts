import { batched } from './batched.ts';

/**
 * Reads rows of one collection by id, for all messages that are built at the same time at once: a look of its own for each
 * would be one more round trip for each. Never inside a transaction: the look may have been somebody else's.
 * @param read finds the rows with these ids, in any order
 * @returns finds one of them, null when there is none
 */
export function rowsById<Row extends { _id: string }>(
  read: (ids: string[]) => PromiseLike<Row[]>,
): (id: string) => Promise<Row | null> {
  return batched<string, Row | null>(async (ids) => {
    const byId = new Map((await read([...ids])).map((row) => [row._id, row]));
    return ids.map((id) => byId.get(id) ?? null);
  });
}
