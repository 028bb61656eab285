/** Payloads of this area's events; see `EventPayloads`. */
export interface RecusalEvents {
  'interest.declared': { no: string; state: string; recusing: boolean };
  'interest.decided': { no: string; from: string; decision: string; recusing: boolean };
  'interest.withdrawn': { no: string; from: string };
}
