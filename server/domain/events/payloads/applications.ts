/** Payloads of this area's events; see `EventPayloads`. */
export interface ApplicationsEvents {
  'application.submitted': { no: string; mode: string };
  'application.resubmitted': { no: string };
  'application.withdrawn': { no: string; from: string };
  'application.decided': { no: string; decision: string; from: string; to: string };
  'application.viewed': { no: string };
  'application.screenedOut': { no: string; ground: string; from: string };
  'application.scored': { no: string };
  'application.opinionAsked': { no: string; linkId: string };
  'application.opinionRevoked': { no: string };
  'application.opinionGiven': { no: string; linkId: string };
  'application.opinionDeclined': { no: string; linkId: string };
  'application.opinionExpired': { no: string; linkId: string };
  'invitation.created': { no: string; mode: string };
  'invitation.used': { no: string; applicationNo: string };
  'invitation.revoked': { no: string };
  'bureau.headcountSet': { from: number | null; to: number };
}
