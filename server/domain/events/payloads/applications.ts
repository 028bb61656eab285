/** Payloads of this area's events; see `EventPayloads`. */
export interface ApplicationsEvents {
  'application.submitted': { no: string; mode: string };
  'application.resubmitted': { no: string };
  'application.withdrawn': { no: string; from: string };
  'application.decided': { no: string; decision: string; from: string; to: string };
  'application.viewed': { no: string };
}
