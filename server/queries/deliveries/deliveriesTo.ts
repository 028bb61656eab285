import type { StaffContext } from '../../commands/context.ts';
import { Delivery, type DeliveryDoc } from '../../models/delivery.ts';
import { authorize } from '../../permissions/permissions.ts';
import { findAppointment } from '../appointments/findAppointment.ts';
import { visibleObjects } from '../clocks/visibility.ts';
import { afterCursor, type PageInput, toPage } from '../paging/page.ts';
import { deliveryVisibility } from './visibility.ts';
import { withGiven } from './withGiven.ts';

/**
 * Everything that a supervisor was told as this person, whatever it was about, newest first. What they are told as a reporter
 * or an author is not found by a person (ADR 0010); what the actor may not know of is left out, so that a page may be short.
 * @throws DomainError `appointment.not_found`, `permission.denied`, `input.invalid` for a bad cursor
 */
export async function deliveriesTo(ctx: StaffContext, { no, ...page }: { no: string } & PageInput) {
  const { actor, clock } = ctx;
  const term = await findAppointment(actor, no);
  authorize(actor, 'delivery.list', term);
  const { personId, bureauId } = term;
  if (!personId) return { rows: [], nextCursor: null };
  const found: DeliveryDoc[] = await Delivery.find({
    ...{ personId, bureauId, channel: 'notice' },
    ...afterCursor('createdAt', page.cursor),
  })
    .sort({ createdAt: -1, _id: -1 })
    .limit(page.limit + 1)
    .lean();
  const { rows, nextCursor } = toPage(found, page, ({ createdAt }) => createdAt);
  const objects = rows.flatMap(({ object }) => object ?? []);
  const known = await visibleObjects({ actor, clock }, objects, deliveryVisibility);
  const visible = rows.filter(({ object }) => known.has(`${object?.kind}:${object?.id}`));
  return { rows: await withGiven(visible), nextCursor };
}
