/** Payloads of this area's events; see `EventPayloads`. Never who wrote, never whom about. */
export interface ReportsEvents {
  'report.submitted': { no: string };
  'report.resubmitted': { no: string };
  'report.returned': { no: string };
  'report.accepted': { no: string };
  'report.split': { no: string; leads: number; opinions: number; notes: number };
  'report.archived': { no: string };
  'report.said': { no: string };
  'report.replied': { no: string };
  'report.viewed': { no: string };
}
