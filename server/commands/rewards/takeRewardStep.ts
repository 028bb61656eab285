import { DomainError } from '../../domain/errors.ts';
import { afterRewardMove, type RewardStatus } from '../../domain/rewards/machine.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findReward } from '../../queries/rewards/findReward.ts';
import type { StaffContext } from '../context.ts';
import { moveReward } from './moveReward.ts';
import { rewardSteps } from './steps/index.ts';
import type { RewardStep, RewardStepInputs, RewardStepName } from './steps/types.ts';

/** Which step on which reward; `revision` is the one that staff looked at. */
export interface RewardStepRequest<S extends RewardStepName> {
  /** Of the reward. */
  no: string;
  step: S;
  revision: number;
  input: RewardStepInputs[S];
}

/**
 * Takes one step with a reward: whoever may know of the lead, with the permission of the step, from a status that allows it.
 * @throws DomainError `reward.not_found`, `permission.denied`, `request.conflict`, `reward.wrong_status`, or what the step
 *   refuses with
 */
export async function takeRewardStep<S extends RewardStepName>(
  context: StaffContext,
  { no, step: name, revision, input }: RewardStepRequest<S>,
): Promise<{ status: RewardStatus; revision: number }> {
  const step = rewardSteps[name] as RewardStep<S>;
  return inTransaction(async () => {
    const judged = await findReward(context, no);
    const { reward } = judged;
    authorize(context.actor, step.permission, reward);
    if (reward.revision !== revision) throw new DomainError('request.conflict');
    afterRewardMove(reward.status, name);
    const change = await step.run(context, judged, input);
    const status = await moveReward(context, reward, name, change);
    return { status, revision: revision + 1 };
  });
}
