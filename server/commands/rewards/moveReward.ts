import { DomainError } from '../../domain/errors.ts';
import { afterRewardMove, type RewardMove, type RewardStatus } from '../../domain/rewards/machine.ts';
import { Reward, type RewardDoc } from '../../models/reward.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { CommandContext } from '../context.ts';

/** What a move changes besides the status. */
export interface RewardChange {
  set?: Partial<RewardDoc>;
  unset?: readonly (keyof RewardDoc)[];
}

/**
 * Moves a reward, as it was read, with its event; whoever moved it in between wins. Joins the transaction of the command.
 * @throws DomainError `reward.wrong_status`, `request.conflict`
 */
export async function moveReward(
  context: CommandContext,
  { _id, no, bureauId, status, revision }: RewardDoc,
  move: RewardMove,
  { set = {}, unset = [] }: RewardChange = {},
): Promise<RewardStatus> {
  const to = afterRewardMove(status, move);
  return inTransaction(async () => {
    const { matchedCount } = await Reward.updateOne(
      { _id, status, revision },
      {
        $set: { ...set, status: to, updatedAt: context.clock.now() },
        $inc: { revision: 1 },
        ...(unset.length > 0 ? { $unset: Object.fromEntries(unset.map((key) => [key, 1])) } : {}),
      },
    );
    if (matchedCount === 0) throw new DomainError('request.conflict');
    const object = { kind: 'reward', id: _id } as const;
    const data = { no, move, from: status, to };
    await appendEvent(context, { type: 'reward.moved', bureauId, object, data });
    return to;
  });
}
