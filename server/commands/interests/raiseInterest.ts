import type { Holder } from '../../domain/recusal/interests.ts';
import { authorize } from '../../permissions/permissions.ts';
import { findAppointment } from '../../queries/appointments/findAppointment.ts';
import { profileOf } from '../../queries/bureaus/profileOf.ts';
import type { StaffContext } from '../context.ts';
import { declareInterest, type InterestInput } from './declareInterest.ts';

/**
 * Staff raise somebody else's interest: their own knowledge, or what another party told them.
 * @throws DomainError `permission.denied`, `appointment.not_found`; see `declareInterest`
 */
export async function raiseInterest(
  context: StaffContext,
  {
    appointmentNo,
    ...input
  }: Omit<InterestInput, 'holder' | 'raised' | 'bureauId'> & { appointmentNo: string },
) {
  const { actor } = context;
  const { bureauId } = actor;
  authorize(actor, 'interest.raise', { bureauId });
  const { supervisorId } = await findAppointment(actor, appointmentNo);
  const holder: Holder = { kind: 'supervisor', id: supervisorId };
  const rules = await profileOf(context, bureauId);
  return declareInterest(context, rules, { ...input, bureauId, holder, raised: true });
}
