import { Certificate } from '../../models/certificate.ts';
import { certificatesNeeded } from '../../profiles/decisions/certificatesNeeded.ts';
import type { Profile } from '../../profiles/schema.ts';
import type { Services } from '../context.ts';

/** A random address of 130 bits behind the QR code of a certificate. */
const verifyCodeLength = 22;

/**
 * Prepares one certificate of every kind that the document names, without numbers. Call it in the transaction
 * that makes the term.
 */
export async function draftCertificates(
  { clock, ids }: Pick<Services, 'clock' | 'ids'>,
  profile: Profile,
  { bureauId, appointmentId }: { bureauId: string; appointmentId: string },
): Promise<void> {
  const createdAt = clock.now();
  for (const kind of certificatesNeeded(profile, { issued: [] }).kinds) {
    const verifyCode = ids.token().slice(0, verifyCodeLength);
    await Certificate.create({ _id: ids.uuid(), bureauId, appointmentId, kind, verifyCode, createdAt });
  }
}
