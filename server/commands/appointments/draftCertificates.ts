import { beijingDay } from '../../domain/time.ts';
import { Certificate } from '../../models/certificate.ts';
import type { Profile } from '../../profiles/schema.ts';
import type { Services } from '../context.ts';

/**
 * Prepares one certificate of every kind that the document names. Call it in the transaction that makes the term.
 */
export async function draftCertificates(
  { clock, ids }: Pick<Services, 'clock' | 'ids'>,
  { appointment: { certs } }: Profile,
  { bureauId, appointmentId }: { bureauId: string; appointmentId: string },
): Promise<void> {
  const createdAt = clock.now();
  for (const kind of certs?.value ?? []) {
    const [no, verifyCode] = [ids.matter('ZS', beijingDay(createdAt)), ids.token()];
    await Certificate.create({ _id: ids.uuid(), no, bureauId, appointmentId, kind, verifyCode, createdAt });
  }
}
