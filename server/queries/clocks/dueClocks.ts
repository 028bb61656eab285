import type { StaffContext } from '../../commands/context.ts';
import type { Day } from '../../domain/calendar/days.ts';
import { DomainError } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import { Clock, type ClockDoc } from '../../models/clock.ts';
import { authorize } from '../../permissions/permissions.ts';
import type { FieldCrypto } from '../../platform/fieldCrypto.ts';
import type { Page, PageInput } from '../paging/page.ts';
import { type ClockView, clockView } from './clockView.ts';
import { clockVisibility, visibleObjects } from './visibility.ts';

const batch = 200;
/** Batches read for one page at most: whoever may see little gets shorter pages, not longer waiting. */
const batches = 10;

/** The last clock that was looked at. */
type Place = Pick<ClockDoc, '_id' | 'limitOn'>;

/**
 * The clocks of the actor's bureau that are late or nearly due, the earliest limit first; those of what the actor may
 * not see are left out. A page may be shorter than asked for and still have a next one.
 * @throws DomainError `permission.denied`, `input.invalid` for a bad cursor
 */
export async function dueClocks(
  { actor, clock, crypto }: StaffContext,
  { limit, cursor }: PageInput,
  visibility = clockVisibility,
): Promise<Page<ClockView>> {
  const { bureauId } = actor;
  authorize(actor, 'clock.list', { bureauId });
  const today = beijingDay(clock.now());
  const rows: ClockView[] = [];
  let place = cursor ? placeOf(crypto, cursor) : null;
  for (let left = batches; left > 0; left -= 1) {
    const found = await dueAfter(bureauId, place, today);
    const visible = await visibleObjects(
      { actor, clock },
      found.map(({ object }) => object),
      visibility,
    );
    for (const row of found) {
      const { kind, id } = row.object;
      const isVisible = visible.has(`${kind}:${id}`);
      if (isVisible && rows.length === limit) return { rows, nextCursor: place && cursorOf(crypto, place) };
      if (isVisible) rows.push(clockView(row, today));
      place = row;
    }
    if (found.length < batch) return { rows, nextCursor: null };
  }
  return { rows, nextCursor: place && cursorOf(crypto, place) };
}

function dueAfter(bureauId: string, place: Place | null, today: Day): Promise<ClockDoc[]> {
  const after = place
    ? {
        limitOn: { $gte: place.limitOn ?? '' },
        $or: [{ limitOn: { $gt: place.limitOn ?? '' } }, { _id: { $gt: place._id } }],
      }
    : { limitOn: { $gt: '' } };
  return Clock.find({ bureauId, state: 'running', softOn: { $gt: '', $lte: today }, ...after })
    .sort({ limitOn: 1, _id: 1 })
    .limit(batch)
    .lean<ClockDoc[]>();
}

const sealedAs = 'clockCursor';

/** Sealed: the last clock that was looked at may be about something that the reader must not know of. */
const cursorOf = (crypto: FieldCrypto, { _id, limitOn }: Place): string =>
  crypto.seal({ _id, limitOn }, sealedAs).toString('base64url');

function placeOf(crypto: FieldCrypto, cursor: string): Place {
  try {
    return crypto.open<Place>(Buffer.from(cursor, 'base64url'), sealedAs);
  } catch {
    const message = '翻页位置不对，请回到第一页。';
    throw new DomainError('input.invalid', { problems: [{ path: 'cursor', code: 'format', message }] });
  }
}
