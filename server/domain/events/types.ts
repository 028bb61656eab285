import type { ActivitiesEvents } from './payloads/activities.ts';
import type { ApplicationsEvents } from './payloads/applications.ts';
import type { AppointmentsEvents } from './payloads/appointments.ts';
import type { BroadcastsEvents } from './payloads/broadcasts.ts';
import type { BureausEvents } from './payloads/bureaus.ts';
import type { CallsEvents } from './payloads/calls.ts';
import type { ChatTextsEvents } from './payloads/chatTexts.ts';
import type { ClocksEvents } from './payloads/clocks.ts';
import type { ComplaintsEvents } from './payloads/complaints.ts';
import type { DeliveriesEvents } from './payloads/deliveries.ts';
import type { DialoguesEvents } from './payloads/dialogues.ts';
import type { DocumentsEvents } from './payloads/documents.ts';
import type { EvidenceEvents } from './payloads/evidence.ts';
import type { InstitutionsEvents } from './payloads/institutions.ts';
import type { LeadsEvents } from './payloads/leads.ts';
import type { MassMessagesEvents } from './payloads/massMessages.ts';
import type { OnboardingEvents } from './payloads/onboarding.ts';
import type { OpinionsEvents } from './payloads/opinions.ts';
import type { RecusalEvents } from './payloads/recusal.ts';
import type { ReportsEvents } from './payloads/reports.ts';
import type { RewardsEvents } from './payloads/rewards.ts';
import type { TasksEvents } from './payloads/tasks.ts';
import type { TermsEvents } from './payloads/terms.ts';

/**
 * Who did something: a person in chat, a member of staff, the system itself, or the reporter of a lead, whose id says
 * nothing outside the vault. Ids only, never names.
 */
export interface Actor {
  kind: 'person' | 'staff' | 'system' | 'reporter';
  id: string;
}

/** Payloads by event type: ids and states only, because events outlive the personal data they refer to. */
export interface EventPayloads
  extends ApplicationsEvents,
    BureausEvents,
    CallsEvents,
    AppointmentsEvents,
    TermsEvents,
    InstitutionsEvents,
    RecusalEvents,
    ActivitiesEvents,
    DocumentsEvents,
    BroadcastsEvents,
    TasksEvents,
    DeliveriesEvents,
    LeadsEvents,
    ClocksEvents,
    EvidenceEvents,
    ComplaintsEvents,
    OpinionsEvents,
    ReportsEvents,
    ChatTextsEvents,
    DialoguesEvents,
    OnboardingEvents,
    MassMessagesEvents,
    RewardsEvents {
  'staff.created': { roles: string[] };
  'staff.signedIn': Record<string, never>;
  'staff.disabled': Record<string, never>;
  'staff.rolesChanged': { from: string[]; to: string[] };
}

export type EventType = keyof EventPayloads;

/** Kinds of things that events, deliveries and tasks are about. */
export type ObjectKind =
  | 'bureau'
  | 'person'
  | 'staff'
  | 'application'
  | 'invitation'
  | 'call'
  | 'appointment'
  | 'certificate'
  | 'task'
  | 'institution'
  | 'import'
  | 'interest'
  | 'focusClaim'
  | 'yearList'
  | 'activity'
  | 'document'
  | 'broadcast'
  | 'assessment'
  | 'activityInvitation'
  | 'cadence'
  | 'lead'
  | 'identityRequest'
  | 'evidence'
  | 'clock'
  | 'holidayTable'
  | 'report'
  | 'opinion'
  | 'complaint'
  | 'delivery'
  | 'complaintLink'
  | 'chatText'
  | 'chatMenu'
  | 'dialogue'
  | 'dialogueLine'
  | 'qrCode'
  | 'massMessage'
  | 'reward'
  | 'ledger'
  | 'reconciliation';

/** The thing an event is about. */
export interface EventObject {
  kind: ObjectKind;
  id: string;
}
