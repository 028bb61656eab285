import type { StaffContext } from '../../commands/context.ts';
import { authorize } from '../../permissions/permissions.ts';
import { type Badge, badgeOf } from './badgeOf.ts';
import { findAppointment } from './findAppointment.ts';

/**
 * Whether a supervisor has an e-badge now, and if not, why.
 * @throws DomainError `appointment.not_found`, `permission.denied`
 */
export async function getBadgeState(ctx: StaffContext, { no }: { no: string }): Promise<Badge> {
  const appointment = await findAppointment(ctx.actor, no);
  authorize(ctx.actor, 'appointment.read', appointment);
  return badgeOf(ctx, appointment);
}
