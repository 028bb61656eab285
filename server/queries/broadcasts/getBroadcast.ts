import type { StaffContext } from '../../commands/context.ts';
import { authorize } from '../../permissions/permissions.ts';
import { broadcastCounts } from './broadcastCounts.ts';
import { findBroadcast } from './findBroadcast.ts';

/**
 * A broadcast with how far it is.
 * @throws DomainError `broadcast.not_found`, `permission.denied`
 */
export async function getBroadcast({ actor, clock }: StaffContext, { no }: { no: string }) {
  const broadcast = await findBroadcast(actor, no);
  authorize(actor, 'broadcast.read', broadcast);
  const counts = await broadcastCounts(broadcast._id);
  return { broadcast, counts, now: clock.now(), actor };
}

export type ShownBroadcast = Awaited<ReturnType<typeof getBroadcast>>;
