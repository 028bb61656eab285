import type { StaffContext } from '../../commands/context.ts';
import { DomainError } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import type { ObjectStore } from '../../platform/objectStore.ts';
import { stated } from '../../profiles/resolve.ts';
import { getBureau } from '../bureaus/getBureau.ts';
import { cardOf } from './cardOf.ts';
import { isValidCertificate } from './certificatesOf.ts';
import { findCertificate } from './findCertificate.ts';

/**
 * Everything that a certificate says, for printing it. Each time is an event: a certificate is worth something.
 * @throws DomainError `certificate.not_found`, `permission.denied`, `certificate.not_issued` also for one that
 *   was taken back
 */
export async function getCertificateData(
  ctx: StaffContext & { objectStore: ObjectStore },
  { id }: { id: string },
) {
  const { actor, clock, crypto, profiles, publicUrl } = ctx;
  const { certificate, appointment } = await findCertificate(actor, id);
  authorize(actor, 'certificate.print', certificate);
  const { kind, no, issuedAt, verifyCode, bureauId } = certificate;
  if (!no || !issuedAt || !isValidCertificate(certificate)) throw new DomainError('certificate.not_issued');
  const object = { kind: 'appointment', id: appointment._id } as const;
  const data = { no: appointment.no, certificateId: id };
  await appendEvent(ctx, { type: 'certificate.downloaded', bureauId, object, data });
  const { name, sex, unit, photoId } = cardOf(crypto, appointment);
  const { wording } = profiles.get(appointment.profile.id, appointment.profile.version);
  const { termStart, termEnd } = appointment;
  const now = clock.now();
  const issuer = (await getBureau(bureauId, now)).name;
  const photo = photoId ? await ctx.objectStore.get(photoId) : null;
  return {
    ...{ kind, no, name, sex, unit, termStart, termEnd, issuer, now },
    photo: photo ?? undefined,
    supervisor: stated(wording.supervisor) ?? '社会监督员',
    measure: stated(wording.measure) ?? null,
    issuedOn: beijingDay(issuedAt),
    verifyUrl: `${publicUrl}/verify/${verifyCode}`,
  };
}
