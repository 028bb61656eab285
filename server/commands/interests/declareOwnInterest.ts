import { DomainError } from '../../domain/errors.ts';
import type { Holder } from '../../domain/recusal/interests.ts';
import { currentAppointment } from '../../queries/appointments/currentAppointment.ts';
import { profileOf } from '../../queries/bureaus/profileOf.ts';
import type { CommandContext, StaffContext } from '../context.ts';
import { declareInterest, type InterestInput } from './declareInterest.ts';

type OwnInput = Omit<InterestInput, 'holder' | 'raised' | 'bureauId'>;

/**
 * A supervisor declares an interest of their own in chat, also after their term: it may matter for what is open.
 * @throws DomainError `appointment.not_found` for somebody who never was a supervisor; see `declareInterest`
 */
export async function declareAsSupervisor(
  context: CommandContext,
  { personId, ...input }: OwnInput & { personId: string },
) {
  const found = await currentAppointment(personId, context.clock.now());
  if (!found) throw new DomainError('appointment.not_found');
  const { supervisorId, bureauId, profile } = found.appointment;
  const holder: Holder = { kind: 'supervisor', id: supervisorId };
  const rules = context.profiles.get(profile.id, profile.version);
  return declareInterest(context, rules, { ...input, bureauId, holder, raised: false });
}

/** A member of staff declares an interest of their own. @throws see `declareInterest` */
export async function declareAsStaff(context: StaffContext, input: OwnInput) {
  const { bureauId, id } = context.actor;
  const rules = await profileOf(context, bureauId);
  return declareInterest(context, rules, {
    ...input,
    bureauId,
    holder: { kind: 'staff', id },
    raised: false,
  });
}
