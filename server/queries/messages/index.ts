import { activitiesMessages } from './activities.ts';
import { applicationsMessages } from './applications.ts';
import { appointmentsMessages } from './appointments.ts';
import { broadcastsMessages } from './broadcasts.ts';
import { callsMessages } from './calls.ts';
import { complaintsMessages } from './complaints.ts';
import { dialoguesMessages } from './dialogues.ts';
import { documentsMessages } from './documents.ts';
import { institutionsMessages } from './institutions.ts';
import { leadsMessages } from './leads.ts';
import { opinionsMessages } from './opinions.ts';
import { recusalMessages } from './recusal.ts';
import { reportsMessages } from './reports.ts';
import { termsMessages } from './terms.ts';
import type { MessageKind, MessageKinds } from './types.ts';

/** Every kind of message that a template carries. */
export const messageKinds: MessageKinds = {
  ...applicationsMessages,
  ...callsMessages,
  ...appointmentsMessages,
  ...termsMessages,
  ...activitiesMessages,
  ...documentsMessages,
  ...broadcastsMessages,
  ...institutionsMessages,
  ...recusalMessages,
  ...complaintsMessages,
  ...leadsMessages,
  ...opinionsMessages,
  ...reportsMessages,
  ...dialoguesMessages,
};

/** @throws Error for a kind without an entry */
export function messageKind(kind: string): MessageKind {
  const found = Object.hasOwn(messageKinds, kind) ? messageKinds[kind] : undefined;
  if (!found) throw new Error(`No message kind ${kind}`);
  return found;
}
