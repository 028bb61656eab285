import { Certificate } from '../../models/certificate.ts';
import { isValidCertificate } from './certificatesOf.ts';

/** Kinds of certificates of a term that were issued and not taken back. */
export async function issuedKinds(appointmentId: string): Promise<string[]> {
  const rows = await Certificate.find({ appointmentId }).lean();
  return rows.filter(isValidCertificate).map(({ kind }) => kind);
}
