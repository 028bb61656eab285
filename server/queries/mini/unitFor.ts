import type { Services } from '../../commands/context.ts';
import type { MiniPerson } from '../../commands/mini/types.ts';
import { DomainError } from '../../domain/errors.ts';
import { Person } from '../../models/person.ts';
import { currentAppointment } from '../appointments/currentAppointment.ts';
import { followerOf } from '../identities/followerOf.ts';
import type { FormPurpose } from './formPurposes.ts';

/** Purposes that only a supervisor has, by the refusal of everybody else. */
const ofSupervisors = {
  report: 'report.not_in_force',
  opinion: 'opinion.not_in_force',
  renewal: 'form.not_offered',
  activity: 'form.not_offered',
} as const;

/**
 * The unit whose rules apply to what somebody fills in: that of the mini program for leads and what follows from them, the
 * one that they chose for applications, the one that appointed them for what supervisors do.
 * @throws DomainError `mini.not_linked`, `report.not_in_force`, `opinion.not_in_force`, `form.not_offered`
 */
export async function unitFor(
  { clock, crypto }: Pick<Services, 'clock' | 'crypto'>,
  { personId, bureauId: served }: Pick<MiniPerson, 'personId' | 'bureauId'>,
  purpose: FormPurpose,
): Promise<{ bureauId: string; isSupervisor: boolean }> {
  const followerId = await followerOf(crypto, personId);
  const found = followerId ? await currentAppointment(followerId, clock.now()) : null;
  const isSupervisor = found?.inForce === true;
  if (purpose === 'lead' || purpose === 'reward') return { bureauId: served, isSupervisor };
  if (!followerId) throw new DomainError('mini.not_linked');
  if (purpose === 'apply') {
    const follower = await Person.findById(followerId, { bureauId: 1 }).lean();
    return { bureauId: follower?.bureauId ?? served, isSupervisor };
  }
  // A consent may be owed when the term is over by its date.
  const isOwed = purpose === 'renewal' ? found !== null : isSupervisor;
  if (!found || !isOwed) throw new DomainError(ofSupervisors[purpose]);
  return { bureauId: found.appointment.bureauId, isSupervisor };
}
