import type { EventType } from '../../domain/events/types.ts';
import { applicationDecided } from './applicationDecided.ts';
import type { EventHandler } from './types.ts';

/** What each event sets off; `null` = nothing, said on purpose, so that a new event cannot be forgotten. */
export const eventHandlers: { [T in EventType]: EventHandler<T> | null } = {
  'bureau.created': null,
  'staff.created': null,
  'staff.signedIn': null,
  'staff.disabled': null,
  'staff.rolesChanged': null,
  'application.submitted': null,
  'application.resubmitted': null,
  'application.withdrawn': null,
  'application.decided': applicationDecided,
  'application.viewed': null,
};
