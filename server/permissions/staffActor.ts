import type { Actor } from '../domain/events/types.ts';
import type { Role } from './roles.ts';

/** A signed-in member of staff: what the rules ask about. Only `kind` and `id` go into events. */
export interface StaffActor extends Actor {
  kind: 'staff';
  bureauId: string;
  roles: readonly Role[];
}
