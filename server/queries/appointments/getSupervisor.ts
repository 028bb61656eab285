import type { StaffContext } from '../../commands/context.ts';
import { Delivery } from '../../models/delivery.ts';
import { Event } from '../../models/event.ts';
import { authorize } from '../../permissions/permissions.ts';
import { mustPublish } from '../../profiles/decisions/publication.ts';
import { modeLabelOf } from '../applications/modeLabelOf.ts';
import { withGiven } from '../deliveries/withGiven.ts';
import { staffNames } from '../staff/staffNames.ts';
import { cardOf } from './cardOf.ts';
import { certificatesOf } from './certificatesOf.ts';
import { findAppointment } from './findAppointment.ts';
import { groupChoices } from './groupChoices.ts';
import { recordAppointmentView } from './recordAppointmentView.ts';

/**
 * One term with everything staff look after: person, certificates, what happened, and what became of the
 * notices. Reading it is itself an event.
 * @throws DomainError `appointment.not_found`, `permission.denied`
 */
export async function getSupervisor(ctx: StaffContext, { no }: { no: string }) {
  const appointment = await findAppointment(ctx.actor, no);
  authorize(ctx.actor, 'appointment.read', appointment);
  await recordAppointmentView(ctx, appointment);
  const { _id, bureauId } = appointment;
  const profile = ctx.profiles.get(appointment.profile.id, appointment.profile.version);
  const about = { 'object.kind': 'appointment', 'object.id': _id };
  const events = await Event.find(about).sort({ at: 1, _id: 1 }).lean();
  const actors = events.filter(({ actor }) => actor.kind === 'staff').map(({ actor }) => actor.id);
  return {
    appointment,
    card: cardOf(ctx.crypto, appointment),
    certificates: await certificatesOf(_id, profile),
    modeLabel: modeLabelOf(ctx.profiles, appointment),
    mustPublish: mustPublish(profile),
    groupChoices: groupChoices(profile),
    events,
    staffNames: await staffNames(bureauId, actors),
    deliveries: await withGiven(await Delivery.find(about).sort({ createdAt: 1 }).lean()),
  };
}

export type SupervisorFile = Awaited<ReturnType<typeof getSupervisor>>;
