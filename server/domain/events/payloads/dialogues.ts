/** Payloads of this area's events; see `EventPayloads`. Never what was said. */
export interface DialoguesEvents {
  'dialogue.opened': { no: string };
  /** By the person; `fileId` is of the evidence. */
  'dialogue.said': { no: string; lineId: string; fileId?: string };
  'dialogue.taken': { no: string };
  /** `state`: whether the answer was sent at once or waits for the person's next message. */
  'dialogue.answered': { no: string; lineId: string; state: string };
  /** Waiting lines that came with a reply. */
  'dialogue.shown': { lineIds: string[] };
  'dialogue.closed': { no: string; by: string };
  'dialogue.viewed': { no: string };
}
