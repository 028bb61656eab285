import { type Cursor, decodeCursor, encodeCursor } from './cursor.ts';

/** Which page of a list is wanted. */
export interface PageInput {
  cursor?: string | undefined;
  /** Rows of a page. */
  limit: number;
}

/** One page; `nextCursor` is null on the last. */
export interface Page<T> {
  rows: T[];
  nextCursor: string | null;
}

/**
 * The part of a filter that leads to a page of rows sorted by `{ [field]: -1, _id: -1 }`. The first condition
 * lets the index begin at the cursor; the second leaves out what was seen.
 * @throws DomainError `input.invalid` for a bad cursor
 */
export function afterCursor(field: string, cursor: string | undefined): Record<string, unknown> {
  if (!cursor) return {};
  const { at, id }: Cursor = decodeCursor(cursor);
  return { [field]: { $lte: at }, $or: [{ [field]: { $lt: at } }, { _id: { $lt: id } }] };
}

/** Makes a page of `found`, which were read with a limit of one more than the page holds. */
export function toPage<T extends { _id: string }>(
  found: readonly T[],
  { limit }: PageInput,
  at: (row: T) => Date,
): Page<T> {
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  return { rows, nextCursor: last ? encodeCursor({ at: at(last), id: last._id }) : null };
}
