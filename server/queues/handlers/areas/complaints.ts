import { openTask } from '../../../commands/tasks/openTask.ts';
import { tell } from '../../../commands/tasks/tell.ts';
import { toldStatuses } from '../../../domain/complaints/machine.ts';
import type { ComplaintsEvents } from '../../../domain/events/payloads/complaints.ts';
import type { ComplaintMessageKind } from '../../../domain/messages/complaintNotice.ts';
import { Appointment } from '../../../models/appointment.ts';
import { Complaint } from '../../../models/complaint.ts';
import type { EventHandler, Handlers } from '../types.ts';

/** Which message each new state means to the supervisor; the others are none of their business. */
const messages: Readonly<Partial<Record<string, ComplaintMessageKind>>> = {
  'registered inquiry': 'complaintHearing',
  // Asked again, about facts that may be others.
  'inquiry inquiry': 'complaintHearing',
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

/** The institution hears the class of the result: by chat what came by chat, otherwise staff tell it. A link shows it by itself. */
const tellInstitution: EventHandler<'complaint.stepped'> = async (
  { _id: cause, bureauId, object: { id }, data: { no: subject, to } },
  context,
) => {
  if (!toldStatuses.some((status) => status === to)) return;
  const complaint = await Complaint.findById(id, { channel: 1, filedBy: 1, article: 1 }).lean();
  if (!complaint || complaint.channel === 'link') return;
  const { filedBy: personId, article } = complaint;
  const object = { kind: 'complaint', id } as const;
  if (personId) {
    const kind = 'complaintAnswered';
    return tell(context, { cause, kind, bureauId, personId, object, subject, article });
  }
  await openTask(context, { bureauId, kind: 'tellInstitution', object, subject, article, occasion: cause });
};

/** What follows from this area's events. */
export const complaintsHandlers: Handlers<ComplaintsEvents> = {
  'complaintLink.issued': null,
  'complaintLink.revoked': null,
  'complaint.filed': null,
  'complaint.documentSupplied': null,
  'complaint.stepped': async (event, context) => {
    await tellSupervisor(event, context);
    await tellInstitution(event, context);
  },
  'complaint.answered': null,
  'complaint.excluded': null,
  'complaint.viewed': null,
};
