/** Payloads of this area's events; see `EventPayloads`. */
export interface CallsEvents {
  'call.drafted': { no: string };
  'call.updated': { no: string; from: string };
  'call.approved': { no: string };
  'call.published': { no: string; media: string[]; opensOn: string; closesOn: string };
  'call.closed': { no: string };
  'call.resultsPublished': { no: string };
}
