/** Payloads of this area's events; see `EventPayloads`. */
export interface DeliveriesEvents {
  'delivery.retried': { kind: string };
  'delivery.settled': { kind: string };
}
