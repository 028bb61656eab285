import { confirmMinutes } from '../../domain/massMessages/limits.ts';
import { MassMessage, type MassMessageDoc } from '../../models/massMessage.ts';
import { MassReceipt } from '../../models/massReceipt.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { applyReceipt } from './applyReceipt.ts';
import { receiptIdOf } from './recordMassFinish.ts';
import type { MassSendContext } from './types.ts';

/** The event usually follows within a second; a look at our own store costs nothing. */
const firstLookMs = 15_000;
const minuteMs = 60_000;

/**
 * WeChat has taken it; its final word may be here already.
 * @param attemptedAt when the first attempt of the round was made: the half hour counts from there at the latest
 */
export async function acceptMassMessage(
  context: MassSendContext,
  { _id, no, bureauId, accountKey, audience, round }: MassMessageDoc,
  { msgId, attemptedAt }: { msgId: string; attemptedAt: Date },
): Promise<void> {
  const until = new Date(attemptedAt.getTime() + confirmMinutes * minuteMs);
  await inTransaction(async () => {
    const now = context.clock.now();
    const taken = { status: 'waiting', msgId, acceptedAt: attemptedAt, updatedAt: now } as const;
    const { matchedCount } = await MassMessage.updateOne(
      { _id, round, status: 'sending' },
      {
        $set: {
          ...{ ...taken, attempts: 0, dueAt: new Date(now.getTime() + firstLookMs) },
          ...(audience === 'everyone' ? { confirmBy: until } : {}),
        },
        $unset: { problem: 1 },
        $inc: { revision: 1 },
      },
    );
    if (matchedCount === 0) return;
    const object = { kind: 'massMessage', id: _id } as const;
    await appendEvent(context, { type: 'massMessage.accepted', bureauId, object, data: { no, round } });
  });
  await applyEarlier(context, _id, receiptIdOf(accountKey, msgId));
}

/** After the commit, because an event of this very moment saw the message without its msg_id; the first look is for the rest. */
async function applyEarlier(context: MassSendContext, id: string, receiptId: string): Promise<void> {
  await inTransaction(async () => {
    const receipt = await MassReceipt.findById(receiptId).lean();
    const row = receipt && (await MassMessage.findById(id).lean());
    if (row) await applyReceipt(context, row, receipt);
  });
}
