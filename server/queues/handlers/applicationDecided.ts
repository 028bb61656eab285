import { Application } from '../../models/application.ts';
import { planDelivery } from '../../outbox/planDelivery.ts';
import type { EventHandler } from './types.ts';

/** The applicant is told of every decision (domain notes §3.15, AP2 and AP4). */
export const applicationDecided: EventHandler<'application.decided'> = async (event) => {
  const application = await Application.findById(event.object.id, { personId: 1 }).lean();
  if (!application) return;
  await planDelivery({
    id: `${event._id}-applicationStatus`,
    bureauId: event.bureauId,
    personId: application.personId,
    kind: 'applicationStatus',
    channel: 'template',
    object: { kind: event.object.kind, id: event.object.id },
    at: event.at,
  });
};
