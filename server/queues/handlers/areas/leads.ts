import type { LeadsEvents } from '../../../domain/events/payloads/leads.ts';
import { archiveReportOfLead } from '../archiveReportOf.ts';
import { markTally } from '../markTally.ts';
import type { Handlers } from '../types.ts';

/** What follows from this area's events: counts are old, a report may be done. Whoever must be told is told in the transaction itself. */
export const leadsHandlers: Handlers<LeadsEvents> = {
  'lead.submitted': markTally,
  'lead.stepped': async (event, context) => {
    await markTally(event, context);
    await archiveReportOfLead(event, context);
  },
  'lead.said': null,
  'lead.answered': null,
  'lead.noted': null,
  'lead.told': null,
  'lead.viewed': null,
  'lead.exported': null,
  'lead.slipViewed': null,
  'lead.takenOver': markTally,
  'lead.excluded': null,
  'lead.released': null,
  'lead.handedOver': null,
  'identity.requested': null,
  'identity.decided': null,
  'identity.opened': null,
};
