import { tell } from '../../../commands/tasks/tell.ts';
import type { TermsEvents } from '../../../domain/events/payloads/terms.ts';
import type { EventType } from '../../../domain/events/types.ts';
import type { TermMessageKind } from '../../../domain/messages/supervisorStatus.ts';
import { Appointment } from '../../../models/appointment.ts';
import { syncTerm } from '../syncTerm.ts';
import type { EventHandler, Handlers } from '../types.ts';

/** Tells the supervisor of a term, in WeChat or by way of staff (domain notes §3.15, TM2 to TM5). */
function telling<T extends keyof TermsEvents & EventType>(
  kind: TermMessageKind,
  {
    about = ({ object }) => object.id,
    when = () => true,
  }: {
    /** The term that the message shows. */
    about?: (event: Parameters<EventHandler<T>>[0]) => string;
    when?: (event: Parameters<EventHandler<T>>[0]) => boolean;
  } = {},
): EventHandler<T> {
  return async (event, context) => {
    if (!when(event)) return;
    const id = about(event);
    const term = await Appointment.findById(id, { personId: 1, no: 1, end: 1 }).lean();
    if (!term) return;
    await tell(context, {
      ...{ cause: event._id, kind, bureauId: event.bureauId, personId: term.personId },
      ...{ object: { kind: 'appointment', id }, subject: term.no, article: term.end?.article ?? 'ours' },
    });
  };
}

/** What follows from this area's events. */
export const termsHandlers: Handlers<TermsEvents> = {
  'term.noticed': telling('termExpiring'),
  // Who was renewed heard of it when it was decided.
  'term.expired': syncTerm(telling('termEnded', { when: ({ data }) => data.to !== 'renewed' })),
  'term.consentRecorded': null,
  'term.renewed': syncTerm(telling('termRenewed', { about: ({ data }) => data.nextId })),
  'term.ended': syncTerm(telling('termEnded')),
  'term.resignationRequested': null,
  'term.resignationWithdrawn': null,
  'term.resignationDeclined': telling('resignationDeclined'),
  'term.resigned': syncTerm(telling('termClosed')),
  // Nobody outside hears of an inquiry before they are asked to explain (domain notes §3.2).
  'term.inquiryOpened': null,
  'term.inquiryClosed': null,
  'term.dismissalProposed': null,
  'term.dismissalDeclined': null,
  'term.dismissed': syncTerm(telling('termClosed')),
  'term.transferRecorded': null,
  'term.certificateReturned': null,
  'term.offboarded': null,
  'term.viewed': null,
};
