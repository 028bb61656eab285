import { DomainError } from '../../domain/errors.ts';
import { currentAppointment } from '../../queries/appointments/currentAppointment.ts';
import { getBureau } from '../../queries/bureaus/getBureau.ts';
import { supervisorIdentity } from '../authors/supervisorIdentity.ts';
import type { Services } from '../context.ts';
import { checkedOpinion, type HandedOpinion } from './checkedOpinion.ts';
import { recordOpinion } from './recordOpinion.ts';

/** An opinion as a supervisor hands it in by chat or mini program. */
export interface OpinionSubmission extends HandedOpinion {
  no: string;
  personId: string;
}

/**
 * Takes in an opinion, one collected from others or a relayed letter, of a supervisor in force, for the bureau that
 * appointed them.
 * @throws DomainError `opinion.not_in_force`, `input.invalid`
 */
export async function submitOpinion(
  services: Services,
  { no, personId, ...handed }: OpinionSubmission,
): Promise<void> {
  const now = services.clock.now();
  const found = await currentAppointment(personId, now);
  if (!found?.inForce) throw new DomainError('opinion.not_in_force');
  const bureau = await getBureau(found.appointment.bureauId, now);
  const checked = checkedOpinion(services, bureau, handed);
  const identity = supervisorIdentity(services, found.appointment);
  // Replaced by the key in the vault before anything is written.
  const context = { ...services, actor: { kind: 'person', id: personId } } as const;
  await recordOpinion(context, { no, bureau, ...checked, identity });
}
