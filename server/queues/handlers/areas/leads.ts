import type { LeadsEvents } from '../../../domain/events/payloads/leads.ts';
import { archiveReportOfLead } from '../archiveReportOf.ts';
import type { Handlers } from '../types.ts';

/** What follows from this area's events: a report may be done. Whoever must be told is told in the transaction itself. */
export const leadsHandlers: Handlers<LeadsEvents> = {
  'lead.submitted': null,
  'lead.stepped': archiveReportOfLead,
  'lead.said': null,
  'lead.answered': null,
  'lead.noted': null,
  'lead.told': null,
  'lead.viewed': null,
  'lead.exported': null,
  'lead.slipViewed': null,
  'lead.takenOver': null,
  'lead.excluded': null,
  'lead.released': null,
  'lead.handedOver': null,
  'identity.requested': null,
  'identity.decided': null,
  'identity.opened': null,
};
