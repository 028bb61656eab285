import type { ApplicationsEvents } from '../../../domain/events/payloads/applications.ts';
import { applicationDecided } from '../applicationDecided.ts';
import type { Handlers } from '../types.ts';

/** What follows from this area's events. */
export const applicationsHandlers: Handlers<ApplicationsEvents> = {
  'application.submitted': null,
  'application.resubmitted': null,
  'application.withdrawn': null,
  'application.decided': applicationDecided,
  'application.viewed': null,
};
