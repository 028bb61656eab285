import type { StaffContext } from '../../commands/context.ts';
import { Delivery, type DeliveryDoc } from '../../models/delivery.ts';
import { authorize, can } from '../../permissions/permissions.ts';
import { visibleObjects } from '../clocks/visibility.ts';
import type { PageInput } from '../paging/page.ts';
import { visiblePage } from '../paging/visiblePage.ts';
import { subjectsOf } from './subjects.ts';
import { deliveryVisibility } from './visibility.ts';
import { withGiven } from './withGiven.ts';

/**
 * Notices of the bureau that did not arrive, or may not have, and that nobody has dealt with; newest first. Those about
 * matters that the actor may not know of are left out.
 * @throws DomainError `permission.denied`, `input.invalid` for a bad cursor
 */
export async function listUndelivered({ actor, clock, crypto }: StaffContext, page: PageInput) {
  const { bureauId } = actor;
  authorize(actor, 'delivery.list', { bureauId });
  const open = { bureauId, state: { $in: ['failed' as const, 'unknown' as const] }, settledAt: null };
  const { rows, nextCursor } = await visiblePage<DeliveryDoc, Place>(
    {
      ...{ crypto, list: 'undelivered' },
      find: (place, limit) =>
        Delivery.find({ ...open, ...(place ? after(place) : {}) })
          .sort({ createdAt: -1, _id: -1 })
          .limit(limit)
          .lean<DeliveryDoc[]>(),
      placeOf: ({ _id, createdAt }) => ({ id: _id, at: createdAt.getTime() }),
      async visible(found) {
        const objects = found.flatMap(({ object }) => object ?? []);
        const known = await visibleObjects({ actor, clock }, objects, deliveryVisibility);
        return ({ object }) => known.has(`${object?.kind}:${object?.id}`);
      },
    },
    page,
  );
  const subjects = await subjectsOf(rows.flatMap(({ object }) => object ?? []));
  const named = (await withGiven(rows)).map((row) => ({
    ...row,
    subject: subjects.get(`${row.object?.kind}:${row.object?.id}`) ?? null,
  }));
  return { rows: named, canSettle: can(actor, 'delivery.settle', { bureauId }), nextCursor };
}

export type Undelivered = Awaited<ReturnType<typeof listUndelivered>>['rows'][number];

/** The last notice that was looked at; milliseconds. */
interface Place {
  id: string;
  at: number;
}

function after({ at: ms, id }: Place) {
  const at = new Date(ms);
  return { createdAt: { $lte: at }, $or: [{ createdAt: { $lt: at } }, { _id: { $lt: id } }] };
}
