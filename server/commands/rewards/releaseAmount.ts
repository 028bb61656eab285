import { committedStatuses, type RewardStatus } from '../../domain/rewards/machine.ts';
import type { RewardDoc } from '../../models/reward.ts';
import type { CommandContext } from '../context.ts';
import { writeEntry } from '../ledger/writeEntry.ts';

/** Gives what was set aside for a reward back to the budget, in the transaction that ends the reward. */
export async function releaseAmount(
  context: CommandContext,
  { _id: rewardId, bureauId, status, amountFen, budgetYear }: RewardDoc,
): Promise<void> {
  const isCommitted = (committedStatuses as readonly RewardStatus[]).includes(status);
  if (!isCommitted || !amountFen || !budgetYear) return;
  await writeEntry(context, { bureauId, year: budgetYear, kind: 'release', fen: amountFen, rewardId });
}
