import type { StaffContext } from '../../commands/context.ts';
import type { Day } from '../../domain/calendar/days.ts';
import { beijingDay } from '../../domain/time.ts';
import { Clock, type ClockDoc } from '../../models/clock.ts';
import { authorize } from '../../permissions/permissions.ts';
import type { Page, PageInput } from '../paging/page.ts';
import { visiblePage } from '../paging/visiblePage.ts';
import { type ClockView, clockView } from './clockView.ts';
import { clockVisibility, visibleObjects } from './visibility.ts';

/** The last clock that was looked at. */
type Place = Pick<ClockDoc, '_id' | 'limitOn'>;

/**
 * The clocks of the actor's bureau that are late or nearly due, the earliest limit first; those of what the actor may
 * not see are left out. A page may be shorter than asked for and still have a next one.
 * @throws DomainError `permission.denied`, `input.invalid` for a bad cursor
 */
export async function dueClocks(
  { actor, clock, crypto }: StaffContext,
  page: PageInput,
  visibility = clockVisibility,
): Promise<Page<ClockView>> {
  const { bureauId } = actor;
  authorize(actor, 'clock.list', { bureauId });
  const today = beijingDay(clock.now());
  const { rows, nextCursor } = await visiblePage<ClockDoc, Place>(
    {
      ...{ crypto, list: 'dueClocks' },
      find: (place, limit) => dueAfter({ bureauId, today, limit }, place),
      placeOf: ({ _id, limitOn }) => ({ _id, limitOn }),
      async visible(found) {
        const objects = found.map(({ object }) => object);
        const known = await visibleObjects({ actor, clock }, objects, visibility);
        return ({ object: { kind, id } }) => known.has(`${kind}:${id}`);
      },
    },
    page,
  );
  return { rows: rows.map((row) => clockView(row, today)), nextCursor };
}

function dueAfter(
  { bureauId, today, limit }: { bureauId: string; today: Day; limit: number },
  place: Place | null,
): Promise<ClockDoc[]> {
  const after = place
    ? {
        limitOn: { $gte: place.limitOn ?? '' },
        $or: [{ limitOn: { $gt: place.limitOn ?? '' } }, { _id: { $gt: place._id } }],
      }
    : { limitOn: { $gt: '' } };
  return Clock.find({ bureauId, state: 'running', softOn: { $gt: '', $lte: today }, ...after })
    .sort({ limitOn: 1, _id: 1 })
    .limit(limit)
    .lean<ClockDoc[]>();
}
