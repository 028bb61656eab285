import type { BroadcastKind } from '../../domain/broadcasts/kinds.ts';
import type { Permission } from '../../permissions/permissions.ts';

/** Who writes this kind: the yearly list is the agency's, all others are the liaison's. */
export function writePermission(kind: BroadcastKind): Permission {
  return kind === 'institutionList' ? 'broadcast.draftList' : 'broadcast.draft';
}
