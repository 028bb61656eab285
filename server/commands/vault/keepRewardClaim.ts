import type { Answers, FormRef } from '../../forms/engine/index.ts';
import { LeadReporter } from '../../models/leadReporter.ts';
import type { Services } from '../context.ts';
import { rewardClaimContext } from './indexes.ts';

/** What is kept of a claim. */
export interface KeptClaim {
  form: FormRef;
  answers: Answers;
  /** The WeChat person who claimed: the money goes to nobody else, whoever else may hold the claim code. */
  personId: string;
}

/** Puts what a reporter gave to claim a reward beside who they are. Call it in the transaction of the claim. */
export async function keepRewardClaim(
  { crypto }: Pick<Services, 'crypto'>,
  reporterId: string,
  claim: KeptClaim,
): Promise<void> {
  const rewardClaimSealed = crypto.seal(claim, rewardClaimContext(reporterId));
  await LeadReporter.updateOne({ _id: reporterId }, { $set: { rewardClaimSealed } });
}
