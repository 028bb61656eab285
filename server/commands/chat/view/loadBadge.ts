import type { BadgeSummary } from '../../../../bot/engine/index.ts';
import { badgeOf } from '../../../queries/appointments/badgeOf.ts';
import { mintBadgeToken } from '../../../queries/appointments/badgeToken.ts';
import { currentAppointment } from '../../../queries/appointments/currentAppointment.ts';
import type { Loader } from './types.ts';

/** The e-badge of the person's term, with a fresh address when there is something to show. */
export const loadBadge: Loader<BadgeSummary | null> = async (services, { person, now }) => {
  const found = await currentAppointment(person._id, now);
  if (!found) return null;
  const { problem, supervisor, duty, certificates } = await badgeOf(services, found.appointment);
  const token = problem ? null : mintBadgeToken(services.crypto, found.appointment._id, now);
  return {
    ...{ supervisor, duty },
    certificates: certificates.map(({ kind, no }) => ({ kind, no })),
    url: token && `${services.publicUrl}/badge/${token}`,
  };
};
