import type { Services } from '../../commands/context.ts';
import { DomainError } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import type { AppointmentDoc } from '../../models/appointment.ts';
import type { CertificateDoc } from '../../models/certificate.ts';
import type { ObjectStore } from '../../platform/objectStore.ts';
import { stated } from '../../profiles/resolve.ts';
import { getBureau } from '../bureaus/getBureau.ts';
import { cardOf } from './cardOf.ts';
import { isValidCertificate } from './certificatesOf.ts';

/**
 * Everything that a certificate says, for printing it.
 * @throws DomainError `certificate.not_issued` also for one that was taken back
 */
export async function certificateData(
  ctx: Services & { objectStore: ObjectStore },
  certificate: CertificateDoc,
  appointment: AppointmentDoc,
) {
  const { clock, crypto, profiles, publicUrl } = ctx;
  const { kind, no, issuedAt, verifyCode, bureauId } = certificate;
  if (!no || !issuedAt || !isValidCertificate(certificate)) throw new DomainError('certificate.not_issued');
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
