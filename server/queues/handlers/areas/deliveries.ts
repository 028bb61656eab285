import type { DeliveriesEvents } from '../../../domain/events/payloads/deliveries.ts';
import type { Handlers } from '../types.ts';

/** What follows from this area's events. */
export const deliveriesHandlers: Handlers<DeliveriesEvents> = {
  'delivery.retried': null,
  'delivery.settled': null,
  'delivery.tested': null,
};
