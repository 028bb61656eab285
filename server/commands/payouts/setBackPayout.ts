import { mendedByStaff, retryAt } from '../../domain/rewards/payouts.ts';
import { Payout, type PayoutDoc } from '../../models/payout.ts';
import { Reward } from '../../models/reward.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { CommandContext } from '../context.ts';
import { openTask } from '../tasks/openTask.ts';

/**
 * Nothing new is known: the payout stays as it is and is looked at again, later and later. What only staff can mend, or what
 * goes wrong again and again, is a task of theirs.
 * @param reason WeChat's code, or words; null when there was no answer that can be trusted
 */
export async function setBackPayout(
  context: CommandContext,
  { _id, rewardId, bureauId, state, failures: before }: PayoutDoc,
  reason: string | null,
): Promise<void> {
  const failures = before + 1;
  const now = context.clock.now();
  await inTransaction(async () => {
    const { matchedCount } = await Payout.updateOne(
      { _id, state },
      { $set: { failures, dueAt: retryAt(failures, now), ...(reason ? { reason } : {}) } },
    );
    if (matchedCount === 0 || !mendedByStaff({ reason, failures })) return;
    const { no } = await Reward.findById(rewardId, { no: 1 }).lean().orFail();
    const object = { kind: 'reward', id: rewardId } as const;
    await openTask(context, {
      bureauId,
      kind: 'payoutStuck',
      object,
      subject: no,
      article: 'ours',
      occasion: _id,
    });
  });
}
