/** Payloads of this area's events; see `EventPayloads`. */
export interface OnboardingEvents {
  'qrCode.created': { no: string; kind: string; permanent: boolean };
  'qrCode.revoked': { no: string };
  /** A follower said by a code who they are in the mini program; or took that back. */
  'person.linked': Record<string, never>;
  'person.unlinked': Record<string, never>;
}
