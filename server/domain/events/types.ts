/** Who did something: a person in chat, a member of staff, or the system itself. Ids only, never names. */
export interface Actor {
  kind: 'person' | 'staff' | 'system';
  id: string;
}

/** Payloads by event type: ids and states only, because events outlive the personal data they refer to. */
export interface EventPayloads {
  'bureau.created': { profileId: string };
  'staff.created': { roles: string[] };
  'staff.signedIn': Record<string, never>;
  'staff.disabled': Record<string, never>;
  'staff.rolesChanged': { from: string[]; to: string[] };
  'application.submitted': { no: string; mode: string };
  'application.resubmitted': { no: string };
  'application.withdrawn': { no: string; from: string };
  'application.decided': { no: string; decision: string; from: string; to: string };
  'application.viewed': { no: string };
}

export type EventType = keyof EventPayloads;

/** The thing an event is about. */
export interface EventObject {
  kind: 'bureau' | 'staff' | 'application';
  id: string;
}
