import type { Services } from '../../commands/context.ts';
import { Appointment } from '../../models/appointment.ts';
import { readBadgeCode } from './badgeCode.ts';
import { badgeOf } from './badgeOf.ts';
import { cardOf } from './cardOf.ts';

/** What somebody who scanned an e-badge may know: whether it is good now, and whose name and number to compare. */
export type BadgeCheck =
  | { state: 'valid'; name: string; numbers: { kind: string; no: string }[] }
  | { state: 'expired' }
  | { state: 'invalid' };

/**
 * Checks the changing code of an e-badge. Asked anew each time: a dismissal counts from this moment, whatever a phone
 * still shows. A picture of a code is expired a minute later.
 */
export async function checkBadge(ctx: Services, { code }: { code: string }): Promise<BadgeCheck> {
  const read = readBadgeCode(ctx.crypto, code, ctx.clock.now());
  const appointment = read && (await Appointment.findById(read.appointmentId).lean());
  if (!read || !appointment) return { state: 'invalid' };
  const { problem, certificates } = await badgeOf(ctx, appointment);
  if (problem) return { state: 'invalid' };
  if (!read.isCurrent) return { state: 'expired' };
  const { name } = cardOf(ctx.crypto, appointment);
  return { state: 'valid', name, numbers: certificates.map(({ kind, no }) => ({ kind, no })) };
}
