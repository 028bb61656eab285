import { hasPermission, type Permission, permissions } from './permissions.ts';
import type { StaffActor } from './staffActor.ts';

/** Every permission of the closed list, in its order. */
export const permissionNames = Object.keys(permissions) as [Permission, ...Permission[]];

/** What the console may offer this person, so that no page repeats the rules. */
export function abilitiesOf(actor: StaffActor): Record<Permission, boolean> {
  const entries = permissionNames.map((name) => [name, hasPermission(actor, name)] as const);
  return Object.fromEntries(entries) as Record<Permission, boolean>;
}
