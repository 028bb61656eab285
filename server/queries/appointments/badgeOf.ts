import type { Services } from '../../commands/context.ts';
import { isInForce } from '../../domain/appointments/inForce.ts';
import { beijingDay } from '../../domain/time.ts';
import type { AppointmentDoc } from '../../models/appointment.ts';
import { stated } from '../../profiles/resolve.ts';
import { certificatesOf, isValidCertificate } from './certificatesOf.ts';

/** What an e-badge rests on. */
export interface Badge {
  /** Why there is none; null when there is one. */
  problem: 'not_in_force' | 'no_certificate' | null;
  /** What the rule-set calls the person. */
  supervisor: string;
  /** What it says about showing a badge; null where it is silent (trap 12). */
  duty: 'must_show' | 'must_carry' | null;
  certificates: { kind: string; no: string; verifyUrl: string }[];
}

/**
 * The e-badge of a term today. It repeats a paper certificate and needs its number: whether it could stand in
 * for one is undecided (trap 8), so without a certificate there is none.
 */
export async function badgeOf(
  { profiles, clock, publicUrl }: Pick<Services, 'profiles' | 'clock' | 'publicUrl'>,
  appointment: AppointmentDoc,
): Promise<Badge> {
  const profile = profiles.get(appointment.profile.id, appointment.profile.version);
  const valid = (await certificatesOf(appointment._id, profile)).filter(isValidCertificate);
  const certificates = valid.map(({ kind, no, verifyCode }) => ({
    ...{ kind, no: no ?? '' },
    verifyUrl: `${publicUrl}/verify/${verifyCode}`,
  }));
  const inForce = isInForce(appointment, beijingDay(clock.now()));
  const lacking = certificates.length === 0 ? 'no_certificate' : null;
  return {
    problem: inForce ? lacking : 'not_in_force',
    supervisor: stated(profile.wording.supervisor) ?? '社会监督员',
    duty: stated(profile.conduct.badge) ?? null,
    certificates,
  };
}
