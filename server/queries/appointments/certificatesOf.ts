import { Certificate, type CertificateDoc } from '../../models/certificate.ts';
import { certificatesNeeded } from '../../profiles/decisions/certificatesNeeded.ts';
import type { Profile } from '../../profiles/schema.ts';

/** Whether a certificate counts: issued, and not taken back. */
export function isValidCertificate(certificate: Pick<CertificateDoc, 'issuedAt' | 'recalledAt'>): boolean {
  return Boolean(certificate.issuedAt) && !certificate.recalledAt;
}

/** Every certificate of a term, in the order in which its document names them. */
export async function certificatesOf(appointmentId: string, profile: Profile): Promise<CertificateDoc[]> {
  const rows = await Certificate.find({ appointmentId }).lean();
  const { kinds } = certificatesNeeded(profile, { issued: [] });
  return rows.sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
}
