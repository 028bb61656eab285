/** Payloads of this area's events; see `EventPayloads`. */
export interface DeliveriesEvents {
  'delivery.retried': { kind: string };
  'delivery.settled': { kind: string };
  /** An example was sent to the WeChat of the member of staff themselves. */
  'delivery.tested': { kind: string };
}
