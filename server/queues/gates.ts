import { broadcastNotice } from '../commands/broadcasts/deliveryIds.ts';
import { mayLeave } from '../commands/broadcasts/mayLeave.ts';
import type { DeliveryDoc } from '../models/delivery.ts';

/** Asked when a message is about to leave, by kind: false = not now, and the gate has seen to its row. */
export const gates: Readonly<Record<string, (row: DeliveryDoc) => Promise<boolean>>> = {
  [broadcastNotice]: mayLeave,
};
