/** Payloads of this area's events; see `EventPayloads`. Their object is the term. */
export interface TermsEvents {
  'term.noticed': { no: string; notice: string };
  /** The last day is over: `to` is what became of the term. */
  'term.expired': { no: string; to: string; article: string | null };
  'term.consentRecorded': { no: string; state: string };
  /** `nextId` is the new term. */
  'term.renewed': { no: string; nextId: string; nextNo: string; article: string | null };
  /** Decided after the last day: ended for good, or somebody else is appointed. */
  'term.ended': { no: string; decision: string; article: string };
  'term.resignationRequested': { no: string };
  'term.resignationWithdrawn': { no: string };
  'term.resignationDeclined': { no: string };
  'term.resigned': { no: string; article: string };
  'term.inquiryOpened': { no: string };
  'term.inquiryClosed': { no: string; outcome: string };
  'term.dismissalProposed': { no: string; ground: string; article: string };
  /** The proposal was turned down: not founded, or founded and the person kept. */
  'term.dismissalDeclined': { no: string; ground: string; decision: string };
  'term.dismissed': { no: string; ground: string; article: string };
  'term.transferRecorded': { no: string; recordId: string; article: string | null };
  'term.certificateReturned': { no: string; certificateId: string; lost: boolean };
  'term.offboarded': { no: string };
  'term.viewed': { no: string };
}
