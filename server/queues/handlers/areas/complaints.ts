import { tell } from '../../../commands/tasks/tell.ts';
import type { ComplaintsEvents } from '../../../domain/events/payloads/complaints.ts';
import type { ComplaintMessageKind } from '../../../domain/messages/complaintNotice.ts';
import { Appointment } from '../../../models/appointment.ts';
import { Complaint } from '../../../models/complaint.ts';
import type { EventHandler, Handlers } from '../types.ts';

/** Which message each new state means to the supervisor; the others are none of their business. */
const messages: Readonly<Partial<Record<string, ComplaintMessageKind>>> = {
  'registered inquiry': 'complaintHearing',
  'proposed unfounded': 'complaintUnfounded',
  'proposed founded': 'complaintFounded',
  'founded handled': 'complaintHandled',
};

/** The supervisor hears that they are asked, what came out and what follows; by telephone without WeChat. */
const tellSupervisor: EventHandler<'complaint.stepped'> = async (
  { _id: cause, bureauId, object, data },
  context,
) => {
  const kind = messages[`${data.from} ${data.to}`];
  const complaint =
    kind && (await Complaint.findById(object.id, { no: 1, supervisorId: 1, article: 1 }).lean());
  if (!kind || !complaint?.supervisorId) return;
  const { no: subject, supervisorId, article } = complaint;
  const term = await Appointment.findOne({ supervisorId }, { personId: 1 }).sort({ createdAt: -1 }).lean();
  await tell(context, {
    ...{ cause, kind, bureauId, personId: term?.personId, subject, article },
    object: { kind: 'complaint', id: object.id },
  });
};

/** What follows from this area's events. */
export const complaintsHandlers: Handlers<ComplaintsEvents> = {
  'complaintLink.issued': null,
  'complaintLink.revoked': null,
  'complaint.filed': null,
  'complaint.documentSupplied': null,
  'complaint.stepped': tellSupervisor,
  'complaint.answered': null,
  'complaint.excluded': null,
  'complaint.viewed': null,
};
