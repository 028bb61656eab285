import type { Services } from '../../commands/context.ts';
import { isInForce } from '../../domain/appointments/inForce.ts';
import { beijingDay } from '../../domain/time.ts';
import { Appointment } from '../../models/appointment.ts';
import { Certificate } from '../../models/certificate.ts';
import { isValidCertificate } from './certificatesOf.ts';

/**
 * Whether the certificate behind a QR code is valid today: issued, not taken back, its term in force. Says
 * nothing else about it, and looks as long for a code that never existed.
 */
export async function verifyCertificate(
  { clock }: Pick<Services, 'clock'>,
  { code }: { code: string },
): Promise<{ valid: boolean; today: string }> {
  const today = beijingDay(clock.now());
  const certificate = await Certificate.findOne({ verifyCode: code }).lean();
  const term = await Appointment.findById(certificate?.appointmentId ?? 'none', {
    ...{ status: 1, termStart: 1, termEnd: 1 },
  }).lean();
  const valid =
    certificate !== null && term !== null && isValidCertificate(certificate) && isInForce(term, today);
  return { valid, today };
}
