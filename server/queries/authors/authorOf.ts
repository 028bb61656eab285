import type { StaffContext } from '../../commands/context.ts';
import type { Role } from '../../permissions/roles.ts';
import { reporterOf } from '../vault/reporterOf.ts';

/** Who deals with the author by name; those who work on the matter or audit it need not know. */
const readers: readonly Role[] = ['liaison', 'approver', 'supervision'];

/**
 * The supervisor who wrote an opinion or a report, for those who lead the corps; null for others and where there is none.
 * The reading of the matter, which comes with it, is an event.
 */
export async function authorOf(
  { actor, crypto }: StaffContext,
  reporterId: string | null | undefined,
): Promise<{ name: string; mobile: string | null } | null> {
  if (!reporterId || !actor.roles.some((role) => readers.includes(role))) return null;
  const { name, mobile } = await reporterOf(crypto, reporterId);
  return name ? { name, mobile: mobile ?? null } : null;
}
