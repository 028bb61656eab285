import type { RecipientState } from '../../domain/broadcasts/recipients.ts';
import { BroadcastRecipient } from '../../models/broadcastRecipient.ts';
import { countMoves } from './countMoves.ts';
import { recipientIdOf } from './deliveryIds.ts';

/** What became of a message. */
export interface Result {
  deliveryId: string;
  state: RecipientState;
  errcode?: number | undefined;
  reason?: string | undefined;
  at: Date;
}

/**
 * Writes what became of a message on the person's row, in the transaction that wrote it on the message. Somebody who is not
 * of the audience gets no row.
 */
export async function recordResult({ deliveryId, state, errcode, reason, at }: Result): Promise<void> {
  const _id = recipientIdOf(deliveryId);
  if (!_id) return;
  const before = await BroadcastRecipient.findOneAndUpdate(
    { _id },
    {
      $set: { state, at, ...(errcode ? { errcode } : {}), ...(reason ? { reason } : {}) },
      $unset: { ...(errcode ? {} : { errcode: 1 }), ...(reason ? {} : { reason: 1 }) },
    },
    { returnDocument: 'before' },
  ).lean();
  if (!before || before.state === state) return;
  await countMoves(before.broadcastId, _id, { [before.state]: -1, [state]: 1 });
}
