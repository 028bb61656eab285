import { DomainError } from '../../domain/errors.ts';
import type { FieldCrypto } from '../../platform/fieldCrypto.ts';
import type { Page, PageInput } from './page.ts';

const batch = 200;
/** Batches read for one page at most: whoever may see little gets shorter pages, not longer waiting. */
const batches = 10;

/** The last row that was looked at, visible or not. */
interface Place {
  id: string;
  /** Milliseconds. */
  at: number;
}

/** How a list is read whose rows not everybody may know of. */
interface Reading<T> {
  crypto: FieldCrypto;
  /** Name of the list: a position of one is none in another. */
  list: string;
  /** Up to `limit` rows after the place, newest first. */
  find(place: { id: string; at: Date } | null, limit: number): Promise<T[]>;
  at(row: T): Date;
  /** Which of these rows the reader may know of. */
  visible(rows: readonly T[]): Promise<(row: T) => boolean>;
}

/**
 * One page of the rows that the reader may know of. A page may be shorter than asked for and still have a next one; the
 * position is sealed, because it may be that of a row which they may not know of.
 * @throws DomainError `input.invalid` for a bad cursor
 */
export async function visiblePage<T extends { _id: string }>(
  reading: Reading<T>,
  { limit, cursor }: PageInput,
): Promise<Page<T>> {
  const { crypto, list, find, at, visible } = reading;
  const context = `cursor:${list}`;
  const sealed = (place: Place | null) =>
    place && Buffer.from(crypto.seal(place, context)).toString('base64url');
  const rows: T[] = [];
  let place = cursor ? placeOf(crypto, cursor, context) : null;
  for (let left = batches; left > 0; left -= 1) {
    const found = await find(place && { id: place.id, at: new Date(place.at) }, batch);
    const isVisible = await visible(found);
    for (const row of found) {
      const seen = isVisible(row);
      if (seen && rows.length === limit) return { rows, nextCursor: sealed(place) };
      if (seen) rows.push(row);
      place = { id: row._id, at: at(row).getTime() };
    }
    if (found.length < batch) return { rows, nextCursor: null };
  }
  return { rows, nextCursor: sealed(place) };
}

function placeOf(crypto: FieldCrypto, cursor: string, context: string): Place {
  try {
    return crypto.open<Place>(Buffer.from(cursor, 'base64url'), context);
  } catch {
    const message = '翻页位置不对，请回到第一页。';
    throw new DomainError('input.invalid', { problems: [{ path: 'cursor', code: 'format', message }] });
  }
}
