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
  'application.screenedOut': applicationDecided,
  'application.scored': null,
  'application.opinionAsked': null,
  'application.opinionRevoked': null,
  'application.opinionGiven': null,
  'application.opinionDeclined': null,
  'application.opinionExpired': null,
  'invitation.created': null,
  'invitation.used': null,
  'invitation.revoked': null,
  'bureau.headcountSet': null,
};
