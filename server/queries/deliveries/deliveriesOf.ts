import type { StaffContext } from '../../commands/context.ts';
import { DomainError } from '../../domain/errors.ts';
import { Delivery } from '../../models/delivery.ts';
import { authorize } from '../../permissions/permissions.ts';
import { visibleObjects } from '../clocks/visibility.ts';
import { unitOf } from './subjects.ts';
import { deliveryVisibility } from './visibility.ts';
import { withGiven } from './withGiven.ts';

/** More than any matter has. */
const most = 200;

/**
 * Messages about one matter, oldest first, with what became of them. Of a reporter's nothing says whose they are.
 * @throws DomainError `delivery.not_found` for what the actor may not know of, another unit's as well; `permission.denied`
 */
export async function deliveriesOf({ actor, clock }: StaffContext, object: { kind: string; id: string }) {
  const { bureauId } = actor;
  authorize(actor, 'delivery.list', { bureauId });
  const known = await visibleObjects({ actor, clock }, [object], deliveryVisibility);
  const isOwn = known.has(`${object.kind}:${object.id}`) && (await unitOf(object)) === bureauId;
  if (!isOwn) throw new DomainError('delivery.not_found');
  const about = { 'object.kind': object.kind, 'object.id': object.id };
  const rows = await Delivery.find({ ...about, bureauId })
    .sort({ createdAt: 1 })
    .limit(most)
    .lean();
  return withGiven(rows);
}
