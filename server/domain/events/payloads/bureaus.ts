/** Payloads of this area's events; see `EventPayloads`. */
export interface BureausEvents {
  'bureau.created': { profileId: string };
}
