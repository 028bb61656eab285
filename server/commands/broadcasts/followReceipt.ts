import type { RecipientState } from '../../domain/broadcasts/recipients.ts';
import type { DeliveryDoc } from '../../models/delivery.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { CommandContext } from '../context.ts';
import { openUndeliveredTask } from '../deliveries/undeliveredTask.ts';
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
 * Writes WeChat's receipt on a message and, of a broadcast, on the person's row, together; an owed message that was lost is
 * a task of staff.
 * @param write finds the message by WeChat's number and writes the receipt; gives the message as it was
 */
export async function followReceipt(
  { clock, ids }: Pick<CommandContext, 'clock' | 'ids'>,
  write: () => Promise<DeliveryDoc | null>,
  receipt: Receipt,
): Promise<{ matchedCount: number }> {
  return inTransaction(async () => {
    const delivery = await write();
    const actor = { kind: 'system', id: 'wechat' } as const;
    if (delivery && receipt.state !== 'delivered') await openUndeliveredTask({ clock, ids, actor }, delivery);
    if (delivery?.kind === broadcastNotice) await recordResult({ deliveryId: delivery._id, ...receipt });
    return { matchedCount: delivery ? 1 : 0 };
  });
}
