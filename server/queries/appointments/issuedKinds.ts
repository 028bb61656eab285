import { Certificate } from '../../models/certificate.ts';

/** Kinds of certificates of a term that were issued and not taken back. */
export async function issuedKinds(appointmentId: string): Promise<string[]> {
  const filter = { appointmentId, issuedAt: { $exists: true }, recalledAt: { $exists: false } };
  const rows = await Certificate.find(filter, { kind: 1 }).lean();
  return rows.map(({ kind }) => kind);
}
