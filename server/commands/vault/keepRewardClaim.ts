import type { Answers, FormRef } from '../../forms/engine/index.ts';
import { LeadReporter } from '../../models/leadReporter.ts';
import type { Services } from '../context.ts';
import { rewardClaimContext } from './indexes.ts';

/** Puts what a reporter gave to claim a reward beside who they are. Call it in the transaction of the claim. */
export async function keepRewardClaim(
  { crypto }: Pick<Services, 'crypto'>,
  reporterId: string,
  claim: { form: FormRef; answers: Answers },
): Promise<void> {
  const rewardClaimSealed = crypto.seal(claim, rewardClaimContext(reporterId));
  await LeadReporter.updateOne({ _id: reporterId }, { $set: { rewardClaimSealed } });
}
