import type { BroadcastKind } from '../../domain/broadcasts/kinds.ts';
import { hasPermission } from '../../permissions/permissions.ts';
import type { StaffActor } from '../../permissions/staffActor.ts';

/** The part of a filter that keeps the agency to its yearly list: it is supervised itself (trap 13). */
export function visibleKinds(actor: StaffActor): { kind?: BroadcastKind } {
  return hasPermission(actor, 'broadcast.recipients') ? {} : { kind: 'institutionList' };
}
