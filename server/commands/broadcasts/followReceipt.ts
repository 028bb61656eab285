import type { RecipientState } from '../../domain/broadcasts/recipients.ts';
import type { DeliveryDoc } from '../../models/delivery.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { broadcastNotice } from './deliveryIds.ts';
import { recordResult } from './recordResult.ts';

/** WeChat's final word on a message. */
export interface Receipt {
  state: Extract<RecipientState, 'delivered' | 'refused' | 'failed'>;
  errcode?: number;
  reason?: string;
  at: Date;
}

/**
 * Writes WeChat's receipt on a message and, of a broadcast, on the person's row, together.
 * @param write finds the message by WeChat's number and writes the receipt; gives the message as it was
 */
export async function followReceipt(
  write: () => Promise<DeliveryDoc | null>,
  receipt: Receipt,
): Promise<{ matchedCount: number }> {
  return inTransaction(async () => {
    const delivery = await write();
    if (delivery?.kind === broadcastNotice) await recordResult({ deliveryId: delivery._id, ...receipt });
    return { matchedCount: delivery ? 1 : 0 };
  });
}
