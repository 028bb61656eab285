import type { Services } from '../../commands/context.ts';
import { getBureau } from '../bureaus/getBureau.ts';
import { badgeCodeSeconds, badgeCodesAtOnce, mintBadgeCode } from './badgeCode.ts';
import { badgeOf } from './badgeOf.ts';
import { mintBadgeToken } from './badgeToken.ts';
import { cardOf } from './cardOf.ts';
import { certificatesOf, isValidCertificate } from './certificatesOf.ts';
import { currentAppointment } from './currentAppointment.ts';

/**
 * The e-badge of a WeChat person with the addresses behind its codes of the next ten minutes; without codes where there is
 * none, and why. Null for somebody who never was a supervisor.
 */
export async function getOwnBadge(ctx: Services, personId: string) {
  const { clock, crypto, profiles, publicUrl } = ctx;
  const now = clock.now();
  const found = await currentAppointment(personId, now);
  if (!found) return null;
  const { appointment } = found;
  const { problem, supervisor, duty } = await badgeOf(ctx, appointment);
  const { name, photoId } = cardOf(crypto, appointment);
  const { name: issuer } = await getBureau(appointment.bureauId, now);
  const profile = profiles.get(appointment.profile.id, appointment.profile.version);
  const valid = (await certificatesOf(appointment._id, profile)).filter(isValidCertificate);
  const { termStart, termEnd } = appointment;
  const codes = Array.from({ length: problem ? 0 : badgeCodesAtOnce }, (_, at) => {
    const from = new Date(now.getTime() + at * badgeCodeSeconds * 1000);
    return `${publicUrl}/badge-check/${mintBadgeCode(crypto, appointment._id, from)}`;
  });
  return {
    ...{ problem, supervisor, duty, name, issuer, termStart, termEnd, codes },
    certificates: valid.map(({ _id: id, kind, no }) => ({ id, kind, no: no ?? '' })),
    photoUrl:
      photoId && !problem ? `${publicUrl}/badge/${mintBadgeToken(crypto, appointment._id, now)}/photo` : null,
  };
}
