/** Payloads of this area's events; see `EventPayloads`. */
export interface DocumentsEvents {
  'document.drafted': { no: string };
  'document.published': { no: string };
  /** The next batch of people to tell; `after` is the last row that a batch dealt with. */
  'document.telling': { after: string };
  'document.read': { supervisorId: string };
}
