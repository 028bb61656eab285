/** Payloads of this area's events; see `EventPayloads`. Never who reported, never whom about. */
export interface LeadsEvents {
  'lead.submitted': { no: string; channel: string };
  'lead.stepped': { no: string; step: string; from: string; to: string };
  'lead.said': { no: string; messageId: string };
  'lead.answered': { no: string; messageId: string };
  'lead.noted': { no: string; messageId: string };
  'lead.told': { no: string; messageId: string; by: string };
  'lead.viewed': { no: string };
  'lead.exported': { what: 'list' | 'statistics'; rows: number };
  'lead.slipViewed': { no: string; transferId: string };
  /** A unit above deals with it from now on. */
  'lead.takenOver': { no: string; fromBureauId: string };
  'lead.handedOver': { no: string; fromId: string; toId: string };
  /** Whoever worked on it must keep away. */
  'lead.released': { no: string };
  'lead.excluded': { no: string; staffId: string };
  'identity.requested': { no: string; purpose: string };
  'identity.decided': { no: string; approved: boolean };
  'identity.opened': { no: string; purpose: string };
}
