/** Payloads of this area's events; see `EventPayloads`. Never whom it is about nor who in the institution spoke. */
export interface ComplaintsEvents {
  'complaintLink.issued': { linkId: string };
  'complaintLink.revoked': { linkId: string };
  'complaint.filed': { no: string; channel: string; takenAs: string };
  'complaint.documentSupplied': { no: string };
  'complaint.stepped': { no: string; step: string; from: string; to: string };
  'complaint.answered': { no: string; answerId: string };
  'complaint.excluded': { no: string; staffId: string };
  'complaint.viewed': { no: string };
}
