/** Payloads of this area's events; see `EventPayloads`. */
export interface OnboardingEvents {
  'qrCode.created': { no: string; kind: string; permanent: boolean };
  'qrCode.revoked': { no: string };
}
