import { DomainError } from '../../domain/errors.ts';
import type { BroadcastDoc } from '../../models/broadcast.ts';
import { authorize, type Permission } from '../../permissions/permissions.ts';
import { findBroadcast } from '../../queries/broadcasts/findBroadcast.ts';
import type { StaffContext } from '../context.ts';

/** Which one, as the person saw it. */
export interface BroadcastRef {
  no: string;
  revision: number;
}

/**
 * The broadcast that a person acts on, unchanged since they saw it.
 * @throws DomainError `broadcast.not_found`, `permission.denied`, `request.conflict`
 */
export async function seenBroadcast(
  { actor }: StaffContext,
  { no, revision }: BroadcastRef,
  permission: Permission | ((broadcast: BroadcastDoc) => Permission),
): Promise<BroadcastDoc> {
  const broadcast = await findBroadcast(actor, no);
  authorize(actor, typeof permission === 'string' ? permission : permission(broadcast), broadcast);
  if (broadcast.revision !== revision) throw new DomainError('request.conflict');
  return broadcast;
}
