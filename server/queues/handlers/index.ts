import type { EventPayloads } from '../../domain/events/types.ts';
import { activitiesHandlers } from './areas/activities.ts';
import { applicationsHandlers } from './areas/applications.ts';
import { appointmentsHandlers } from './areas/appointments.ts';
import { broadcastsHandlers } from './areas/broadcasts.ts';
import { bureausHandlers } from './areas/bureaus.ts';
import { callsHandlers } from './areas/calls.ts';
import { chatTextsHandlers } from './areas/chatTexts.ts';
import { clocksHandlers } from './areas/clocks.ts';
import { complaintsHandlers } from './areas/complaints.ts';
import { deliveriesHandlers } from './areas/deliveries.ts';
import { dialoguesHandlers } from './areas/dialogues.ts';
import { documentsHandlers } from './areas/documents.ts';
import { evidenceHandlers } from './areas/evidence.ts';
import { institutionsHandlers } from './areas/institutions.ts';
import { leadsHandlers } from './areas/leads.ts';
import { massMessagesHandlers } from './areas/massMessages.ts';
import { onboardingHandlers } from './areas/onboarding.ts';
import { opinionsHandlers } from './areas/opinions.ts';
import { recusalHandlers } from './areas/recusal.ts';
import { reportsHandlers } from './areas/reports.ts';
import { rewardsHandlers } from './areas/rewards.ts';
import { tasksHandlers } from './areas/tasks.ts';
import { termsHandlers } from './areas/terms.ts';
import type { Handlers } from './types.ts';

/** What each event sets off; `null` = nothing, said on purpose, so that a new event cannot be forgotten. */
export const eventHandlers: Handlers<EventPayloads> = {
  'staff.created': null,
  'staff.signedIn': null,
  'staff.disabled': null,
  'staff.rolesChanged': null,
  ...applicationsHandlers,
  ...callsHandlers,
  ...appointmentsHandlers,
  ...termsHandlers,
  ...bureausHandlers,
  ...institutionsHandlers,
  ...recusalHandlers,
  ...activitiesHandlers,
  ...documentsHandlers,
  ...broadcastsHandlers,
  ...tasksHandlers,
  ...deliveriesHandlers,
  ...leadsHandlers,
  ...clocksHandlers,
  ...evidenceHandlers,
  ...complaintsHandlers,
  ...opinionsHandlers,
  ...reportsHandlers,
  ...chatTextsHandlers,
  ...dialoguesHandlers,
  ...onboardingHandlers,
  ...massMessagesHandlers,
  ...rewardsHandlers,
};
