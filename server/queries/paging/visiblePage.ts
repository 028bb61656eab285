import { DomainError } from '../../domain/errors.ts';
import type { FieldCrypto } from '../../platform/fieldCrypto.ts';
import type { Page, PageInput } from './page.ts';

const batch = 200;
/** Batches read for one page at most: whoever may see little gets shorter pages, not longer waiting. */
const batches = 10;

/** How a list is read whose rows not everybody may know of. `P` is a position in it, plain JSON. */
interface Reading<T, P> {
  crypto: FieldCrypto;
  /** Name of the list: a position of one is none in another. */
  list: string;
  /** Up to `limit` rows after the position, in the order of the list. */
  find(place: P | null, limit: number): Promise<T[]>;
  placeOf(row: T): P;
  /** Which of these rows the reader may know of. */
  visible(rows: readonly T[]): Promise<(row: T) => boolean>;
}

/**
 * One page of the rows that the reader may know of. A page may be shorter than asked for and still have a next one; the
 * position is sealed, because it may be that of a row which they may not know of.
 * @throws DomainError `input.invalid` for a bad cursor
 */
export async function visiblePage<T, P>(
  { crypto, list, find, placeOf, visible }: Reading<T, P>,
  { limit, cursor }: PageInput,
): Promise<Page<T>> {
  const context = `cursor:${list}`;
  const sealed = (place: P | null) => place && Buffer.from(crypto.seal(place, context)).toString('base64url');
  const rows: T[] = [];
  let place = cursor ? opened<P>(crypto, cursor, context) : null;
  for (let left = batches; left > 0; left -= 1) {
    const found = await find(place, batch);
    const isVisible = await visible(found);
    for (const row of found) {
      const seen = isVisible(row);
      if (seen && rows.length === limit) return { rows, nextCursor: sealed(place) };
      if (seen) rows.push(row);
      place = placeOf(row);
    }
    if (found.length < batch) return { rows, nextCursor: null };
  }
  return { rows, nextCursor: sealed(place) };
}

function opened<P>(crypto: FieldCrypto, cursor: string, context: string): P {
  try {
    return crypto.open<P>(Buffer.from(cursor, 'base64url'), context);
  } catch {
    const message = '翻页位置不对，请回到第一页。';
    throw new DomainError('input.invalid', { problems: [{ path: 'cursor', code: 'format', message }] });
  }
}
