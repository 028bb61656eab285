import { DomainError } from '../../domain/errors.ts';
import { isFinalPayout, type PayoutState } from '../../domain/rewards/payouts.ts';
import { Payout, type PayoutDoc } from '../../models/payout.ts';
import { Reward } from '../../models/reward.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { CommandContext } from '../context.ts';
import { failedPayout } from './failedPayout.ts';
import { finishPayout } from './finishPayout.ts';

/** What a move writes besides the state. */
export interface PayoutChange {
  set?: Partial<PayoutDoc>;
  unset?: readonly (keyof PayoutDoc)[];
}

/**
 * Moves a payout, as it was read, with its event; one that has got its money or certainly never will is settled with its reward
 * and the ledger in the same transaction. What is settled does not move again, whatever comes late or out of order.
 * @throws DomainError `request.conflict` when somebody else moved it in between
 */
export async function movePayout(
  context: CommandContext,
  payout: PayoutDoc,
  to: PayoutState,
  { set = {}, unset = [] }: PayoutChange = {},
): Promise<void> {
  const { _id, bureauId, rewardId, state: from } = payout;
  if (isFinalPayout(from)) return;
  const now = context.clock.now();
  const isFinal = isFinalPayout(to);
  const gone = [
    ...unset,
    ...(isFinal ? (['dueAt', 'packageSealed', 'payToSealed', 'cancelWanted'] as const) : []),
    ...(isFinal && to !== 'succeeded' ? (['liveKey'] as const) : []),
  ];
  await inTransaction(async () => {
    const { matchedCount } = await Payout.updateOne(
      { _id, state: from },
      {
        $set: {
          ...kept(set, gone),
          ...{ state: to, failures: 0 },
          ...(to === from ? {} : { stateAt: now }),
          ...(isFinal ? { settledAt: now } : {}),
        },
        ...(gone.length > 0 ? { $unset: Object.fromEntries(gone.map((key) => [key, 1])) } : {}),
      },
    );
    if (matchedCount === 0) throw new DomainError('request.conflict');
    if (to === from) return;
    const { no } = await Reward.findById(rewardId, { no: 1 }).lean().orFail();
    const object = { kind: 'reward', id: rewardId } as const;
    const data = { no, payoutId: _id, from, to };
    await appendEvent(context, { type: 'payout.moved', bureauId, object, data });
    const moved = { ...payout, ...set };
    if (to === 'succeeded') await finishPayout(context, moved);
    if (to === 'failed' || to === 'cancelled') await failedPayout(context, moved, to);
  });
}

/** What is taken away is not written at the same time. */
function kept(set: Partial<PayoutDoc>, gone: readonly (keyof PayoutDoc)[]): Partial<PayoutDoc> {
  return Object.fromEntries(Object.entries(set).filter(([name]) => !gone.includes(name as keyof PayoutDoc)));
}
