import type { StaffContext } from '../../commands/context.ts';
import { DomainError } from '../../domain/errors.ts';
import { Delivery, type DeliveryDoc } from '../../models/delivery.ts';
import { authorize } from '../../permissions/permissions.ts';
import { visibleObjects } from '../clocks/visibility.ts';
import { deliveryVisibility } from './visibility.ts';

/**
 * A notice that the actor may deal with: it did not arrive, or may not have, and nobody has dealt with it.
 * @throws DomainError `delivery.not_found` (also for matters that the actor may not know of), `permission.denied`,
 * `delivery.not_open`
 */
export async function findUndelivered({ actor, clock }: StaffContext, id: string): Promise<DeliveryDoc> {
  const row = await Delivery.findOne({ _id: id, bureauId: actor.bureauId }).lean();
  const object = row?.object;
  const known = object ? await visibleObjects({ actor, clock }, [object], deliveryVisibility) : null;
  if (!row || !object || !known?.has(`${object.kind}:${object.id}`))
    throw new DomainError('delivery.not_found');
  authorize(actor, 'delivery.settle', row);
  const isOpen = (row.state === 'failed' || row.state === 'unknown') && !row.settledAt;
  if (!isOpen) throw new DomainError('delivery.not_open');
  return row;
}
