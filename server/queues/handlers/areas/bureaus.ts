import type { BureausEvents } from '../../../domain/events/payloads/bureaus.ts';
import type { Handlers } from '../types.ts';

/** What follows from this area's events. */
export const bureausHandlers: Handlers<BureausEvents> = {
  'bureau.created': null,
  'bureau.renamed': null,
  'bureau.phoneChanged': null,
  'bureau.officeHoursChanged': null,
  'bureau.optedIn': null,
  'bureau.optedOut': null,
  'person.unitChosen': null,
  'matter.pulledUp': null,
  'matter.released': null,
};
